"""What a rule proposes: tokens of cue, content and source, before arbitration."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from bot.core.models import Span

Piece = tuple[int, int]
"""A half-open range of token positions."""

_EDGE = frozenset(",;:.-–—\n ")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An attribution in token positions; ``head`` is the cue's main word.

    ``quoted`` says that the cue stands inside somebody's direct speech.
    """

    head: int
    cue: tuple[Piece, ...]
    content: tuple[Piece, ...]
    source: tuple[Piece, ...]
    rule: str
    confidence: float
    quoted: bool = False


def words(text: str) -> frozenset[str]:
    """The words of a list that is written down as running text."""
    return frozenset(text.split())


def subtree(token: Token) -> Piece:
    """The stretch of text from the first to the last word below a token, itself included."""
    return token.left_edge.i, token.right_edge.i + 1


def tidy(doc: Doc, piece: Piece) -> Piece | None:
    """The piece without white space and separators at its edges; None if nothing is left."""
    start, end = piece
    while start < end and (doc[start].is_space or doc[start].text in _EDGE):
        start += 1
    while start < end and (doc[end - 1].is_space or doc[end - 1].text in _EDGE):
        end -= 1
    return (start, end) if start < end else None


def cut(piece: Piece, hole: Piece) -> list[Piece]:
    """What is left of a piece when a hole is taken out of it."""
    (start, end), (low, high) = piece, hole
    if high <= start or end <= low:
        return [piece]
    return [part for part in ((start, low), (high, end)) if part[0] < part[1]]


def span(doc: Doc, piece: Piece) -> Span:
    """The piece in code points."""
    last = doc[piece[1] - 1]
    return Span(doc[piece[0]].idx, last.idx + len(last))
