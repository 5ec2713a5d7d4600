"""The query language: what somebody typed -> words wanted, words unwanted, filters, dates.

::

    flood warning            both words               "carbon tax"      the phrase
    flood -london            not this one; also NOT   secur*            begins so (three letters or more)
    war OR peace, war | peace  either; binds its neighbours
    site:bbc.co.uk  author:name  by:@member  in:#channel  source:"Jane Doe"  kind:unnamed
    after:2024-05-01  before:"1 May 2024"  after:7d

Nothing is a syntax error: what cannot be read as one of these is searched as words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.core.dates import day
from bot.core.models import SourceKind
from bot.errors import QueryError

LONGEST = 200
"""Characters of a query that are read: FTS5 cannot be stopped within one long expression."""
MOST_WORDS = 12
"""Words of a query that are searched for, for the same reason."""
SHORTEST_PREFIX = 3
"""Letters that a prefix needs: a shorter one matches a tenth of all words."""

# Function words that carry no meaning in a search, after the shortest lists in use (Lucene's, with
# pronouns and auxiliaries); leaving them out is eight times cheaper and finds slightly better.
STOP_WORDS = frozenset(
    """
    a about after all also am an and any are as at be because been before being but by can could did
    do does doing for from had has have having he her here hers him his how i if in into is it its
    just may me more most my no nor not of on or our ours out over own she should so some such than
    that the their theirs them then there these they this those to too up us very was we were what
    when where which while who whom why will with would you your yours
    """.split()
)

_TOO_MANY = f"Only the first {MOST_WORDS} words were searched for."
_QUOTES = '"“”„‟«»「」『』〝〞〟'
_MINUS = "-−–"
_FIELDS = ("after", "author", "before", "by", "in", "kind", "site", "source")
_SCAN = re.compile(
    rf"(?P<minus>[{_MINUS}]?)(?:(?P<field>{'|'.join(_FIELDS)}):)?"
    rf"(?:[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?:[{_QUOTES}]|$)|(?P<bar>\|)|(?P<word>[^\s(){_QUOTES}|]+))?",
    re.IGNORECASE,
)
_KINDS = {
    "anonymous": SourceKind.UNNAMED,
    "org": SourceKind.ORGANISATION,
    "organization": SourceKind.ORGANISATION,
    "social": SourceKind.SOCIAL_MEDIA,
} | {kind.value: kind for kind in SourceKind}
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^/?#:]+)")
_MENTION = re.compile(r"<?[@#][!&]?(\w[^>]*)>?$")


class Field(StrEnum):
    """What an article can be filtered by."""

    AUTHOR = "author"
    BY = "by"
    IN = "in"
    KIND = "kind"
    SITE = "site"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Term:
    """A word, a phrase in its order (``exact``), or the beginning of a word (``prefix``)."""

    text: str
    prefix: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """One of the values must (or, negated, none may) hold."""

    field: Field
    values: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Every group of ``wanted`` has a term that must match, none of ``unwanted`` may.

    ``after`` is the first day, ``before`` the first day no longer; ``hints`` are sentences for
    the asker about what was not understood.
    """

    wanted: tuple[tuple[Term, ...], ...] = ()
    unwanted: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    after: date | None = None
    before: date | None = None
    hints: tuple[str, ...] = ()


def parse(text: str, today: date) -> Query:
    """Read a query.  Raises QueryError, with a hint, where there is nothing to look for."""
    reading = _Reading(today)
    items = list(_items(_bounded(text, reading.hints)))
    while items:
        reading.take(items)
    return reading.query()


def _bounded(text: str, hints: list[str]) -> str:
    plain = "".join(
        " " if unicodedata.category(letter) in ("Cc", "Cs") else letter for letter in text[: 4 * LONGEST]
    )
    plain = unicodedata.normalize("NFKC", plain).strip()
    if len(plain) > LONGEST:
        hints.append(f"Only the first {LONGEST} characters were searched for.")
        plain = plain[:LONGEST].rpartition(" ")[0] or plain[:LONGEST]
    return plain


@dataclass(slots=True)
class _Item:
    """One thing as typed."""

    negated: bool
    field: str | None
    text: str
    exact: bool

    def is_bare(self, *words: str) -> bool:
        return not self.negated and not self.field and not self.exact and self.text in words


def _items(text: str) -> Iterator[_Item]:
    position = 0
    while position < len(text):
        found = _SCAN.match(text, position)
        if found is None or found.end() == position:
            position += 1
            continue
        position = found.end()
        typed = found["bar"] or found["word"] or found["phrase"] or ""
        yield _Item(
            bool(found["minus"]), (found["field"] or "").lower() or None, typed, found["phrase"] is not None
        )


@dataclass(slots=True)
class _Reading:
    """A query in the making."""

    today: date
    hints: list[str] = field(default_factory=list)
    wanted: list[list[Term]] = field(default_factory=list)
    unwanted: list[Term] = field(default_factory=list)
    filters: list[Filter] = field(default_factory=list)
    days: dict[str, date] = field(default_factory=dict)
    words: int = 0
    joins: bool = False

    def take(self, items: list[_Item]) -> None:
        """Read the next item, and those that belong to it."""
        item = items.pop(0)
        if item.is_bare("OR", "|"):
            self.joins = True
            return
        if item.is_bare("NOT"):
            for denied in items[:1]:
                denied.negated = True
            return
        if item.is_bare("AND"):
            return
        if item.field and not item.text and items:  # site: bbc.co.uk
            item.text, item.exact = items[0].text, items.pop(0).exact
        joins, self.joins = self.joins, False
        if item.field in ("after", "before"):
            self._date(item.field, item.text, items)
        elif item.field and _trimmed(item.text):
            self._filter(Field(item.field), item, joins)
        else:
            self._term(item, joins)

    def _date(self, name: str, text: str, items: list[_Item]) -> None:
        for more in (3, 2, 1, 0):  # after:1 May 2024 flood
            written = " ".join([text, *(item.text for item in items[:more])])
            if found := day(written, self.today):
                self.days[name] = found
                del items[:more]
                return
        self.hints.append(f"“{text}” is not a date that I know; try {name}:2024-05-01 or {name}:7d.")

    def _filter(self, name: Field, item: _Item, joins: bool) -> None:
        value = _value(name, item.text)
        if value is None:
            self.hints.append(f"“{item.text}” is no kind of source; the kinds are {', '.join(SourceKind)}.")
            return
        last = self.filters[-1] if self.filters else None
        single = name in (Field.SITE, Field.IN) and not item.negated  # no article has two of them
        if last and last.field == name and last.negated == item.negated and (joins or single):
            self.filters[-1] = Filter(name, (*last.values, value), item.negated)
        else:
            self.filters.append(Filter(name, (value,), item.negated))

    def _term(self, item: _Item, joins: bool) -> None:
        typed = _trimmed(f"{item.field} {item.text}" if item.field else item.text)
        words = typed.split()[: MOST_WORDS - self.words]
        prefix = item.text.endswith("*") and not item.exact and len(typed) >= SHORTEST_PREFIX
        term = Term(" ".join(words), prefix, item.exact)
        if term in self.unwanted or [term] in self.wanted:
            return
        if len(words) < len(typed.split()) and _TOO_MANY not in self.hints:
            self.hints.append(_TOO_MANY)
        if words:
            self.words += len(words)
            self._place(term, item.negated, joins)

    def _place(self, term: Term, negated: bool, joins: bool) -> None:
        if negated:
            self.unwanted.append(term)
        elif joins and self.wanted:
            self.wanted[-1].append(term)
        else:
            self.wanted.append([term])

    def query(self) -> Query:
        """What was read.  Raises QueryError where nothing is wanted."""
        positive = self.wanted or self.days or any(not item.negated for item in self.filters)
        if not positive:
            raise QueryError(self._nothing())
        return Query(
            wanted=tuple(tuple(dict.fromkeys(group)) for group in self._telling()),
            unwanted=tuple(dict.fromkeys(self.unwanted)),
            filters=tuple(self.filters),
            after=self.days.get("after"),
            before=self.days.get("before"),
            hints=tuple(self.hints),
        )

    def _telling(self) -> list[list[Term]]:
        telling = [group for group in self.wanted if not all(_is_stop(term) for term in group)]
        return telling or self.wanted

    def _nothing(self) -> str:
        if self.unwanted or self.filters:
            return "That only says what to leave out; add a word to look for."
        return self.hints[0] if self.hints else "Type a word or two to look for."


def _is_stop(term: Term) -> bool:
    return not term.exact and not term.prefix and term.text.casefold() in STOP_WORDS


def _value(name: Field, text: str) -> str | None:
    """The filter's value in the form that is compared; None for a kind that there is not."""
    if name is Field.KIND:
        return _KINDS.get(_trimmed(text).casefold())
    if name is Field.SITE:
        return _outlet(text)
    if name in (Field.BY, Field.IN) and (mention := _MENTION.match(text)):
        return mention[1]
    return _trimmed(text)


def _outlet(text: str) -> str:
    """The host of an address, or a name of several words as it is typed."""
    host = None if " " in text.strip() else _HOST.match(text)
    return (host[1].strip(".") if host else " ".join(text.split())).casefold()


def _trimmed(text: str) -> str:
    """The text without the punctuation around it; nothing where there is no letter or digit."""
    if not any(letter.isalnum() for letter in text):
        return ""
    return re.sub(rf"^{_EDGE}+|{_EDGE}+$", "", text)


_EDGE = (
    r"[^\w\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff"
    r"\u3099\u309a]"
)
"""Anything but a letter, a digit or a mark that belongs to one."""
