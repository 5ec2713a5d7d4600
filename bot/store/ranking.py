"""Which articles match best, without ranking all that match.

bm25 costs 2.5 µs a match, so a word of most articles would cost seconds.  Articles with every
word are ranked among the newest NEWEST of them.  For articles with some of the words the rarest
words alone are looked up, as many as stay under a budget, and the weight of the others is added
to the best: taking the newest there would halve the relevance (MRR .84 to .41).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import aiosqlite

from bot.store.database import rows
from bot.store.match import Group, Plan
from bot.store.weighing import Scored, weighed

NEWEST = 5_001
"""Matches of every word that are ranked: about 13 ms."""
COUNTED = 60_000
"""Articles up to which a word is ranked by bm25, which counts each word in all articles first: 45 ns each."""
BUDGET = 10_000
"""Articles that the rarest words together may match, where some of the words are enough."""
PAIRED = 4
"""Words, all of them too common to be counted, of which two must be there: six pairs."""
TITLED = 50
"""Articles with a too common word in their title that go before the newest."""
BEST = 100
"""Articles with some of the words that are found."""
MOST = 500
"""Articles with every word that a result can be turned through."""
WINDOW = 10_000
"""Articles in the newest part that a slow phrase is looked for in; each older part is twice as large."""
ENOUGH = 60
"""Articles with a slow phrase that end the search for it: a dozen pages."""

# title 2, text 1, sources 1, authors 1, keys 0: a heavier title finds worse.
_BM25 = "bm25(article_index, 2.0, 1.0, 1.0, 1.0, 0.0)"
_MATCH = "FROM article_index WHERE article_index MATCH ? AND rowid BETWEEN ? AND ?"


async def newest(connection: aiosqlite.Connection, plan: Plan, most: int) -> list[int]:
    """Articles with every word, newest first."""
    return await _newest(connection, plan.every(), plan, most)


async def _newest(connection: aiosqlite.Connection, expression: str, plan: Plan, most: int) -> list[int]:
    sql = f"SELECT rowid {_MATCH} ORDER BY rowid DESC LIMIT ?"
    return [row["rowid"] for row in await rows(connection, sql, expression, plan.first, plan.last, most)]


async def best(connection: aiosqlite.Connection, plan: Plan, articles: int) -> list[Scored]:
    """The newest articles with every word, best first."""
    if any(group.is_phrase() and group.df > BUDGET for group in plan.groups):
        found = [(article, 0.0) for article in await in_windows(connection, plan, articles)]
        return await weighed(connection, found, plan.groups, articles, plan.groups)
    telling = [group for group in plan.groups if group.df <= COUNTED]
    common = [group for group in plan.groups if group.df > COUNTED]
    recent = await newest(connection, plan, NEWEST if telling else MOST)
    if not recent or not telling:
        return await _unranked(connection, plan, recent, articles)
    among = f" AND +rowid IN ({', '.join(map(str, recent))})" if common else ""
    expression = plan.all_of(telling) if common else plan.every()
    ranked = await _ranked(connection, expression, recent[-1], recent[0], MOST, among)
    return await weighed(connection, ranked, plan.groups, articles, common)


async def _unranked(
    connection: aiosqlite.Connection, plan: Plan, found: Sequence[int], articles: int
) -> list[Scored]:
    """Articles with words too common to be counted: titles first, then as they are found."""
    titled = await newest(connection, plan.titled(), TITLED) if len(found) > TITLED else []
    every = [(article, 0.0) for article in dict.fromkeys([*titled, *found])]
    return await weighed(connection, every, plan.groups, articles, plan.groups)


async def in_windows(
    connection: aiosqlite.Connection, plan: Plan, articles: int, *, width: int = WINDOW
) -> list[int]:
    """The newest articles with every word, looked for in ever older parts of the archive.

    A phrase of common words is slow to match, and slower to rank: bm25 first counts it in every
    article there is.  So the search ends with the part that makes a few pages full.
    """
    found: list[int] = []
    last = min(plan.last, articles)
    while last >= plan.first and len(found) < ENOUGH:
        part = replace(plan, first=max(plan.first, last - width + 1), last=last)
        found += await newest(connection, part, MOST)
        last, width = part.first - 1, 2 * width
    return found


async def partly(connection: aiosqlite.Connection, plan: Plan, articles: int) -> list[Scored]:
    """Articles with some of the words, best first."""
    if len(plan.groups) == 1:
        return await best(connection, plan, articles)
    kept, dropped = affordable(plan.groups, BUDGET)
    if kept[0].df > COUNTED:
        two = await _newest(connection, plan.two_of([*kept, *dropped][:PAIRED]), plan, MOST)
        return await weighed(
            connection, [(article, 0.0) for article in two], plan.groups, articles, plan.groups
        )
    expression, first = plan.some(kept), plan.first
    if kept[0].df > BUDGET:
        recent = await _newest(connection, expression, plan, NEWEST)
        first = recent[-1] if recent else first
    found = await _ranked(connection, expression, first, plan.last, BEST)
    if not found and dropped:  # no article here has the rarest words: those with the others, then
        return await partly(connection, replace(plan, groups=tuple(dropped)), articles)
    return await weighed(connection, found, plan.groups, articles, dropped)


def affordable(groups: Sequence[Group], budget: int) -> tuple[list[Group], list[Group]]:
    """The rarest groups whose matches together stay within the budget, at least one; and the others."""
    rarest = sorted(groups, key=lambda group: group.df)
    spent = rarest[0].df
    count = 1
    while count < len(rarest) and spent + rarest[count].df <= budget:
        spent += rarest[count].df
        count += 1
    return rarest[:count], rarest[count:]


async def _ranked(
    connection: aiosqlite.Connection, expression: str, first: int, last: int, most: int, among: str = ""
) -> list[Scored]:
    found = await rows(
        connection,
        f"SELECT rowid, {_BM25} AS score {_MATCH}{among} ORDER BY score, rowid DESC LIMIT ?",
        expression,
        first,
        last,
        most,
    )
    return [(row["rowid"], -row["score"]) for row in found]
