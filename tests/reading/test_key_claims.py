"""The five claims on a card against an editor's choice."""

from __future__ import annotations

import pytest

from bot.core.models import Article, Claim
from bot.reading.reader import ArticleReader
from tests.reading.editors import ARTICLES, Edited

AGREEMENT = 0.8
"""Share of the editor's choices among the reader's first three; the first three paragraphs alone give 0.64."""
ON_CARD = 0.93
"""The same among the five that a card shows."""


def _paragraph(text: str, claim: Claim) -> str:
    start = text.rfind("\n\n", 0, claim.content[0].start)
    start = 0 if start < 0 else start + 2
    return text[start:].split("\n\n", 1)[0]


def _agreement(reader: ArticleReader, most: int) -> float:
    found = 0
    for edited in ARTICLES:
        digest = reader.read(Article(edited.text, title=edited.title))
        shown = {_paragraph(edited.text, claim) for claim in digest.key_claims(most)}
        found += len(shown & set(edited.picks))
    return found / sum(len(edited.picks) for edited in ARTICLES)


def test_the_first_three_are_mostly_the_editors_three(reader: ArticleReader) -> None:
    assert len(ARTICLES) == 30
    assert _agreement(reader, 3) >= AGREEMENT


def test_the_five_on_a_card_hold_nearly_all_of_the_editors_three(reader: ArticleReader) -> None:
    assert _agreement(reader, 5) >= ON_CARD


@pytest.mark.parametrize("edited", ARTICLES[:3], ids=lambda edited: edited.title)
def test_the_order_is_the_same_every_time(reader: ArticleReader, edited: Edited) -> None:
    article = Article(edited.text, title=edited.title)
    assert reader.read(article) == reader.read(article)


def test_what_was_not_told_is_no_key_claim(reader: ArticleReader) -> None:
    text = (
        "The mine said the payments of $412,000 to the ministry were scholarships. It did not explain why every "
        "child had a parent in the ministry of mines. An audit says at least one page had been torn out."
    )
    withheld, told = sorted(
        reader.read(Article(text)).claims, key=lambda claim: "why every" not in claim.words(text)
    )[:2]
    assert withheld.weight < told.weight


def test_a_denial_without_what_is_denied_weighs_nothing(reader: ArticleReader) -> None:
    text = "The union said the mill had been sold. The owner denied it. The mayor said nobody had asked her."
    claims = {claim.words(text): claim for claim in reader.read(Article(text)).claims}
    assert claims["it"].weight == 0
