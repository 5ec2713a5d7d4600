"""Candidates that compete for the same words: which stay, and which stand inside another."""

from __future__ import annotations

from bot.reading.attribution.candidate import Candidate


NESTED = frozenset({"clause", "parenthetical", "according to", "as told"})
"""Rules that are right often enough to be believed inside another's words."""


def arbitrate(candidates: list[Candidate]) -> list[tuple[Candidate, int | None]]:
    """The candidates that stay in text order, each with the position of the one that holds it."""
    kept: list[tuple[Candidate, int | None]] = []
    holders: list[int] = []
    for candidate in sorted(candidates, key=lambda c: (c.content[0][0], -_length(c), c.head)):
        while holders and kept[holders[-1]][0].content[-1][1] <= candidate.content[0][0]:
            holders.pop()
        inside = next((h for h in reversed(holders) if _holds(kept[h][0], candidate)), None)
        if inside is None or _clear(candidate):
            holders.append(len(kept))
            kept.append((candidate, inside))
    return kept


def _clear(candidate: Candidate) -> bool:
    """Whether an attribution inside another helps a reader: somebody else is named, and not in a person's own speech."""
    return candidate.rule in NESTED and bool(candidate.source) and not candidate.quoted


def _length(candidate: Candidate) -> int:
    return sum(end - start for start, end in candidate.content)


def _holds(outer: Candidate, inner: Candidate) -> bool:
    return any(start <= inner.head < end for start, end in outer.content)
