"""What members corrected: the article's rows have what it makes of the reading, which is kept beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

import aiosqlite
from pydantic import TypeAdapter

from bot.core.corrected import corrected, settled
from bot.core.models import Article, Correction, Digest, Stored
from bot.errors import Withdrawn
from bot.store.articles import now, numbered, stored
from bot.store.database import Database, one, rows
from bot.store.rows import correction_row, moment
from bot.store.writing import insert_row, rewrite

_DIGEST = TypeAdapter(Digest)


class Corrections:
    """The Corrections of ports; ``clock`` gives the time of an undoing."""

    def __init__(self, database: Database, *, clock: Callable[[], datetime] = now) -> None:
        self._database = database
        self._clock = clock

    async def correct(self, guild: str, number: int, correction: Correction) -> Stored | None:
        """Keep a correction of #number; None where it changes nothing.  Raises StoreError, Withdrawn."""
        async with self._database.writing() as connection:
            article = await _there(connection, guild, number)
            digest = (await stored(connection, guild, article)).digest
            kept = settled(digest, correction)
            if kept is None:
                return None
            await keep_reading(connection, guild, article, digest)
            await keep(connection, guild, article, [kept])
            await rewrite(connection, guild, article, corrected(digest, [kept]))
            return await stored(connection, guild, article)

    async def undo(self, guild: str, number: int, correction: int, by: str) -> Stored | None:
        """Let a correction of #number hold no longer; None where it does not hold."""
        async with self._database.writing() as connection:
            article = await _there(connection, guild, number)
            changed = await connection.execute(
                "UPDATE correction SET undone_by = ?, undone_at = ?"
                " WHERE id = ? AND article = ? AND undone_by IS NULL",
                (by, moment(self._clock()), correction, article),
            )
            if changed.rowcount == 0:
                return None
            await apply(connection, guild, article)
            return await stored(connection, guild, article)

    async def made_since(self, guild: str, author: str, time: datetime) -> int:
        """How many corrections the member made since then."""
        async with self._database.reading() as connection:
            row = await one(
                connection,
                "SELECT count(*) FROM correction WHERE guild = ? AND author = ? AND made_at >= ?",
                guild,
                author,
                moment(time),
            )
        return int(row[0]) if row else 0


async def keep(
    connection: aiosqlite.Connection, guild: str, article: int, corrections: Iterable[Correction]
) -> None:
    """Write the corrections down; they come to hold with :func:`apply`."""
    for correction in corrections:
        row = {"guild": guild, "article": article, **correction_row(correction)}
        await insert_row(connection, "correction", row)


async def keep_reading(connection: aiosqlite.Connection, guild: str, article: int, digest: Digest) -> None:
    """Keep what was read, unless an earlier correction did."""
    read = _DIGEST.dump_json(digest, exclude={"article"}).decode()
    await connection.execute(
        "INSERT INTO reading VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (article, guild, read)
    )


async def reading(connection: aiosqlite.Connection, article: int, known: Article) -> Digest | None:
    """What was read before anything was corrected; None where nothing was."""
    row = await one(connection, "SELECT digest FROM reading WHERE article = ?", article)
    return _read(row["digest"], known) if row else None


def _read(packed: str, article: Article) -> Digest:
    about = TypeAdapter(Article).dump_json(article).decode()
    return _DIGEST.validate_json(f'{{"article":{about},{packed[1:]}')


async def read_anew(connection: aiosqlite.Connection, guild: str, article: int, digest: Digest) -> None:
    """Put another reading of the same text in its place; what members corrected wins over it."""
    await connection.execute("DELETE FROM reading WHERE article = ?", (article,))
    held = [one for one in (await stored(connection, guild, article)).corrections if one.holds]
    if held:
        await keep_reading(connection, guild, article, digest)
    await rewrite(connection, guild, article, corrected(digest, held))


async def apply(connection: aiosqlite.Connection, guild: str, article: int) -> None:
    """Make the article's rows what its corrections, as they are now, make of what was read."""
    now_ = await stored(connection, guild, article)
    read = await reading(connection, article, now_.digest.article)
    if read is not None:
        await read_anew(connection, guild, article, read)


async def forget(connection: aiosqlite.Connection, guild: str, author: str, upto: str) -> int:
    """Take away what a member corrected until then, and their name from what they undid; how many."""
    found = await rows(
        connection,
        "DELETE FROM correction WHERE guild = ? AND author = ? AND made_at <= ? RETURNING article",
        guild,
        author,
        upto,
    )
    await connection.execute(
        "UPDATE correction SET undone_by = '' WHERE guild = ? AND undone_by = ? AND undone_at <= ?",
        (guild, author, upto),
    )
    for article in sorted({row["article"] for row in found}):
        await apply(connection, guild, article)
    return len(found)


async def _there(connection: aiosqlite.Connection, guild: str, number: int) -> int:
    article = await numbered(connection, guild, number)
    if article is None:
        raise Withdrawn(f"Article #{number} has been removed.")
    return article
