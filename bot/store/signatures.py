"""Each article's signature, by which others with the same text are found."""

from __future__ import annotations

import aiosqlite

from bot.core import likeness
from bot.store.database import Database, rows

BATCH = 100
"""Articles that are signed in one transaction."""


async def signed(connection: aiosqlite.Connection, guild: str, article: int, text: str) -> None:
    """Keep the signature by which the article's twins are found."""
    await connection.executemany(
        "INSERT INTO likeness (guild, band, article) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(guild, band, article) for band in likeness.signature(text)],
    )


async def sign_older(database: Database) -> int:
    """Sign the articles that were stored before there were signatures; how many."""
    count = 0
    while True:
        async with database.writing() as connection:
            found = await rows(
                connection,
                "SELECT id, guild, text FROM unsigned u JOIN article a ON a.id = u.article LIMIT ?",
                BATCH,
            )
            for row in found:
                await signed(connection, row["guild"], row["id"], row["text"])
                await connection.execute("DELETE FROM unsigned WHERE article = ?", (row["id"],))
        count += len(found)
        if not found:
            return count
