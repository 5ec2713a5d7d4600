"""What the bot left on the disk, looked at with sqlite3 alone."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path


def database(data: Path) -> Path:
    """The archive's file in a data directory."""
    [found] = data.glob("*.db")
    return found


def check_whole(data: Path) -> None:
    """Assert that the database, its foreign keys and every full-text index are whole."""
    with closing(sqlite3.connect(database(data))) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        indexes = db.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%USING fts5 (%'").fetchall()
        assert indexes, "no full-text index"
        for (index,) in indexes:
            db.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")
        db.rollback()


def states(data: Path) -> Counter[str]:
    """How many submissions stand where."""
    with closing(sqlite3.connect(database(data))) as db:
        return Counter(dict(db.execute("SELECT state, count(*) FROM submission GROUP BY state")))


def retractions(data: Path) -> int:
    """How many answers are still to be taken away."""
    with closing(sqlite3.connect(database(data))) as db:
        return int(db.execute("SELECT count(*) FROM retraction").fetchone()[0])


def numbers(data: Path) -> set[int]:
    """The numbers of the articles that are kept."""
    with closing(sqlite3.connect(database(data))) as db:
        return {number for (number,) in db.execute("SELECT number FROM article")}
