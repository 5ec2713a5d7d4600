"""What an archive wants now and then: its index merged, its log emptied, its file checked, its oldest gone."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from sqlite3 import SQLITE_CORRUPT, SQLITE_INTERRUPT, DatabaseError

import aiosqlite

from bot.store import erased, erasing
from bot.store.articles import now
from bot.store.database import Database, connected, one, rows
from bot.store.faults import translated
from bot.store.rows import moment

PAGES = 64
"""Index pages merged in one transaction: some ten ms, so that writes go on between."""
PROGRESS = 2
"""Rows that a step of merging changes at least, if there was anything to merge (SQLite's FTS5, 'merge')."""
BATCH = 20
"""Articles erased in one transaction when they are too old."""
AHEAD = timedelta(days=1)
"""By how much this machine's clock may be ahead of Discord's before nothing is erased by age any more."""
CHECKED = "check"
"""The chore whose fault :func:`fault` tells."""
_INSTRUCTIONS = 10_000


async def tidy(database: Database) -> None:
    """Merge the index's small segments and empty the write-ahead log.  Raises StoreError."""
    more = True
    while more:
        more = await _merged(database)
    async with database.alone() as connection:
        await connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


async def _merged(database: Database) -> bool:
    async with database.writing() as connection:
        changes = connection.total_changes
        await connection.execute(
            "INSERT INTO article_index (article_index, rank) VALUES ('merge', ?)", (PAGES,)
        )
        return connection.total_changes - changes >= PROGRESS


async def check(database: Database, *, patience: float | None = None) -> str | None:
    """SQLite's first finding, or None; the whole file is read by a connection of its own.

    With ``patience`` in seconds a quicker check is made, which ends without a finding when that is over.
    """
    until = time.perf_counter() + patience if patience is not None else None
    with translated():
        async with connected(database.path) as connection:
            if until is not None:
                await connection.set_progress_handler(lambda: int(time.perf_counter() > until), _INSTRUCTIONS)
            try:
                found = await one(connection, f"PRAGMA {'quick' if patience else 'integrity'}_check(1)")
            except DatabaseError as error:
                if error.sqlite_errorcode == SQLITE_CORRUPT:
                    return str(error)
                if error.sqlite_errorcode != SQLITE_INTERRUPT:
                    raise
                found = None
    return None if found is None or found[0] == "ok" else str(found[0])


async def expire(database: Database, before: datetime) -> int:
    """Erase what was saved before then, earlier texts and posts with it; how many articles.

    By this machine's clock and by Discord's: what was posted since is not old, whatever the clock said
    when it was saved.
    """
    gone = 0
    while True:
        async with database.writing() as connection:
            at = moment(now())
            old = await rows(
                connection,
                # Server by server, as the index has them: otherwise every article is looked at.
                "SELECT a.guild, a.number FROM guild g CROSS JOIN article a"
                " ON a.guild = g.id AND a.saved_at < ?1"
                " WHERE coalesce((SELECT min(posted_at) FROM post WHERE article = a.id), '') < ?1 LIMIT ?2",
                moment(before),
                BATCH,
            )
            for row in old:
                gone += await erasing.remove(connection, row["guild"], row["number"], at)
            await erased.remember(connection, database.path, at)
        if not old:
            return gone


async def done(database: Database, chore: str, at: datetime, fault: str | None = None) -> None:
    """Keep when a chore was done, and what was found."""
    async with database.writing() as connection:
        await connection.execute("INSERT OR REPLACE INTO chore VALUES (?, ?, ?)", (chore, moment(at), fault))


async def last(database: Database, chore: str) -> datetime | None:
    """When a chore was last done."""
    async with database.reading() as connection:
        row = await one(connection, "SELECT done_at FROM chore WHERE name = ?", chore)
    return datetime.fromisoformat(row["done_at"]) if row else None


async def fault(connection: aiosqlite.Connection) -> str | None:
    """What the newest check of the file found."""
    row = await one(connection, "SELECT fault FROM chore WHERE name = ?", CHECKED)
    return row["fault"] if row else None
