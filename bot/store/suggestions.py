"""What autocomplete offers while somebody types: articles, sources and outlets in their scope."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import aiosqlite

from bot.core.models import Hit, Scope
from bot.store import evidence, index, match, places, ranking, speakers, terms
from bot.store.articles import numbered
from bot.store.database import rows
from bot.store.folds import folded
from bot.store.match import Plan

LOOKED_AT = 300
"""Newest articles whose sources or outlets are offered: enough for a list of 25, a few ms."""


async def articles(
    connection: aiosqlite.Connection, scope: Scope, channels: Sequence[str], typed: str, limit: int
) -> list[Hit]:
    """Articles by number, or by words of the title as far as they are typed; the newest at first."""
    wanted = await _newest(connection, scope, channels, typed, "title")
    if typed.strip().lstrip("#").isdecimal():
        exact = await numbered(connection, scope.guild, int(typed.strip().lstrip("#")[:18]))
        wanted = [*([exact] if exact else []), *wanted]
    seen = await places.posts(connection, scope, channels, wanted, earlier=False)
    return [evidence.hit(row) for row in seen.values()][:limit]


async def sources(
    connection: aiosqlite.Connection, scope: Scope, channels: Sequence[str], typed: str, limit: int
) -> list[str]:
    """Names of sources with a word that begins as typed, most claimed first; one for each speaker."""
    select = "SELECT name FROM source"
    found = await _names(connection, scope, channels, typed, LOOKED_AT, "sources", select)
    return (await speakers.one_each(connection, scope.guild, found))[:limit]


async def sites(
    connection: aiosqlite.Connection, scope: Scope, channels: Sequence[str], typed: str, limit: int
) -> list[str]:
    """Outlets whose name has what was typed, most frequent first."""
    return await _names(connection, scope, channels, typed, limit, None, "SELECT site FROM article")


async def _names(
    connection: aiosqlite.Connection,
    scope: Scope,
    channels: Sequence[str],
    typed: str,
    limit: int,
    column: str | None,
    select: str,
) -> list[str]:
    found = await _newest(connection, scope, channels, typed if column else "", column or "")
    seen = await places.posts(connection, scope, channels, found, earlier=False)
    key = "article" if column else "id"
    names: Counter[str] = Counter()
    for article in seen:
        names.update(row[0] for row in await rows(connection, f"{select} WHERE {key} = ?", article) if row[0])
    wanted = folded(typed).casefold().strip()
    return [name for name, _ in names.most_common() if wanted in folded(name).casefold()][:limit]


async def _newest(
    connection: aiosqlite.Connection, scope: Scope, channels: Sequence[str], typed: str, column: str
) -> list[int]:
    """The newest articles of the scope with what was typed in the column."""
    if not channels:
        return []
    must = [match.quoted([index.key(index.GUILD, scope.guild)])]
    must += places.keys(channels, all_of=False)
    if (await terms.stems(connection, [folded(typed)]))[0]:
        must.append(f"{column} : {match.quoted([folded(typed)])} *")
    return await ranking.newest(connection, Plan((), tuple(must), ()), LOOKED_AT)
