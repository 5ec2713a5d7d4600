"""What an erasure takes away in the channels is known until it is done, whatever stops the bot between."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.models import Link
from bot.store import maintenance
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.erasure import Eraser
from bot.store.guilds import Guilds
from bot.store.submissions import Submissions
from tests.store.samples import NOON, digest, link

AN_ADDRESS = "https://example.org/river"


@pytest.fixture
async def guilds(database: Database) -> Guilds:
    """A river that Ann posted in the news and Ben in sport, as #1."""
    for message, channel, author in (("11", "news", "ann"), ("22", "sport", "ben")):
        job = await Submissions(database).put(link(message, AN_ADDRESS, channel=channel, author=author))
        assert job
        await Submissions(database).begin(job.id)
        await Articles(database).add("guild", digest(address=AN_ADDRESS), job=job.id)
    return Guilds(database, clock=lambda: NOON)


async def test_the_answers_to_a_deleted_message_are_known_until_they_are_gone(guilds: Guilds) -> None:
    await guilds.withdraw("guild", "news", ["11"])
    assert await guilds.retractions("guild", 9) == [("news", "11", 0)]
    await guilds.retracted("guild", "news", ["11"])
    assert await guilds.retractions("guild", 9) == []


async def test_a_message_that_brought_nothing_has_no_answers(guilds: Guilds) -> None:
    await guilds.withdraw("guild", "news", ["33"])
    assert await guilds.retractions("guild", 9) == []


async def test_a_post_that_could_not_be_read_has_an_answer_too(database: Database, guilds: Guilds) -> None:
    job = await Submissions(database).put(link("33", "https://example.org/gone"))
    assert job
    assert isinstance(job.submission.material, Link)
    await Submissions(database).begin(job.id)
    await Submissions(database).fail(job.id, "There is no page.")
    await guilds.withdraw("guild", "news", ["33"])
    assert await guilds.retractions("guild", 9) == [("news", "33", 0)]


async def test_a_post_taken_away_takes_the_card_of_its_article_alone(guilds: Guilds) -> None:
    await guilds.take_away("guild", 1, ["22"])
    assert await guilds.retractions("guild", 9) == [("sport", "22", 1)]
    await guilds.retracted("guild", "sport", ["22"])
    assert await guilds.retractions("guild", 9) == [("sport", "22", 1)]
    await guilds.retracted("guild", "sport", ["22"], 1)
    assert await guilds.retractions("guild", 9) == []


async def test_a_member_who_is_forgotten_takes_the_answers_to_their_posts(guilds: Guilds) -> None:
    await guilds.forget("guild", "ann")
    assert await guilds.retractions("guild", 9) == [("news", "11", 0)]


async def test_an_article_that_is_too_old_takes_its_cards(database: Database, guilds: Guilds) -> None:
    assert await maintenance.expire(database, NOON + timedelta(days=9999)) == 1
    assert sorted(await guilds.retractions("guild", 9)) == [("news", "11", 1), ("sport", "22", 1)]
    assert len(await guilds.retractions("guild", 1)) == 1
    assert await guilds.retractions("another", 9) == []


async def test_nothing_is_kept_for_a_server_whose_time_is_over(database: Database, guilds: Guilds) -> None:
    await guilds.withdraw("guild", "news", ["11"])
    await guilds.left("guild")
    await Eraser(database).expire(NOON + timedelta(days=1))
    assert await guilds.retractions("guild", 9) == []
