"""A question to the archive that is stopped when it takes too long."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from sqlite3 import SQLITE_INTERRUPT, OperationalError

import aiosqlite

from bot.errors import QueryError
from bot.store.database import Database

PATIENCE = 1.0
"""Seconds of work after which a question is stopped."""
WAITING = 3
"""How many times as long it may take by the clock: on a busy machine it waits for its turn, and for the disk."""
TOO_LONG = "That search took more than a second and was stopped; try rarer words, or add site: or after:."
_INSTRUCTIONS = 2_000
"""SQLite instructions between two looks at the clock: well under a millisecond."""


@asynccontextmanager
async def question(
    database: Database, patience: float = PATIENCE, sentence: str = TOO_LONG
) -> AsyncIterator[aiosqlite.Connection]:
    """A reading connection that is stopped when patience ends.  Raises QueryError with the sentence then."""
    async with database.reading() as connection:
        await connection.set_progress_handler(_limit(patience), _INSTRUCTIONS)
        try:
            yield connection
        except OperationalError as error:
            if error.sqlite_errorcode != SQLITE_INTERRUPT:
                raise
            raise QueryError(sentence) from error
        finally:
            await connection.set_progress_handler(lambda: 0, 0)


def _limit(patience: float) -> Callable[[], int]:
    """Tells SQLite, in the connection's own thread, when to stop: what others do meanwhile is not counted
    as the question's work."""
    # The simulated Discord of the demo moves time.monotonic, and in one thread only.
    until, enough = time.perf_counter() + WAITING * patience, 0.0

    def over() -> int:
        nonlocal enough
        enough = enough or time.thread_time() + patience
        return int(time.thread_time() > enough or time.perf_counter() > until)

    return over
