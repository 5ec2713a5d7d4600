"""The queue keeps what it took, once, and lets it move only as it may."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.models import Attachment, Link, Material, Origin, Pasted, State, Submission, Upload
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.guilds import Guilds
from bot.store.submissions import Submissions
from tests.store.samples import NOON, digest, link, origin


def queue_at(database: Database) -> Submissions:
    return Submissions(database, clock=lambda: NOON)


@pytest.mark.parametrize(
    "material",
    [
        Pasted("Words “pasted”."),
        Attachment("77", "message.txt", "https://cdn.example.org/77", 12),
        Upload("paper.pdf", b"%PDF\x00"),
        link("1").material,
    ],
)
async def test_a_submission_is_given_back_equal(database: Database, material: Material) -> None:
    submission = Submission(origin("1"), material, NOON, "look")
    queue = queue_at(database)
    job = await queue.put(submission)
    assert job
    assert job.submission == submission
    assert await queue.due(NOON, 5) == [job]


async def test_the_jobs_of_one_message_are_told_apart_from_those_of_others(database: Database) -> None:
    queue = queue_at(database)
    for address in ("https://e.org/a", "https://e.org/b"):
        await queue.put(Submission(origin("1"), Link(address), NOON))
    await queue.put(Submission(replace(origin("1"), message="other"), Link("https://e.org/a"), NOON))
    message = origin("1").message or ""
    found = [job.submission.material for job in await queue.posted("guild", message)]
    assert found == [Link("https://e.org/a"), Link("https://e.org/b")]
    await Guilds(database).withdraw("guild", origin("1").channel or "", [message])
    assert await queue.posted("guild", message) == []


async def test_one_message_and_address_is_one_row(database: Database) -> None:
    queue = queue_at(database)
    assert await queue.put(link("1"))
    assert await queue.put(link("1")) is None
    assert await queue.put(link("1", "https://example.org/other"))
    assert await queue.put(link("2"))


async def test_what_no_message_carries_may_come_twice(database: Database) -> None:
    queue = queue_at(database)
    upload = Submission(origin("1"), Upload("a.txt", b"a"), NOON)
    form = Submission(type(upload.origin)("discord", "guild", "news", None, "ann"), upload.material, NOON)
    assert await queue.put(form)
    assert await queue.put(form)


async def test_a_deleted_message_is_not_taken_again(database: Database) -> None:
    await Guilds(database).withdraw("guild", "news", ["1"])
    assert await queue_at(database).put(link("1")) is None


async def test_bytes_in_hand_are_gone_once_read_or_failed(database: Database) -> None:
    queue = queue_at(database)
    for message, end in (("1", "read"), ("2", "fail")):
        job = await queue.put(Submission(origin(message), Upload("a.txt", b"secret"), NOON))
        assert job
        await queue.begin(job.id)
        if end == "read":
            await Articles(database).add("guild", digest(), job=job.id)
        else:
            await queue.fail(job.id, "No.")
    async with database.reading() as connection:
        rows = await connection.execute_fetchall("SELECT content FROM submission")
    assert [row[0] for row in rows] == [None, None]


async def test_a_job_goes_from_waiting_to_settled(database: Database) -> None:
    queue = queue_at(database)
    job = await queue.put(link("1"))
    assert job
    begun = await queue.begin(job.id)
    assert begun
    assert (begun.state, begun.tries) == (State.READING, 1)
    assert await queue.begin(job.id) is None
    assert await queue.due(NOON, 5) == []
    await queue.fail(job.id, "It is behind a wall.")
    (failed,) = await queue.due(NOON, 5)
    assert (failed.state, failed.error) == (State.FAILED, "It is behind a wall.")
    await queue.settle(job.id)
    assert await queue.due(NOON, 5) == []
    assert await queue.next_due() is None


async def test_a_postponed_job_waits_for_its_time(database: Database) -> None:
    queue = queue_at(database)
    job = await queue.put(link("1"))
    assert job
    await queue.begin(job.id)
    later = NOON + timedelta(minutes=1)
    await queue.postpone(job.id, later)
    assert await queue.due(NOON, 5) == []
    assert await queue.next_due() == later
    assert [due.tries for due in await queue.due(later, 5)] == [1]


async def test_jobs_found_reading_at_the_start_wait_again(database: Database) -> None:
    queue = queue_at(database)
    job = await queue.put(link("1"))
    assert job
    await queue.begin(job.id)
    assert await queue.recover() == 1
    assert [due.id for due in await queue.due(NOON, 5)] == [job.id]


async def test_a_flood_from_one_member_delays_another_by_one_job_at_most(database: Database) -> None:
    queue = queue_at(database)
    for number in range(50):
        await queue.put(link(f"flood{number}", author="ann"))
    await queue.put(link("other", author="bob"))
    await queue.put(link("elsewhere", author="cy", guild="second"))
    first = [job.submission.origin.message for job in await queue.due(NOON, 3)]
    assert {"other", "elsewhere"} < set(first)
    begun = (await queue.due(NOON, 1))[0]
    assert begun.submission.origin.author == "ann"
    await queue.begin(begun.id)
    assert (await queue.due(NOON, 1))[0].submission.origin.author != "ann"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("waiting", "read"), ("waiting", "settled"), ("reading", "settled"), ("settled", "waiting"),
        ("withdrawn", "waiting"), ("failed", "waiting"), ("read", "reading"),
    ],
)  # fmt: skip
async def test_the_schema_forbids_every_other_move(database: Database, old: str, new: str) -> None:
    queue = queue_at(database)
    job = await queue.put(link("1"))
    assert job
    ways = {"waiting": [], "reading": ["reading"], "read": ["reading", "read"], "withdrawn": ["withdrawn"],
            "failed": ["reading", "failed"], "settled": ["reading", "failed", "settled"]}  # fmt: skip
    await Articles(database).add("guild", digest())
    async with database.writing() as connection:
        for state in ways[old]:
            await connection.execute("UPDATE submission SET state = ?, error = 'x', article = 1", (state,))
    with pytest.raises(sqlite3.IntegrityError, match="cannot move so"):
        async with database.writing() as connection:
            await connection.execute("UPDATE submission SET state = ?", (new,))


async def test_what_could_not_be_read_is_begun_anew_when_it_is_asked_for(database: Database) -> None:
    queue = queue_at(database)
    job = await queue.put(link("1"))
    assert job
    assert await queue.put(link("1"), again=True) is None, "it is under way"
    await queue.begin(job.id)
    await queue.fail(job.id, "It is behind a wall.")
    await queue.settle(job.id)
    assert await queue.put(link("1")) is None
    again = await queue.put(link("1"), again=True)
    assert again
    assert (again.id != job.id, [due.id for due in await queue.due(NOON, 5)]) == (True, [again.id])


async def test_an_answer_that_was_given_up_keeps_its_reason_and_may_be_asked_for_again(
    database: Database,
) -> None:
    queue = queue_at(database)
    job = await queue.put(link("1"))
    assert job
    await queue.begin(job.id)
    await Articles(database).add("guild", digest(), job=job.id)
    await queue.give_up(job.id, "Missing permissions.")
    assert await queue.due(NOON, 5) == []
    (lost,) = await queue.given_up("guild", NOON)
    assert (lost.channel, lost.reason) == ("news", "Missing permissions.")
    assert await queue.given_up("guild", NOON + timedelta(days=1)) == []
    assert await queue.given_up("another", NOON) == []
    assert await queue.put(link("1"), again=True)
    assert await queue.given_up("guild", NOON) == []


async def test_of_two_links_to_one_article_in_a_message_one_is_answered(database: Database) -> None:
    queue = queue_at(database)
    found = [
        await queue.put(link("1", f"https://example.org/{form}")) for form in ("story", "story-in-print")
    ]
    elsewhere = await queue.put(link("2", "https://example.org/story"))
    jobs = [job.id for job in (*found, elsewhere) if job]
    for job in jobs:
        await queue.begin(job)
        await Articles(database).add("guild", digest(), job=job)
    assert [await queue.repeats(job) for job in jobs] == [False, False, False]
    await queue.settle(jobs[0])
    assert [await queue.repeats(job) for job in jobs] == [False, True, False]


async def test_a_forms_submission_waits_for_its_message(database: Database) -> None:
    queue = queue_at(database)
    job = await queue.put(
        Submission(Origin("discord", "guild", "news", None, "ann"), Upload("a", b"b"), NOON)
    )
    assert job
    assert (await queue.due(NOON, 5), await queue.next_due()) == ([], None)
    assert [waiting.id for waiting in await queue.unplaced()] == [job.id]
    await queue.place(job.id, "77")
    assert await queue.unplaced() == []
    assert [due.submission.origin.message for due in await queue.due(NOON, 5)] == ["77"]


async def test_a_form_whose_channel_takes_no_message_leaves_nothing(database: Database) -> None:
    queue = queue_at(database)
    job = await queue.put(
        Submission(Origin("discord", "guild", "news", None, "ann"), Upload("a", b"b"), NOON)
    )
    assert job
    await queue.drop(job.id)
    assert await queue.unplaced() == []
    async with database.reading() as connection:
        rows = await connection.execute_fetchall("SELECT state, content FROM submission")
    assert [tuple(row) for row in rows] == [("withdrawn", None)]


@pytest.mark.parametrize(
    ("tries", "wait", "due"),
    [
        (0, timedelta(minutes=1), False),
        (0, timedelta(hours=2), True),
        (1, timedelta(hours=2), False),
        (1, timedelta(hours=24), False),
        (1, timedelta(days=300), True),
    ],
)
async def test_a_clock_that_is_set_back_puts_nothing_off(
    database: Database, tries: int, wait: timedelta, due: bool
) -> None:
    queue = queue_at(database)
    job = await queue.put(link("1"))
    assert job
    if tries:
        await queue.begin(job.id)
    await queue.postpone(job.id, NOON + wait)
    assert bool(await queue.due(NOON, 5)) is due


async def test_an_answer_is_not_put_off_by_a_clock_behind_discords(database: Database) -> None:
    queue = queue_at(database)
    job = await queue.put(link("1"))
    assert job
    await queue.begin(job.id)
    await queue.fail(job.id, "It is behind a wall.")
    assert await queue.due(NOON - timedelta(hours=3), 5)
