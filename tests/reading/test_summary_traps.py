"""What a good desk would print of these articles, and what it would not.

The articles are in ``tests/data/summary_traps``; each row may say

* ``prints`` / ``omits``: words that must / must not be in the summary,
* ``is``: the summary's sentences, exactly,
* ``whole``: words that are printed from end to end or not at all,
* ``omits_unless_before``: pairs; the first is printed only with the second in the summary too,
* ``tail`` / ``end``: the rest of the article (from ``tails.toml``), and what stands below it,
* ``claims``: what is said in it and by whom, as the reading of claims would hand it on.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from bot.core.models import Article, Attribution, Claim, Source, SourceKind, Span, Summary, squeeze
from bot.core.passages import passages
from bot.core.words import length, words
from bot.reading import parse
from bot.reading.extractive import summarise

FOLDER = Path(__file__).parents[1] / "data" / "summary_traps"
TAILS: dict[str, str] = tomllib.loads((FOLDER / "tails.toml").read_text("utf-8"))
TRAPS: list[dict[str, Any]] = [
    trap
    for file in sorted(FOLDER.glob("*.toml"))
    if file.stem != "tails"
    for trap in tomllib.loads(file.read_text("utf-8"))["trap"]
]
FIRST = 30  # letters that tell whether a passage was printed
_BRACKETS = re.compile(r"\[[^\]]*\]|…")


@pytest.fixture(scope="module")
def nlp() -> Language:
    return parse.load()


def article_of(trap: dict[str, Any]) -> Article:
    text = trap["text"] + TAILS.get(trap.get("tail", ""), "") + trap.get("end", "")
    return Article(text=text, title=trap.get("title"), language=trap.get("language", "en"))


def claims_of(trap: dict[str, Any], text: str) -> tuple[Claim, ...]:
    return tuple(_claim(row, text) for row in trap.get("claims", ()))


def _claim(row: dict[str, str], text: str) -> Claim:
    content = _span(text, row["words"])
    mention = _span(text, row["mention"], content)
    kind = SourceKind(row.get("kind", "person"))
    source = Source(row["source"], kind, (mention,))
    cue = _span(text, row["cue"], content)
    return Claim((content,), Attribution((cue,), source, (mention,)))


def _span(text: str, said: str, near: Span | None = None) -> Span:
    """Where the words stand; of several places, the nearest to ``near``."""
    places = [found.start() for found in re.finditer(rf"(?<!\w){re.escape(said)}", text)]
    assert places, f"the trap does not hold {said!r}"
    start = min(places, key=lambda at: abs(at - (near.start if near else 0)))
    return Span(start, start + len(said))


def summary_of(trap: dict[str, Any], nlp: Language) -> tuple[Article, Summary]:
    article = article_of(trap)
    doc = parse.parse(nlp, article.text) if article.language == "en" else None
    return article, summarise(article, doc, claims_of(trap, article.text))


def test_there_are_at_least_sixty_traps_with_names_of_their_own() -> None:
    assert len({trap["name"] for trap in TRAPS}) == len(TRAPS) >= 60


@pytest.mark.parametrize("trap", TRAPS, ids=[trap["name"].replace(" ", "_") for trap in TRAPS])
def test_a_good_desk_would_print_this(trap: dict[str, Any], nlp: Language) -> None:
    article, summary = summary_of(trap, nlp)
    printed = "\n".join(point.text for point in summary.points)
    for said in trap.get("prints", ()):
        assert said in printed
    for said in trap.get("omits", ()):
        assert said not in printed
    for said, needed in trap.get("omits_unless_before", ()):
        assert said not in printed or needed in printed
    for said in trap.get("whole", ()):
        assert said in printed or said[:FIRST] not in printed
    if "is" in trap:
        assert [point.text for point in summary.points] == trap["is"]
    _holds_always(article, summary)


def _holds_always(article: Article, summary: Summary) -> None:
    text = article.text
    prose = passages(text, article.title)
    assert 1 <= len(summary.points) <= 3
    if len(prose) > 2:
        assert sum(length(point.text) for point in summary.points) <= length(text) / 3
    for point in summary.points:
        shown = squeeze(" ".join(span.of(text) for span in point.spans))
        kept = _BRACKETS.sub(" ", point.text)
        assert set(words(kept)) <= set(words(shown)), "a word that its spans do not hold"
