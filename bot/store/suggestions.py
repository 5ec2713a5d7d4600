"""What autocomplete offers while somebody types: articles, sources and outlets in their scope."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import aiosqlite

from bot.core.models import Hit, Scope
from bot.store import evidence, index, match, places, ranking, speakers, terms
from bot.store.articles import numbered
from bot.store.database import one, rows
from bot.store.folds import bare, folded
from bot.store.match import Plan

SHORTEST = 3
"""Letters from which the beginning of a word is looked for in the index."""
LOOKED_AT = 300
"""Newest articles whose sources or outlets are offered: enough for a list of 25, a few ms."""


async def articles(
    connection: aiosqlite.Connection, scope: Scope, channels: Sequence[str], typed: str, limit: int
) -> list[Hit]:
    """Articles by number, or by words of the title as far as they are typed; the newest at first."""
    begun = bare(typed).strip().lstrip("#")
    wanted = await _newest(connection, scope, channels, begun, "title")
    exact = await numbered(connection, scope.guild, int(begun[:18])) if begun.isdecimal() else None
    seen = await places.posts(
        connection, scope, channels, [*([exact] if exact else []), *wanted], earlier=False
    )
    hits = [
        evidence.hit(row)
        for article, row in seen.items()
        if article == exact or len(begun) >= SHORTEST or _has_word(row["title"] or "", begun)
    ]
    return hits[:limit]


def _has_word(title: str, begun: str) -> bool:
    return not begun or any(word.startswith(begun) for word in bare(title).split())


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
    must += [f"{column} : {one}" for one in await _typed(connection, typed)]
    return await ranking.newest(connection, Plan((), tuple(must), ()), LOOKED_AT)


async def _typed(connection: aiosqlite.Connection, typed: str) -> list[str]:
    """What the index is asked for each word: all but the last as they are, the last as a beginning.

    A beginning of one or two letters would be looked for in half of the index: the newest must do.
    """
    words = [word for word in bare(typed).split() if any(letter.isalnum() for letter in word)]
    wanted = [match.quoted([word]) for word in words[:-1]]
    for last in words[-1:]:
        if len((await terms.stems(connection, [last]))[0]) != 1:
            wanted.append(f"{match.quoted([last])} *")
        elif len(last) >= SHORTEST:
            wanted.append(await _begun(connection, last))
    return wanted


async def _begun(connection: aiosqlite.Connection, word: str) -> str:
    size = await one(connection, "SELECT max(id) AS every FROM article")
    known = await terms.expanded(connection, word) if size and (size["every"] or 0) > match.SMALL else []
    if not known:
        return f"{match.quoted([word])} *"
    return "(" + " OR ".join(match.quoted([stem]) for stem in known) + ")"
