"""An archive built in bulk is what the bot itself would have stored."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from bot.store import index
from bot.store.database import Database, one
from bot.store.health import examine
from bot.store.rows import text_hash
from bot.store.writing import insert, insert_post, name
from tests.bench.search.build import build, indexed
from tests.bench.search.corpus import articles, digest, post, vocabulary

COUNT = 350
"""Articles; one is of the small server, and the labelled ones are among them."""
TABLES = ("guild", "article", "address", "source", "claim", "post")


async def test_the_rows_are_those_of_the_bot(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "a.db"):
        pass
    build(tmp_path / "a.db", COUNT)
    async with Database.open(tmp_path / "b.db") as database, database.writing() as connection:
        for item in articles(COUNT):
            article = await insert(connection, item.guild, digest(item), saved_at=item.saved_at)
            await insert_post(connection, article, post(item))
            await name(connection, item.guild, article, [f"https://{item.site}/{item.number}"])
    ours, bots = contents(tmp_path / "a.db"), contents(tmp_path / "b.db")
    assert [table for table in TABLES if ours[table] != bots[table]] == []


async def test_the_index_has_what_the_bot_would_give_it(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "a.db"):
        pass
    build(tmp_path / "a.db", COUNT)
    async with Database.open(tmp_path / "a.db") as database:
        assert (await examine(database)).fault is None
        async with database.reading() as connection:
            for item in list(articles(COUNT))[:3]:
                assert await index.words(connection, item.number + 1) == " ".join(indexed(item))
                row = await one(connection, "SELECT text_hash FROM article WHERE id = ?", item.number + 1)
                assert row
                assert row["text_hash"] == text_hash(item.text)
            found = await one(
                connection, "SELECT count(*) FROM article_index WHERE article_index MATCH ?", vocabulary()[0]
            )
        assert found
        assert found[0] > COUNT / 2


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = sqlite3.connect(path)
    found = {table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in TABLES}
    connection.close()
    return found
