"""A question to the archive that is stopped when it takes too long."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from sqlite3 import SQLITE_INTERRUPT, OperationalError

import aiosqlite

from bot.errors import QueryError
from bot.store.database import Database

PATIENCE = 1.0
"""Seconds after which a question is stopped."""
TOO_LONG = "That search took more than a second and was stopped; try rarer words, or add site: or after:."
_INSTRUCTIONS = 2_000
"""SQLite instructions between two looks at the clock: well under a millisecond."""


@asynccontextmanager
async def question(
    database: Database, patience: float = PATIENCE, sentence: str = TOO_LONG
) -> AsyncIterator[aiosqlite.Connection]:
    """A reading connection that is stopped when patience ends.  Raises QueryError with the sentence then."""
    async with database.reading() as connection:
        # The simulated Discord of the demo moves time.monotonic, and in one thread only.
        until = time.perf_counter() + patience
        await connection.set_progress_handler(lambda: int(time.perf_counter() > until), _INSTRUCTIONS)
        try:
            yield connection
        except OperationalError as error:
            if error.sqlite_errorcode != SQLITE_INTERRUPT:
                raise
            raise QueryError(sentence) from error
        finally:
            await connection.set_progress_handler(lambda: 0, 0)
