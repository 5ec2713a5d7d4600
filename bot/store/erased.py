"""The list of what was erased, kept beside the archive too: it must outlive a damaged one."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path

import aiosqlite

from bot.errors import StoreError
from bot.store.database import connected, rows

FILE = "erased.jsonl"
"""The list's name in the data directory: [guild, kind, id] a line."""

Erased = tuple[str, str, str]
"""Guild, kind, and id: as the table ``erased`` has them."""


async def remember(connection: aiosqlite.Connection, archive: Path, at: str) -> None:
    """Write down what the open transaction erases, before it is committed.  Raises StoreError."""
    found = await rows(connection, "SELECT guild, kind, id FROM erased WHERE erased_at = ?", at)
    lines = "".join(json.dumps(tuple(row)) + "\n" for row in found)
    if lines:
        await asyncio.to_thread(_append, archive.with_name(FILE), lines)


def _append(file: Path, lines: str) -> None:
    """A line that a full disk or a kill left unfinished must not swallow the next one."""
    try:
        with file.open("a+b") as opened:
            if end := opened.seek(0, os.SEEK_END):
                opened.seek(end - 1)
                lines = lines if opened.read() == b"\n" else f"\n{lines}"
            opened.write(lines.encode())
            opened.flush()
            os.fsync(opened.fileno())
    except OSError as error:
        raise StoreError(f"The list of what was erased cannot be written: {error.strerror}.") from error


async def remembered(archive: Path) -> tuple[list[Erased], dict[str, int]]:
    """What the file and the archive (as far as it is whole) know as erased; each guild's last number."""
    found = set(_lines(archive.with_name(FILE)))
    numbers: dict[str, int] = {}
    try:
        if await asyncio.to_thread(archive.is_file):
            async with connected(archive) as connection:
                found |= {tuple(row) for row in await rows(connection, "SELECT guild, kind, id FROM erased")}
                numbers = {
                    row["id"]: row["last_number"]
                    for row in await rows(connection, "SELECT id, last_number FROM guild")
                }
    except sqlite3.Error:
        pass  # damaged: that is why it is replaced, and what the file says is known all the same
    for guild, kind, name in found:
        if kind == "article":
            numbers[guild] = max(numbers.get(guild, 0), int(name))
    return sorted(found), numbers


def _lines(file: Path) -> Iterable[Erased]:
    """Without what was never finished: nothing was committed then."""
    if not file.exists():
        return
    for line in file.read_text("utf-8", "replace").splitlines():
        try:
            guild, kind, name = json.loads(line)
        except ValueError:
            continue
        yield guild, kind, name
