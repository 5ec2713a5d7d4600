"""What is erased is gone: from questions at once, from the files' bytes when the eraser has passed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.models import Origin, Pasted, State, Submission, Upload
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.erasure import Eraser
from bot.store.guilds import Guilds
from bot.store.search import Search
from bot.store.submissions import Submissions
from tests.store.samples import NEWSROOM, NOON, digest, link, origin
from tests.store.test_search import saved, titles

WORD = "xylophonist"
SECRET = f"The {WORD} zwiebelkuchen said that abracadabras rule."


def leftovers(database: Database, *words: str) -> list[tuple[str, str]]:
    """Which files of the data directory still have which of the words (or their stems)."""
    files = sorted(Path(database.path).parent.iterdir())
    return [
        (file.name, word)
        for file in files
        for word in words
        if word.lower().encode() in file.read_bytes().lower()
    ]


async def stored_among_others(database: Database, count: int = 60) -> int:
    """The secret's message, in the midst of other articles."""
    others = [digest(f"Article {n} says that the {n} rivers rose.", title=f"t{n}") for n in range(count)]
    await saved(database, *others[: count // 2])
    job = await Submissions(database).put(link("secret", f"https://{WORD}.example.org/"))
    assert job
    await Submissions(database).begin(job.id)
    await Articles(database).add(
        "guild", digest(SECRET, title=WORD, address=f"https://{WORD}.org"), job=job.id
    )
    await saved(database, *others[count // 2 :])
    await Search(database).refresh()
    return job.id


@pytest.mark.parametrize("way", ["withdraw", "forget", "remove"])
async def test_no_file_has_the_words_of_an_erased_article(database: Database, way: str) -> None:
    await stored_among_others(database)
    assert leftovers(database, WORD)
    guilds = Guilds(database)
    match way:
        case "withdraw":
            assert await guilds.withdraw("guild", "news", ["secret"]) == 1
        case "forget":
            assert (await guilds.forget("guild", "ann")).articles == 61
        case _:
            assert await guilds.remove("guild", 31)
    assert await titles(database, WORD) == []
    assert await Eraser(database).erase()
    assert leftovers(database, WORD, "xylophonis", "zwiebelkuch", "abracadabra") == []


async def test_the_other_articles_are_found_as_before(database: Database) -> None:
    await stored_among_others(database)
    before = await titles(database, "rivers")
    await Guilds(database).withdraw("guild", "news", ["secret"])
    await Eraser(database).erase()
    assert await titles(database, "rivers") == before
    async with database.writing() as connection:
        await connection.execute("INSERT INTO article_index (article_index) VALUES ('integrity-check')")


async def test_a_withdrawn_paste_leaves_no_bytes(database: Database) -> None:
    queue = Submissions(database)
    job = await queue.put(Submission(origin("1"), Pasted(SECRET), NOON, f"a comment: {WORD}"))
    assert job
    await Guilds(database).withdraw("guild", "news", ["1"])
    await Eraser(database).erase()
    assert leftovers(database, WORD) == []
    assert await queue.get(job.id) is None
    assert await queue.begin(job.id) is None


async def test_the_bytes_of_an_upload_are_gone_once_it_is_read(database: Database) -> None:
    queue = Submissions(database)
    upload = Upload("a.bin", b"\x00secretbytes" * 2_000)
    job = await queue.put(Submission(Origin("discord", "guild", "news", None, "ann"), upload, NOON))
    assert job
    await queue.begin(job.id)
    await queue.fail(job.id, "No.")
    await Eraser(database).erase()
    assert leftovers(database, "secretbytes") == []


async def test_an_article_with_another_post_stays(database: Database) -> None:
    await saved(database, digest("The flood.", title="t"))
    await saved(database, digest("The  flood.", title="t"), author="bob")
    posts = (await Articles(database).by_number("guild", 1) or pytest.fail("not stored")).posts
    by = {post.origin.author: post.origin.message or "" for post in posts}
    guilds = Guilds(database)
    assert await guilds.withdraw("guild", "news", [by["ann"]]) == 0
    assert await titles(database, "by:bob flood") == ["t"]
    assert await titles(database, "by:ann flood") == []
    assert await guilds.withdraw("guild", "news", [by["bob"]]) == 1
    assert await titles(database, "flood") == []


async def test_a_number_is_never_used_again(database: Database) -> None:
    archive = Articles(database)
    await archive.add("guild", digest("One."))
    await Guilds(database).remove("guild", 1)
    assert (await archive.add("guild", digest("Two."))).number == 2


async def test_writes_go_on_while_words_are_merged_away(database: Database) -> None:
    await stored_among_others(database)
    await saved(database, *[digest(" ".join(f"w{n}x{m}" for m in range(300))) for n in range(30)])
    await Guilds(database).withdraw("guild", "news", ["secret"])
    eraser, archive = Eraser(database, pages=1), Articles(database)
    numbers: list[int] = []
    level = await eraser.begin_merge()
    while level is not None and (level := await eraser.step(level)) is not None:
        numbers.append((await archive.add("guild", digest(f"Meanwhile {len(numbers)}."))).number)
    assert numbers
    assert await eraser.erase()
    assert leftovers(database, WORD) == []
    assert len(await titles(database, "meanwhile")) == min(50, len(numbers))


async def test_an_erasure_cut_short_goes_on_at_the_next_start(database: Database) -> None:
    await stored_among_others(database)
    await Guilds(database).withdraw("guild", "news", ["secret"])
    async with Database.open(database.path) as again:
        assert await Eraser(again).erase()
    assert leftovers(database, WORD) == []


async def test_a_channel_and_a_guild_expire_after_their_time(database: Database) -> None:
    clock = NOON
    guilds = Guilds(database, clock=lambda: clock)
    await saved(database, digest("One.", title="gone"), channel="sport")
    await saved(database, digest("Two.", title="kept"))
    await saved(database, digest("Three.", title="left"), guild="other")
    await guilds.channel_gone("guild", ["sport"])
    await guilds.left("other")
    eraser = Eraser(database)
    assert await eraser.expire(NOON) == 0
    assert await eraser.expire(NOON + timedelta(seconds=1)) == 2
    assert await titles(database, "one OR two OR three") == ["kept"]
    assert await Articles(database).by_number("other", 1) is None


async def test_rejoining_in_time_restores(database: Database) -> None:
    await saved(database, digest("One.", title="kept"))
    guilds = Guilds(database, clock=lambda: NOON)
    await guilds.left("guild")
    await guilds.joined("guild")
    assert await Eraser(database).expire(NOON + timedelta(days=99)) == 0
    assert await titles(database, "one") == ["kept"]


async def test_a_settled_job_is_withdrawn_with_its_message(database: Database) -> None:
    job = await stored_among_others(database, 2)
    queue = Submissions(database)
    await queue.settle(job)
    await Guilds(database).withdraw("guild", "news", ["secret"])
    assert (await queue.counts())[State.WITHDRAWN] == 1


async def test_nothing_of_the_scope_is_left_after_a_guild_is_forgotten(database: Database) -> None:
    await saved(database, digest("One."), digest("Two."))
    assert (await Guilds(database).forget("guild", "ann")).articles == 2
    assert (await Search(database).recent(NEWSROOM)).hits == ()
