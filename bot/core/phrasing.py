"""A query written out again in its language, to be offered and asked anew."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.query import Filter, Query, Term


def phrased(query: Query) -> str:
    """Text that :func:`bot.core.query.parse` reads as the same query, but for its hints."""
    return " ".join(_parts(query))


def _parts(query: Query) -> Iterator[str]:
    for group in query.wanted:
        yield " OR ".join(map(_term, group))
    for term in query.unwanted:
        yield f"-{_term(term)}"
    for one in query.filters:
        yield filtered(one)
    for name, day in (("after", query.after), ("before", query.before)):
        if day:
            yield f"{name}:{day.isoformat()}"


def filtered(one: Filter) -> str:
    """A filter as it is typed."""
    minus = "-" * one.negated
    return " OR ".join(f"{minus}{one.field}:{_value(value)}" for value in one.values)


def _term(term: Term) -> str:
    if term.exact:
        return f'"{term.text}"'
    return term.text + "*" * term.prefix


def _value(value: str) -> str:
    return f'"{value}"' if " " in value else value
