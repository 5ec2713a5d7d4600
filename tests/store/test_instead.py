"""A question that finds nothing is answered with questions that do, within the asker's scope."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.misspelling import distance, slips
from bot.core.models import Scope
from bot.core.phrasing import phrased
from bot.core.query import parse
from bot.errors import QueryError
from bot.store.database import Database
from bot.store.instead import instead
from bot.store.search import Search
from tests.store.samples import NEWSROOM, NOON, digest
from tests.store.test_search import saved

TODAY = date(2026, 11, 22)


async def offered(database: Database, query: str, scope: Scope = NEWSROOM) -> tuple[str, ...]:
    search = Search(database, clock=lambda: NOON, patience=60)
    await search.refresh()
    return (await search.search(scope, query)).instead


async def floods(database: Database) -> None:
    await saved(
        database,
        digest("The government spoke of flooding in Hamburg.", title="Floods", site="bbc.co.uk"),
        digest("Паводок в Оренбурге прорвал дамбу.", title="Паводок", site="vestnik.example"),
        digest("Überschwemmungen an der Elbe.", title="Elbe", site="morgenblatt.example"),
        digest("A hurricane is near.", title="Storm", site="bbc.co.uk"),
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("guvernment", "government"),
        ("floodign", "flooding"),
        ("hamburgh", "Hamburg"),
        ("huricane", "hurricane"),
        ("hurriccanne", "hurricane"),
        ("uberschwemungen", "Überschwemmungen"),
        ("павадок", "Паводок"),
        ("guvernment hamburg", "government hamburg"),
    ],
)
async def test_the_word_that_was_meant_is_offered_as_it_is_written(
    database: Database, typed: str, meant: str
) -> None:
    await floods(database)
    assert (await offered(database, typed))[:1] == (meant,)


@pytest.mark.parametrize(
    ("typed", "less"),
    [
        ("flooding site:example.org", "flooding"),
        ("flooding after:2026-11-23", "flooding"),
        ("flooding -hamburg", "flooding"),
        ("flooding by:bob", "flooding"),
        ("flooding site:example.org by:ann", "flooding by:ann"),
        ("site:bbc.co.uk by:bob", "site:bbc.co.uk"),
    ],
)
async def test_a_filter_that_excludes_everything_is_offered_to_be_dropped(
    database: Database, typed: str, less: str
) -> None:
    await floods(database)
    assert less in await offered(database, typed)


async def test_nothing_is_offered_that_is_out_of_sight(database: Database) -> None:
    await saved(database, digest("The government fell.", title="a", site="secret.org"), channel="secret")
    await saved(database, digest("Nothing of it.", title="b"))
    assert await offered(database, "guvernment") == ()
    assert await offered(database, "government site:example.org") == ()
    assert await offered(database, "guvernment", Scope("guild", frozenset({"secret"}))) == ("government",)


async def test_nothing_is_offered_where_something_was_found(database: Database) -> None:
    await floods(database)
    assert await offered(database, "flooding") == ()


def test_slips_are_what_lies_one_slip_away() -> None:
    assert {"flod", "floood", "flooe", "folod"} <= slips("flood")
    assert all(distance(word, "flood") == 1 for word in slips("flood"))
    assert slips("東京") == set()
    assert distance("huricane", "hurricanne") == 2
    assert distance("flood", "river") == 3


@given(st.text(alphabet='ab "-:*|()ORNTsiteafterby7d東', max_size=60))
def test_a_query_written_out_is_read_as_the_same(typed: str) -> None:
    try:
        query = parse(typed, TODAY)
    except QueryError:
        return
    again = parse(phrased(query), TODAY)
    assert (again.after, again.before, again.filters) == (query.after, query.before, query.filters)
    assert [[term.text for term in group] for group in again.wanted] == [
        [term.text for term in group] for group in query.wanted
    ]


async def test_when_the_patience_is_over_no_spelling_is_looked_for_but_a_filter_is_left_out(
    database: Database,
) -> None:
    await floods(database)
    await Search(database).refresh()
    asked = parse("hamburgh site:bbc.co.uk", TODAY), parse("hamburg site:elsewhere.example", TODAY)
    async with database.reading() as connection:
        late = [await instead(connection, NEWSROOM, query, patience=-1) for query in asked]
        in_time = [await instead(connection, NEWSROOM, query) for query in asked]
    assert late == [(), ("hamburg",)]
    assert in_time == [("Hamburg site:bbc.co.uk",), ("hamburg",)]
