"""What else a command asks of a large archive, each as a row of the table; and what storing costs."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from typing import Any

from bot.core.models import Scope
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.database import rows as rows_of
from bot.store.search import Search
from tests.bench.search.corpus import BIG, CHANNELS, articles, digest
from tests.bench.search.measuring import Asked, two
from tests.bench.search.questions import EACH, Question

PAGE = 5
INSERTS = 1_000
EVERYWHERE = frozenset(f"c{number}" for number in range(CHANNELS))


def searching(database: Database) -> Asked[Question]:
    """The bot's own search."""
    search = Search(database, patience=60)

    async def ask(question: Question) -> object:
        scope = Scope(question.guild, EVERYWHERE)
        return await search.search(scope, question.ours(), newest=question.newest, limit=PAGE)

    return ask


async def rows(database: Database, count: int) -> dict[str, tuple[Asked[Any], Sequence[Any]]]:
    """Rows by name: what is asked, and with which values."""
    chance = random.Random(7)
    search = Search(database, patience=60)
    scope = Scope(BIG, EVERYWHERE)
    numbers = [chance.randrange(1, int(count * 0.99)) for _ in range(EACH)]
    async with database.reading() as connection:
        names = await rows_of(
            connection, f"SELECT name FROM source WHERE article IN ({', '.join(map(str, numbers))})"
        )
    begun = [row["name"][:3] for row in names]
    return {
        "twins of an article": (lambda number: search.twins(scope, number), numbers),
        "a card by its number": (lambda number: search.visible(scope, number), numbers),
        "where everything was posted": (lambda _: search.places(BIG), numbers),
        "autocomplete: a title": (lambda typed: search.suggest(scope, "article", typed), begun),
        "autocomplete: nothing typed": (lambda _: search.suggest(scope, "article", ""), numbers),
        "autocomplete: a source": (lambda typed: search.suggest(scope, "source", typed), begun),
        "autocomplete: an outlet": (
            lambda number: search.suggest(scope, "site", f"site{number % 100}"),
            numbers,
        ),
        "the newest": (lambda _: search.recent(scope), numbers),
        "the newest of an outlet": (
            lambda number: search.recent(scope, site=f"site{number % 100}.example"),
            numbers,
        ),
        "claims about a word": (lambda row: search.claims(scope, about=row["name"].split()[0]), names),
        "claims by a source": (lambda row: search.claims(scope, source=row["name"]), names),
        "nothing found": (lambda number: search.search(scope, f"xqzj{number}"), numbers),
    }


async def inserting(database: Database) -> None:
    """One article and its commit, as the bot stores it."""
    archive, took, spent = Articles(database), [], []
    for item in articles(INSERTS):
        made = digest(item)
        began, cpu = time.perf_counter(), time.process_time()
        await archive.add("new", made)
        took.append(1000 * (time.perf_counter() - began))
        spent.append(1000 * (time.process_time() - cpu))
    for name, values in (("CPU", spent), ("wall", took)):
        print(f"insert one and commit, {name} ms: {two(values)}, worst {max(values):.1f}")
