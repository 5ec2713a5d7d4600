"""An archive of every earlier version opens, upgrades and searches the same."""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest

from bot.core.models import State
from bot.errors import StoreError
from bot.store import index, schema
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.erasure import Eraser
from bot.store.guilds import Guilds
from bot.store.health import examine
from bot.store.submissions import Submissions
from tests.store.samples import digest, full_digest
from tests.store.test_search import saved, titles

ARCHIVES = sorted((Path(__file__).parent.parent / "data" / "archives").glob("*.db.gz"))


def unpacked(folder: Path, file: Path) -> Path:
    path = folder / "a.db"
    path.write_bytes(gzip.decompress(file.read_bytes()))
    return path


def test_there_is_an_archive_of_every_version() -> None:
    assert [int(file.name[:4]) for file in ARCHIVES] == [number for number, _ in schema.migrations()]


@pytest.mark.parametrize("file", ARCHIVES, ids=lambda file: file.name[:4])
async def test_an_archive_of_an_earlier_version_is_the_same_after_its_upgrade(
    tmp_path: Path, file: Path
) -> None:
    path = unpacked(tmp_path, file)
    async with Database.open(path) as database:
        health = await examine(database)
        assert (health.version, health.fault, health.articles) == (schema.newest(), None, 2)
        river = await Articles(database).by_number("guild", 1)
        assert river
        assert river.digest == full_digest()
        assert await titles(database, "london flood") == ["Flood"]
        assert await titles(database, 'source:"Jane Doe" site:example.org by:ann') == ["The river"]
        counts = await Submissions(database).counts()
        assert counts == {State.SETTLED: 1, State.READ: 1, State.WAITING: 1}


async def test_a_copy_is_made_before_an_upgrade_and_goes_with_the_next_erasure(tmp_path: Path) -> None:
    path = unpacked(tmp_path, ARCHIVES[0])
    async with Database.open(path) as database:
        copy = sqlite3.connect(tmp_path / "a.db.v1")
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
        assert copy.execute("SELECT count(*) FROM article").fetchone() == (2,)
        copy.close()
        await Guilds(database).remove("guild", 1)
        assert await Eraser(database).erase()
    assert not (tmp_path / "a.db.v1").exists()


async def test_half_a_copy_from_before_an_upgrade_does_not_keep_the_archive_from_being_opened(
    tmp_path: Path,
) -> None:
    path = unpacked(tmp_path, ARCHIVES[0])
    (tmp_path / "a.db.v1").write_bytes(path.read_bytes()[:10_000])
    async with Database.open(path) as database:
        assert (await examine(database)).articles == 2
    copy = sqlite3.connect(tmp_path / "a.db.v1")
    assert copy.execute("SELECT count(*) FROM article").fetchone() == (2,)
    copy.close()


@pytest.mark.parametrize("table", ["guild", "things"])
async def test_another_programs_file_is_left_alone(tmp_path: Path, table: str) -> None:
    connection = sqlite3.connect(tmp_path / "a.db")
    connection.execute(f"CREATE TABLE {table} (name)")
    connection.close()
    with pytest.raises(StoreError, match="another program's"):
        async with Database.open(tmp_path / "a.db"):
            pytest.fail("it was opened")


async def test_words_beside_letters_without_spaces_are_put_in_anew_after_the_upgrade(tmp_path: Path) -> None:
    (script,) = (sql for number, sql in schema.migrations() if number == 7)
    async with Database.open(tmp_path / "a.db") as database:
        await saved(database, digest("ＡＩによる見守り", title="ja"), digest("AI in English", title="en"))
        async with database.writing() as connection:  # as versions before 7 had them
            for article in (1, 2):
                await index.unindexed(connection, article)
                await connection.execute("INSERT INTO unfolded VALUES (?)", (article,))
                await index.indexed(connection, article)
            await connection.execute("DROP TABLE unfolded")
            await connection.execute("DROP TABLE chore")
            for statement in schema.statements(script):
                await connection.execute(statement)
        assert await titles(database, "AI") == ["en"]
        assert await index.refolded(database) == 1
        assert sorted(await titles(database, "AI")) == ["en", "ja"]
        await Guilds(database).remove("guild", 1)
        assert await titles(database, "AI") == ["en"]
        async with database.writing() as connection:
            await connection.execute(
                "INSERT INTO article_index (article_index, rank) VALUES ('integrity-check', 0)"
            )
