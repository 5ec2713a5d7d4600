"""What is erased is gone: from questions at once, from the files' bytes when the eraser has passed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.models import Origin, Pasted, Preferences, Scope, State, Submission, Upload
from bot.store.articles import Articles
from bot.store.database import Database, rows
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


async def with_two_posts(database: Database) -> dict[str, str]:
    """Article #1, posted by ann in news and by bob in sport: each one's message."""
    await saved(database, digest(SECRET, title=WORD))
    spaced = SECRET.replace(" ", "  ")
    await saved(database, digest(spaced, title=WORD), author="bob", channel="sport")
    posts = (await Articles(database).by_number("guild", 1) or pytest.fail("not stored")).posts
    return {post.origin.author or "": post.origin.message or "" for post in posts}


async def test_a_post_taken_away_leaves_the_article_to_the_others(database: Database) -> None:
    by = await with_two_posts(database)
    guilds = Guilds(database)
    gone = await guilds.take_away("guild", 1, [by["ann"]])
    assert (gone.articles, gone.posts) == (0, (("news", by["ann"]),))
    assert await titles(database, WORD, scope=Scope("guild", frozenset({"news"}))) == []
    assert await titles(database, WORD, scope=Scope("guild", frozenset({"sport"}))) == [WORD]
    gone = await guilds.take_away("guild", 1, [by["bob"]])
    assert gone.articles == 1
    assert await Eraser(database).erase()
    assert leftovers(database, WORD, "abracadabra") == []


async def test_what_was_taken_away_is_not_read_from_the_same_message_but_from_another(
    database: Database,
) -> None:
    queue = Submissions(database)
    await saved(database, digest(SECRET))
    message = (await Articles(database).by_number("guild", 1) or pytest.fail("not stored")).posts[0].origin
    await Guilds(database).take_away("guild", 1, [message.message or ""])
    assert await queue.put(link(message.message or "", "https://example.org/0")) is None
    assert await queue.put(link(message.message or "", "https://example.org/other"))
    again = await queue.put(link("777", "https://example.org/0"))
    assert again
    await queue.begin(again.id)
    assert (await Articles(database).add("guild", digest(SECRET), job=again.id)).number == 2


async def test_only_the_articles_own_post_of_a_message_with_two_links_is_taken_away(
    database: Database,
) -> None:
    queue, archive = Submissions(database), Articles(database)
    for address in ("https://example.org/a", "https://example.org/b"):
        job = await queue.put(link("5", address))
        assert job
        await queue.begin(job.id)
        await archive.add("guild", digest(f"Text of {address}", title=address), job=job.id)
    assert (await Guilds(database).take_away("guild", 1, ["5"])).articles == 1
    assert await titles(database, "text") == ["https://example.org/b"]


async def test_what_forgetting_takes_is_told_before(database: Database) -> None:
    await with_two_posts(database)
    await saved(database, digest("Ann's alone."), digest("Ann's too."))
    guilds = Guilds(database)
    held = await guilds.held("guild", "ann")
    assert (held.alone, held.shared, held.corrections) == (2, 1, 0)
    gone = await guilds.forget("guild", "ann")
    assert (gone.articles, len(gone.posts)) == (2, 3)
    held = await guilds.held("guild", "ann")
    assert (held.alone, held.shared) == (0, 0)
    assert (await guilds.held("guild", "bob")).alone == 1
    async with database.reading() as connection:
        assert await rows(connection, "SELECT id FROM submission WHERE author = 'ann'") == []


async def test_what_waits_to_be_read_is_forgotten_too(database: Database) -> None:
    queue = Submissions(database)
    job = await queue.put(Submission(origin("9"), Pasted(SECRET), NOON))
    assert job
    await Guilds(database).forget("guild", "ann")
    assert await queue.get(job.id) is None
    assert await queue.put(Submission(origin("9"), Pasted(SECRET), NOON)) is None
    assert await Eraser(database).erase()
    assert leftovers(database, WORD) == []


async def test_nothing_of_a_left_guild_is_left_after_its_time(database: Database) -> None:
    guilds = Guilds(database, clock=lambda: NOON)
    await saved(database, digest(SECRET))
    failed = await Submissions(database).put(link("8", f"https://{WORD}.example.org/"))
    assert failed
    await Submissions(database).begin(failed.id)
    await Submissions(database).fail(failed.id, f"{WORD} is behind a wall.")
    asked = Submission(origin("9", author="818181"), Pasted(SECRET), NOON, f"a comment: {WORD}")
    await Submissions(database).put(asked)
    await guilds.prefer("guild", Preferences(channels=("424242",)))
    await guilds.left("guild")
    eraser = Eraser(database)
    assert await eraser.expire(NOON + timedelta(seconds=1)) == 1
    assert await eraser.erase()
    assert leftovers(database, WORD, "424242", "818181") == []
    assert await eraser.expire(NOON + timedelta(days=9)) == 0


async def test_a_deleted_channels_unread_submissions_go_with_it(database: Database) -> None:
    guilds = Guilds(database, clock=lambda: NOON)
    gone = await Submissions(database).put(Submission(origin("9", channel="sport"), Pasted(SECRET), NOON))
    kept = await Submissions(database).put(Submission(origin("10"), Pasted("The rest."), NOON))
    assert gone
    assert kept
    await guilds.channel_gone("guild", ["sport"])
    await Eraser(database).expire(NOON + timedelta(seconds=1))
    assert await Submissions(database).get(gone.id) is None
    assert await Submissions(database).get(kept.id)


@pytest.mark.parametrize("left", [False, True])
async def test_a_deleted_channel_and_a_left_guild_are_hidden_at_once(database: Database, left: bool) -> None:
    await saved(database, digest("The flood.", title="t"))
    guilds, search = Guilds(database, clock=lambda: NOON), Search(database)
    await (guilds.left("guild") if left else guilds.channel_gone("guild", ["news"]))
    assert await titles(database, "flood") == []
    assert (await search.recent(NEWSROOM)).hits == ()
    assert await search.visible(NEWSROOM, 1) is None
    assert await search.suggest(NEWSROOM, "article", "") == []
    if left:
        await guilds.joined("guild")
        assert await titles(database, "flood") == ["t"]
