"""Taking out for good what :mod:`bot.store.erasing` took out of the tables: the words left behind.

They are still in the index's older segments, where FTS5 only marks them as deleted, and in the
write-ahead log.  :class:`Eraser` merges every segment there is into one, which drops them, in steps
short enough for writes to go on between, and then empties the log.
"""

from __future__ import annotations

import asyncio
import glob
import time
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite

from bot.store import erased, erasing, segments
from bot.store.database import Database, one, opened
from bot.store.faults import translated
from bot.store.rows import moment

STEP = 0.01
"""Seconds that a step of merging aims at: a fifth of the 50 ms that a write may have to wait."""
PAGES = 4
"""Index pages that the first step merges; later steps shrink at once to what STEP allows."""
GROWTH = 1.25
"""By how much a step may exceed the one before: a disk that was quick for once is not trusted."""
PROGRESS = 2
"""Rows that a step which does something changes at least (SQLite's documentation of 'merge')."""
STALE = 3_600.0
"""Seconds without a write after which a half-made copy is nobody's."""
BATCH = 20
"""Posts erased in one transaction when a whole channel or guild goes."""


class Eraser:
    """Finishes erasures: channels and guilds whose time has come, then the words left behind."""

    def __init__(self, database: Database, *, pages: int = PAGES) -> None:
        self._database = database
        self._pages = float(pages)

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
                gone = await erasing.expire(connection, before, BATCH, at)
                await erased.remember(connection, self._database.path, at)
            if gone is None:
                return dropped
            dropped += gone

    async def _residue(self) -> int:
        async with self._database.reading() as connection:
            row = await one(connection, "SELECT count FROM residue")
        return int(row["count"]) if row else 0

    async def _merge(self) -> None:
        level = await self.begin_merge()
        if level is None:
            return
        with translated():
            aside = await opened(self._database.path)
            try:
                while level is not None:
                    level = await self.step(level)
                    # What a step wrote goes from the log into the file by a connection of its own:
                    # otherwise SQLite does that within some commit, and a write waits for its syncs.
                    await aside.execute_fetchall("PRAGMA wal_checkpoint(PASSIVE)")
            finally:
                await aside.close()

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
            await _merge(connection, int(self._pages))
            if connection.total_changes - changes < PROGRESS:  # it waits for other segments: take them in
                await _merge(connection, -int(self._pages))
                level = segments.bottom(await _structure(connection))
        took = time.monotonic() - began  # with its commit, which writes to the disk
        self._pages = max(1.0, min(GROWTH * self._pages, self._pages * STEP / took))
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
    for copy in archive.parent.glob(glob.escape(archive.name) + ".restoring*"):
        if is_left(copy):
            copy.unlink(missing_ok=True)


def is_left(file: Path) -> bool:
    """Whether nobody writes the half-made copy any longer: it was left by a process that was killed."""
    return time.time() - file.stat().st_mtime > STALE


async def _structure(connection: aiosqlite.Connection) -> bytes:
    row = await one(connection, "SELECT block FROM article_index_data WHERE id = ?", segments.STRUCTURE_ROW)
    return bytes(row["block"]) if row else b""


async def _merge(connection: aiosqlite.Connection, pages: int) -> None:
    await connection.execute("INSERT INTO article_index (article_index, rank) VALUES ('merge', ?)", (pages,))
