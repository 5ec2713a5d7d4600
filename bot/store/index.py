"""The rows of the full-text index: an article's words, and tokens for what is filtered by.

FTS5's own index without the text (`content=''`) is given the folded words, and the same again to
take a row out; so what is indexed must be computable from the tables at any time.
"""

from __future__ import annotations

import hashlib
import json
from functools import partial

import aiosqlite

from bot.store.database import Database, one, rows
from bot.store.folds import folded

COLUMNS = ("title", "text", "sources", "authors", "keys")

SEPARATOR = " 0zz0 "
"""A word between two names, so that no phrase runs from one into the next."""
BATCH = 10
"""Articles that are put in anew in one transaction: some ten ms."""
BY, CHANNEL, GUILD, KIND, SITE = "b", "c", "g", "k", "s"


def key(kind: str, value: str) -> str:
    """A filter's token: letters and digits only, the same however the value is written."""
    digest = hashlib.blake2b(
        folded(value, beside=False).casefold().encode("utf-8", "surrogatepass"), digest_size=6
    )
    return kind + digest.hexdigest()


async def indexed(connection: aiosqlite.Connection, article: int) -> None:
    """Put an article of the tables into the index."""
    values = await _values(connection, article)
    await connection.execute(
        f"INSERT INTO article_index (rowid, {', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?)",
        (article, *values),
    )


async def unindexed(connection: aiosqlite.Connection, article: int) -> None:
    """Take an article that is still in the tables, unchanged, out of the index."""
    values = await _values(connection, article)
    await connection.execute(
        f"INSERT INTO article_index (article_index, rowid, {', '.join(COLUMNS)})"
        " VALUES ('delete', ?, ?, ?, ?, ?, ?)",
        (article, *values),
    )


async def refolded(database: Database) -> int:
    """Put the words of articles that an earlier version folded in anew; how many articles."""
    count = 0
    while True:
        async with database.writing() as connection:
            found = await rows(connection, "SELECT article FROM unfolded LIMIT ?", BATCH)
            for row in found:
                await unindexed(connection, row["article"])
                await connection.execute("DELETE FROM unfolded WHERE article = ?", (row["article"],))
                await indexed(connection, row["article"])
        count += len(found)
        if not found:
            return count


async def words(connection: aiosqlite.Connection, article: int) -> str:
    """All that the index has of an article of the tables."""
    return " ".join(await _values(connection, article))


async def _values(connection: aiosqlite.Connection, article: int) -> tuple[str, ...]:
    row = await one(connection, "SELECT guild, title, site, authors, text FROM article WHERE id = ?", article)
    assert row is not None, "the caller holds the article's row"
    sources = await rows(
        connection, "SELECT name, kind FROM source WHERE article = ? ORDER BY position", article
    )
    beside = await one(connection, "SELECT 1 FROM unfolded WHERE article = ?", article) is None
    fold = partial(folded, beside=beside)
    posts = await rows(connection, "SELECT channel, author FROM post WHERE article = ?", article)
    keys = {key(GUILD, row["guild"])}
    keys |= {key(SITE, row["site"])} if row["site"] else set()
    keys |= {key(KIND, source["kind"]) for source in sources}
    keys |= {key(CHANNEL, post["channel"]) for post in posts}
    keys |= {key(BY, post["author"]) for post in posts if post["author"]}
    return (
        fold(row["title"] or ""),
        fold(row["text"]),
        # A full stop is no word, but it keeps a phrase from running on into the next name.
        fold(SEPARATOR.join(source["name"] for source in sources)),
        fold(SEPARATOR.join(json.loads(row["authors"]))),
        " ".join(sorted(keys)),
    )
