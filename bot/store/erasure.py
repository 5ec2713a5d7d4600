"""Taking things out for good: rows at once, then the words left in the index and in the log.

A deleted article leaves the tables, and with them every question, in one transaction;
``secure_delete`` overwrites its rows.  Its words are still in the index's older segments, where
FTS5 only marks them as deleted, and in the write-ahead log.  :class:`Eraser` merges every segment
there is into one, which drops them, in steps short enough for writes to go on between, and then
empties the log.
"""

from __future__ import annotations

import asyncio
import glob
import time
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite

from bot.store import erased, index, segments, terms
from bot.store.database import Database, one, rows
from bot.store.rows import moment

STEP = 0.025
"""Seconds that a step of merging aims at: half of the 50 ms that a write may have to wait."""
PAGES = 4
"""Index pages that the first step merges; later steps grow or shrink towards STEP."""
PROGRESS = 2
"""Rows that a step which does something changes at least (SQLite's documentation of 'merge')."""
BATCH = 20
"""Articles erased in one transaction when a whole channel or guild goes."""


async def withdraw(connection: aiosqlite.Connection, guild: str, messages: Sequence[str], at: str) -> int:
    """Erase what the messages posted, and remember them; how many articles went."""
    await connection.executemany(
        "INSERT INTO erased VALUES (?, 'message', ?, ?) ON CONFLICT DO NOTHING",
        [(guild, message, at) for message in messages],
    )
    await _left_over(connection)
    affected: set[int] = set()
    for message in messages:
        await withdraw_jobs(connection, "guild = ? AND message = ?", guild, message)
        affected |= await _drop_posts(connection, "guild = ? AND message = ?", guild, message)
    return await _drop_orphans(connection, affected, at)


async def forget(connection: aiosqlite.Connection, guild: str, author: str, at: str) -> int:
    """Erase what a member submitted, and remember the messages; how many articles went."""
    for table in ("post", "submission"):
        await connection.execute(
            "INSERT INTO erased SELECT DISTINCT guild, 'message', message, ? FROM "
            f"{table} WHERE guild = ? AND author = ? AND message <> '' ON CONFLICT DO NOTHING",
            (at, guild, author),
        )
    await _left_over(connection)
    await withdraw_jobs(connection, "guild = ? AND author = ?", guild, author)
    affected = await _drop_posts(connection, "guild = ? AND author = ?", guild, author)
    return await _drop_orphans(connection, affected, at)


async def remove(connection: aiosqlite.Connection, guild: str, number: int, at: str) -> bool:
    """Erase article #number with every post; whether it was there."""
    row = await one(connection, "SELECT id FROM article WHERE guild = ? AND number = ?", guild, number)
    if row is None:
        return False
    await _left_over(connection)
    await index.unindexed(connection, row["id"])
    await connection.execute("DELETE FROM post WHERE article = ?", (row["id"],))
    await _drop(connection, row["id"], at)
    return True


async def again(connection: aiosqlite.Connection, gone: Iterable[tuple[str, str, str]], at: str) -> None:
    """Erase once more what another state of the archive knows as erased."""
    for guild, kind, name in gone:
        if kind == "message":
            await withdraw(connection, guild, [name], at)
        elif not await remove(connection, guild, int(name), at):
            await connection.execute(
                "INSERT INTO erased VALUES (?, 'article', ?, ?) ON CONFLICT DO NOTHING", (guild, name, at)
            )


async def withdraw_jobs(connection: aiosqlite.Connection, which: str, *values: object) -> None:
    """Withdraw the jobs that the condition names, and empty them."""
    # The row stays so that the job in hand finds itself withdrawn; nothing of the matter stays in it.
    await connection.execute(
        "UPDATE submission SET state = 'withdrawn', comment = '', key = id, name = NULL, address = NULL,"
        f" content = NULL, error = NULL, article = NULL WHERE {which} AND state <> 'withdrawn'",
        values,
    )


async def _drop_posts(connection: aiosqlite.Connection, which: str, *values: object) -> set[int]:
    found = await rows(connection, f"SELECT DISTINCT article FROM post WHERE {which}", *values)
    articles = {int(row["article"]) for row in found}
    for article in articles:
        await index.unindexed(connection, article)
    await connection.execute(f"DELETE FROM post WHERE {which}", values)
    return articles


async def _drop_orphans(connection: aiosqlite.Connection, articles: set[int], at: str) -> int:
    """Put the articles that still have a post back into the index and drop the others."""
    dropped = 0
    for article in sorted(articles):
        if await one(connection, "SELECT 1 FROM post WHERE article = ?", article):
            await index.indexed(connection, article)
        else:
            await _drop(connection, article, at)
            dropped += 1
    return dropped


async def _drop(connection: aiosqlite.Connection, article: int, at: str) -> None:
    await connection.execute(
        "INSERT INTO erased SELECT guild, 'article', number, ? FROM article WHERE id = ?"
        " ON CONFLICT DO NOTHING",
        (at, article),
    )
    await withdraw_jobs(connection, "article = ?", article)
    await terms.forget(connection, await index.words(connection, article))
    await connection.execute("DELETE FROM article WHERE id = ?", (article,))


async def _left_over(connection: aiosqlite.Connection) -> None:
    await connection.execute("UPDATE residue SET count = count + 1")


_EXPIRED = """
    SELECT p.guild, p.channel, p.message FROM guild g JOIN post p ON p.guild = g.id WHERE g.left_at < ?1
    UNION
    SELECT p.guild, p.channel, p.message FROM channel c JOIN post p ON p.guild = c.guild AND p.channel = c.id
    WHERE c.gone_at < ?1
    LIMIT ?2
"""


async def _expire(connection: aiosqlite.Connection, guild: str, channel: str, message: str, at: str) -> int:
    await _left_over(connection)
    which = "guild = ? AND channel = ? AND message = ?"
    await withdraw_jobs(connection, which, guild, channel, message)
    return await _drop_orphans(connection, await _drop_posts(connection, which, guild, channel, message), at)


class Eraser:
    """Finishes erasures: channels and guilds whose time has come, then the words left behind."""

    def __init__(self, database: Database, *, pages: int = PAGES) -> None:
        self._database = database
        self._pages = pages

    async def erase(self) -> bool:
        """Merge the index and empty the log until nothing erased is left; whether that is so now.

        False when another process still reads an old state of the file: call again later.
        """
        while count := await self._residue():
            await self._merge()
            await asyncio.to_thread(_drop_copies, self._database.path)
            if not await self._empty_log():
                return False
            async with self._database.writing() as connection:
                await connection.execute("UPDATE residue SET count = count - ?", (count,))
        return await self._empty_log()

    async def expire(self, left_before: datetime) -> int:
        """Erase what was posted in channels and guilds that went before then; how many articles."""
        before, dropped = moment(left_before), 0
        while True:
            async with self._database.writing() as connection:
                at = moment(datetime.now(UTC))
                posts = await rows(connection, _EXPIRED, before, BATCH)
                for guild, channel, message in posts:
                    dropped += await _expire(connection, guild, channel, message, at)
                await erased.remember(connection, self._database.path, at)
            if not posts:
                return dropped

    async def _residue(self) -> int:
        async with self._database.reading() as connection:
            row = await one(connection, "SELECT count FROM residue")
        return int(row["count"]) if row else 0

    async def _merge(self) -> None:
        level = await self.begin_merge()
        while level is not None:
            level = await self.step(level)
            await asyncio.sleep(0)

    async def begin_merge(self) -> int | None:
        """Put every segment that there is now on one level, to be merged; None if there is but one."""
        async with self._database.writing() as connection:
            if segments.total(await _structure(connection)) < 2:
                return None
            await _merge(connection, -1)
            return segments.bottom(await _structure(connection))

    async def step(self, level: int) -> int | None:
        """Merge a little further; the level to go on with, or None when the merge is finished.

        It is when nothing on the level is being merged any longer: FTS5 drops the inputs of a
        merge with its last step, and whatever writes add meanwhile lands on lower levels.
        """
        began = time.monotonic()
        async with self._database.writing() as connection:
            if not segments.merging(await _structure(connection), level):
                return None
            changes = connection.total_changes
            await _merge(connection, self._pages)
            if connection.total_changes - changes < PROGRESS:  # it waits for other segments: take them in
                await _merge(connection, -self._pages)
                level = segments.bottom(await _structure(connection))
        took = time.monotonic() - began  # with its commit, which writes to the disk
        self._pages = max(1, min(2 * self._pages, int(self._pages * STEP / max(took, 0.001))))
        return level

    async def _empty_log(self) -> bool:
        async with self._database.alone() as connection:
            row = await one(connection, "PRAGMA wal_checkpoint(TRUNCATE)")
        return bool(row and row[0] == 0)


def _drop_copies(archive: Path) -> None:
    """The copies that an upgrade and a restore left beside the archive have what was erased too."""
    for suffix in (".v[0-9]*", ".before-restore*"):
        for copy in archive.parent.glob(glob.escape(archive.name) + suffix):
            copy.unlink()


async def _structure(connection: aiosqlite.Connection) -> bytes:
    row = await one(connection, "SELECT block FROM article_index_data WHERE id = ?", segments.STRUCTURE_ROW)
    return bytes(row["block"]) if row else b""


async def _merge(connection: aiosqlite.Connection, pages: int) -> None:
    await connection.execute("INSERT INTO article_index (article_index, rank) VALUES ('merge', ?)", (pages,))
