"""Candidates that compete for the same words: which stay, and which stand inside another."""

from __future__ import annotations

from spacy.tokens import Doc

from bot.reading.attribution.candidate import Candidate, Piece
from bot.reading.attribution.lexicon import TELLING

NESTED = frozenset({"clause", "parenthetical", "according to", "as told", "quotation"})
"""Rules that are right often enough to be believed inside another's words."""


def arbitrate(doc: Doc, candidates: list[Candidate]) -> list[tuple[Candidate, int | None]]:
    """The candidates that stay in text order, each with the position of the one that holds it."""
    kept: list[tuple[Candidate, int | None]] = []
    holders: list[int] = []
    for candidate in sorted(candidates, key=_outermost_first):
        while holders and kept[holders[-1]][0].content[-1][1] <= candidate.content[0][0]:
            holders.pop()
        inside = next((h for h in reversed(holders) if _holds(kept[h][0], candidate)), None)
        if inside is None or _clear(doc, candidate):
            holders.append(len(kept))
            kept.append((candidate, inside))
    return kept


def _outermost_first(candidate: Candidate) -> tuple[int, bool, int, int]:
    """By where the content begins, then the longer; who speaks before what only seems, its words being theirs."""
    return candidate.content[0][0], candidate.rule == "seem", -_length(candidate), candidate.head


def _clear(doc: Doc, candidate: Candidate) -> bool:
    """Whether one inside another helps a reader: somebody is named who tells, and not in direct speech."""
    tells = doc[candidate.head].lemma_ in TELLING and candidate.rule in NESTED
    return tells and not candidate.quoted and _somebody(doc, candidate.source)


def _somebody(doc: Doc, source: tuple[Piece, ...]) -> bool:
    """Whether the words name a voice of its own: not "he", who may be the one who tells it, nor "54 percent"."""
    if not source:
        return False
    words = doc[source[0][0] : source[0][1]]
    share = words.root.pos_ == "NUM" or any(token.lower_ == "percent" for token in words)
    return words.root.tag_ != "PRP" and not share


def _length(candidate: Candidate) -> int:
    return sum(end - start for start, end in candidate.content)


def _holds(outer: Candidate, inner: Candidate) -> bool:
    return any(start <= inner.head < end for start, end in outer.content)
