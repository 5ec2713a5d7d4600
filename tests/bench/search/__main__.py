"""Search at any size beside plain FTS5 and tantivy: `python -m tests.bench.search 100000`.

Prints CPU and wall milliseconds (p50/p95) of one question, warm, through the bot's own interface.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from bot.core.models import Scope
from bot.store import index
from bot.store.articles import Articles
from bot.store.database import Database, one, rows
from bot.store.search import Search
from bot.store.writing import insert, insert_post
from tests.bench.search import peers
from tests.bench.search.corpus import BATCH, CHANNELS, articles
from tests.bench.search.questions import Question, questions

PAGE = 5
KNOWN = 100
"""Questions for an article that is known, to measure what the bounds cost in relevance."""


async def build(database: Database, count: int) -> None:
    """The archive, in transactions of a thousand articles."""
    source = articles(count)
    for begin in range(0, count, BATCH):
        async with database.writing() as connection:
            for item, _ in zip(source, range(BATCH), strict=False):
                article = await insert(connection, item.guild, item.digest, saved_at=item.saved_at)
                await insert_post(connection, article, item.post)
                await index.indexed(connection, article)
            if begin == 0:
                await connection.execute("PRAGMA wal_autocheckpoint = 20000")


async def timed(ask: Callable[[Question], Awaitable[object]], asked: Sequence[Question]) -> str:
    """CPU p50/p95 and wall p50/p95 in milliseconds, the second time round."""
    for question in asked:
        await ask(question)
    cpu, wall = [], []
    for question in asked:
        began, spent = time.perf_counter(), time.process_time()
        await ask(question)
        cpu.append(1000 * (time.process_time() - spent))
        wall.append(1000 * (time.perf_counter() - began))
    return f"{_two(cpu)}  {_two(wall)}"


def _two(values: Sequence[float]) -> str:
    twentieths = statistics.quantiles(values, n=20)
    return f"{statistics.median(values):7.1f}/{twentieths[18]:7.1f}"


def asynchronous(ask: peers.Ask) -> Callable[[Question], Awaitable[object]]:
    """A peer's question, awaited like ours."""

    async def asked(question: Question) -> object:
        return ask(question)

    return asked


async def compare(database: Database, count: int, folder: Path, with_peers: bool) -> None:
    """Every row of the table."""
    search = Search(database, patience=60)
    channels = frozenset(f"c{number}" for number in range(CHANNELS))

    async def ours(question: Question) -> object:
        return await search.search(
            Scope(question.guild, channels), question.ours(), newest=question.newest, limit=PAGE
        )

    asks: dict[str, Callable[[Question], Awaitable[object]]] = {"Copydesk": ours}
    if with_peers:
        plain, size = peers.plain(database.path, folder)
        print(f"plain FTS5: {size / 1e6:.0f} MB")
        asks["plain FTS5"] = asynchronous(plain)
        if other := peers.tantivy_peer(database.path, folder):
            print(
                f"tantivy: {other[1] / 1e6:.0f} MB; insert and commit {_two([1000 * t for t in other[2]])} ms"
            )
            asks["tantivy"] = asynchronous(other[0])
    for name, asked in (await questions(database, count)).items():
        for peer, ask in asks.items():
            print(f"{name:38} {peer:11} {await timed(ask, asked)}", flush=True)


async def inserting(database: Database, count: int) -> None:
    """One article and its commit, as the bot stores it."""
    archive, took = Articles(database), []
    for item in articles(300):
        digest = item.digest
        began = time.perf_counter()
        await archive.add("new", digest)
        took.append(1000 * (time.perf_counter() - began))
    print(f"insert one and commit, wall ms: {_two(took)}, worst {max(took):.1f}")


async def relevance(database: Database, count: int) -> None:
    """Known articles by ten of their words, four in ten of them wrong: MRR@10 with and without bounds."""
    chance = random.Random(5)
    search = Search(database, patience=60)
    scope = Scope("big", frozenset(f"c{number}" for number in range(CHANNELS)))
    ours, exact = [], []
    for _ in range(KNOWN):
        async with database.reading() as connection:
            picked = [
                await one(
                    connection, "SELECT id, number, text FROM article WHERE guild = 'big' AND id >= ?", at
                )
                for at in (chance.randrange(1, count - 5), chance.randrange(1, count - 5))
            ]
            right, wrong = picked
            if right is None or wrong is None:
                continue
            words = chance.sample(right["text"].split(), 6) + chance.sample(wrong["text"].split(), 4)
            expression = " OR ".join(f'"{word}"' for word in words)
            best = await rows(
                connection,
                "SELECT rowid FROM article_index WHERE article_index MATCH ?"
                " ORDER BY bm25(article_index, 2.0, 1.0, 1.0, 1.0, 0.0) LIMIT 10",
                expression,
            )
        exact.append(_reciprocal([row["rowid"] for row in best], right["id"]))
        hits = (await search.search(scope, " ".join(words), limit=10)).hits
        ours.append(_reciprocal([hit.number for hit in hits], right["number"]))
    print(f"relevance, MRR@10 of {len(ours)}: bounded {statistics.mean(ours):.3f}, every match ranked "
          f"{statistics.mean(exact):.3f}")  # fmt: skip


def _reciprocal(found: Sequence[int], wanted: int) -> float:
    return 1 / (found.index(wanted) + 1) if wanted in found else 0.0


async def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("count", type=int)
    options.add_argument("--without-peers", action="store_true")
    options.add_argument("--keep", type=Path, help="a folder whose archive is made once and used again")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = chosen.keep or Path(made)
        folder.mkdir(exist_ok=True)
        fresh = not (folder / "archive.db").exists()
        async with Database.open(folder / "archive.db") as database:
            began = time.perf_counter()
            if fresh:
                await build(database, chosen.count)
            built = time.perf_counter()
            terms = await Search(database).refresh()
            print(f"{chosen.count} articles built in {built - began:.0f} s; {terms} words counted in "
                  f"{time.perf_counter() - built:.1f} s")  # fmt: skip
            await sizes(database)
            print(f"{'question':38} {'':11} {'CPU ms p50/p95':>15}  {'wall ms p50/p95':>15}")
            await compare(database, chosen.count, Path(made), not chosen.without_peers)
            await relevance(database, chosen.count)
            await inserting(database, chosen.count)


async def sizes(database: Database) -> None:
    """The index against the text."""
    async with database.reading() as connection:
        text = await one(connection, "SELECT sum(length(CAST(text AS BLOB))) FROM article")
        used = await one(connection, "SELECT sum(length(block)) FROM article_index_data")
    assert text
    assert used
    print(f"text {text[0] / 1e6:.0f} MB, index {used[0] / 1e6:.0f} MB ({100 * used[0] / text[0]:.0f} %)")


if __name__ == "__main__":
    asyncio.run(main())
