"""Fair use: a member, a channel and a server each have their share of a day."""

from __future__ import annotations

import pickle
from datetime import timedelta

import pytest

from bot.core.models import Limits, Link, Origin, Submission
from bot.errors import OverLimit
from bot.store.database import Database
from bot.store.submissions import Submissions
from tests.store.samples import NOON

HOUR = timedelta(hours=1)


def posted(
    number: int,
    *,
    author: str = "ann",
    channel: str = "news",
    parent: str | None = None,
    after: timedelta = HOUR,
) -> Submission:
    """A link of its own, each by itself in a message posted so long after noon."""
    origin = Origin("discord", "guild", channel, f"{author}{number}", author, parent)
    return Submission(origin, Link(f"https://example.org/{author}/{number}"), NOON + after)


async def refused(queue: Submissions, submission: Submission) -> OverLimit:
    with pytest.raises(OverLimit) as caught:
        await queue.put(submission)
    return caught.value


async def test_a_member_who_used_up_a_days_share_waits_until_the_first_post_is_a_day_old(
    database: Database,
) -> None:
    queue = Submissions(database, limits=Limits(member=3))
    for number in range(3):
        assert await queue.put(posted(number, after=number * HOUR))
    error = await refused(queue, posted(3, after=5 * HOUR))
    assert (error.who, error.most, error.until) == ("member", 3, NOON + timedelta(days=1))
    assert await queue.put(posted(4, author="bob", after=5 * HOUR))
    assert await queue.put(posted(5, after=timedelta(days=1)))


async def test_what_goes_beyond_is_not_kept(database: Database) -> None:
    queue = Submissions(database, limits=Limits(member=1))
    assert await queue.put(posted(1))
    await refused(queue, posted(2))
    assert len(await queue.due(NOON + timedelta(days=400), 10)) == 1


async def test_a_channels_share_is_that_of_its_threads_too(database: Database) -> None:
    queue = Submissions(database, limits=Limits(channel=2))
    assert await queue.put(posted(1, author="ann"))
    assert await queue.put(posted(2, author="bob", channel="thread", parent="news"))
    assert (
        await refused(queue, posted(3, author="cy", channel="other thread", parent="news"))
    ).who == "channel"
    assert await queue.put(posted(4, author="cy", channel="lounge"))


async def test_a_server_has_a_share_and_no_other_server_a_part_in_it(database: Database) -> None:
    queue = Submissions(database, limits=Limits(server=1))
    assert await queue.put(posted(1))
    assert (await refused(queue, posted(2, author="bob", channel="lounge"))).who == "server"
    elsewhere = Origin("discord", "another", "news", "7", "ann")
    assert await queue.put(Submission(elsewhere, Link("https://example.org/"), NOON + HOUR))


async def test_a_message_is_taken_whole_or_not_at_all(database: Database) -> None:
    queue = Submissions(database, limits=Limits(member=2))
    assert await queue.put(posted(1))
    message = Origin("discord", "guild", "news", "many", "ann")
    for number in range(5):
        assert await queue.put(Submission(message, Link(f"https://example.org/{number}"), NOON + HOUR))
    later = Submission(message, Link("https://example.org/added by an edit"), NOON + 2 * HOUR)
    await refused(queue, later)


async def test_a_known_message_is_known_and_not_beyond_the_limit(database: Database) -> None:
    queue = Submissions(database, limits=Limits(member=1))
    assert await queue.put(posted(1))
    assert await queue.put(posted(1)) is None


async def test_the_usual_limits_are_far_above_what_people_post_and_zero_is_none(database: Database) -> None:
    for queue in (Submissions(database), Submissions(database, limits=Limits(0, 0, 0))):
        for number in range(60):
            await queue.put(posted(number, after=HOUR + number * timedelta(seconds=1)))
    assert Limits().member > 1000


def test_the_error_survives_the_way_between_processes() -> None:
    error = pickle.loads(pickle.dumps(OverLimit("member", 3, NOON)))
    assert (error.who, error.most, error.until) == ("member", 3, NOON)
