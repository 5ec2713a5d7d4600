"""A page that takes a while: whoever waits is told, and what was said goes where its post goes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.models import Page, Validators
from bot.errors import CopydeskError
from bot.store.database import Database
from tests.fakes import Shelf
from tests.test_inbox import STORY, House


class Slow(Shelf):
    """Pages that come only once they are let go."""

    def __init__(self, pages: dict[str, str | CopydeskError]) -> None:
        super().__init__(pages)
        self.let_go = asyncio.Event()

    async def fetch(self, address: str, *, validators: Validators | None = None) -> Page:
        """The page, in a while."""
        await self.let_go.wait()
        return await super().fetch(address, validators=validators)


@pytest.fixture
async def slow(tmp_path: Path) -> AsyncIterator[House]:
    """A house whose pages are slow and whose members are told at once."""
    async with Database.open(tmp_path / "a.db") as database:
        house = House(database)
        house.shelf = Slow(house.pages)
        house.inbox = house.new_inbox(notice=0.0)
        await house.inbox.start()
        yield house
        await house.inbox.close()


async def test_whoever_waits_for_a_slow_page_is_told_before_the_card(slow: House) -> None:
    assert isinstance(slow.shelf, Slow)
    slow.pages["https://e.org/a"] = STORY
    job = await slow.post("https://e.org/a")
    await slow.settled(lambda: slow.channel.noticed == [job.id])
    assert not slow.channel.cards
    slow.shelf.let_go.set()
    await slow.settled(lambda: slow.channel.cards == [(job.id, 1)])
    assert slow.channel.noticed == [job.id]


async def test_what_was_said_of_a_post_that_is_deleted_meanwhile_is_taken_away(slow: House) -> None:
    assert isinstance(slow.shelf, Slow)
    slow.pages["https://e.org/a"] = STORY
    job = await slow.post("https://e.org/a")
    await slow.settled(lambda: slow.channel.noticed == [job.id])
    await slow.guilds.withdraw("1", "10", [job.submission.origin.message or ""])
    slow.shelf.let_go.set()
    await slow.settled(lambda: slow.channel.withdrawn == [job.id])
    assert not slow.channel.cards
