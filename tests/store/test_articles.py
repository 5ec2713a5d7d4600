"""What is stored is given back; an article is stored once."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.core.models import State
from bot.errors import Withdrawn
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.guilds import Guilds
from bot.store.submissions import Submissions
from tests.store.samples import NOON, digest, full_digest, link, origin


async def read(database: Database, message: str, **where: str) -> int:
    """A job that is being read."""
    queue = Submissions(database)
    job = await queue.put(link(message, **where))
    assert job
    assert await queue.begin(job.id)
    return job.id


async def test_a_digest_with_every_field_is_given_back_equal(database: Database) -> None:
    archive = Articles(database)
    stored = await archive.add("guild", full_digest(), job=await read(database, "1"))
    assert stored.digest == full_digest()
    assert await archive.by_number("guild", stored.number) == stored
    assert [post.origin for post in stored.posts] == [origin("1")]


@pytest.mark.parametrize("address", ["https://example.org/river", "https://example.org/amp/river"])
async def test_each_of_its_addresses_finds_an_article(database: Database, address: str) -> None:
    archive = Articles(database)
    stored = await archive.add("guild", full_digest())
    assert await archive.by_address("guild", address) == stored


async def test_numbers_count_up_in_each_guild_by_themselves(database: Database) -> None:
    archive = Articles(database)
    numbers = [(await archive.add(guild, digest(f"Text {n}."))).number for n, guild in enumerate("aabab")]
    assert numbers == [1, 2, 1, 3, 2]


async def test_guilds_do_not_see_each_other(database: Database) -> None:
    archive = Articles(database)
    stored = await archive.add("a", full_digest())
    assert await archive.by_address("b", "https://example.org/river") is None
    assert await archive.by_number("b", stored.number) is None


async def test_a_known_address_adds_the_post_and_the_new_addresses(database: Database) -> None:
    archive = Articles(database)
    first = await archive.add("guild", full_digest(), job=await read(database, "1"))
    again = digest(
        "Other words.", address="https://example.org/river", others=("https://m.example.org/river",)
    )
    second = await archive.add("guild", again, job=await read(database, "2"))
    assert (second.number, second.digest) == (first.number, first.digest)
    assert [post.origin.message for post in second.posts] == ["1", "2"]
    assert await archive.by_address("guild", "https://m.example.org/river") == second


async def test_the_same_text_elsewhere_is_the_same_article(database: Database) -> None:
    archive = Articles(database)
    first = await archive.add("guild", digest("The river  rose.", address="https://a.org/1"))
    second = await archive.add("guild", digest("the river\nrose.", address="https://b.org/2"))
    assert second.number == first.number
    assert await archive.by_address("guild", "https://b.org/2") == second


async def test_attaching_adds_the_post_and_sets_the_job_to_read(database: Database) -> None:
    archive = Articles(database)
    stored = await archive.add("guild", full_digest())
    job = await read(database, "2")
    attached = await archive.attach("guild", stored.number, job)
    assert attached
    assert "2" in [post.origin.message for post in attached.posts]
    found = await Submissions(database).get(job)
    assert found
    assert (found.state, found.number) == (State.READ, stored.number)


async def test_attaching_to_an_article_that_went_leaves_the_job_to_be_read(database: Database) -> None:
    archive = Articles(database)
    stored = await archive.add("guild", full_digest())
    job = await read(database, "2")
    await Guilds(database).remove("guild", stored.number)
    assert await archive.attach("guild", stored.number, job) is None
    found = await Submissions(database).get(job)
    assert found
    assert found.state is State.READING


async def test_nothing_is_stored_for_a_message_deleted_meanwhile(database: Database) -> None:
    archive = Articles(database)
    job = await read(database, "1")
    await Guilds(database).withdraw("guild", "news", ["1"])
    with pytest.raises(Withdrawn):
        await archive.add("guild", full_digest(), job=job)
    assert await archive.by_number("guild", 1) is None


async def test_two_who_write_at_once_both_keep_what_they_wrote(database: Database) -> None:
    archive = Articles(database)
    await asyncio.gather(*(archive.add("guild", digest(f"Text {n}.")) for n in range(20)))
    found = [await archive.by_number("guild", number) for number in range(1, 21)]
    assert {stored.digest.article.text for stored in found if stored} == {f"Text {n}." for n in range(20)}


async def test_a_writer_that_fails_takes_nothing_of_another_with_it(database: Database) -> None:
    async def fail() -> None:
        async with database.writing() as connection:
            await connection.execute("INSERT INTO guild (id) VALUES ('lost')")
            await asyncio.sleep(0)
            raise KeyError

    kept = Articles(database).add("guild", digest())
    lost, stored = await asyncio.gather(fail(), kept, return_exceptions=True)
    assert isinstance(lost, KeyError)
    assert stored == await Articles(database).by_number("guild", 1)
    async with database.reading() as connection:
        assert not list(await connection.execute_fetchall("SELECT * FROM guild WHERE id = 'lost'"))


async def test_a_clock_that_jumps_back_does_not_mix_the_order_of_saving(database: Database) -> None:
    first = await Articles(database, clock=lambda: NOON).add("guild", digest("One."))
    early = Articles(database, clock=lambda: NOON - timedelta(days=1))
    second = await early.add("guild", digest("Two."))
    assert second.saved_at >= first.saved_at
