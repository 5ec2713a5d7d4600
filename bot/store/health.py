"""How the archive is: its version, its size, what it holds, and whether its file is whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.store import maintenance, schema
from bot.store.database import Database, one


@dataclass(frozen=True, slots=True)
class Health:
    """``size`` is the file's bytes, ``log`` the write-ahead log's; ``fault`` SQLite's first finding, if any,
    now or at the newest check."""

    version: int
    articles: int
    guilds: int
    size: int
    log: int
    fault: str | None


async def examine(database: Database, *, check: bool = True) -> Health:
    """The archive's health; ``check`` reads the whole file (PRAGMA quick_check).  Raises StoreError."""
    async with database.reading() as connection:
        version = await schema.version(connection)
        counts = await one(connection, "SELECT count(*), count(DISTINCT guild) FROM article")
        found = await one(connection, "PRAGMA quick_check(1)") if check else None
        known = await maintenance.fault(connection)
    articles, guilds = (int(counts[0]), int(counts[1])) if counts else (0, 0)
    fault = str(found[0]) if found and found[0] != "ok" else known
    log = database.path.with_name(database.path.name + "-wal")
    return Health(version, articles, guilds, _size(database.path), _size(log), fault)


def _size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0
