"""What commands ask of the archive, answered within the asker's scope and within a second."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import datetime

import aiosqlite

from bot.core import query as language
from bot.core.models import Hit, Place, Results, Scope, Stored, Twin, sound
from bot.core.query import Field, Filter, Query
from bot.store import (
    addressed,
    evidence,
    index,
    match,
    places,
    ranking,
    signatures,
    speakers,
    suggestions,
    terms,
    twins,
)
from bot.store.articles import now, numbered, stored
from bot.store.database import Database
from bot.store.instead import instead
from bot.store.plans import Sight, sight
from bot.store.questions import PATIENCE, question
from bot.store.weighing import Scored

CHUNK = 50
"""Candidates that are checked against the tables at a time."""
LOOKED_THROUGH = 2_000
"""Articles whose claims are looked through for one page: about 150 ms."""
LOOKED = "Only the newest articles with these words were looked through."
SOME = "No article has all of these words; these have some of them."


class Search:
    """The Catalogue of ports; ``clock`` gives the day that "7d" counts from."""

    def __init__(
        self, database: Database, *, clock: Callable[[], datetime] = now, patience: float = PATIENCE
    ) -> None:
        self._database = database
        self._clock = clock
        self._patience = patience

    async def refresh(self) -> int:
        """Count anew how many articles have each word; to be called at times.  How many words."""
        await index.refolded(self._database)
        await signatures.sign_older(self._database)
        return await terms.refresh(self._database)

    async def places(self, guild: str, article: int | None = None) -> list[Place]:
        """Every channel and thread that the guild's articles were posted in, or #article alone."""
        async with self._database.reading() as connection:
            found = await places.places(connection, guild, article)
        return [place for place in found if place.channel != places.NOWHERE]

    async def visible(self, scope: Scope, number: int) -> Stored | None:
        """Article #number with only the posts in scope; None where there is none."""
        async with self._database.reading() as connection:
            article = await numbered(connection, scope.guild, number)
            if article is None:
                return None
            found = await stored(connection, scope.guild, article)
            channels, _ = await places.readable(connection, scope)
        posts = places.seen(found.posts, channels)
        earlier = tuple(one for one in found.earlier if not one.channels.isdisjoint(channels))
        return replace(found, posts=posts, earlier=earlier) if posts else None

    async def search(
        self, scope: Scope, query: str, *, newest: bool = False, offset: int = 0, limit: int = 5
    ) -> Results:
        """Articles that match, best (or newest) first; the query language is core.query's.

        An address alone gives the article that it leads to.  Raises QueryError where there is
        nothing to look for, or where it took too long.
        """
        asked = language.parse(query, self._clock().date())
        async with self._question() as connection:
            if hit := await addressed.found(connection, scope, query):
                return Results((hit,) if not offset else ())
            results = await _search(connection, scope, asked, newest, offset, limit)
            if not offset and (not results.hits or results.hint == SOME):
                results = replace(results, instead=await instead(connection, scope, asked))
        hints = " ".join((*asked.hints, *([results.hint] if results.hint else [])))
        return replace(results, hint=hints or None)

    async def recent(
        self,
        scope: Scope,
        *,
        site: str | None = None,
        by: str | None = None,
        offset: int = 0,
        limit: int = 10,
    ) -> Results:
        """The newest articles."""
        chosen = ((Field.SITE, site), (Field.BY, by))
        asked = Query(filters=tuple(Filter(field, (sound(value),)) for field, value in chosen if value))
        async with self._question() as connection:
            return await _search(connection, scope, asked, True, offset, limit)

    async def claims(
        self,
        scope: Scope,
        *,
        number: int | None = None,
        about: str | None = None,
        source: str | None = None,
        offset: int = 0,
        limit: int = 8,
    ) -> Results:
        """Claims, one a hit, newest article first and in its order.

        ``about`` is a query whose words the claim must have; ``source`` words of its source's name,
        or any name of that speaker in the ledger.
        """
        asked = language.parse(about, self._clock().date()) if about else Query()
        hits: list[Hit] = []
        looked_at = 0
        async with self._question() as connection:
            wanted = await speakers.widened(
                connection, scope, [Filter(Field.SOURCE, (sound(source),))] if source else []
            )
            asked = replace(asked, filters=(*asked.filters, *wanted))
            if found := await sight(connection, scope, asked):
                named = await evidence.named(connection, [name for one in wanted for name in one.values])
                earlier = number is not None
                async for chunk in _chunks(connection, found, number, earlier=earlier):
                    hits += await evidence.claim_hits(connection, chunk, found.plan.groups, named)
                    looked_at += len(chunk)
                    if len(hits) > offset + limit or looked_at >= LOOKED_THROUGH:
                        break
        hints = [
            *asked.hints,
            *([LOOKED] if looked_at >= LOOKED_THROUGH and len(hits) <= offset + limit else []),
        ]
        return Results(
            tuple(hits[offset : offset + limit]), len(hits) > offset + limit, " ".join(hints) or None
        )

    async def twins(self, scope: Scope, number: int) -> list[Twin]:
        """Articles with (nearly) the text of #number under another address, oldest first."""
        async with self._question() as connection:
            channels, _ = await places.readable(connection, scope)
            return await twins.twins(connection, scope, channels, number)

    async def suggest(self, scope: Scope, what: str, prefix: str, limit: int = 25) -> list[Hit] | list[str]:
        """For autocomplete: ``what`` is "article" (hits), "source" or "site" (names)."""
        prefix = sound(prefix)
        async with self._question() as connection:
            channels, _ = await places.readable(connection, scope)
            match what:
                case "article":
                    return await suggestions.articles(connection, scope, channels, prefix, limit)
                case "source":
                    return await suggestions.sources(connection, scope, channels, prefix, limit)
                case _:
                    return await suggestions.sites(connection, scope, channels, prefix, limit)

    def _question(self) -> AbstractAsyncContextManager[aiosqlite.Connection]:
        """A reading connection that is stopped when patience ends.  Raises QueryError then."""
        return question(self._database, self._patience)


async def _search(
    connection: aiosqlite.Connection, scope: Scope, asked: Query, newest: bool, offset: int, limit: int
) -> Results:
    asked = replace(asked, filters=await speakers.widened(connection, scope, asked.filters))
    found = await sight(connection, scope, asked)
    if found is None:
        return Results(())
    if newest or not found.plan.groups:
        results = await _by_time(connection, found, offset, limit)
        if results.hits or not found.plan.groups or (offset and await _any(connection, found)):
            return results
    inflected = await sight(connection, scope, asked, inflected=True) if match.inflects(asked) else None
    return await _by_rank(connection, found, inflected or found, offset, limit)


async def _by_time(connection: aiosqlite.Connection, found: Sight, offset: int, limit: int) -> Results:
    hits: list[tuple[int, Hit]] = []
    async for chunk in _chunks(connection, found, earlier=bool(found.plan.groups)):
        hits += chunk
        if len(hits) > offset + limit:
            break
    return await _page(connection, found, hits, offset, limit)


async def _any(connection: aiosqlite.Connection, found: Sight) -> bool:
    """Whether an article has every word: then none has only some of them, on no page."""
    return bool((await _by_time(connection, found, 0, 1)).hits)


async def _by_rank(
    connection: aiosqlite.Connection, found: Sight, inflected: Sight, offset: int, limit: int
) -> Results:
    """Articles with every word first, then those with other endings of them, then those with some."""
    need = offset + limit + 1
    hits: list[tuple[int, Hit]] = []
    for more in (found, inflected)[: 1 + (found is not inflected)]:
        if len(hits) < need:
            scored = await ranking.best(connection, more.plan, more.articles)
            hits += await _checked(connection, more, _others(scored, hits), need - len(hits))
    hint = None
    if len(hits) < need and len(found.plan.groups) > 1:
        hint = None if hits else SOME
        scored = await ranking.partly(connection, inflected.plan, found.articles)
        hits += await _checked(connection, found, _others(scored, hits), need - len(hits))
    results = await _page(connection, inflected, hits, offset, limit)
    return replace(results, hint=hint if results.hits else None)


def _others(scored: Sequence[Scored], hits: Sequence[tuple[int, Hit]]) -> list[Scored]:
    have = {article for article, _ in hits}
    return [one for one in scored if one[0] not in have]


async def _page(
    connection: aiosqlite.Connection, found: Sight, hits: Sequence[tuple[int, Hit]], offset: int, limit: int
) -> Results:
    page = []
    for article, hit in hits[offset : offset + limit]:
        alike = await twins.like(connection, found.scope, found.channels, article, twins.PATIENCE / limit)
        shown = await evidence.shown(connection, article, hit, found.plan.groups)
        page.append(replace(shown, twins=tuple(alike)))
    return Results(tuple(page), more=len(hits) > offset + limit)


async def _checked(
    connection: aiosqlite.Connection, found: Sight, scored: Sequence[Scored], need: int
) -> list[tuple[int, Hit]]:
    """The first of these articles that the asker may see, checked against the tables."""
    hits: list[tuple[int, Hit]] = []
    for start in range(0, len(scored), CHUNK):
        chunk = dict(scored[start : start + CHUNK])
        seen = await places.posts(connection, found.scope, found.channels, list(chunk), found.filters)
        hits += [(article, evidence.hit(row, chunk[article])) for article, row in seen.items()]
        if len(hits) >= need:
            break
    return hits[:need]


async def _chunks(
    connection: aiosqlite.Connection, found: Sight, number: int | None = None, *, earlier: bool
) -> AsyncIterator[list[tuple[int, Hit]]]:
    """The articles with every word, newest first, a few dozen at a time; only #number if that is given.

    ``earlier``: their earlier texts with them.
    """
    before = found.plan.last
    while True:
        plan = replace(found.plan, last=before)
        if number is not None:
            only = await numbered(connection, found.scope.guild, number)
            articles = [only] if only is not None else []
        else:
            articles = await ranking.newest(connection, plan, CHUNK)
        seen = await places.posts(
            connection, found.scope, found.channels, articles, found.filters, earlier=earlier
        )
        yield [(article, evidence.hit(row)) for article, row in seen.items()]
        if number is not None or len(articles) < CHUNK:
            return
        before = articles[-1] - 1
