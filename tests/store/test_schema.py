"""The schema is written down: every table and every column."""

from __future__ import annotations

import re
from pathlib import Path

from bot.store.database import Database, rows

PAGE = Path(__file__).parents[2] / "docs" / "schema.md"


def written() -> dict[str, set[str]]:
    """Each table of the page with its columns."""
    tables = {}
    for part in re.split(r"^### ", PAGE.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        lines = re.findall(r"^\| (`.+?) \|", part, re.MULTILINE)
        tables[part.split("\n", 1)[0]] = {column for line in lines for column in re.findall(r"`(\w+)`", line)}
    return tables


async def test_every_table_and_column_is_written_down_and_no_other(database: Database) -> None:
    async with database.reading() as connection:
        found = await rows(
            connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'"
        )
        tables = {
            row["name"]: {
                column["name"] for column in await rows(connection, f"PRAGMA table_info ({row['name']})")
            }
            for row in found
        }
    assert written() == tables
