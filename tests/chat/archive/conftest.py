"""The same newsroom over the real archive: SQLite, its search and its erasure."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import simcord

from tests.chat.articles import SimpleReader
from tests.chat.real import LINK, Newsroom, opened_newsroom


@pytest.fixture
def reader() -> SimpleReader:
    """What reads; a file whose articles need more than that has a reader of its own."""
    return SimpleReader()


@pytest.fixture
async def newsroom(tmp_path: Path, reader: SimpleReader) -> AsyncIterator[Newsroom]:
    async with opened_newsroom(tmp_path, reader) as room:
        yield room


@pytest.fixture
async def room(newsroom: Newsroom, simcord_env: simcord.Env) -> Newsroom:
    """Ann has posted the bridge; Mo moderates, Ben only reads and writes."""
    await newsroom.set_up(simcord_env)
    await newsroom.ann.send(newsroom.articles, LINK)
    return newsroom
