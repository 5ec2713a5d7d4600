"""A query as FTS5 reads it: nothing but quoted words, and what each part is expected to match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import aiosqlite

from bot.core.query import Field, Filter, Query, Term
from bot.store import index, terms
from bot.store.database import rows
from bot.store.folds import folded

MOST_TOKENS = 24
"""Tokens of one phrase: a run of Chinese has one a character."""
SMALL = 20_000
"""Articles up to which a prefix is left to FTS5, which then knows the newest words too."""
CUT = 2
"""Letters that an inflected word loses when nothing else is found (Russian: recall .53 to .92)."""
INFLECTED = 5
"""Letters from which a word is taken to have an ending."""
BEGUN = 4
"""Letters from which an unknown word is taken for the beginning of others."""
KNOWN = 1_000
"""Articles from which a word is taken to be in every server's: looking for it costs more and more."""
FIRST, LAST = 0, 2**62
"""Article ids before and after every one that there is."""


@dataclass(frozen=True, slots=True)
class Group:
    """Alternatives, one of which must match: ``phrases`` of stems, the last one perhaps a prefix."""

    expression: str
    phrases: tuple[tuple[str, ...], ...]
    df: int

    def is_phrase(self) -> bool:
        """Whether words must stand side by side."""
        return any(len(phrase) > 1 for phrase in self.phrases)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a query asks of the index, between two article ids (both included)."""

    groups: tuple[Group, ...]
    must: tuple[str, ...]
    never: tuple[str, ...]
    first: int = FIRST
    last: int = LAST

    def every(self) -> str:
        """The expression for articles that have all of it."""
        return self._joined([*self.must, *(group.expression for group in self.groups)])

    def all_of(self, groups: Sequence[Group]) -> str:
        """The expression for articles that have these groups, without filters or exclusions: to rank
        what is known to match."""
        return self._joined([group.expression for group in groups], never=False)

    def titled(self) -> Plan:
        """The same for articles that have one of the words in their title besides."""
        return replace(
            self, must=(*self.must, f"title : {_either(group.expression for group in self.groups)}")
        )

    def some(self, groups: Sequence[Group]) -> str:
        """The expression for articles that have at least one of these groups."""
        return self._joined([*self.must, _either(group.expression for group in groups)])

    def two_of(self, groups: Sequence[Group]) -> str:
        """The expression for articles that have at least two of these groups."""
        pairs = combinations((group.expression for group in groups), 2)
        return self._joined([*self.must, _either(f"({one} AND {other})" for one, other in pairs)])

    def _joined(self, parts: Sequence[str], *, never: bool = True) -> str:
        wanted = "(" + " AND ".join(parts) + ")"
        return f"{wanted} NOT {_either(self.never)}" if never and self.never else wanted


def _either(expressions: Iterable[str]) -> str:
    return "(" + " OR ".join(expressions) + ")"


def quoted(stems: Sequence[str]) -> str:
    """A phrase that FTS5 cannot take for anything else."""
    return '"' + re.sub('["\0]', " ", " ".join(stems)) + '"'


async def groups(
    connection: aiosqlite.Connection,
    query: Query,
    articles: int,
    scope: Sequence[str] = (),
    *,
    inflected: bool = False,
) -> tuple[Group, ...]:
    """The wanted words as the index has them; ``inflected`` takes their endings off.

    A word that no article of the scope (what the index must have besides) has stands for those that
    begin so: an inflected or a compound one.
    """
    found = []
    for terms_of in query.wanted:
        wanted = [_shortened(term) if inflected else term for term in terms_of]
        group = await _group(connection, wanted, articles)
        if group.phrases and group.df <= KNOWN and not await _known(connection, group, scope):
            group = await _group(connection, [_begun(term) for term in wanted], articles)
        found.append(group)
    return tuple(group for group in found if group.phrases)


def inflects(query: Query) -> bool:
    """Whether a wanted word may have an ending that the index's stemmer does not know."""
    return any(_shortened(term) != term for group in query.wanted for term in group)


async def _known(connection: aiosqlite.Connection, group: Group, scope: Sequence[str]) -> bool:
    # Words are counted by the hour and over all servers: one that came since has no df yet, and what
    # is found here must not tell what another server reads.
    sql = "SELECT 1 FROM article_index WHERE article_index MATCH ? LIMIT 1"
    return bool(await rows(connection, sql, " AND ".join([group.expression, *scope])))


async def unwanted(connection: aiosqlite.Connection, query: Query, articles: int) -> tuple[str, ...]:
    """The expressions of the words that must not occur."""
    group = await _group(connection, query.unwanted, articles)
    return (group.expression,) if group.phrases else ()


async def _group(connection: aiosqlite.Connection, alternatives: Sequence[Term], articles: int) -> Group:
    texts = [folded(term.text) for term in alternatives]
    parts: list[str] = []
    phrases: list[tuple[str, ...]] = []
    df = 0
    for term, text, stems in zip(alternatives, texts, await terms.stems(connection, texts), strict=True):
        if not stems:
            continue
        stems = stems[:MOST_TOKENS]
        if term.prefix and len(stems) == 1:
            begun = text.strip().casefold()
            few = articles <= SMALL
            words = (
                await terms.shortened(connection, begun) if few else await terms.expanded(connection, begun)
            )
            if few or not words:
                parts.append(f"{quoted([begun])} *")
                phrases.append((f"{begun}*",))
            parts += [quoted([word]) for word in words]
            phrases += [(word,) for word in words]
            df += sum((await terms.frequencies(connection, words)).values())
        else:
            # The words go in as typed: FTS5 stems them itself, and a stem's stem is another.
            parts.append(quoted([text]) if len(stems) < MOST_TOKENS else quoted(stems))
            phrases.append(tuple(stems))
            df += min((await terms.frequencies(connection, stems)).values())
    return Group(_either(parts), tuple(phrases), df)


def _shortened(term: Term) -> Term:
    if term.exact or term.text.isascii() or not term.text.isalpha() or len(term.text) < INFLECTED:
        return term
    return Term(term.text[:-CUT], prefix=True)


def _begun(term: Term) -> Term:
    if term.exact or term.prefix or not term.text.isalpha() or len(term.text) < BEGUN:
        return term
    shorter = _shortened(term)
    return shorter if shorter != term else Term(term.text, prefix=True)


def filtered(filters: Sequence[Filter]) -> tuple[list[str], list[str]]:
    """The filters as (must match, must not match).

    Who posted, and where, is never excluded here: the index knows of posts that the asker does not.
    """
    must: list[str] = []
    never: list[str] = []
    for one in filters:
        if one.negated and one.field in (Field.BY, Field.IN):
            continue
        expressions = [expression for value in one.values if (expression := _filter(one.field, value))]
        if expressions:
            (never if one.negated else must).append(_either(expressions))
    return must, never


def _filter(field: Field, value: str) -> str:
    match field:
        case Field.AUTHOR:
            return f"authors : {quoted([folded(value)])}"
        case Field.SOURCE:
            return f"sources : {quoted([folded(value)])}"
        case Field.BY:
            return quoted([index.key(index.BY, value)])
        case Field.IN:
            return quoted([index.key(index.CHANNEL, value)])
        case Field.KIND:
            return quoted([index.key(index.KIND, value)])
        case Field.SITE:
            return quoted([index.key(index.SITE, value)])


def has(stems: Sequence[str], group: Group) -> bool:
    """Whether a text of these stems has one of the group's phrases."""
    return any(contains(stems, phrase) for phrase in group.phrases)


def contains(stems: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether the stems have the phrase, one after another."""
    if len(phrase) == 1 and phrase[0].endswith("*"):
        return any(stem.startswith(phrase[0][:-1]) for stem in stems)
    width = len(phrase)
    return any(tuple(stems[start : start + width]) == phrase for start in range(len(stems) - width + 1))
