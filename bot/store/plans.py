"""From a query within its scope to what the index is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

import aiosqlite

from bot.core.models import Scope
from bot.core.query import Filter, Query
from bot.store import index, match, outlets, places
from bot.store.database import one
from bot.store.match import FIRST, LAST, Plan
from bot.store.rows import moment


@dataclass(frozen=True, slots=True)
class Sight:
    """A question in its scope: the channels that are read, the plan, and the archive's size."""

    scope: Scope
    channels: tuple[str, ...]
    plan: Plan
    filters: tuple[Filter, ...]
    articles: int


async def sight(
    connection: aiosqlite.Connection, scope: Scope, query: Query, *, inflected: bool = False
) -> Sight | None:
    """The question; None where nothing can be found: the asker reads no channel that has
    articles, or none of what is wanted is a word."""
    channels, all_of = await places.readable(connection, scope)
    if not channels:
        return None
    size = await one(
        connection,
        "SELECT (SELECT max(id) FROM article) AS every, (SELECT last_number FROM guild WHERE id = ?) AS own",
        scope.guild,
    )
    every, own = (size["every"] or 0, size["own"] or 0) if size else (0, 0)
    server = match.quoted([index.key(index.GUILD, scope.guild)])
    mine = places.keys(channels, all_of)
    groups = await match.groups(connection, query, every, [server, *mine], inflected=inflected)
    if query.wanted and not groups:
        return None
    filters = await outlets.widened(connection, scope.guild, channels, query.filters)
    must, never = match.filtered(filters)
    must += mine
    # A condition that most articles meet costs more than it saves: the tables are checked anyway.
    if 2 * own < every or not (must or groups):
        must.append(server)
    never += await match.unwanted(connection, query, every)
    first, last = await _between(connection, scope.guild, query)
    plan = Plan(groups, tuple(must), tuple(never), first, last)
    return Sight(scope, tuple(channels), plan, filters, every)


async def _between(connection: aiosqlite.Connection, guild: str, query: Query) -> tuple[int, int]:
    """The ids saved from ``after`` on and until ``before``: a guild's ids are in the order of saving."""
    first, last = FIRST, LAST
    if query.after:
        row = await one(
            connection,
            "SELECT id FROM article WHERE guild = ? AND saved_at >= ? ORDER BY saved_at, id LIMIT 1",
            guild,
            _midnight(query.after),
        )
        first = row["id"] if row else LAST
    if query.before:
        row = await one(
            connection,
            "SELECT id FROM article WHERE guild = ? AND saved_at < ? ORDER BY saved_at DESC, id DESC LIMIT 1",
            guild,
            _midnight(query.before),
        )
        last = row["id"] if row else FIRST
    return first, last


def _midnight(day: date) -> str:
    return moment(datetime(day.year, day.month, day.day, tzinfo=UTC))
