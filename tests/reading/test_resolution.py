"""Who "he", "the ministry" and "Conti" are."""

from __future__ import annotations

import pytest

from bot.core.models import Article, Claim, Source
from bot.reading.reader import ArticleReader
from tests.reading.resolving import PLAIN, TRAPS, Case

_ARTICLES = ("a ", "an ", "the ")


def _name(source: Source | None) -> str | None:
    """The resolved name in lower case without its article; None for what was left as it stands."""
    if source is None or not source.resolved:
        return None
    name = source.name.lower()
    return next((name.removeprefix(article) for article in _ARTICLES if name.startswith(article)), name)


def _claim(reader: ArticleReader, case: Case) -> Claim:
    claims = [
        claim for claim in reader.read(Article(case.text)).claims if case.said in claim.words(case.text)
    ]
    assert claims, f"no claim holds {case.said!r}"
    return min(claims, key=lambda claim: len(claim.words(case.text)))


def test_a_third_of_the_cases_are_traps() -> None:
    assert len(PLAIN) + len(TRAPS) >= 60
    assert 3 * len(TRAPS) >= len(PLAIN) + len(TRAPS)


@pytest.mark.parametrize("case", [*PLAIN, *TRAPS], ids=lambda case: case.text[-60:])
def test_a_source_gets_the_fullest_name_that_the_article_gives(reader: ArticleReader, case: Case) -> None:
    claim = _claim(reader, case)
    assert claim.source is not None
    assert _name(claim.source) == _name(Source(case.name, claim.source.kind) if case.name else None)
