"""The queue: every submission is a row, and whatever was acknowledged is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import aiosqlite

from bot.core.models import Again, GivenUp, Job, Limits, State, Submission
from bot.store import erasing, shares
from bot.store.articles import now
from bot.store.database import Database, one, rows
from bot.store.jobs import job_of, row_of
from bot.store.rows import Value, moment, taken_away

GENEROUS = Limits()

_JOB = "SELECT s.*, a.number FROM submission s LEFT JOIN article a ON a.id = s.article"

# A form's submission, committed before there is a message to tie it to.
_UNPLACED = "s.message IS NULL AND s.platform = 'discord' AND s.kind <> 'again'"

_OPEN = "state IN ('waiting', 'reading', 'read', 'failed')"
"""The condition of the index of open jobs, which SQLite wants to see word for word."""

SOON, LATE = timedelta(minutes=15), timedelta(hours=25)
"""Longer than anything is put off, answers and first tries, and second ones (a site may ask for a day):
what is due later than that was put there by a clock that has since been set back."""

_NOW = "(due_at <= :now OR due_at > CASE WHEN state = 'waiting' AND tries > 0 THEN :late ELSE :soon END)"

# Whoever has fewest jobs ahead goes first: within a guild each member in turn, then each guild in
# turn.  Jobs being read count, so that a flood from one delays another by one job at most.
_DUE = f"""
    WITH open AS (
        SELECT id, guild, state, due_at, tries,
               row_number() OVER (PARTITION BY guild, author ORDER BY state, id) AS turn
        FROM submission s WHERE state IN ('waiting', 'reading') AND NOT ({_UNPLACED})
    ), fair AS (
        SELECT id, state, due_at, tries, row_number() OVER (PARTITION BY guild ORDER BY turn, id) AS turn
        FROM open
    ), due AS (
        SELECT id, 0 AS turn FROM submission WHERE state IN ('read', 'failed') AND {_NOW}
        UNION ALL
        SELECT id, turn FROM fair WHERE state = 'waiting' AND {_NOW}
    )
    {_JOB} JOIN due ON due.id = s.id ORDER BY due.turn, s.id LIMIT :most
"""


_BROUGHT = "s.state <> 'withdrawn' AND s.kind <> 'again'"


class Submissions:
    """The Queue of ports; ``clock`` gives the time of a submission's arrival."""

    def __init__(
        self, database: Database, *, clock: Callable[[], datetime] = now, limits: Limits = GENEROUS
    ) -> None:
        self._database = database
        self._clock = clock
        self._limits = limits

    async def put(self, submission: Submission, *, again: bool = False) -> Job | None:
        """Commit a submission; None where it is there already, or its message or post was taken away.

        ``again`` begins one anew that could not be read or answered.  Raises StoreError, or
        OverLimit: then it is not kept, and must not be acknowledged.
        """
        row = row_of(submission) | {"due_at": moment(self._clock())}
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        async with self._database.writing() as connection:
            gone = await one(
                connection,
                "SELECT 1 FROM erased WHERE guild = ? AND kind = 'message' AND id = ?",
                submission.origin.guild,
                submission.origin.message,
            )
            if gone or await _is_known(connection, submission):
                return None
            if again:
                await _drop_failed(connection, row)
            cursor = await connection.execute(
                f"INSERT INTO submission ({names}) VALUES ({marks}) ON CONFLICT DO NOTHING",
                tuple(row.values()),
            )
            if cursor.rowcount == 0 or cursor.lastrowid is None:
                return None
            number = cursor.lastrowid
            await shares.check(connection, submission, self._limits)
        return Job(number, submission, State.WAITING)

    async def posted(self, guild: str, message: str) -> list[Job]:
        """The jobs that one message brought, in order, without withdrawn ones and readings anew."""
        sql = f"{_JOB} WHERE s.guild = ? AND s.message = ? AND {_BROUGHT} ORDER BY s.id"
        async with self._database.reading() as connection:
            return [job_of(row) for row in await rows(connection, sql, guild, message)]

    async def get(self, job: int) -> Job | None:
        """The job as it stands, or None once it is withdrawn."""
        async with self._database.reading() as connection:
            row = await one(connection, f"{_JOB} WHERE s.id = ? AND s.state <> 'withdrawn'", job)
        return job_of(row) if row else None

    async def recover(self) -> int:
        """Set the jobs found ``reading`` to ``waiting``; how many there were."""
        async with self._database.writing() as connection:
            cursor = await connection.execute(
                "UPDATE submission SET state = 'waiting' WHERE state = 'reading'"
            )
            return cursor.rowcount

    async def due(self, now: datetime, most: int) -> list[Job]:
        """Jobs to go on with at ``now``: those to be told first, then waiting ones, in turn."""
        async with self._database.reading() as connection:
            times = {"now": moment(now), "soon": moment(now + SOON), "late": moment(now + LATE)}
            found = await connection.execute_fetchall(_DUE, {**times, "most": most})
        return [job_of(row) for row in found]

    async def next_due(self) -> datetime | None:
        """When the next job's time comes; it may be past."""
        async with self._database.reading() as connection:
            row = await one(
                connection,
                "SELECT min(due_at) FROM submission s WHERE state IN ('waiting', 'read', 'failed')"
                f" AND NOT ({_UNPLACED})",
            )
        return datetime.fromisoformat(row[0]) if row and row[0] else None

    async def begin(self, job: int) -> Job | None:
        """waiting -> reading, tries + 1; None if it was withdrawn or taken meanwhile."""
        async with self._database.writing() as connection:
            cursor = await connection.execute(
                "UPDATE submission SET state = 'reading', tries = tries + 1"
                " WHERE id = ? AND state = 'waiting'",
                (job,),
            )
            if cursor.rowcount == 0:
                return None
            row = await one(connection, f"{_JOB} WHERE s.id = ?", job)
        return job_of(row) if row else None

    async def postpone(self, job: int, until: datetime) -> None:
        """Not before ``until``: reading -> waiting; read and failed stay what they are."""
        await self._change(
            "UPDATE submission SET due_at = ?,"
            " state = CASE state WHEN 'reading' THEN 'waiting' ELSE state END"
            " WHERE id = ? AND state NOT IN ('settled', 'withdrawn')",
            moment(until),
            job,
        )

    async def fail(self, job: int, sentence: str) -> None:
        """reading -> failed, with the sentence to tell."""
        await self._change(
            "UPDATE submission SET state = 'failed', error = ?, content = NULL, due_at = posted_at"
            " WHERE id = ? AND state = 'reading'",
            sentence,
            job,
        )

    async def settle(self, job: int, state: State = State.SETTLED) -> None:
        """read or failed -> settled: the answer is in the channel, or cannot be."""
        await self._change(
            "UPDATE submission SET state = ? WHERE id = ? AND state IN ('read', 'failed')", state, job
        )

    async def give_up(self, job: int, reason: str) -> None:
        """read or failed -> settled: the answer can never be in the channel, and why."""
        await self._change(
            "UPDATE submission SET state = 'settled', given_up = ? WHERE id = ? AND state IN ('read', 'failed')",
            reason,
            job,
        )

    async def given_up(self, guild: str, since: datetime, most: int = 3) -> list[GivenUp]:
        """The newest answers of the guild that were given up, of posts since then."""
        async with self._database.reading() as connection:
            found = await rows(
                connection,
                "SELECT channel, posted_at, given_up FROM submission"
                " WHERE guild = ? AND posted_at >= ? AND given_up IS NOT NULL ORDER BY id DESC LIMIT ?",
                guild,
                moment(since),
                most,
            )
        return [GivenUp(row[0] or "", datetime.fromisoformat(row[1]), row[2]) for row in found]

    async def repeats(self, job: int) -> bool:
        """Whether its message has an answer about the same article already."""
        async with self._database.reading() as connection:
            row = await one(
                connection,
                "SELECT 1 FROM submission s JOIN submission o"
                " ON o.guild = s.guild AND o.message = s.message AND o.article = s.article AND o.id <> s.id"
                " WHERE s.id = ? AND s.kind <> 'again' AND o.kind <> 'again' AND o.state = 'settled' AND o.given_up IS NULL",
                job,
            )
        return row is not None

    async def unplaced(self) -> list[Job]:
        """The submissions of forms that have no message yet, which a kill left so; oldest first."""
        async with self._database.reading() as connection:
            found = await rows(connection, f"{_JOB} WHERE {_UNPLACED} AND s.state = 'waiting' ORDER BY s.id")
        return [job_of(row) for row in found]

    async def place(self, job: int, message: str) -> None:
        """Tie a form's submission to the message that stands for it; from now on it is due."""
        await self._change("UPDATE submission SET message = ? WHERE id = ? AND message IS NULL", message, job)

    async def drop(self, job: int) -> None:
        """To withdrawn: a form's submission whose channel takes no message, or a reading anew of what is gone."""
        async with self._database.writing() as connection:
            await erasing.withdraw_jobs(connection, "id = ? AND (message IS NULL OR kind = 'again')", job)

    async def counts(self) -> dict[State, int]:
        """How many submissions stand where."""
        async with self._database.reading() as connection:
            found = await rows(connection, "SELECT state, count(*) FROM submission GROUP BY state")
        return {State(state): count for state, count in found}

    async def _change(self, sql: str, *values: object) -> None:
        async with self._database.writing() as connection:
            await connection.execute(sql, values)


async def _drop_failed(connection: aiosqlite.Connection, row: Mapping[str, Value]) -> None:
    await connection.execute(
        "DELETE FROM submission WHERE (guild, message, key) = (?, ?, ?)"
        " AND state = 'settled' AND (error IS NOT NULL OR given_up IS NOT NULL)",
        (row["guild"], row["message"], row["key"]),
    )


async def _is_known(connection: aiosqlite.Connection, submission: Submission) -> bool:
    """Whether it was taken away from its message, or is being read again at this moment."""
    guild, material = submission.origin.guild, submission.material
    if isinstance(material, Again):
        found = await one(
            connection,
            "SELECT 1 FROM submission INDEXED BY submission_open"
            f" WHERE guild = ? AND kind = 'again' AND key LIKE ? || ':%' AND state IN ('waiting', 'reading') AND {_OPEN}",
            guild,
            str(material.number),
        )
    else:
        found = await one(
            connection,
            "SELECT 1 FROM submission WHERE guild = ? AND message = ? AND key = ?",
            guild,
            submission.origin.message,
            taken_away(str(row_of(submission)["key"])),
        )
    return found is not None
