"""What the bounds of the search cost in relevance: known articles, looked for with and without bounds."""

from __future__ import annotations

import random
import statistics
from collections.abc import Sequence

from bot.core.models import Scope
from bot.store.database import Database, one, rows
from bot.store.search import Search
from tests.bench.search.commands import EVERYWHERE
from tests.bench.search.corpus import BIG

KNOWN = 40
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
