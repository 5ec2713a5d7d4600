"""The right article comes first: floors on a labelled set."""

from __future__ import annotations

import statistics

from bot.core.models import Scope
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.search import Search
from tests.store.labelled import MEASURES, articles, questions

SCOPE = Scope("guild", frozenset())
FLOORS = {"MRR@10": 0.97, "nDCG@10": 0.965, "success@5": 0.985}


async def answers(database: Database) -> dict[str, list[str]]:
    """For each question the names of the articles that are found, best first."""
    names: dict[int, str] = {}
    for article in articles():
        archive = Articles(database, clock=lambda: article.saved_at)  # noqa: B023
        names[(await archive.add("guild", article.digest)).number] = article.name
    search = Search(database, patience=60)
    await search.refresh()
    found = {}
    for asked in questions():
        hits = (await search.search(SCOPE, asked.query, limit=10)).hits
        found[asked.query] = [names[hit.number] for hit in hits]
    return found


async def test_the_set_is_large_and_names_what_is_there() -> None:
    names = {article.name for article in articles()}
    assert len(names) >= 150
    assert len(questions()) >= 120
    assert {name for asked in questions() for name in asked.grades} <= names


async def test_what_was_meant_comes_first(database: Database) -> None:
    found = await answers(database)
    reached = {
        name: statistics.mean(measure(found[asked.query], asked) for asked in questions())
        for name, measure in MEASURES.items()
    }
    print({name: round(value, 3) for name, value in reached.items()})
    for asked in questions():
        if MEASURES["nDCG@10"](found[asked.query], asked) < 0.99:
            print(asked.query, "->", found[asked.query][:4], dict(asked.grades))
    assert {name for name, floor in FLOORS.items() if reached[name] < floor} == set()
