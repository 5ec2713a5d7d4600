"""The headline held against the body: what it states as fact, and what it makes stronger.

Both notes are rules over shared words, so each is given only where the words leave little
doubt; the thresholds were set on ``tests/reading/noted.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.core.authority import is_contestable
from bot.core.matter import telling
from bot.core.models import Article, Claim, Note, NoteKind, Polarity, Span
from bot.core.sentences import sentences
from bot.core.strength import stronger

_ATTRIBUTED = re.compile(
    r"""
      [:?“”‘"«»] | (?<!\w)['’](?=\w) | \bhow\b | \bwhy\b
    | \b(?:sa(?:y|id|ys|ying)|claim\w*|accord\w*|alleg\w*|report(?:s|ed|edly)|accus\w*|tells?|told
      |insist\w*|warn\w*|vow\w*|den(?:y|ies|ied)|admit\w*|argue\w*|believe\w*|suggest\w*|predict\w*|promise\w*|pledge\w*|urge\w*
      |call(?:s|ed)?\s(?:for|on)|demand\w*|blame\w*|hint\w*|think\w*|thought|expected|feared|suspected|apparently|may|might|could|purported\w*
      |finds?|found|shows?|reveals?|announces?|announced|confirm\w*|praise\w*|slam\w*|defend\w*|want\w*|plan\w*|will|(?<!talks\s)(?<!plot\s)to)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What leaves a headline's matter to somebody, or to the future."""

_LEAST = 4
"""Telling words of a headline: a shorter one is a label, not a statement."""
_TOGETHER = 0.6
"""Share of the headline's telling words that its attributed claims hold between them."""
_ONE = 0.4
"""Share that one of them holds alone."""
_OWN = 0.5
"""Share that a sentence in the article's own voice may hold before the article counts as stating it itself."""
_MOST = 2
"""Sources named in a note."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """A claim that bears on the headline, and the headline's telling words that it holds."""

    claim: Claim
    shared: frozenset[str]


def bearings(article: Article, claims: Sequence[Claim], least: int = 2) -> list[Bearing]:
    """The claims that hold at least so many of the headline's telling words, most first."""
    headline = frozenset(telling(article.title or ""))
    found = [Bearing(claim, headline & set(telling(claim.words(article.text)))) for claim in claims]
    return sorted(
        (bearing for bearing in found if len(bearing.shared) >= least),
        key=lambda bearing: -len(bearing.shared),
    )


def headline_notes(article: Article, claims: Sequence[Claim]) -> tuple[Note, ...]:
    """What a reader should know who has read only the headline; none where there is no headline."""
    if not article.title:
        return ()
    notes = (_as_fact(article, article.title, claims), stronger(article.title, article.text))
    return tuple(note for note in notes if note is not None)


def _as_fact(article: Article, title: str, claims: Sequence[Claim]) -> Note | None:
    """ "Troops switch sides", where only the ministry says so."""
    headline = frozenset(telling(title))
    if len(headline) < _LEAST or _ATTRIBUTED.search(title):
        return None
    bearing = [b for b in bearings(article, claims) if b.claim.polarity is Polarity.ASSERTED]
    said = [b for b in bearing if is_contestable(article, b.claim, headline)]
    if not said or len(said[0].shared) < len(bearing[0].shared):
        return None  # the headline follows a claim that it may pass on
    held = frozenset[str]().union(*(b.shared for b in said))
    if len(said[0].shared) < _ONE * len(headline) or len(held) < _TOGETHER * len(headline):
        return None
    if any(len(headline & own) >= _OWN * len(headline) for own in _own_voice(article.text, claims)):
        return None
    carrying = [b.claim for b in said if len(b.shared) >= _ONE * len(headline)]
    names = list(dict.fromkeys(c.source.name for c in carrying if c.source))[:_MOST]
    text = f"The headline states as fact what the article attributes to {' and '.join(names)}."
    return Note(NoteKind.HEADLINE_AS_FACT, text, tuple(span for c in carrying for span in c.content))


def _own_voice(text: str, claims: Sequence[Claim]) -> Iterator[set[str]]:
    """The telling words of each sentence, without what others say in it."""
    said = sorted(
        (
            span
            for c in claims
            if c.attribution
            for span in (*c.content, *c.attribution.cue, *c.attribution.mention)
        ),
    )
    at = 0
    for sentence in sentences(text):
        while at < len(said) and said[at].end <= sentence.start:
            at += 1
        yield set(telling(" ".join(_left(text, sentence, islice(said, at, None)))))


def _left(text: str, sentence: Span, said: Iterable[Span]) -> Iterator[str]:
    start = sentence.start
    for span in said:
        if span.start >= sentence.end:
            break
        if span.start > start:
            yield text[start : span.start]
        start = max(start, span.end)
    if start < sentence.end:
        yield text[start : sentence.end]
