"""Names told apart and brought together."""

from __future__ import annotations

import pytest

from bot.core.ledger import Likeness, likeness
from bot.core.names import bare_name, take_apart
from tests.core import more_name_pairs, unseen_name_pairs
from tests.core.name_pairs import OTHER, SAME, WITHIN, Pair

PRECISION, RECALL = 0.97, 0.85


def _everywhere(pair: Pair) -> bool:
    why = likeness(*pair)
    return why is not None and why.everywhere


@pytest.mark.parametrize(
    ("same", "other"),
    [
        (SAME, (*OTHER, *WITHIN)),
        (more_name_pairs.SAME, more_name_pairs.OTHER),
        (unseen_name_pairs.SAME, unseen_name_pairs.OTHER),
    ],
    ids=["the first lot", "the second lot", "the unseen lot"],
)
def test_names_are_brought_together_between_articles_precisely_and_mostly(
    same: tuple[Pair, ...], other: tuple[Pair, ...]
) -> None:
    found = [pair for pair in same if _everywhere(pair)]
    wrong = [pair for pair in other if _everywhere(pair)]
    assert len(same) + len(other) >= 80
    assert len(found) >= RECALL * len(same), [pair for pair in same if pair not in found]
    assert len(found) >= PRECISION * (len(found) + len(wrong)), wrong


@pytest.mark.parametrize("pair", WITHIN, ids=" = ".join)
def test_within_an_article_a_part_of_the_name_is_enough(pair: Pair) -> None:
    assert likeness(*pair) is not None


@pytest.mark.parametrize("pair", OTHER[:13], ids=" ≠ ".join)
def test_two_people_of_one_surname_and_two_states_ministries_are_never_one(pair: Pair) -> None:
    assert likeness(*pair) is None
    assert likeness(*reversed(pair)) is None


@pytest.mark.parametrize(
    "pair", [*SAME, *OTHER, *WITHIN, *more_name_pairs.SAME, *more_name_pairs.OTHER], ids=" ~ ".join
)
def test_likeness_is_the_same_both_ways(pair: Pair) -> None:
    one, other = pair
    assert likeness(one, other) == likeness(other, one)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Defence Ministry spokesman Igor Konashenkov", "Igor Konashenkov"),
        ("Secretary of State Antony Blinken", "Antony Blinken"),
        ("Matthew Ingram of The Globe and Mail", "Matthew Ingram"),
        ("Prime Minister", "Prime Minister"),
        ("Home Office", "Home Office"),
        ("Justice Department", "Justice Department"),
    ],
)
def test_roles_around_a_name_are_left_out(text: str, name: str) -> None:
    assert bare_name(text) == name


@pytest.mark.parametrize("text", ["", " ", "...", "’s", "(", "“”", "of the", "Jr."])
def test_what_names_nobody_breaks_nothing(text: str) -> None:
    assert likeness(text, "Rishi Sunak") is None
    assert take_apart(text).states == frozenset()


def test_a_name_of_many_words_that_an_acronym_may_leave_out_is_compared_at_once() -> None:
    long = " ".join(["Aa", *["A-A-A"] * 15])
    assert likeness("A" * 40, long) is likeness("A" * 46, long) is Likeness.ACRONYM
    assert likeness("A" * 40 + "B", long) is None  # a regular expression tries every way to leave some out
