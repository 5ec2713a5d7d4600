"""The built-in summary: at most three of the article's own sentences, each readable alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from bot.core import ranking
from bot.core.models import Article, Claim, Point, Span, Summary
from bot.core.passages import Passage, passages
from bot.core.words import length, terms
from bot.reading.clauses import LONGEST
from bot.reading.printing import Line, Printer

MADE_BY = "extractive-1"
MOST = 3  # points: what a card has room for
ENOUGH = 46  # words: the summary asks for no further sentence; people's hold 20 to 60
PROMISED = 0.15  # of the title's telling words: a sentence that is the first with so many comes on top
AGAIN = 0.55  # of a sentence's words: when so many are printed already, it says the same again
ECHO = 0.6  # of the title's words: a sentence that has so many says what the headline says
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
        return Summary(tuple(printer.beside(passage, article.text).point for passage in prose), MADE_BY)
    return Summary(tuple(_Choice(article, prose, printer, claims).points()), MADE_BY)


def _whole(text: str) -> Point:
    """What there is, where nothing of the text is prose."""
    found = re.search(r"\S[^\n]*", text)
    assert found
    return Point(found.group(), (Span(*found.span()),))


class _Choice:
    """The passages of one article that are printed, and how."""

    def __init__(
        self, article: Article, prose: Sequence[Passage], printer: Printer, claims: Sequence[Claim]
    ) -> None:
        self._text = article.text
        self._prose = prose
        self._printer = printer
        self._ranked = [passage.terms for passage in prose]
        title = terms(article.title or "")
        sizes = [passage.size for passage in prose]
        self._vectors = ranking.weighted(self._ranked)
        self._merits = ranking.scores(self._ranked, self._vectors, sizes, title)
        self._budget = length(article.text) // SHARE
        self._promised = ranking.telling(title)
        self._echoes = _echoes(article.text, prose, claims, set(title))
        self._lines: dict[tuple[int, bool, str], Line] = {}

    def points(self) -> list[Point]:
        chosen = ranking.choose(self._vectors, self._merits, MOST, self._allowed)
        if not chosen:
            chosen = [self._fallback()]
        return [line.point for line in self._printed(chosen)]

    def _allowed(self, at: int, taken: frozenset[int]) -> bool:
        if not self._prose[at].fit or at in self._echoes or self._repeats(at, taken):
            return False
        spent = sum(line.size for line in self._printed(sorted(taken)))
        if spent >= ENOUGH and not self._keeps_promise(at, taken):
            return False
        lines = self._printed(sorted({*taken, at}))
        return not any(line.leans for line in lines) and sum(line.size for line in lines) <= self._budget

    def _keeps_promise(self, at: int, taken: frozenset[int]) -> bool:
        """Whether it tells something that the headline names and nothing printed does."""
        kept = self._promised.difference(self._terms_of(taken)).intersection(self._ranked[at])
        return bool(kept) and len(kept) >= PROMISED * len(self._promised)

    def _terms_of(self, taken: frozenset[int]) -> set[str]:
        return {term for other in taken for term in self._ranked[other]}

    def _repeats(self, at: int, taken: frozenset[int]) -> bool:
        """Whether most of its words are printed already."""
        said = set(self._ranked[at])
        return len(said & self._terms_of(taken)) >= AGAIN * max(1, len(said))

    def _printed(self, chosen: Sequence[int]) -> list[Line]:
        """The chosen passages as they are printed, each behind the others."""
        lines: list[Line] = []
        for number, at in enumerate(chosen):
            adjacent = number > 0 and chosen[number - 1] == at - 1
            before = "\n".join(self._prose[other].span.of(self._text) for other in chosen[:number])
            lines.append(self._line(at, adjacent, before))
        return lines

    def _line(self, at: int, adjacent: bool, before: str) -> Line:
        key = (at, adjacent, before)
        if key not in self._lines:
            passage = self._prose[at]
            most = min(LONGEST, self._budget)
            self._lines[key] = (
                self._printer.beside(passage, before, most)
                if adjacent
                else self._printer.alone(passage, before, opened=at == 0, most=most)
            )
        return self._lines[key]

    def _fallback(self) -> int:
        """Nothing stands alone and is short enough: the first that is whole, else the first."""
        return next((at for at, passage in enumerate(self._prose) if passage.fit), 0)


def _echoes(text: str, prose: Sequence[Passage], claims: Sequence[Claim], title: set[str]) -> frozenset[int]:
    """The passages that state the headline as fact, where another says whose claim it is."""
    if not title:
        return frozenset()
    near = [at for at, passage in enumerate(prose) if _shares(passage.terms, title, ECHO)]
    said = {at for at in near if any(_reports(claim, text, title, prose[at].span) for claim in claims)}
    return frozenset(near) - said if said else frozenset()


def _shares(said: Sequence[str], title: set[str], share: float) -> bool:
    """Whether the words hold that share of the title's."""
    return bool(title) and len(title & set(said)) >= share * len(title)


def _reports(claim: Claim, text: str, title: set[str], span: Span) -> bool:
    """Whether the claim has a source, stands in ``span``, and says what the headline says."""
    stands = claim.attribution is not None and any(part.overlaps(span) for part in claim.content)
    return stands and _shares(terms(claim.words(text)), title, ECHO)
