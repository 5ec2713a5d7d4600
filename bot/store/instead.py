"""What to ask instead of a question that found nothing: a word spelled otherwise, or a filter less.

Nothing is offered that would not find something within the asker's scope: the words of the index
are those of every server.
"""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator
from dataclasses import replace

import aiosqlite

from bot.core import misspelling
from bot.core.models import Scope
from bot.core.phrasing import phrased
from bot.core.query import Query, Term
from bot.store import evidence, places, ranking, terms
from bot.store.database import rows
from bot.store.folds import bare, folded
from bot.store.plans import sight

MOST = 3
"""Questions that are offered."""
TRIED = 5
"""Spellings of one word that are tried."""
SHORTEST = 4
"""Letters of a word below which any other is a slip away."""
BEGINNING = 3
"""Letters that a word with two slips begins rightly with."""
SCANNED = 2_000
"""Words with that beginning that are compared, the commonest first: some ms."""
PATIENCE = 0.3
"""Seconds for looking: what is offered beside an answer must not be late for it."""
LOOKED_AT = 50
"""Articles among which one must be in scope."""


async def instead(
    connection: aiosqlite.Connection, scope: Scope, asked: Query, patience: float = PATIENCE
) -> tuple[str, ...]:
    """At most MOST queries, in the query language, that do find something.

    No further word's spelling is looked for when the patience is over.
    """
    until = time.perf_counter() + patience
    offered: dict[str, None] = {}
    async for query in _others(connection, scope, asked, until):
        if len(offered) < MOST and await _finds(connection, scope, query) is not None:
            offered[phrased(query)] = None
    return tuple(offered)


async def _others(
    connection: aiosqlite.Connection, scope: Scope, asked: Query, until: float
) -> AsyncIterator[Query]:
    for place, group in enumerate(asked.wanted):
        if time.perf_counter() > until:
            break
        if len(group) == 1 and (word := await _meant(connection, scope, asked, place)):
            wanted = (*asked.wanted[:place], (Term(word),), *asked.wanted[place + 1 :])
            yield replace(asked, wanted=wanted)
    for one in asked.filters:
        yield replace(asked, filters=tuple(other for other in asked.filters if other != one))
    if asked.after or asked.before:
        yield replace(asked, after=None, before=None)
    if asked.unwanted:
        yield replace(asked, unwanted=())


async def _meant(connection: aiosqlite.Connection, scope: Scope, asked: Query, place: int) -> str | None:
    """The word that was meant by a word which nothing in scope has, as an article in scope writes it."""
    (term,) = asked.wanted[place]
    alone = replace(asked, wanted=(asked.wanted[place],))
    if term.exact or term.prefix or " " in term.text or await _finds(connection, scope, alone) is not None:
        return None
    stems = (await terms.stems(connection, [folded(term.text)]))[0]
    if len(stems) != 1 or len(stems[0]) < SHORTEST:
        return None
    for stem in (await _near(connection, bare(term.text), stems[0]))[:TRIED]:
        article = await _finds(connection, scope, replace(asked, wanted=((Term(stem, prefix=True),),)))
        if article is None:
            continue
        for word in await evidence.written(connection, article, stem):
            if misspelling.looks_alike(bare(word), bare(term.text)):
                return word
    return None


async def _near(connection: aiosqlite.Connection, word: str, stem: str) -> list[str]:
    """Stems of the index that look like this one: the fewest slips first, then the commonest."""
    slipped = await terms.stems(connection, sorted(misspelling.slips(word)))
    slips = {stems[0] for stems in slipped if len(stems) == 1} | misspelling.slips(stem)
    once = await rows(
        connection,
        "SELECT term FROM term WHERE term IN (SELECT value FROM json_each(?)) ORDER BY df DESC",
        json.dumps(sorted(slips)),
    )
    begins = stem[:BEGINNING]
    twice = await rows(
        connection,
        "SELECT term FROM term WHERE term > ?1 AND term < ?1 || char(1114111) ORDER BY df DESC LIMIT ?2",
        begins,
        SCANNED,
    )
    near = [row["term"] for row in twice if misspelling.looks_alike(row["term"], stem)]
    return [word for word in dict.fromkeys([*(row["term"] for row in once), *near]) if word != stem]


async def _finds(connection: aiosqlite.Connection, scope: Scope, query: Query) -> int | None:
    """An article in scope that has all of it, the newest."""
    if not (query.wanted or query.filters or query.after or query.before):
        return None
    found = await sight(connection, scope, query)
    if found is None:
        return None
    newest = await ranking.newest(connection, found.plan, LOOKED_AT)
    seen = await places.posts(connection, scope, found.channels, newest, found.filters)
    return next(iter(seen), None)
