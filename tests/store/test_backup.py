"""Copies that are whole, one of them put back, and what was erased stays erased."""

from __future__ import annotations

import asyncio
import gzip
import os
import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.models import Correction, Fault
from bot.errors import StoreError
from bot.store.articles import Articles
from bot.store.backup import back_up, checked, restore
from bot.store.corrections import Corrections
from bot.store.database import Database
from bot.store.guilds import Guilds
from bot.store.submissions import Submissions
from bot.store.versions import Versions
from tests.store.samples import NOON, digest, full_digest, link
from tests.store.test_erasure import WORD, leftovers, stored_among_others
from tests.store.test_search import saved, titles


async def test_a_backup_restored_is_the_same_archive(tmp_path: Path) -> None:
    path = tmp_path / "data" / "a.db"
    path.parent.mkdir()
    async with Database.open(path) as database:
        stored = await Articles(database).add("guild", full_digest())
        copy = await back_up(database, tmp_path / "backups")
        await Articles(database).add("guild", digest("Later."))
    assert await restore(copy, path) == 1
    async with Database.open(path) as database:
        assert await Articles(database).by_number("guild", 1) == stored
        assert (await Articles(database).add("guild", digest("Anew."))).number == 3
    assert path.with_name("a.db.before-restore").exists()


async def test_writes_go_on_during_a_backup(database: Database, tmp_path: Path) -> None:
    archive = Articles(database)
    for number in range(20):
        await archive.add("guild", digest(f"Text {number}. " + "word " * 300))
    backup = asyncio.create_task(back_up(database, tmp_path / "backups"))
    during = [await archive.add("guild", digest(f"During {number}.")) for number in range(20)]
    await checked(await backup)
    assert [stored.number for stored in during] == list(range(21, 41))


async def test_the_oldest_copies_are_dropped(database: Database, tmp_path: Path) -> None:
    made = [
        await back_up(database, tmp_path / "b", keep=3, time=NOON + timedelta(days=day)) for day in range(5)
    ]
    assert sorted((tmp_path / "b").iterdir()) == made[2:]


async def test_what_was_erased_stays_erased_after_a_restore(tmp_path: Path) -> None:
    path = tmp_path / "data" / "a.db"
    path.parent.mkdir()
    async with Database.open(path) as database:
        await stored_among_others(database, 10)
        copy = await back_up(database, tmp_path / "backups")
        await Guilds(database).withdraw("guild", "news", ["secret"])
    await restore(copy, path)
    path.with_name("a.db.before-restore").unlink()
    async with Database.open(path) as database:
        assert await titles(database, WORD) == []
        assert len(await titles(database, "rivers")) == 10
        assert leftovers(database, WORD) == []


async def test_what_was_erased_is_known_although_the_archive_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "data" / "a.db"
    path.parent.mkdir()
    async with Database.open(path) as database:
        await stored_among_others(database, 10)
        copy = await back_up(database, tmp_path / "backups")
        await Guilds(database).remove("guild", 6)
    path.write_bytes(b"\xff" * 8192)
    await restore(copy, path)
    async with Database.open(path) as database:
        assert await titles(database, WORD) == []


async def test_a_line_of_the_erased_that_was_cut_short_neither_stops_a_restore_nor_hides_the_next(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.db"
    async with Database.open(path) as database:
        for text in ("One.", "Two.", "Three."):
            await Articles(database).add("guild", digest(text))
        copy = await back_up(database, tmp_path / "backups")
        await Guilds(database).remove("guild", 1)
        with path.with_name("erased.jsonl").open("a") as file:
            file.write('["guild", "mess')  # the disk was full, or the power went
        await Guilds(database).remove("guild", 2)
    path.write_bytes(b"damaged")
    assert await restore(copy, path) == 1


async def test_a_new_backup_has_nothing_of_what_was_erased(database: Database, tmp_path: Path) -> None:
    await stored_among_others(database, 10)
    await Guilds(database).withdraw("guild", "news", ["secret"])
    copy = await back_up(database, tmp_path / "backups")
    assert WORD.encode() not in copy.read_bytes()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(None, "no file"), (b"text " * 2_000, "not a whole backup"), ("foreign", "not an archive of Copydesk")],
)
async def test_a_restore_checks_before_it_replaces(
    tmp_path: Path, content: bytes | str | None, sentence: str
) -> None:
    path, copy = tmp_path / "a.db", tmp_path / "copy.db"
    async with Database.open(path) as database:
        stored = await Articles(database).add("guild", full_digest())
    if isinstance(content, bytes):
        copy.write_bytes(content)
    elif content:
        other = sqlite3.connect(copy)
        other.execute("CREATE TABLE a (b)")
        other.close()
    with pytest.raises(StoreError, match=sentence):
        await restore(copy, path)
    async with Database.open(path) as database:
        assert await Articles(database).by_number("guild", 1) == stored


async def test_a_cut_backup_is_refused(database: Database, tmp_path: Path) -> None:
    await stored_among_others(database, 10)
    copy = await back_up(database, tmp_path / "backups")
    copy.write_bytes(copy.read_bytes()[:-5000])
    with pytest.raises(StoreError):
        await checked(copy)


async def test_a_backup_that_cannot_be_written_is_a_sentence(database: Database, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="cannot be written"):
        await back_up(database, tmp_path / "file" / "backups")


SAYS = (("Ann Lee", "the levee held"),)


async def test_posts_and_corrections_that_were_taken_away_stay_away_after_a_restore(tmp_path: Path) -> None:
    path = tmp_path / "data" / "a.db"
    path.parent.mkdir()
    text = "Ann Lee said the levee held. Bob Ray waited."
    read = digest(text, says=SAYS)
    made = Correction(Fault.SPEAKER, "the levee held", "Ann Lee", "Bob Ray", "cyd", NOON)
    async with Database.open(path) as database:
        await saved(database, read)
        await saved(database, replace(read, article=replace(read.article, text=f"{text} ")), author="bob")
        await Corrections(database).correct("guild", 1, made)
        await Versions(database).renew("guild", 1, digest(f"{text} It rained.", says=SAYS))
        copy = await back_up(database, tmp_path / "backups")
        posts = (await Articles(database).by_number("guild", 1) or pytest.fail("not stored")).posts
        await Guilds(database).take_away("guild", 1, [posts[0].origin.message or ""])
        await Guilds(database).forget("guild", "cyd")
    await restore(copy, path)
    async with Database.open(path) as database:
        for number in (1, 2):
            kept = await Articles(database).by_number("guild", number)
            assert kept
            assert kept.posts == posts[1:]
            assert kept.corrections == ()
            assert kept.digest.claims[0].source
            assert kept.digest.claims[0].source.name == "Ann Lee"


async def test_an_older_backup_restored_leaves_no_copy_behind(tmp_path: Path) -> None:
    old = Path(__file__).parent.parent / "data" / "archives" / "0004.db.gz"
    copy = tmp_path / "old.db"
    copy.write_bytes(gzip.decompress(old.read_bytes()))
    await restore(copy, tmp_path / "a.db")
    assert [file.name for file in copy.parent.glob("a.db*")] == ["a.db"]


async def test_a_forgotten_members_name_is_in_no_restored_job(tmp_path: Path) -> None:
    path = tmp_path / "data" / "a.db"
    path.parent.mkdir()
    async with Database.open(path) as database:
        await Submissions(database).put(link("m1", author="bob"))
        copy = await back_up(database, tmp_path / "backups")
        await Guilds(database).forget("guild", "bob")
    await restore(copy, path)
    async with Database.open(path) as database, database.reading() as connection:
        jobs = await connection.execute_fetchall("SELECT author, state FROM submission")
        assert [tuple(job) for job in jobs] == [(None, "withdrawn")]


async def test_a_restore_leaves_the_backup_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "data" / "a.db"
    path.parent.mkdir()
    async with Database.open(path) as database:
        await Articles(database).add("guild", full_digest())
        copy = await back_up(database, tmp_path / "backups")
    before = copy.read_bytes()
    await restore(copy, path)
    assert copy.read_bytes() == before
    assert list(copy.parent.iterdir()) == [copy]


async def test_an_archive_put_aside_by_a_restore_can_be_put_back_with_its_log(tmp_path: Path) -> None:
    path = tmp_path / "data" / "a.db"
    path.parent.mkdir()
    async with Database.open(path) as database:
        copy = await back_up(database, tmp_path / "backups")
        await Articles(database).add("guild", full_digest())
        for suffix in ("", "-wal"):  # as a kill leaves them
            path.with_name(f"aside.db{suffix}").write_bytes(path.with_name(f"a.db{suffix}").read_bytes())
    await restore(copy, path)
    assert await restore(path.with_name("aside.db"), path) == 1


async def test_what_a_killed_backup_and_a_killed_restore_left_goes(
    database: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    old = folder / "copydesk-20200101T000000Z.partial", database.path.with_name("archive.db.restoring")
    young = folder / "copydesk-20200102T000000Z.partial", database.path.with_name("archive.db.restoring-wal")
    for left in (*old, *young):
        left.write_bytes(b"erased")
    for left in old:
        os.utime(left, (0, 0))
    await Articles(database).add("guild", digest("One."))
    await Guilds(database).remove("guild", 1)
    await back_up(database, folder)
    assert [left.exists() for left in (*old, *young)] == [False, False, True, True]


async def test_a_file_without_a_version_is_no_archive(database: Database, tmp_path: Path) -> None:
    copy = await back_up(database, tmp_path / "backups")
    connection = sqlite3.connect(copy)
    connection.execute("PRAGMA user_version = 0")
    connection.close()
    with pytest.raises(StoreError, match="not an archive of Copydesk"):
        await restore(copy, tmp_path / "other.db")
