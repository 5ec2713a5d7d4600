"""The numbered migrations: each runs whole or not at all, and is recorded with what it did."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from importlib import resources

import aiosqlite

from bot.errors import StoreError

APPLICATION_ID = 0x436F7079
"""Marks a SQLite file as this archive: "Copy" in ASCII (PRAGMA application_id)."""


def migrations() -> list[tuple[int, str]]:
    """Every migration as (number, SQL), in order."""
    folder = resources.files(__package__) / "migrations"
    found = [(re.match(r"(\d{4})_\w+\.sql$", file.name), file) for file in folder.iterdir()]
    return sorted((int(name[1]), file.read_text("utf-8")) for name, file in found if name)


def newest() -> int:
    """The version that this program writes."""
    return migrations()[-1][0]


def statements(script: str) -> Iterator[str]:
    """The script's statements one by one; ``executescript`` would commit before it begins."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


async def version(connection: aiosqlite.Connection) -> int:
    """The version of the open file; 0 for an empty one."""
    row = await (await connection.execute("PRAGMA user_version")).fetchone()
    return int(row[0]) if row else 0


async def migrate(connection: aiosqlite.Connection, upto: int | None = None) -> None:
    """Bring the file to version ``upto`` (the newest) in one transaction that the caller holds.

    Raises StoreError where the file is newer than this program, or another's.
    """
    have = await version(connection)
    if not have and await (await connection.execute("SELECT 1 FROM sqlite_schema")).fetchone():
        raise StoreError(
            "The file in the archive's place is another program's; choose another data directory."
        )
    if have > newest():
        raise StoreError(
            f"The archive was written by a newer version (schema {have}); this one knows {newest()}. "
            "Please update."
        )
    for number, script in migrations():
        if have < number <= (upto or newest()):
            for statement in statements(script):
                await connection.execute(statement)
            await connection.execute(f"PRAGMA user_version = {number}")
    await connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
