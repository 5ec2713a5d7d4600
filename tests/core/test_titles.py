"""What a name tells of who bears it."""

from __future__ import annotations

import pytest

from bot.core.titles import gender_of


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Farzana Iqbal", "she"),
        ("Nomvula Dlamini", "she"),
        ("Ayşe Demir", "she"),
        ("Ruslan Dzhabarov", "he"),
        ("João Ferreira", "he"),
        ("Rajesh Kulkarni", "he"),
    ],
)
def test_given_names_of_the_world_tell_a_gender_with_accents_or_without(name: str, gender: str) -> None:
    assert gender_of(name) == gender


@pytest.mark.parametrize("name", ["Zora", "Ruslan", "Tan Zora"])
def test_such_a_name_alone_or_as_a_surname_may_be_a_ship_or_a_brand(name: str) -> None:
    assert gender_of(name) is None
