"""Outlets found by the name that their pages give them, and by their host."""

from __future__ import annotations

import pytest

from bot.core.models import Scope
from bot.store.database import Database
from bot.store.search import Search
from tests.store.samples import NEWSROOM, digest
from tests.store.test_search import saved, titles


@pytest.fixture
async def press(database: Database) -> Database:
    outlets = {
        "bbc": ("BBC News", "https://www.bbc.co.uk/news/1"),
        "sz": ("Süddeutsche Zeitung", "https://sz.de/1"),
        "oe": ("Österreich Heute", "https://oe.example/1"),
        "host": ("echo.example", "https://echo.example/1"),
    }
    await saved(
        database,
        *(
            digest(f"The river rose in {title}.", title=title, site=site, address=address)
            for title, (site, address) in outlets.items()
        ),
    )
    return database


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("site:bbc.co.uk river", ["bbc"]),
        ("site:https://www.BBC.co.uk/news river", ["bbc"]),
        ("site:www.bbc.co.uk river", ["bbc"]),
        ('site:"BBC News" river', ["bbc"]),
        ("site:echo.example river", ["host"]),
        ("site:sz.de OR site:bbc.co.uk river", ["sz", "bbc"]),
        ("-site:bbc.co.uk river", ["host", "oe", "sz"]),
        ('site:"ÖSTERREICH  heute" river', ["oe"]),
        ("site:bbc.com river", []),
    ],
)
async def test_an_outlet_is_found_by_its_name_and_by_its_host(
    press: Database, query: str, found: list[str]
) -> None:
    assert await titles(press, query, newest=True) == found


async def test_the_newest_and_the_claims_of_an_outlet_are_found_by_its_host_too(database: Database) -> None:
    said = digest(
        "Ann Lee said the levee held.", title="L", site="The Echo", address="https://echo.example/1",
        says=(("Ann Lee", "the levee held"),),
    )  # fmt: skip
    await saved(database, said)
    search = Search(database)
    assert [hit.title for hit in (await search.recent(NEWSROOM, site="echo.example")).hits] == ["L"]
    assert [hit.title for hit in (await search.claims(NEWSROOM, about="levee site:echo.example")).hits] == [
        "L"
    ]


async def test_an_outlets_name_is_not_told_by_an_article_that_the_asker_may_not_read(
    database: Database,
) -> None:
    await saved(
        database, digest("Hidden.", site="The Echo", address="https://echo.example/1"), channel="secret"
    )
    await saved(database, digest("Another river.", title="seen", site="The Echo"))
    assert await titles(database, "site:echo.example river") == []
    everywhere = Scope("guild", frozenset({"news", "secret"}))
    assert await titles(database, "site:echo.example river", scope=everywhere) == ["seen"]
