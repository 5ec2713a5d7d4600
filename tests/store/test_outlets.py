"""Outlets found by the name that their pages give them, and by their host; articles by their address."""

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


@pytest.mark.parametrize(
    "typed",
    [
        "https://www.bbc.co.uk/news/1",
        " <https://www.bbc.co.uk/news/1> ",
        "http://www.bbc.co.uk/news/1?utm_source=mail#top",
        "https://bbc.example/2",
    ],
)
async def test_an_address_that_is_pasted_finds_its_article(database: Database, typed: str) -> None:
    bbc = digest(
        "The river rose.",
        title="bbc",
        address="https://www.bbc.co.uk/news/1",
        others=("https://bbc.example/2",),
    )
    await saved(database, bbc, digest("The bbc news of https and www.", title="other"))
    assert await titles(database, typed) == ["bbc"]
    assert await titles(database, typed, scope=Scope("guild", frozenset({"sport"}))) == []
    assert await titles(database, typed, scope=Scope("other", frozenset({"news"}))) == []


async def test_an_address_that_leads_nowhere_is_looked_for_as_words(database: Database) -> None:
    await saved(database, digest("See https://example.org/river for more.", title="words"))
    assert await titles(database, "https://example.org/river") == ["words"]


async def test_an_address_that_only_another_post_brought_finds_nothing(database: Database) -> None:
    await saved(database, digest("The river rose.", address="https://echo.example/1"))
    await saved(database, digest("The river rose.", address="https://secret.example/1"), channel="secret")
    assert await titles(database, "https://secret.example/1") == []
