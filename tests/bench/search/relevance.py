"""What the bounds of the search cost in relevance: known articles, looked for with and without bounds."""

from __future__ import annotations

import random
import statistics
from collections.abc import Sequence

import aiosqlite

from bot.core.models import Scope
from bot.core.query import parse
from bot.store.database import Database, one, rows
from bot.store.plans import sight
from bot.store.search import Search
from tests.bench.search.commands import EVERYWHERE
from tests.bench.search.corpus import BEGUN, BIG, labelled_among
from tests.store import labelled as labels

EVERY = 3
"""Of so many labelled questions one is asked."""
KNOWN = 25
"""Articles that are looked for: ranking every match takes seconds at a million."""


async def bounds(database: Database, count: int) -> None:
    """Known articles by ten words, four of them wrong: MRR@10 of the bounded search and of bm25 over every match."""
    chance = random.Random(5)
    search = Search(database, patience=60)
    scope = Scope(BIG, EVERYWHERE)
    ours, exact = [], []
    for _ in range(KNOWN):
        async with database.reading() as connection:
            right, wrong = [
                await one(
                    connection,
                    "SELECT id, number, text FROM article WHERE guild = ? AND id >= ? LIMIT 1",
                    BIG,
                    at,
                )
                for at in (chance.randrange(1, count - 5), chance.randrange(1, count - 5))
            ]
            assert right
            assert wrong
            words = chance.sample(right["text"].split(), 6) + chance.sample(wrong["text"].split(), 4)
            best = await rows(
                connection,
                "SELECT rowid FROM article_index WHERE article_index MATCH ?"
                " ORDER BY bm25(article_index, 2.0, 1.0, 1.0, 1.0, 0.0) LIMIT 10",
                " OR ".join(f'"{word}"' for word in words),
            )
        exact.append(_reciprocal([row["rowid"] for row in best], right["id"]))
        hits = (await search.search(scope, " ".join(words), limit=10)).hits
        ours.append(_reciprocal([hit.number for hit in hits], right["number"]))
    print(f"known articles, MRR@10 of {len(ours)}: bounded {statistics.mean(ours):.3f}, every match ranked "
          f"{statistics.mean(exact):.3f}")  # fmt: skip


def _reciprocal(found: Sequence[int], wanted: int) -> float:
    return 1 / (found.index(wanted) + 1) if wanted in found else 0.0


async def labelled(database: Database, count: int) -> None:
    """The labelled set among all the others: the bounded search beside bm25 over every match."""
    names: dict[int, str] = {}
    async with database.reading() as connection:
        for place, article in labelled_among(count).items():
            row = await one(connection, "SELECT number FROM article WHERE id = ?", place + 1)
            assert row
            names[row["number"]] = article.name
    search = Search(database, patience=60)
    scope = Scope(BIG, EVERYWHERE)
    questions = [asked for asked in labels.questions() if ":" not in asked.query][::EVERY]
    bounded, exact = [], []
    for asked in questions:
        hits = (await search.search(scope, asked.query, limit=10)).hits
        bounded.append([names.get(hit.number, "") for hit in hits])
        async with database.reading() as connection:
            exact.append([names.get(number, "") for number in await _exactly(connection, scope, asked.query)])
    for name, measure in labels.MEASURES.items():
        ours, theirs = (
            statistics.mean(measure(found, asked) for found, asked in zip(each, questions, strict=True))
            for each in (bounded, exact)
        )
        print(
            f"labelled questions, {name} of {len(questions)}: bounded {ours:.3f}, every match ranked {theirs:.3f}"
        )


async def _exactly(connection: aiosqlite.Connection, scope: Scope, query: str) -> list[int]:
    """The numbers of ten articles: all words first, then any, each ranked by bm25 without a bound."""
    found = await sight(connection, scope, parse(query, BEGUN.date()))
    if found is None:
        return []
    every, some = found.plan.every(), found.plan.some(found.plan.groups)
    best: dict[int, None] = {}
    for expression in (every, some):
        ranked = await rows(
            connection,
            "SELECT rowid FROM article_index WHERE article_index MATCH ?"
            " ORDER BY bm25(article_index, 2.0, 1.0, 1.0, 1.0, 0.0), rowid DESC LIMIT 10",
            expression,
        )
        best |= dict.fromkeys(row["rowid"] for row in ranked)
        if len(best) >= 10:
            break
    numbered = [await one(connection, "SELECT number FROM article WHERE id = ?", article) for article in best]
    return [row["number"] for row in numbered[:10] if row]
