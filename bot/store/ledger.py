"""The Ledger of ports: speakers across a guild's articles, what they add up to, and the way out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime

from bot.core.models import Scope, sound
from bot.core.speakers import Speaker, Totals
from bot.store import aliases, places, speakers, statistics
from bot.store.articles import now
from bot.store.database import Database
from bot.store.export import Form, newest_first
from bot.store.questions import question
from bot.store.rows import moment

PATIENCE = 3.0
"""Seconds after which a question is stopped: its answer is deferred, and drawing takes as long."""
TOO_LONG = "Counting that took too long just now and was stopped; please try again in a moment."


class Ledger:
    """``clock`` gives the time of a verdict and the day that weeks are counted back from."""

    def __init__(
        self, database: Database, *, clock: Callable[[], datetime] = now, patience: float = PATIENCE
    ) -> None:
        self._database = database
        self._clock = clock
        self._patience = patience

    async def speaker(
        self, scope: Scope, who: str | int, *, offset: int = 0, limit: int = 5
    ) -> Speaker | None:
        """The speaker that bears a name (or whose name has the id), with a page of claims, newest first.

        None where the asker may read no such name.  Raises QueryError where it takes too long.
        """
        async with question(self._database, self._patience, TOO_LONG) as connection:
            known = sound(who) if isinstance(who, str) else who
            return await speakers.speaker(connection, scope, known, offset, limit)

    async def join(self, scope: Scope, one: int, other: int, by: str) -> bool:
        """A moderator joins the speakers of two names that they may read; whether they were two."""
        async with self._database.writing() as connection:
            channels, _ = await places.readable(connection, scope)
            if len(await speakers.heard(connection, channels, [one, other])) < 2:
                return False
            at = moment(self._clock())
            return await aliases.join(connection, scope.guild, one, other, by, at)

    async def part(self, scope: Scope, names: Sequence[int], by: str) -> bool:
        """A moderator takes names that they may read out of their speaker; whether anything changed."""
        async with self._database.writing() as connection:
            channels, _ = await places.readable(connection, scope)
            taken = [row["id"] for row in await speakers.heard(connection, channels, names)]
            return await aliases.part(connection, scope.guild, taken, by, moment(self._clock()))

    async def totals(self, scope: Scope) -> Totals:
        """What the asker may read adds up to.  Raises QueryError where it takes too long."""
        async with question(self._database, self._patience, TOO_LONG) as connection:
            return await statistics.totals(connection, scope, self._clock().date())

    def exported(self, scope: Scope, form: str) -> AsyncIterator[str]:
        """What the asker may read, newest article first, in pieces of text: an article each, after the
        heading (perhaps empty) that every file begins with.  ``form`` is csv, jsonl or md."""
        return newest_first(self._database, Form(form), scope)
