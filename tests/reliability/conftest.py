"""A small Discord, a newspaper, and the real bot, ready to be started."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.gateway.client import Discord
from tests.reliability.press import Press
from tests.reliability.process import Bot

TOKEN = "a-token-that-stays-secret"


@pytest.fixture
async def discord_() -> AsyncIterator[Discord]:
    """A small Discord."""
    async with Discord(token=TOKEN).running() as discord:
        yield discord


@pytest.fixture
async def press() -> AsyncIterator[Press]:
    """A newspaper."""
    async with Press().running() as press:
        yield press


@pytest.fixture
def bot(discord_: Discord, press: Press, tmp_path: Path) -> Iterator[Bot]:
    """The bot, not started yet; what it printed is shown with a failure."""
    yield Bot(discord_, press, tmp_path)
    for log in sorted(tmp_path.rglob("log*.txt")):
        print(f"--- {log.name}\n{log.read_text()}")
