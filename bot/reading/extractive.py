"""The built-in summary: at most three of the article's own sentences, each readable alone."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from bot.core import ranking
from bot.core.models import Article, Claim, Point, Summary, squeeze
from bot.core.passages import Passage, passages
from bot.core.words import terms
from bot.reading.leaning import connective, leans

MADE_BY = "extractive-1"
MOST = 3  # points: what a card has room for
SHARE = 3  # a summary is at most one in so many words of its article


def summarise(article: Article, doc: Doc | None, claims: Sequence[Claim]) -> Summary:
    """Choose and dress the sentences that stand for the article.

    ``doc`` is the parse of ``article.text`` (None where the language has no parser), ``claims``
    carry resolved sources: they say who "he" is.
    """
    text = article.text
    prose = passages(text, article.title)
    if len(prose) <= 2:
        chosen = list(range(len(prose)))
    else:
        chosen = _chosen(text, prose, article.title or "")
    return Summary(tuple(_point(text, prose[at]) for at in chosen), MADE_BY)


def _chosen(text: str, prose: list[Passage], title: str) -> list[int]:
    ranked = [passage.terms for passage in prose]
    merits = ranking.scores(ranked, terms(title))
    budget = sum(passage.size for passage in prose) // SHARE
    leaning = [leans(passage.span.of(text)[connective(passage.span.of(text)) :]) for passage in prose]

    def allowed(at: int, taken: frozenset[int]) -> bool:
        spent = sum(prose[other].size for other in taken)
        return prose[at].fit and (spent + prose[at].size <= budget) and (not leaning[at] or at - 1 in taken)

    return ranking.choose(ranked, merits, MOST, allowed) or [0]


def _point(text: str, passage: Passage) -> Point:
    return Point(squeeze(passage.span.of(text)), (passage.span,))
