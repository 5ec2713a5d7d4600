"""A small Discord, a newspaper, and the real bot, ready to be started."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest

from tests.gateway.client import Discord
from tests.reliability.press import Press
from tests.reliability.process import Bot

TOKEN = "a-token-that-stays-secret"


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Bot]:
    """The bot, not started yet, with a Discord and a newspaper of its own."""
    async with ready(tmp_path) as bot:
        yield bot


@pytest.fixture
def discord_(bot: Bot) -> Discord:
    """The bot's Discord."""
    return bot.discord


@pytest.fixture
def press(bot: Bot) -> Press:
    """The newspaper that the bot may read."""
    return bot.press


@asynccontextmanager
async def ready(directory: Path, **settings: str) -> AsyncIterator[Bot]:
    """A bot that may be started; what it printed is shown with a failure."""
    async with AsyncExitStack() as stack:
        discord = await stack.enter_async_context(Discord(token=TOKEN).running())
        press = await stack.enter_async_context(Press().running())
        yield Bot(discord, press, directory, **settings)
    _show_logs(directory)


def _show_logs(directory: Path) -> None:
    for log in sorted(directory.rglob("log*.txt")):
        print(f"--- {log.name}\n{log.read_text()}")
