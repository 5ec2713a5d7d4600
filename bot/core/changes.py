"""What a later text of an article says otherwise: claim by claim, the weightiest first.

A claim whose sentences stand in the other text word for word is the same, however it was read.
The others are paired by the words they share, figures left out (Dice 1945), and each pair is named
by the most telling difference; what finds no partner is new, or gone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

from bot.core.figures import figures
from bot.core.ledger import likeness
from bot.core.models import Claim, Digest, Polarity, squeeze
from bot.core.sentences import sentences
from bot.core.words import terms, words

ALIKE = 0.5
"""Share of words (Dice) from which two claims are one, put otherwise."""
SPEAKER = 0.15
"""What the same speaker adds to it: a spokesman's line is rephrased more often than passed on."""
MOST = 200
"""Claims or sentences of a text that are compared with the other's: some tenths of a second."""

_NOT = re.compile(r"(?i)\b(?:cannot|neither|never|no|nobody|none|nor|not|nothing|without)\b|n['’]t\b")
"""English's negations; other languages show such a change as other words."""

Item = TypeVar("Item")


class Kind(IntEnum):
    """What became of a headline, a claim or a sentence; the more telling, the lower."""

    HEADLINE = 1
    DENIAL_DROPPED = 2
    FIGURE = 3
    NEGATION = 4
    DENIAL = 5
    SPEAKER = 6
    FIRMER = 7
    SOFTER = 8
    GONE = 9
    NEW = 10
    WORDS = 11


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: the words before (None: new) and after (None: gone), and who says them.

    ``speaker`` is who says it now, or said what is gone; ``was`` who said it before, where that
    is another.  None is the article's own voice.
    """

    kind: Kind
    before: str | None
    after: str | None
    speaker: str | None = None
    was: str | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """The differences, the most telling first, and how many further sentences are new or gone."""

    found: tuple[Change, ...] = ()
    new: int = 0
    gone: int = 0

    def __bool__(self) -> bool:
        return bool(self.found or self.new or self.gone)


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim, or a sentence in the article's own voice, as it is compared."""

    words: str
    speaker: str | None = None
    polarity: Polarity = Polarity.ASSERTED
    hedged: bool = False


def changes(before: Digest, after: Digest) -> Changes:
    """What the later reading has otherwise."""
    old, new = _Text(before), _Text(after)
    claims, gone, fresh = _paired(old.claims(new), new.claims(old))
    sentences_, left, added = _paired(old.sentences(new), new.sentences(old))
    found = [
        *_headline(before, after),
        *(change for pair in claims if (change := _between(*pair))),
        *map(_gone, gone),
        *map(_new, fresh),
        *(_of_pair(Kind.FIGURE, *pair) for pair in sentences_ if _other_figures(*pair)),
    ]
    other = sum(not _other_figures(*pair) for pair in sentences_)
    return Changes(tuple(sorted(found, key=lambda one: one.kind)), len(added) + other, len(left) + other)


class _Text:
    """One of the two readings, in sentences."""

    def __init__(self, digest: Digest) -> None:
        self._text = digest.article.text
        self._spans = sentences(self._text)
        self._lines = [squeeze(span.of(self._text)) for span in self._spans]
        self._known = frozenset(self._lines)
        self._said = [_said(claim, self._text) for claim in digest.claims]
        self._all = frozenset(self._said)
        self._places = [self._sentences_of(claim) for claim in digest.claims]
        self._claimed = frozenset(at for places in self._places for at in places)

    def claims(self, other: _Text) -> list[_Said]:
        """The claims that do not stand in the other text as they stand here."""
        return [
            said
            for said, places in zip(self._said, self._places, strict=True)
            if said not in other._all and not {self._lines[at] for at in places} <= other._known
        ][:MOST]

    def sentences(self, other: _Text) -> list[_Said]:
        """The sentences without a claim that the other text has not."""
        return [
            _Said(line)
            for at, line in enumerate(self._lines)
            if at not in self._claimed and line not in other._known
        ][:MOST]

    def _sentences_of(self, claim: Claim) -> list[int]:
        cue = claim.attribution.cue if claim.attribution else ()
        found: set[int] = set()
        for span in (*claim.content, *cue):
            first = bisect_right(self._spans, span.start, key=lambda line: line.end)
            last = bisect_left(self._spans, span.end, key=lambda line: line.start)
            found.update(range(first, last))
        return sorted(found)


def _said(claim: Claim, text: str) -> _Said:
    speaker = claim.source.name if claim.source else None
    return _Said(squeeze(claim.words(text)), speaker, claim.polarity, claim.hedged)


def _headline(before: Digest, after: Digest) -> Iterable[Change]:
    old, new = (squeeze(one.article.title or "") for one in (before, after))
    if old and new and old != new:
        yield Change(Kind.HEADLINE, old, new)


def _paired(
    old: Sequence[_Said], new: Sequence[_Said]
) -> tuple[list[tuple[_Said, _Said]], list[_Said], list[_Said]]:
    """The pairs in the order of the old text, and what is left on either side."""
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, to in sorted(_alike(old, new), key=lambda one: (-one[0], one[1], one[2])):
        if at not in partner and to not in taken:
            partner[at] = to
            taken.add(to)
    pairs = [(old[at], new[to]) for at, to in sorted(partner.items())]
    return pairs, _but(old, partner), _but(new, taken)


def _alike(old: Sequence[_Said], new: Sequence[_Said]) -> Iterable[tuple[float, int, int]]:
    """What may be one: how alike, and the places on either side."""
    bags = [_bag(one) for one in new]
    for at, one in enumerate(old):
        own = _bag(one)
        for to, bag in enumerate(bags):
            shared = 2 * (own & bag).total() / max(1, own.total() + bag.total())
            if one.speaker == new[to].speaker:
                shared += SPEAKER * bool(shared)
            if shared >= ALIKE:
                yield shared, at, to


def _bag(said: _Said) -> Counter[str]:
    """The words of a claim, endings and figures left out."""
    return Counter(term for term in terms(said.words) if not any(letter.isdigit() for letter in term))


def _but(items: Sequence[Item], places: Iterable[int]) -> list[Item]:
    known = set(places)
    return [item for at, item in enumerate(items) if at not in known]


def _one_speaker(one: _Said, other: _Said) -> bool:
    if one.speaker is None or other.speaker is None:
        return one.speaker == other.speaker
    return one.speaker == other.speaker or likeness(one.speaker, other.speaker) is not None


def _between(old: _Said, new: _Said) -> Change | None:
    """The most telling difference of a claim and what became of it; None where they say the same."""
    for kind, differs in _DIFFERENCES:
        if differs(old, new):
            return _of_pair(kind, old, new)
    return None


def _of_pair(kind: Kind, old: _Said, new: _Said) -> Change:
    was = None if _one_speaker(old, new) else old.speaker
    return Change(kind, old.words, new.words, new.speaker, was)


def _gone(old: _Said) -> Change:
    denied = old.polarity is Polarity.DENIED
    return Change(Kind.DENIAL_DROPPED if denied else Kind.GONE, old.words, None, old.speaker)


def _new(new: _Said) -> Change:
    denied = new.polarity is Polarity.DENIED
    return Change(Kind.DENIAL if denied else Kind.NEW, None, new.words, new.speaker)


def _other_figures(old: _Said, new: _Said) -> bool:
    return figures(old.words.lower()) != figures(new.words.lower())


def _denied_before(old: _Said, new: _Said) -> bool:
    return old.polarity is Polarity.DENIED is not new.polarity


def _denied_now(old: _Said, new: _Said) -> bool:
    return _denied_before(new, old)


def _negated(old: _Said, new: _Said) -> bool:
    return len(_NOT.findall(old.words)) % 2 != len(_NOT.findall(new.words)) % 2


def _other_words(old: _Said, new: _Said) -> bool:
    return words(old.words) != words(new.words)


_DIFFERENCES: tuple[tuple[Kind, Callable[[_Said, _Said], bool]], ...] = (
    (Kind.DENIAL_DROPPED, _denied_before),
    (Kind.FIGURE, _other_figures),
    (Kind.NEGATION, _negated),
    (Kind.DENIAL, _denied_now),
    (Kind.SPEAKER, lambda old, new: not _one_speaker(old, new)),
    (Kind.FIRMER, lambda old, new: old.hedged and not new.hedged),
    (Kind.SOFTER, lambda old, new: new.hedged and not old.hedged),
    (Kind.WORDS, _other_words),
)
"""What two claims that are one may differ in, the most telling first."""
