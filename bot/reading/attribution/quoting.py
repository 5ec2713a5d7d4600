"""Quotations and attributions brought together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from spacy.tokens import Doc

from bot.core.quotes import Quotation
from bot.reading.attribution.candidate import Candidate, Piece


def with_quotations(doc: Doc, candidates: list[Candidate], quoted: tuple[Quotation, ...]) -> list[Candidate]:
    """Contents widened to the whole of the quotations whose first or last word they touch."""
    pieces = _pieces(doc, quoted)
    starts = [piece[0] for piece in pieces]
    return [_widened(candidate, pieces, starts) for candidate in candidates]


def _pieces(doc: Doc, quoted: tuple[Quotation, ...]) -> list[Piece]:
    offsets = [token.idx for token in doc]
    return [
        (bisect_right(offsets, q.span.start) - 1, bisect_left(offsets, q.span.end)) for q in quoted
    ]


def _widened(candidate: Candidate, quoted: list[Piece], starts: list[int]) -> Candidate:
    content: list[Piece] = []
    for start, end in candidate.content:
        first = max(bisect_right(starts, start) - 1, 0)
        for low, high in quoted[first:]:
            if low >= end:
                break
            if high > start and not low <= candidate.head < high:
                touches = start <= low + 1 < end or start <= high - 2 < end
                if touches:
                    start, end = min(start, low), max(end, high)
        content.append((start, end))
    return replace(candidate, content=_merged(content))


def _merged(pieces: list[Piece]) -> tuple[Piece, ...]:
    merged: list[Piece] = []
    for start, end in sorted(pieces):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
