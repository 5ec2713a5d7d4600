"""How the archive is: its version, its size, what it holds, and whether its file is whole."""

from __future__ import annotations

from dataclasses import dataclass

from bot.store import schema
from bot.store.database import Database, one


@dataclass(frozen=True, slots=True)
class Health:
    """``size`` is bytes on disk, the write-ahead log included; ``fault`` SQLite's first finding, if any."""

    version: int
    articles: int
    guilds: int
    size: int
    fault: str | None


async def examine(database: Database, *, check: bool = True) -> Health:
    """The archive's health; ``check`` reads the whole file (PRAGMA quick_check).  Raises StoreError."""
    async with database.reading() as connection:
        version = await schema.version(connection)
        counts = await one(connection, "SELECT count(*), count(DISTINCT guild) FROM article")
        found = await one(connection, "PRAGMA quick_check(1)") if check else None
    articles, guilds = (int(counts[0]), int(counts[1])) if counts else (0, 0)
    fault = str(found[0]) if found and found[0] != "ok" else None
    files = [database.path, database.path.with_name(database.path.name + "-wal")]
    return Health(
        version, articles, guilds, sum(file.stat().st_size for file in files if file.exists()), fault
    )
