"""One SQLite file: a connection that writes, one transaction at a time, and a few that read."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Self

import aiosqlite

from bot.errors import StoreError
from bot.store import schema
from bot.store.faults import READ_ONLY, translated

BUSY_TIMEOUT = 5.0
"""Seconds to wait for another process's transaction."""
READERS = 2
"""Connections that read: one slow search must not hold up a look-up."""
CACHE = 16_000
"""KiB of pages that one connection may keep in memory."""


# The index's tokenizer, to be asked for the stems of a few words; in memory, one a connection.
_SCRATCH = (
    "CREATE VIRTUAL TABLE temp.scratch USING fts5 (words, tokenize = 'porter unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE temp.scratch_terms USING fts5vocab (temp, scratch, row)",
    "CREATE VIRTUAL TABLE temp.scratch_places USING fts5vocab (temp, scratch, instance)",
)


class Database:
    """The archive's file, open.

    Writes go through :meth:`writing`, reads through :meth:`reading`; a reader sees what was
    committed before it asked and never waits for a writer (write-ahead log).
    """

    def __init__(self, path: Path, writer: aiosqlite.Connection, readers: list[aiosqlite.Connection]) -> None:
        self.path = path
        self._writer = writer
        self._idle = readers
        self._free = asyncio.Semaphore(len(readers))
        self._turn = asyncio.Lock()

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, *, readers: int = READERS) -> AsyncIterator[Self]:
        """Open or make the file and bring it to the newest schema.  Raises StoreError.

        Before an upgrade a copy is kept beside it, ``….v1`` for version 1; an erasure removes it.
        """
        async with AsyncExitStack() as stack:
            with translated():
                writer = await stack.enter_async_context(connected(path))
                have = await schema.version(writer)
                if 0 < have < schema.newest():
                    await copied(writer, path.with_name(f"{path.name}.v{have}"))
                database = cls(path, writer, [])
                if have != schema.newest():
                    async with database.writing() as connection:
                        await schema.migrate(connection)
                for _ in range(readers):
                    database._idle.append(await stack.enter_async_context(connected(path)))
            database._free = asyncio.Semaphore(readers)
            yield database

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[aiosqlite.Connection]:
        """One transaction, alone: committed at the end, rolled back on any error or cancellation.

        Raises StoreError when the disk or the file does not let it be written.
        """
        async with self._turn:
            with translated():
                try:
                    await self._writer.execute("BEGIN IMMEDIATE")
                    yield self._writer
                    await self._writer.execute("COMMIT")
                except BaseException:
                    await self._writer.rollback()
                    raise

    async def check_writable(self) -> None:
        """Raises StoreError where nothing can be written: SQLite opens, and begins to write, what may only be read."""
        async with self.writing() as connection:
            await connection.execute("DELETE FROM guild WHERE 0")

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[aiosqlite.Connection]:
        """A connection for questions, in one transaction: they all see the same state."""
        async with self._free:
            connection = self._idle.pop()
            try:
                with translated():
                    await connection.execute("BEGIN")
                    yield connection
            finally:
                # The connection does one thing after another, so it may be lent again although
                # a second cancellation keeps us from seeing the rollback end.
                try:
                    await connection.rollback()
                finally:
                    self._idle.append(connection)

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[aiosqlite.Connection]:
        """The writing connection outside a transaction, for PRAGMAs that refuse one."""
        async with self._turn:
            with translated():
                yield self._writer


def check_permission(path: Path) -> None:
    """Raises StoreError where the file may not be written.  Asked before it is opened, since SQLite would make its
    log with the file's permissions, and that stays read-only when the file no longer is."""
    if path.exists() and not os.access(path, os.W_OK):
        raise StoreError(READ_ONLY)


async def copied(source: aiosqlite.Connection, target: Path) -> None:
    """Copy the open archive to a file of its own, without a log beside it.

    In one step, so that the copy is of one moment and a writer meanwhile does not make it begin
    anew; the source must have no open write transaction, it would wait for that for ever.  What
    stands there already, perhaps half a copy, is overwritten whatever it is.
    """
    for suffix in ("", "-journal", "-wal", "-shm"):
        await asyncio.to_thread(target.with_name(target.name + suffix).unlink, missing_ok=True)
    copy = await opened(target)
    try:
        await source.backup(copy, pages=-1)
        await copy.execute_fetchall("PRAGMA journal_mode = DELETE")
    finally:
        await copy.close()


async def opened(path: Path) -> aiosqlite.Connection:
    """A connection with no settings of ours.

    The file is opened first: where that fails, aiosqlite's own way leaves a thread behind that
    reports to a loop which may be closed by then.
    """
    made = await asyncio.to_thread(
        sqlite3.connect, path, timeout=BUSY_TIMEOUT, isolation_level=None, check_same_thread=False
    )
    return await aiosqlite.Connection(lambda: made, iter_chunk_size=64)


@asynccontextmanager
async def connected(path: Path) -> AsyncIterator[aiosqlite.Connection]:
    """A connection that commits nothing by itself; every deleted byte is overwritten."""
    connection = await opened(path)
    try:
        for setting in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = ON",
            "temp_store = MEMORY",
            f"cache_size = -{CACHE}",
        ):
            await connection.execute(f"PRAGMA {setting}")
        for table in _SCRATCH:
            await connection.execute(table)
        connection.row_factory = sqlite3.Row
        yield connection
    finally:
        await connection.close()


async def rows(connection: aiosqlite.Connection, sql: str, *values: object) -> list[aiosqlite.Row]:
    """All rows of a question."""
    return list(await connection.execute_fetchall(sql, values))


async def one(connection: aiosqlite.Connection, sql: str, *values: object) -> aiosqlite.Row | None:
    """The first row of a question, or None."""
    found = await rows(connection, sql, *values)
    return found[0] if found else None
