"""The inbox: whatever it took is read once, answered once, tried again, or told why not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.core.models import Job, Link, Origin, Pasted, State, Submission
from bot.desk import Desk, Reading
from bot.errors import CopydeskError, DeliveryError, NotAnArticle, StoreError, Unreachable
from bot.inbox import Inbox
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.guilds import Guilds
from bot.store.submissions import Submissions
from bot.store.versions import Versions
from tests.fakes import NOW, Channel, PlainReader, Shelf

AT_ONCE = 4
"""Jobs worked on at the same time, as the inbox has it by itself."""

STORY = "A long story of what the town council said on Monday about the bridge. " * 5


class Clock:
    """A time that the test moves."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time


class House:
    """A desk and an inbox over a real archive, and what the test may ask of them."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = Clock()
        self.articles = Articles(database, clock=self.clock)
        self.queue = Submissions(database, clock=self.clock)
        self.guilds = Guilds(database, clock=self.clock)
        self.versions = Versions(database, clock=self.clock)
        self.pages: dict[str, str | CopydeskError] = {}
        self.shelf = Shelf(self.pages)
        self.channel = Channel()
        self.inbox = self.new_inbox()
        self._posted = 0

    def new_inbox(self, **options: Any) -> Inbox:
        """An inbox as a new start would make it."""
        reading = Reading(fetcher=self.shelf, reader=PlainReader())
        return Inbox(
            queue=self.queue,
            archive=self.articles,
            desk=Desk(reading=reading, archive=self.articles, versions=self.versions),
            announcer=self.channel,
            retry_minutes=(1, 10),
            clock=self.clock,
            **options,
        )

    async def post(self, address: str, guild: str = "1") -> Job:
        """Somebody posts a link."""
        self._posted += 1
        origin = Origin("discord", guild, "10", str(100 + self._posted), "7")
        job = await self.queue.put(Submission(origin, Link(address), self.clock.time))
        assert job is not None
        return job

    async def settled(self, until: Callable[[], bool]) -> None:
        """Let the inbox work until something holds."""
        self.inbox.wake()
        async with asyncio.timeout(10):
            while not until():
                await asyncio.sleep(0.005)

    async def as_time_passes(self, until: Callable[[], bool]) -> None:
        """The same, while the clock goes on by a minute at every look: what waits becomes due."""
        async with asyncio.timeout(10):
            while not until():
                self.clock.time += timedelta(minutes=1)
                self.inbox.wake()
                await asyncio.sleep(0.005)

    async def state(self, job: Job) -> State | None:
        """Where the job stands."""
        found = await self.queue.get(job.id)
        return found.state if found else None


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with Database.open(tmp_path / "a.db") as database:
        house = House(database)
        await house.inbox.start()
        yield house
        await house.inbox.close()


async def test_a_link_is_downloaded_read_stored_announced_and_settled(house: House) -> None:
    house.pages["https://e.org/a"] = STORY
    job = await house.post("https://e.org/a")
    await house.settled(lambda: house.channel.cards == [(job.id, 1)])
    await house.inbox.close()
    assert await house.state(job) is State.SETTLED
    stored = await house.articles.by_number("1", 1)
    assert stored is not None
    assert stored.digest.article.text == STORY


async def test_a_known_link_is_answered_without_a_second_download(house: House) -> None:
    house.pages["https://e.org/a"] = STORY
    for _ in range(2):
        await house.post("https://e.org/a")
    await house.settled(lambda: len(house.channel.cards) == 2)
    await house.post("https://e.org/a")
    await house.settled(lambda: len(house.channel.cards) == 3)
    assert {number for _, number in house.channel.cards} == {1}
    assert house.shelf.asked == ["https://e.org/a"]


async def test_two_servers_read_the_same_link_each_for_itself(house: House) -> None:
    house.pages["https://e.org/a"] = STORY
    await house.post("https://e.org/a", guild="1")
    await house.post("https://e.org/a", guild="2")
    await house.settled(lambda: len(house.channel.cards) == 2)
    assert len(house.shelf.asked) == 2


async def test_what_is_no_article_is_told_once_and_settled(house: House) -> None:
    house.pages["https://e.org/a"] = NotAnArticle("This is a list of links.")
    job = await house.post("https://e.org/a")
    await house.settled(lambda: house.channel.declined == ["This is a list of links."])
    await house.inbox.close()
    assert await house.state(job) is State.SETTLED


async def test_a_site_that_does_not_answer_is_tried_again_and_its_card_still_comes(house: House) -> None:
    house.pages["https://e.org/a"] = Unreachable("No answer.")
    job = await house.post("https://e.org/a")
    await house.settled(lambda: house.channel.delayed == ["No answer."])
    house.pages["https://e.org/a"] = STORY
    house.clock.time += timedelta(minutes=2)
    await house.settled(lambda: house.channel.cards == [(job.id, 1)])


async def test_after_the_last_try_the_reason_is_told(house: House) -> None:
    house.pages["https://e.org/a"] = Unreachable("No answer.")
    await house.post("https://e.org/a")
    await house.as_time_passes(lambda: house.channel.declined == ["No answer."])
    assert len(house.shelf.asked) == 3


async def test_the_server_of_a_page_may_ask_for_a_longer_wait(house: House) -> None:
    house.pages["https://e.org/a"] = Unreachable("Later.", retry_after=3600)
    await house.post("https://e.org/a")
    await house.settled(lambda: bool(house.channel.delayed))
    await house.inbox.close()
    assert await house.queue.next_due() == NOW + timedelta(hours=1)


async def test_an_answer_that_the_channel_does_not_take_is_offered_again(house: House) -> None:
    house.pages["https://e.org/a"] = STORY
    house.channel.faults = [DeliveryError("502")] * 2
    job = await house.post("https://e.org/a")
    await house.as_time_passes(lambda: house.channel.cards == [(job.id, 1)])
    assert house.channel.faults == []


async def test_an_answer_that_can_never_be_given_is_given_up(house: House) -> None:
    house.pages["https://e.org/a"] = STORY
    house.channel.faults = [DeliveryError("The channel is gone.", retryable=False)]
    job = await house.post("https://e.org/a")
    await house.settled(lambda: not house.channel.faults)
    await house.inbox.close()
    assert house.channel.cards == []
    assert await house.state(job) is State.SETTLED


async def test_a_bug_costs_one_job_and_is_told_with_an_id(house: House) -> None:
    house.pages["https://e.org/good"] = STORY
    bad = await house.post("https://e.org/missing")  # the shelf raises KeyError, which nobody expects
    good = await house.post("https://e.org/good")
    await house.settled(lambda: bool(house.channel.declined and house.channel.cards))
    assert house.channel.declined[0].startswith("Something went wrong (id ")
    assert house.channel.cards == [(good.id, 1)]
    await house.inbox.close()
    assert await house.state(bad) is State.SETTLED


async def test_a_bug_in_the_answer_is_told_with_an_id_too(house: House) -> None:
    house.pages["https://e.org/a"] = STORY
    house.channel.faults.append(ValueError("a card that is too long"))
    job = await house.post("https://e.org/a")
    await house.settled(lambda: bool(house.channel.declined))
    assert house.channel.declined[0].startswith("Something went wrong (id ")
    await house.inbox.close()
    assert await house.state(job) is State.SETTLED


async def test_a_restart_takes_up_what_was_being_read(house: House) -> None:
    house.pages["https://e.org/a"] = STORY
    await house.inbox.close()
    job = await house.post("https://e.org/a")
    assert await house.queue.begin(job.id) is not None  # the process dies here
    house.inbox = house.new_inbox()
    await house.inbox.start()
    await house.settled(lambda: house.channel.cards == [(job.id, 1)])


async def test_a_message_deleted_while_it_is_read_is_stored_nowhere_and_answered_by_nobody(
    house: House,
) -> None:
    gate = asyncio.Event()

    class Slow(PlainReader):
        async def read(self, page):  # type: ignore[no-untyped-def]
            await gate.wait()
            return await super().read(page)

    await house.inbox.close()
    reading = Reading(fetcher=house.shelf, reader=Slow())
    house.inbox = Inbox(
        queue=house.queue,
        archive=house.articles,
        desk=Desk(reading=reading, archive=house.articles, versions=house.versions),
        announcer=house.channel,
        clock=house.clock,
    )
    house.pages["https://e.org/a"] = STORY
    job = await house.post("https://e.org/a")
    await house.inbox.start()
    await house.settled(lambda: bool(house.shelf.asked))
    await house.guilds.withdraw("1", "10", [job.submission.origin.message or ""])
    gate.set()
    await house.inbox.close()
    assert house.channel.cards == []
    assert await house.articles.by_number("1", 1) is None


async def test_pasted_text_is_read_as_it_stands(house: House) -> None:
    origin = Origin("discord", "1", "10", "500", "7")
    job = await house.queue.put(Submission(origin, Pasted(STORY), NOW))
    assert job is not None
    await house.settled(lambda: house.channel.cards == [(job.id, 1)])
    assert house.shelf.asked == []


async def test_a_job_told_since_it_was_found_due_is_not_told_again(house: House) -> None:
    class Late(Submissions):
        """A queue whose answer comes when another task has told the jobs already."""

        asked = False

        async def due(self, now: datetime, most: int) -> list[Job]:
            found = await super().due(now, most)
            for job in found:
                await self.settle(job.id)
            self.asked = True
            return found

    await house.inbox.close()
    job = await house.post("https://e.org/a")
    await house.queue.begin(job.id)
    await house.queue.fail(job.id, "No.")
    house.queue = late = Late(house.database, clock=house.clock)
    house.inbox = house.new_inbox()
    await house.inbox.start()
    await house.settled(lambda: late.asked)
    await house.inbox.close()
    assert house.channel.declined == []


class FullAtFirst(Submissions):
    """A queue whose disk is full when the bot starts."""

    asked = False

    async def recover(self) -> int:
        """Fails once."""
        if not self.asked:
            self.asked = True
            raise StoreError("The disk is full.")
        return await super().recover()


async def test_a_disk_that_is_full_at_the_start_only_delays_the_work(house: House) -> None:
    house.pages["https://e.org/a"] = STORY
    await house.inbox.close()
    house.queue = queue = FullAtFirst(house.database, clock=house.clock)
    house.inbox = house.new_inbox()
    job = await house.post("https://e.org/a")
    await house.queue.begin(job.id)
    await house.inbox.start()
    await house.settled(lambda: queue.asked)
    await house.settled(lambda: house.channel.cards == [(job.id, 1)])


async def test_a_thousand_links_of_one_member_delay_another_by_one_job_at_most(house: House) -> None:
    await house.inbox.close()
    house.inbox = house.new_inbox()
    flood = [f"https://flood.example/{number}" for number in range(1000)]
    house.pages.update({address: f"{STORY} {address}" for address in [*flood, "https://e.org/b"]})
    for number, address in enumerate(flood):
        origin = Origin("discord", "1", "10", f"9{number}", "flooder")
        assert await house.queue.put(Submission(origin, Link(address), NOW))
    await house.inbox.start()
    await house.settled(lambda: len(house.shelf.asked) > 10)
    before = len(house.shelf.asked)
    await house.post("https://e.org/b")
    await house.settled(lambda: "https://e.org/b" in house.shelf.asked)
    begun_meanwhile = house.shelf.asked.index("https://e.org/b") - before
    assert begun_meanwhile <= AT_ONCE, (
        "what was begun before it came may end, and nothing else goes before it"
    )


async def test_two_forms_of_one_article_in_a_message_get_one_card(house: House) -> None:
    for form in ("story", "story/print"):
        house.pages[f"https://e.org/{form}"] = STORY
        origin = Origin("discord", "1", "10", "500", "7")
        assert await house.queue.put(Submission(origin, Link(f"https://e.org/{form}"), NOW))
    house.inbox.wake()
    async with asyncio.timeout(10):
        while await house.queue.counts() != {State.SETTLED: 2}:
            await asyncio.sleep(0.005)
    assert len(house.channel.cards) == 1


async def test_an_answer_that_can_never_be_given_keeps_its_reason(house: House) -> None:
    house.pages["https://e.org/a"] = STORY
    house.channel.faults.append(DeliveryError("The thread is locked.", retryable=False))
    job = await house.post("https://e.org/a")
    async with asyncio.timeout(10):
        while await house.state(job) is not State.SETTLED:
            house.inbox.wake()
            await asyncio.sleep(0.005)
    (lost,) = await house.queue.given_up("1", NOW)
    assert (lost.channel, lost.reason) == ("10", "The thread is locked.")
