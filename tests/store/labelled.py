"""The labelled set for relevance: short articles in twenty-odd languages, and what answers a question.

The texts of tests/data/relevance were written for it; the articles of tests/evals join them, so that
most questions have something near at hand that is not meant.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.core.models import Article, Attribution, Claim, Digest, Point, Source, SourceKind, Span, Summary
from tests.core.test_likeness import ARTICLES, unlabelled

FOLDER = Path(__file__).parent.parent / "data" / "relevance"
_HEAD = re.compile(r"(?P<id>\S+) (?P<day>\d{4}-\d\d-\d\d) (?P<site>\S+)(?: (?P<author>.+))?")
EARLIER = datetime(2025, 6, 1, tzinfo=UTC)
"""When the articles of tests/evals were saved: before the others."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article of the set under the name that the questions call it by."""

    name: str
    saved_at: datetime
    digest: Digest


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and how well each article answers it: 2 or 1; the others not at all."""

    query: str
    grades: Mapping[str, int]


def articles() -> list[Labelled]:
    """All of the set, in the order of saving."""
    found = [article for file in ("english.txt", "tongues.txt") for article in _articles(FOLDER / file)]
    return sorted([*found, *_evaluated()], key=lambda article: article.saved_at)


def questions() -> list[Asked]:
    """Every question."""
    found = []
    for line in (FOLDER / "queries.txt").read_text("utf-8").splitlines():
        if " -> " in line and not line.startswith("#"):
            query, _, answers = line.partition(" -> ")
            pairs = [answer.split() for answer in answers.split(", ")]
            found.append(Asked(query, {name: int(grade) for name, grade in pairs}))
    return found


def _articles(file: Path) -> Iterator[Labelled]:
    for part in file.read_text("utf-8").split("## ")[1:]:
        head, title, *lines = part.strip().split("\n")
        known = _HEAD.fullmatch(head)
        assert known, head
        says = [line[2:].split(" :: ") for line in lines if line.startswith("> ")]
        text = "\n".join(line for line in lines if not line.startswith("> "))
        author = (known["author"],) if known["author"] else ()
        article = Article(
            text, title, f"https://{known['site']}/{known['id']}", site=known["site"], authors=author
        )
        saved_at = datetime.fromisoformat(known["day"]).replace(tzinfo=UTC)
        yield Labelled(known["id"], saved_at, _digest(article, [(who, what) for who, what in says]))


def _digest(article: Article, says: Sequence[tuple[str, str]]) -> Digest:
    claims = []
    for who, what in says:
        source = Source(who, SourceKind.ORGANISATION, (_span(article.text, who),))
        claims.append(Claim((_span(article.text, what),), Attribution((_span(article.text, who),), source)))
    summary = Summary((Point(article.title or "", (Span(0, 1),)),), "extractive-1")
    return Digest(article, summary, tuple(claims), tuple(claim.source for claim in claims if claim.source))


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _evaluated() -> Iterator[Labelled]:
    for file in sorted(ARTICLES.glob("*.txt")):
        title, _, text = unlabelled(file.read_text("utf-8")).partition("\n")
        article = Article(text.strip(), title.removeprefix("# "), f"https://desk.example/{file.stem}")
        yield Labelled(file.stem, EARLIER, _digest(article, ()))


def reciprocal(found: Sequence[str], asked: Asked) -> float:
    """One over the place of the first article that answers, among ten."""
    return next((1 / place for place, name in enumerate(found[:10], 1) if name in asked.grades), 0.0)


def gain(found: Sequence[str], asked: Asked) -> float:
    """nDCG@10 with gains of 2^grade - 1 (Burges et al., "Learning to rank using gradient descent", 2005)."""

    def discounted(grades: Sequence[int]) -> float:
        return sum((2.0**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades[:10], 1))

    best = discounted(sorted(asked.grades.values(), reverse=True))
    return discounted([asked.grades.get(name, 0) for name in found]) / best


def success(found: Sequence[str], asked: Asked) -> float:
    """Whether the first five have an answer."""
    return float(any(name in asked.grades for name in found[:5]))


MEASURES = {"MRR@10": reciprocal, "nDCG@10": gain, "success@5": success}
