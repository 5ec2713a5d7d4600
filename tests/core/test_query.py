"""What people type into a search, and what is understood."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.dates import day
from bot.core.query import LONGEST, MOST_WORDS, Field, Filter, Query, Term, parse
from bot.errors import QueryError

TODAY = date(2026, 11, 22)  # a Sunday


def words(*groups: str, **more: object) -> Query:
    """Each group's alternatives, parted by a bar; a phrase in quotes, a prefix with a star."""
    return Query(tuple(tuple(map(_term, group.split("|"))) for group in groups), **more)  # type: ignore[arg-type]


def _term(text: str) -> Term:
    return Term(text.strip('"').rstrip("*"), prefix=text.endswith("*"), exact=text.startswith('"'))


def only(field: Field, *values: str, negated: bool = False) -> tuple[Filter, ...]:
    return (Filter(field, values, negated),)


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("flood warning", words("flood", "warning")),
        ("war russia OR ukraine", words("war", "russia|ukraine")),
        ("a OR b OR c d", words("a|b|c", "d")),
        ("war | peace", words("war|peace")),
        ("war|peace", words("war|peace")),
        ('climate -"carbon tax"', words("climate", unwanted=(Term("carbon tax", exact=True),))),
        ("climate NOT tax", words("climate", unwanted=(Term("tax"),))),
        ("secur*", words("secur*")),
        ("el*", words("el")),
        ("site:https://www.BBC.co.uk/news flood", words("flood", filters=only(Field.SITE, "bbc.co.uk"))),
        ("site：bbc.co.uk flood", words("flood", filters=only(Field.SITE, "bbc.co.uk"))),
        ("site: bbc.co.uk flood", words("flood", filters=only(Field.SITE, "bbc.co.uk"))),
        ("site:a.org OR site:b.org x", words("x", filters=only(Field.SITE, "a.org", "b.org"))),
        ("-site:dailymail.co.uk flood",
         words("flood", filters=only(Field.SITE, "dailymail.co.uk", negated=True))),
        ("by:@alice flood", words("flood", filters=only(Field.BY, "alice"))),
        ("by:<@!123> flood", words("flood", filters=only(Field.BY, "123"))),
        ("in:<#456> flood", words("flood", filters=only(Field.IN, "456"))),
        ('source:"Jane Doe" budget', words("budget", filters=only(Field.SOURCE, "Jane Doe"))),
        ("kind:Unnamed budget", words("budget", filters=only(Field.KIND, "unnamed"))),
        ("kind:organization", Query(filters=only(Field.KIND, "organisation"))),
        ("after:7d budget", words("budget", after=date(2026, 11, 15))),
        ("before:2024-05 budget", words("budget", before=date(2024, 5, 1))),
        ("after:1 May 2024 flood", words("flood", after=date(2024, 5, 1))),
        ('after:"1 May 2024" flood', words("flood", after=date(2024, 5, 1))),
        ("after:last week flood", words("flood", after=date(2026, 11, 15))),
        ("flood after:3 days ago", words("flood", after=date(2026, 11, 19))),
        ("before:yesterday flood", words("flood", before=date(2026, 11, 21))),
        ("after:May 2024 flood", words("flood", after=date(2024, 5, 1))),
        ("after:2024-05-01 10 killed", words("10", "killed", after=date(2024, 5, 1))),
        ("after:2024-05-01 2000 jobs", words("2000", "jobs", after=date(2024, 5, 1))),
        ("after:2024-05-01 10:30 flood", words("flood", after=date(2024, 5, 1))),
        ('C++ "unclosed quote', words("C", '"unclosed quote')),
        ("“smart quotes” 「東京 都」", words('"smart quotes', '"東京 都')),
        ('covid-19 :( * "', words("covid-19")),
        ("東京 -大阪", words("東京", unwanted=(Term("大阪"),))),
        ("NEAR(a b) {col}: x^2", words("NEAR", "b", "col", "x^2")),
        ("'; DROP TABLE article; --", words("DROP", "TABLE", "article")),
        ("salt and pepper or vinegar", words("salt", "pepper", "vinegar")),
        ("salt AND pepper", words("salt", "pepper")),
        ("the who", words("the", "who")),
        ("https://example.org/a?b=1", words("https://example.org/a?b=1")),
        ("note: rain", words("note", "rain")),
        ("rain rain", words("rain")),
        ("OR rain OR", words("rain")),
    ],
)  # fmt: skip
def test_a_query_is_understood(typed: str, understood: Query) -> None:
    assert parse(typed, TODAY) == understood


@pytest.mark.parametrize(
    "typed", ["", "   ", "-only -exclusions", "-site:a.org", '"', "!!! ((", "*", "OR", "NOT"]
)
def test_a_query_for_nothing_gets_a_hint(typed: str) -> None:
    with pytest.raises(QueryError, match="word"):
        parse(typed, TODAY)


def test_a_bad_date_is_left_out_with_a_hint() -> None:
    query = parse("after:soon budget", TODAY)
    assert (query.after, query.wanted) == (None, ((Term("budget"),),))
    assert query.hints == ("“soon” is not a date that I know; try after:2024-05-01 or after:7d.",)


def test_an_unknown_kind_is_left_out_with_a_hint() -> None:
    assert "person, organisation" in parse("kind:alien budget", TODAY).hints[0]


def test_a_long_query_is_cut_at_a_word_and_says_so() -> None:
    query = parse("wording " * 50, TODAY)
    assert query.wanted == ((Term("wording"),),)
    assert query.hints == (f"Only the first {LONGEST} characters were searched for.",)


def test_a_query_of_many_words_is_cut_and_says_so() -> None:
    query = parse(" ".join(f"w{number}" for number in range(30)), TODAY)
    assert len(query.wanted) == MOST_WORDS
    assert query.hints == (f"Only the first {MOST_WORDS} words were searched for.",)


@given(st.one_of(st.text(), st.text(alphabet='ab "“-:*|()ORNTsiteafter東\u0301\ud800\0', max_size=250)))
def test_no_input_raises_anything_but_a_query_error(typed: str) -> None:
    try:
        query = parse(typed, TODAY)
    except QueryError:
        return
    terms = [*query.unwanted, *(term for group in query.wanted for term in group)]
    assert sum(len(term.text.split()) for term in terms) <= MOST_WORDS
    for term in terms:
        assert term.text == term.text.strip()
        assert len(term.text) <= LONGEST
        assert any(letter.isalnum() for letter in term.text)
        term.text.encode()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2024-05-01", date(2024, 5, 1)),
        ("2024/5/1", date(2024, 5, 1)),
        ("20240501", date(2024, 5, 1)),
        ("2024", date(2024, 1, 1)),
        ("1.5.2024", date(2024, 5, 1)),
        ("5/13/2024", date(2024, 5, 13)),
        ("1 May 2024", date(2024, 5, 1)),
        ("1st may, 2024", date(2024, 5, 1)),
        ("May 1, 2024", date(2024, 5, 1)),
        ("may-2024", date(2024, 5, 1)),
        ("December", date(2025, 12, 1)),
        ("24 Nov", date(2025, 11, 24)),
        ("29 February", date(2024, 2, 29)),
        ("Feb 29", date(2024, 2, 29)),
        ("05/2024", date(2024, 5, 1)),
        ("5.2024", date(2024, 5, 1)),
        ("Sonnabend", date(2026, 11, 21)),
        ("letzten Sonnabend", date(2026, 11, 21)),
        ("today", TODAY),
        ("yesterday", date(2026, 11, 21)),
        ("7d", date(2026, 11, 15)),
        ("2 weeks ago", date(2026, 11, 8)),
        ("monday", date(2026, 11, 16)),
        ("last week", date(2026, 11, 15)),
        ("last sunday", date(2026, 11, 15)),
        ("Sunday", TODAY),
        ("this week", date(2026, 11, 16)),
        ("this month", date(2026, 11, 1)),
        ("this year", date(2026, 1, 1)),
        ("a week ago", date(2026, 11, 15)),
        ("two months ago", date(2026, 9, 23)),
        ("3 days ago", date(2026, 11, 19)),
        ("24h", date(2026, 11, 21)),
        ("3w", date(2026, 11, 1)),
        ("1.5.24", date(2024, 5, 1)),
        ("May ’24", date(2024, 5, 1)),
        ("1st of May 2024", date(2024, 5, 1)),
        ("May, 2024", date(2024, 5, 1)),
        ("Q2 2024", date(2024, 4, 1)),
        ("2024-05-01T10:30:00Z", date(2024, 5, 1)),
        ("１ May ２０２４", date(2024, 5, 1)),
        ("1. Mai 2024", date(2024, 5, 1)),
        ("Dezember 2024", date(2024, 12, 1)),
        ("3. März", date(2026, 3, 3)),
        ("gestern", date(2026, 11, 21)),
        ("vor 3 Tagen", date(2026, 11, 19)),
        ("letzte Woche", date(2026, 11, 15)),
        ("letzten Montag", date(2026, 11, 16)),
        ("Mittwoch", date(2026, 11, 18)),
        ("mondegreen", None),
        ("q5 2024", None),
        ("this", None),
        ("31 Feb 2024", None),
        ("0000-00-00", None),
        ("9999y", None),
        ("soon", None),
        ("maybe", None),
    ],
)
def test_a_date_is_read_as_people_write_it(typed: str, meant: date | None) -> None:
    assert day(unicodedata.normalize("NFKC", typed), TODAY) == meant


@given(st.one_of(st.text(max_size=30), st.text(alphabet="0123456789 .-/'dwmyagolstnxQT:", max_size=20)))
def test_no_date_raises_anything(typed: str) -> None:
    found = day(typed, TODAY)
    assert found is None or date.min <= found <= date.max
