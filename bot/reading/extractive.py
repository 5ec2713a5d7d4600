"""The built-in summary: at most three of the article's own sentences, each readable alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from bot.core import ranking
from bot.core.models import Article, Claim, Point, Span, Summary
from bot.core.passages import Passage, passages
from bot.core.words import length, terms
from bot.reading.printing import Line, Printer

MADE_BY = "extractive-1"
MOST = 3  # points: what a card has room for
ENOUGH = 46  # words: the summary asks for no further sentence; people's hold 20 to 60
SHARE = 3  # a summary is at most one in so many words of its article


def summarise(article: Article, doc: Doc | None, claims: Sequence[Claim]) -> Summary:
    """Choose and print the sentences that stand for the article.

    ``doc`` is the parse of ``article.text`` (None where the language has no parser), ``claims``
    carry resolved sources: they say who "he" is.
    """
    prose = passages(article.text, article.title)
    if not prose:
        return Summary((_whole(article.text),), MADE_BY)
    printer = Printer(article, doc, claims)
    if len(prose) <= 2:
        return Summary(tuple(printer.beside(passage).point for passage in prose), MADE_BY)
    return Summary(tuple(_Choice(article, prose, printer).points()), MADE_BY)


def _whole(text: str) -> Point:
    """What there is, where nothing of the text is prose."""
    found = re.search(r"\S[^\n]*", text)
    assert found
    return Point(found.group(), (Span(*found.span()),))


class _Choice:
    """The passages of one article that are printed, and how."""

    def __init__(self, article: Article, prose: Sequence[Passage], printer: Printer) -> None:
        self._prose = prose
        self._printer = printer
        self._ranked = [passage.terms for passage in prose]
        self._merits = ranking.scores(self._ranked, terms(article.title or ""))
        self._budget = length(article.text) // SHARE
        self._alone: dict[int, Line] = {}

    def points(self) -> list[Point]:
        chosen = ranking.choose(self._ranked, self._merits, MOST, self._allowed)
        if not chosen:
            chosen = [self._fallback()]
        return [self._line(at, frozenset(chosen)).point for at in chosen]

    def _allowed(self, at: int, taken: frozenset[int]) -> bool:
        if not self._prose[at].fit:
            return False
        line = self._line(at, taken)
        spent = sum(self._line(other, taken).size for other in taken)
        return not line.leans and spent < ENOUGH and spent + line.size <= self._budget

    def _line(self, at: int, taken: frozenset[int]) -> Line:
        if at not in self._alone:
            self._alone[at] = self._printer.alone(self._prose[at], opened=at == 0)
        if at - 1 in taken:
            return self._printer.beside(self._prose[at])
        return self._alone[at]

    def _fallback(self) -> int:
        """Nothing stands alone and is short enough: the first that is whole, else the first."""
        return next((at for at, passage in enumerate(self._prose) if passage.fit), 0)
