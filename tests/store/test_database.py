"""The file: made, upgraded, locked, full, read-only, damaged, killed."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import Busy, StoreError
from bot.store import schema
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.health import examine
from bot.store.lock import held
from bot.store.submissions import Submissions
from tests.store.samples import digest, full_digest, link


async def test_a_new_file_has_the_newest_schema_and_is_whole(database: Database) -> None:
    async with database.reading() as connection:
        assert await schema.version(connection) == schema.newest()
    assert (await examine(database)).fault is None


async def test_every_table_carries_its_guild(database: Database) -> None:
    async with database.reading() as connection:
        tables = await connection.execute_fetchall("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
    ours = {row["name"]: row["sql"] for row in tables if "STRICT" in (row["sql"] or "")}
    without = {name for name, sql in ours.items() if "guild" not in sql}
    assert without == {"chore", "residue", "term", "unfolded", "unsigned"}


async def test_opening_again_keeps_what_was_stored(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        stored = await Articles(database).add("guild", full_digest())
    async with Database.open(tmp_path / "a.db") as database:
        assert await Articles(database).by_number("guild", 1) == stored


async def test_a_reader_does_not_wait_for_a_writer(database: Database) -> None:
    await Articles(database).add("guild", digest())
    async with database.writing() as connection:
        await connection.execute("DELETE FROM post")
        found = await asyncio.wait_for(Articles(database).by_number("guild", 1), 5)
    assert found
    assert len(found.posts) == 1


async def test_a_cancelled_writer_leaves_nothing_and_frees_the_turn(database: Database) -> None:
    inside = asyncio.Event()

    async def hang() -> None:
        async with database.writing() as connection:
            await connection.execute("INSERT INTO guild (id) VALUES ('lost')")
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(hang())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await Articles(database).add("guild", digest())
    async with database.reading() as connection:
        rows = await connection.execute_fetchall("SELECT id FROM guild")
    assert [row["id"] for row in rows] == ["guild"]


async def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE erased (erased_at)")
        connection.execute("PRAGMA user_version = 1")  # 0002 finds its table, 0003 does not
    connection.close()
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        async with Database.open(path):
            pass
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (1,)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()


async def test_a_newer_archive_is_refused_with_a_sentence(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "a.db")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StoreError, match="newer version"):
        async with Database.open(tmp_path / "a.db"):
            pass


async def test_a_statement_may_have_semicolons_inside() -> None:
    script = "CREATE TABLE a (b);\n-- one; two\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1;\nEND;\n"
    assert [statement.split()[0] for statement in schema.statements(script)] == ["CREATE", "--"]


async def test_a_full_disk_is_a_sentence_and_recovers_when_space_is_freed(database: Database) -> None:
    archive, queue = Articles(database), Submissions(database)
    async with database.alone() as connection:
        (row,) = await connection.execute_fetchall("PRAGMA page_count")
        await connection.execute(f"PRAGMA max_page_count = {row[0]}")
    with pytest.raises(StoreError, match="disk is full"):
        await archive.add("guild", digest("word " * 20_000))
    assert await archive.by_number("guild", 1) is None
    async with database.alone() as connection:
        await connection.execute("PRAGMA max_page_count = 1000000")
    assert await archive.add("guild", digest("word " * 20_000))
    assert await queue.put(link("1"))


async def test_an_archive_that_another_process_locks_is_a_sentence(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        other = sqlite3.connect(tmp_path / "a.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        async with database.alone() as connection:
            await connection.execute("PRAGMA busy_timeout = 1")
        with pytest.raises(StoreError, match="busy"):
            await Submissions(database).put(link("1"))
        other.execute("ROLLBACK")
        other.close()
        assert await Submissions(database).put(link("1"))


async def test_a_read_only_archive_is_a_sentence(database: Database) -> None:
    async with database.alone() as connection:
        await connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="read-only"):
        await Submissions(database).put(link("1"))


@pytest.mark.parametrize("content", [b"not a database, " * 100, b"SQLite format 3\x00" + b"\xff" * 4000])
async def test_a_damaged_file_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.db").write_bytes(content)
    with pytest.raises(StoreError, match="damaged"):
        async with Database.open(tmp_path / "a.db"):
            pass


async def test_a_page_overwritten_in_the_middle_is_noticed(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        for number in range(50):
            await Articles(database).add("guild", digest(f"Text {number} " + "word " * 500))
    content = bytearray((tmp_path / "a.db").read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 3 * 4096] = b"\xaa" * 3 * 4096
    (tmp_path / "a.db").write_bytes(bytes(content))
    async with Database.open(tmp_path / "a.db") as database:
        assert (await examine(database)).fault


async def test_a_directory_in_the_way_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        async with Database.open(tmp_path):
            pass


async def test_the_lock_is_refused_when_told_not_to_wait(tmp_path: Path) -> None:
    async with held(tmp_path):
        with pytest.raises(Busy, match="Another process"):
            async with held(tmp_path, wait=False):
                pass


async def test_the_lock_is_waited_for_with_a_sentence(tmp_path: Path) -> None:
    said: list[str] = []
    waiting = asyncio.Event()

    def say(sentence: str) -> None:
        said.append(sentence)
        waiting.set()

    async def second() -> None:
        async with held(tmp_path, say=say):
            pass

    async with held(tmp_path):
        task = asyncio.create_task(second())
        await waiting.wait()
        assert not task.done()
    await task
    assert said == [f"Another process is using {tmp_path}; waiting until it has stopped."]


WRITER = """
import asyncio, sys
from bot.core.models import State
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.submissions import Submissions
from tests.store.samples import digest, link

async def main(path, first):
    async with Database.open(path) as database:
        queue, archive = Submissions(database), Articles(database)
        await queue.recover()
        for number in range(first, 1_000_000):
            job = await queue.put(link(str(number), f"https://example.org/{number}"))
            print(number, flush=True)  # acknowledged
            await queue.begin(job.id)
            await archive.add("guild", digest(f"Text {number} of the river."), job=job.id)
            if number % 3:
                await queue.settle(job.id)

asyncio.run(main(__import__("pathlib").Path(sys.argv[1]), int(sys.argv[2])))
"""


def killed(path: Path, first: int, lines: int) -> int:
    """Start a writer and kill it after so many acknowledgements; the next number to come."""
    command = [sys.executable, "-c", WRITER, str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        said = [process.stdout.readline() for _ in range(lines)]
        os.kill(process.pid, signal.SIGKILL)
        said += process.stdout
    return max(int(line) + 1 for line in said if line.endswith("\n"))


async def acknowledged_and_killed(path: Path, times: int) -> int:
    """How many submissions were acknowledged by writers that were killed, each in the midst of it."""
    count = 0
    for round_ in range(times):
        acknowledged = killed(path, count, 3 + 7 * round_ % 20)
        async with Database.open(path) as database, database.reading() as connection:
            (row,) = await connection.execute_fetchall("SELECT count(*) FROM submission")
        assert row[0] in (acknowledged, acknowledged + 1)  # one may be committed and not told
        count = row[0]
    return count


@pytest.mark.parametrize("times", [3, pytest.param(100, marks=pytest.mark.soak)])
async def test_killing_the_writer_loses_nothing_and_leaves_the_file_whole(tmp_path: Path, times: int) -> None:
    path = tmp_path / "a.db"
    count = await acknowledged_and_killed(path, times)
    async with Database.open(path) as database:
        assert (await examine(database)).fault is None
        async with database.writing() as connection:
            await connection.execute("INSERT INTO article_index (article_index) VALUES ('integrity-check')")
            rows = await connection.execute_fetchall("SELECT DISTINCT message FROM submission")
            indexed = await connection.execute_fetchall(
                "SELECT count(*) FROM article_index WHERE article_index MATCH 'river'"
            )
            articles = await connection.execute_fetchall("SELECT count(*) FROM article")
        assert len(list(rows)) == count
        assert [row[0] for row in indexed] == [row[0] for row in articles]
