"""The desk: one link that several people post in the same moment."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.core.models import Job, Link, Origin, Page, State, Stored, Submission, Validators
from bot.desk import Desk, Reading
from bot.errors import CopydeskError, NotAnArticle, SubmissionError
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.guilds import Guilds
from bot.store.submissions import Submissions
from bot.store.versions import Versions
from tests.fakes import NOW, PlainReader, Shelf

ADDRESS = "https://e.org/a"
STORY = "A long story of what the town council said on Monday about the bridge. " * 5


class SlowShelf(Shelf):
    """A shelf whose pages come when ``go`` says so."""

    def __init__(self, pages: Mapping[str, str | CopydeskError]) -> None:
        super().__init__(pages)
        self.go = asyncio.Event()
        self.begun = 0

    async def fetch(self, address: str, *, validators: Validators | None = None) -> Page:
        """The page, in its time."""
        self.begun += 1
        await self.go.wait()
        return await super().fetch(address, validators=validators)


async def at_once(
    database: Database, pages: Mapping[str, str | CopydeskError], guilds: tuple[str, ...]
) -> tuple[list[Stored | BaseException], list[str]]:
    """The link posted in each guild in the same moment: what came of each post, and what was downloaded."""
    shelf, queue, archive = SlowShelf(pages), Submissions(database), Articles(database)
    desk = Desk(
        reading=Reading(fetcher=shelf, reader=PlainReader()), archive=archive, versions=Versions(database)
    )
    jobs = [await begun(queue, guild, number) for number, guild in enumerate(guilds)]
    reading = [asyncio.create_task(desk.read(job)) for job in jobs]
    async with asyncio.timeout(10):
        while shelf.begun < len(set(guilds)):
            await asyncio.sleep(0.005)
    shelf.go.set()
    return await asyncio.gather(*reading, return_exceptions=True), shelf.asked


async def begun(queue: Submissions, guild: str, number: int) -> Job:
    job = await queue.put(Submission(Origin("discord", guild, "10", str(number), "7"), Link(ADDRESS), NOW))
    assert job is not None
    taken = await queue.begin(job.id)
    assert taken is not None
    assert taken.state is State.READING
    return taken


async def test_a_link_posted_three_times_in_a_moment_is_downloaded_once(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        ends, asked = await at_once(database, {ADDRESS: STORY}, ("1", "1", "1"))
    assert asked == [ADDRESS]
    assert [end.number for end in ends if isinstance(end, Stored)] == [1, 1, 1]


async def test_where_it_cannot_be_read_all_are_told_by_the_first_try(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        ends, asked = await at_once(database, {ADDRESS: NotAnArticle("This is no article.")}, ("1", "1", "1"))
    assert asked == [ADDRESS]
    assert [str(end) for end in ends if isinstance(end, SubmissionError)] == ["This is no article."] * 3


class Removing(Articles):
    """An archive whose article somebody removes as soon as it was looked up."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._guilds = Guilds(database)

    async def by_address(self, guild: str, address: str) -> Stored | None:
        """The article, gone by now."""
        found = await super().by_address(guild, address)
        if found:
            await self._guilds.remove(guild, found.number)
        return found


async def test_what_is_removed_while_its_link_is_posted_anew_is_read_anew(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        shelf, queue = Shelf({ADDRESS: STORY}), Submissions(database)
        reading = Reading(fetcher=shelf, reader=PlainReader())
        desk = Desk(reading=reading, archive=Removing(database), versions=Versions(database))
        assert (await desk.read(await begun(queue, "1", 1))).number == 1
        assert (await desk.read(await begun(queue, "1", 2))).number == 2
    assert shelf.asked == [ADDRESS] * 2


@pytest.mark.parametrize("guilds", [("1", "2"), ("1", "2", "1")])
async def test_two_servers_do_not_wait_for_each_other(tmp_path: Path, guilds: tuple[str, ...]) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        ends, asked = await at_once(database, {ADDRESS: STORY}, guilds)
    assert len(asked) == 2
    assert all(isinstance(end, Stored) for end in ends)
