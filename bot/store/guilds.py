"""Each guild's settings, how far its channels were read, and what was deleted in them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import asdict
from datetime import datetime

import aiosqlite

from bot.core.models import Gone, Held, Preferences
from bot.store import erased, erasing, retractions
from bot.store.articles import now
from bot.store.database import Database, one, rows
from bot.store.rows import moment

# An earlier text is no article that somebody would count.
_HELD = """
    WITH own AS (
        SELECT DISTINCT article FROM post WHERE guild = ?1 AND author = ?2
        AND article NOT IN (SELECT article FROM version WHERE guild = ?1)
    ), shared AS (
        SELECT article FROM own
        WHERE EXISTS (SELECT 1 FROM post p WHERE p.article = own.article AND p.author <> ?2)
    )
    SELECT (SELECT count(*) FROM own) - (SELECT count(*) FROM shared), (SELECT count(*) FROM shared),
           (SELECT count(*) FROM correction WHERE guild = ?1 AND author = ?2
            AND article NOT IN (SELECT article FROM version WHERE guild = ?1))
"""


class Guilds:
    """The Guilds of ports; ``clock`` gives the time of a deletion."""

    def __init__(self, database: Database, *, clock: Callable[[], datetime] = now) -> None:
        self._database = database
        self._clock = clock

    async def preferences(self, guild: str) -> Preferences:
        """The guild's settings, or the defaults."""
        async with self._database.reading() as connection:
            row = await one(connection, "SELECT preferences FROM guild WHERE id = ?", guild)
        if not row or not row["preferences"]:
            return Preferences()
        kept = json.loads(row["preferences"])
        if kept["channels"] is not None:
            kept["channels"] = tuple(kept["channels"])
        return Preferences(**kept)

    async def prefer(self, guild: str, preferences: Preferences) -> None:
        """Keep the guild's settings."""
        await self._change(
            "INSERT INTO guild (id, preferences) VALUES (?1, ?2)"
            " ON CONFLICT (id) DO UPDATE SET preferences = excluded.preferences",
            guild,
            json.dumps(asdict(preferences)),
        )

    async def cursor(self, channel: str) -> str | None:
        """The newest message of the channel that was looked at, or None."""
        async with self._database.reading() as connection:
            row = await one(
                connection,
                "SELECT cursor FROM channel WHERE id = ? AND cursor IS NOT NULL"
                " ORDER BY length(cursor) DESC, cursor DESC",
                channel,
            )
        return row["cursor"] if row else None

    async def advance(self, guild: str, channel: str, message: str) -> None:
        """Move the channel's cursor; it never moves back.  Ids are compared as snowflakes are: as numbers."""
        await self._change(
            "INSERT INTO channel (guild, id, cursor) VALUES (?, ?, ?)"
            " ON CONFLICT (guild, id) DO UPDATE SET cursor = excluded.cursor"
            " WHERE channel.cursor IS NULL OR (length(excluded.cursor), excluded.cursor)"
            " > (length(channel.cursor), channel.cursor)",
            guild,
            channel,
            message,
        )

    async def withdraw(self, guild: str, channel: str, messages: list[str]) -> int:
        """Messages were deleted: their jobs are withdrawn, an article with no post left goes.

        The words are out of every table and question when this returns, and out of the
        index's pages and the log when an :class:`~bot.store.erasure.Eraser` has passed.
        How many articles went.
        """
        async with self._erasing() as (connection, at):
            return await erasing.withdraw(connection, guild, messages, at)

    async def held(self, guild: str, author: str) -> Held:
        """What :meth:`forget` would take."""
        async with self._database.reading() as connection:
            row = await one(connection, _HELD, guild, author)
        return Held(*row) if row else Held(0, 0, 0)

    async def forget(self, guild: str, author: str) -> Gone:
        """Erase all that a member submitted and corrected in the guild."""
        async with self._erasing() as (connection, at):
            return await erasing.forget(connection, guild, author, at)

    async def take_away(self, guild: str, number: int, messages: list[str]) -> Gone:
        """Take these posts away from #number; with no post left it goes as :meth:`withdraw` says."""
        async with self._erasing() as (connection, at):
            return await erasing.take_away(connection, guild, number, messages, at)

    async def remove(self, guild: str, number: int) -> bool:
        """Erase article #number and every post of it; whether it was there."""
        async with self._erasing() as (connection, at):
            return await erasing.remove(connection, guild, number, at)

    async def retractions(self, guild: str, most: int) -> list[tuple[str, str, int]]:
        """Some of the answers that an erasure takes away and that may still stand: see ports."""
        async with self._database.reading() as connection:
            return await retractions.pending(connection, guild, most)

    async def retracted(self, guild: str, channel: str, messages: list[str], number: int = 0) -> None:
        """The answers are gone, or can never be taken away."""
        async with self._database.writing() as connection:
            await retractions.done(connection, guild, channel, messages, number)

    async def left(self, guild: str) -> None:
        """The bot was removed from the guild: its archive is erased some days from now."""
        await self._change(
            "INSERT INTO guild (id, left_at) VALUES (?1, ?2)"
            " ON CONFLICT (id) DO UPDATE SET left_at = coalesce(left_at, excluded.left_at)",
            guild,
            moment(self._clock()),
        )

    async def joined(self, guild: str) -> None:
        """The bot is in the guild (again): what is still there stays."""
        await self._change("UPDATE guild SET left_at = NULL WHERE id = ? AND left_at IS NOT NULL", guild)

    async def known(self, guild: str, channel: str, most: int, before: str | None = None) -> list[str]:
        """The newest messages of the channel (older than ``before``) that articles were posted with, newest
        first, at most ``most``."""
        async with self._database.reading() as connection:
            found = await rows(
                connection,
                "SELECT DISTINCT message FROM post WHERE guild = ?1 AND channel = ?2 AND message <> ''"
                " AND (?3 IS NULL OR CAST(message AS INTEGER) < CAST(?3 AS INTEGER))"
                " ORDER BY CAST(message AS INTEGER) DESC LIMIT ?4",
                guild,
                channel,
                before,
                most,
            )
        return [row["message"] for row in found]

    async def channel_gone(self, guild: str, channels: Iterable[str]) -> None:
        """Channels or threads were deleted: what was posted there is erased some days from now."""
        time = moment(self._clock())
        async with self._database.writing() as connection:
            await connection.executemany(
                "INSERT INTO channel (guild, id, gone_at) VALUES (?, ?, ?)"
                " ON CONFLICT (guild, id) DO UPDATE SET gone_at = coalesce(gone_at, excluded.gone_at)",
                [(guild, channel, time) for channel in channels],
            )

    @asynccontextmanager
    async def _erasing(self) -> AsyncIterator[tuple[aiosqlite.Connection, str]]:
        """A transaction and its time; what it erases is written down before it is committed."""
        at = moment(self._clock())
        async with self._database.writing() as connection:
            yield connection, at
            await erased.remember(connection, self._database.path, at)

    async def _change(self, sql: str, *values: object) -> None:
        async with self._database.writing() as connection:
            await connection.execute(sql, values)
