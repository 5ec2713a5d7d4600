"""Which sentences are ranked first, and which are chosen together."""

from __future__ import annotations

import pytest

from bot.core import ranking
from bot.core.words import length, terms

BRIDGE = [
    "Parliament approved a bridge across Lake Morna on Tuesday after a night of debate.",
    "The bridge across Lake Morna was approved by parliament on Tuesday after a debate.",
    "Lorries will pay a toll of nine crowns for each crossing from the day it opens.",
    "Yes.",
    "A cat slept on a warm wall somewhere else entirely that afternoon in the village.",
]


def merits(sentences: list[str], title: str = "") -> list[float]:
    ranked = [terms(said) for said in sentences]
    sizes = [length(said) for said in sentences]
    return ranking.scores(ranked, ranking.weighted(ranked), sizes, terms(title))


def chosen(sentences: list[str], most: int) -> list[int]:
    vectors = ranking.weighted([terms(said) for said in sentences])
    return ranking.choose(vectors, merits(sentences), most, lambda at, taken: True)


def test_of_equals_the_first_is_worth_most() -> None:
    values = merits([BRIDGE[0]] * 4)
    assert values == sorted(values, reverse=True)


def test_the_title_lifts_a_sentence_that_shares_its_words() -> None:
    plain, titled = merits(BRIDGE), merits(BRIDGE, "Lorries will pay toll of nine crowns")
    assert titled[2] - plain[2] > titled[0] - plain[0]


def test_a_cry_of_one_word_is_worth_less_than_a_sentence_after_it() -> None:
    values = merits(BRIDGE)
    assert values[3] < values[4]


def test_the_second_choice_does_not_repeat_the_first() -> None:
    assert chosen(BRIDGE, 2) == [0, 2]


def test_what_is_not_allowed_is_never_chosen() -> None:
    vectors = ranking.weighted([terms(said) for said in BRIDGE])
    assert ranking.choose(vectors, merits(BRIDGE), 3, lambda at, taken: at in (1, 3)) == [1, 3]
    assert ranking.choose(vectors, merits(BRIDGE), 3, lambda at, taken: False) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [({"a": 0.6, "b": 0.8}, {"a": 0.6, "b": 0.8}, 1.0), ({"a": 1.0}, {"b": 1.0}, 0.0), ({}, {"b": 1.0}, 0.0)],
)
def test_the_cosine_of_vectors_of_length_one(
    one: dict[str, float], other: dict[str, float], expected: float
) -> None:
    assert ranking.cosine(one, other) == pytest.approx(expected)
