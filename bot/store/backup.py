"""Copies of the archive while it is in use, and one of them put in its place."""

from __future__ import annotations

import asyncio
import glob
import os
import shutil
import sqlite3
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

import aiosqlite

from bot.core.models import squeeze
from bot.errors import StoreError
from bot.store import erasing, schema
from bot.store.articles import now
from bot.store.database import Database, copied, one, opened, rows
from bot.store.erased import remembered
from bot.store.erasure import Eraser, is_left
from bot.store.faults import translated
from bot.store.rows import moment

KEEP = 7
"""Copies that are kept: a week of nightly ones."""
_NAME = "copydesk-{time:%Y%m%dT%H%M%SZ}.db"


async def back_up(
    database: Database, folder: Path, *, keep: int = KEEP, time: datetime | None = None
) -> Path:
    """Copy the archive into the folder, check the copy, drop the oldest; the copy's path.

    Writes go on meanwhile: the copy is made in one step by a connection of its own, so it is of
    one moment and never begins anew.  Raises StoreError; then no copy is left.
    """
    await Eraser(database).erase()
    target = folder / _NAME.format(time=time or now())
    partial = target.with_suffix(".partial")
    try:
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        await asyncio.to_thread(_sweep, folder)
        try:
            await _copied(database.path, partial)
            await checked(partial)
            await asyncio.to_thread(_settle, partial, target, keep)
        finally:
            await asyncio.to_thread(partial.unlink, missing_ok=True)
    except OSError as error:
        raise StoreError(f"The backup cannot be written to {folder}: {error.strerror}.") from error
    return target


async def restore(backup: Path, path: Path) -> int:
    """Put a backup in the archive's place, without what was erased since; how many articles it has.

    The caller holds the data directory's lock.  The archive that was there is kept beside it as
    ``….before-restore``.  Raises StoreError, and then nothing is changed.
    """
    await checked(backup)
    fresh = path.with_name(path.name + ".restoring")
    _remove(fresh)
    try:
        await _copied(backup, fresh)
        gone, numbers = await remembered(path)
        async with Database.open(fresh) as database:
            async with database.writing() as connection:
                await erasing.again(connection, gone, moment(now()))
                await connection.executemany(
                    "UPDATE guild SET last_number = max(last_number, ?2) WHERE id = ?1", list(numbers.items())
                )
            await Eraser(database).erase()
            async with database.reading() as connection:
                row = await one(connection, "SELECT count(*) FROM article")
        await asyncio.to_thread(_swap, fresh, path)
    except OSError as error:
        raise StoreError(f"The archive cannot be put back in {path.parent}: {error.strerror}.") from error
    finally:
        _remove(fresh)
    return int(row[0]) if row else 0


async def checked(file: Path) -> None:
    """Raise StoreError where the file is no whole archive of a version that is known."""
    if not await asyncio.to_thread(file.is_file):
        raise StoreError(f"There is no file {file}.")
    try:
        async with aiosqlite.connect(f"file:{quote(str(file))}?mode=ro", uri=True) as connection:
            connection.row_factory = sqlite3.Row
            mark = await one(connection, "PRAGMA application_id")
            have = await schema.version(connection)
            found = await rows(connection, "PRAGMA quick_check(1)")
    except sqlite3.Error as error:
        raise StoreError(f"{file.name} is not a whole backup: {error}.") from error
    if not mark or mark[0] != schema.APPLICATION_ID or have == 0:
        raise StoreError(f"{file.name} is not an archive of Copydesk.")
    if have > schema.newest():
        raise StoreError(f"{file.name} was written by a newer version; please update.")
    if [row[0] for row in found] != ["ok"]:
        raise StoreError(f"{file.name} is damaged: {squeeze(found[0][0])}.")


async def _copied(source: Path, target: Path) -> None:
    """Nothing of the source is changed, not even how it keeps its log: it may be somebody's only copy."""
    with translated():
        connection = await opened(source)
        try:
            await copied(connection, target)
        finally:
            await connection.close()


def _sweep(folder: Path) -> None:
    """Drop what backups that were killed have left."""
    for partial in folder.glob("copydesk-*.partial*"):
        if is_left(partial):
            partial.unlink(missing_ok=True)


def _settle(partial: Path, target: Path, keep: int) -> None:
    """Give the copy its name once it is on the disk, and drop the oldest."""
    _to_disk(partial)
    os.replace(partial, target)
    _to_disk(target.parent)
    for old in sorted(target.parent.glob("copydesk-*.db"))[:-keep]:
        old.unlink()


def _swap(fresh: Path, path: Path) -> None:
    """Keep the old archive under another name, and put the new one in its place.

    In one step, so that a kill leaves either of them there.  Its log went into the old one when
    that was last closed; only a damaged one still has it, and is kept with it.
    """
    for suffix in ("", "-wal", "-shm"):
        old = path.with_name(path.name + suffix)
        kept = path.with_name(path.name + ".before-restore" + suffix)
        kept.unlink(missing_ok=True)
        if old.exists():
            _doubled(old, kept)
            if suffix:
                old.unlink()
    os.replace(fresh, path)
    _to_disk(path.parent)


def _doubled(file: Path, other: Path) -> None:
    """Another name for the file; where the file system knows no second names, a copy."""
    try:
        os.link(file, other)
    except OSError:
        shutil.copy2(file, other)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(file: Path) -> None:
    """The file with its log, and the copy that an upgrade of it left."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        file.with_name(file.name + suffix).unlink(missing_ok=True)
    for copy in file.parent.glob(glob.escape(file.name) + ".v[0-9]*"):
        copy.unlink()
