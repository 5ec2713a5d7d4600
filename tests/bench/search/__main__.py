"""Search at any size beside plain FTS5 and tantivy: `python -m tests.bench.search 100000`.

Prints CPU and wall milliseconds (p50/p95) of one question, warm, through the bot's own interface.
The peers are made by another process meanwhile.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bot.store.database import Database, one
from bot.store.search import Search
from tests.bench.search import commands, peers, relevance
from tests.bench.search.build import build
from tests.bench.search.measuring import Asked, asynchronous, timed, two
from tests.bench.search.questions import Question, questions

PEER_QUESTIONS = 10
"""Questions of a sort that a peer is asked: plain FTS5 takes seconds for some."""


async def compare(database: Database, count: int, folder: Path | None) -> None:
    """Every row of the table."""
    asks: dict[str, tuple[Asked[Question], int | None]] = {"Copydesk": (commands.searching(database), None)}
    if folder:
        plain, size = peers.plain(folder)
        print(f"plain FTS5: {size / 1e6:.0f} MB")
        asks["plain FTS5"] = asynchronous(plain), PEER_QUESTIONS
        other, size, commits = peers.tantivy_peer(folder)
        print(f"tantivy: {size / 1e6:.0f} MB; insert and commit {two([1000 * took for took in commits])} ms")
        asks["tantivy"] = asynchronous(other), PEER_QUESTIONS
    print(f"{'question':38} {'':11} {'CPU ms p50/p95':>15}  {'wall ms p50/p95':>15}")
    for name, asked in (await questions(database, count)).items():
        for peer, (ask, most) in asks.items():
            print(f"{name:38} {peer:11} {await timed(ask, asked[:most])}", flush=True)
    for name, (ask_it, values) in (await commands.rows(database, count)).items():
        print(f"{name:38} {'Copydesk':11} {await timed(ask_it, values)}", flush=True)


async def sizes(database: Database) -> None:
    """The index against the text."""
    async with database.reading() as connection:
        text = await one(connection, "SELECT sum(length(CAST(text AS BLOB))) FROM article")
        used = await one(connection, "SELECT sum(length(block)) FROM article_index_data")
    assert text
    assert used
    print(f"text {text[0] / 1e6:.0f} MB, index {used[0] / 1e6:.0f} MB ({100 * used[0] / text[0]:.0f} %)")


async def made(folder: Path, count: int, with_peers: bool) -> None:
    """The archives, unless an earlier run kept them."""
    began = time.perf_counter()
    other = None
    if with_peers and not (folder / "tantivy").exists():
        other = multiprocessing.get_context("spawn").Process(target=peers.make, args=(folder, count))
        other.start()
    path = folder / "archive.db"
    if not path.exists():
        async with Database.open(path):
            pass
        await asyncio.to_thread(build, path, count)
        print(f"{count} articles built in {time.perf_counter() - began:.0f} s", flush=True)
    if other:
        await asyncio.to_thread(other.join)
        if other.exitcode:
            raise SystemExit("the peers could not be made")
        print(f"the peers too after {time.perf_counter() - began:.0f} s", flush=True)


async def measure(folder: Path, count: int, with_peers: bool) -> None:
    """All that is printed."""
    await made(folder, count, with_peers)
    async with Database.open(folder / "archive.db") as database:
        began = time.perf_counter()
        terms = await Search(database).refresh()
        print(f"{terms} words counted in {time.perf_counter() - began:.1f} s")
        await sizes(database)
        await compare(database, count, folder if with_peers else None)
        await commands.inserting(database)
        await relevance.labelled(database, count)
        await relevance.bounds(database, count)


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("count", type=int)
    options.add_argument("--without-peers", action="store_true")
    options.add_argument("--keep", type=Path, help="a folder whose archives are made once and used again")
    chosen = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as made_here:
        folder = chosen.keep or Path(made_here)
        folder.mkdir(exist_ok=True)
        asyncio.run(measure(folder, chosen.count, not chosen.without_peers))


if __name__ == "__main__":
    main()
