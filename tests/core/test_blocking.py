"""Names that can be one are found beside each other, whatever the size of the archive."""

from __future__ import annotations

import pytest

from bot.core.blocking import blocks_of, names_somebody, surname_key
from bot.core.ledger import likeness
from tests.core import more_name_pairs, name_pairs, unseen_name_pairs
from tests.core.name_pairs import Pair

EVERY = tuple(
    pair for lot in (name_pairs, more_name_pairs, unseen_name_pairs) for pair in (*lot.SAME, *lot.OTHER)
)


@pytest.mark.parametrize("pair", EVERY, ids=" ~ ".join)
def test_two_names_of_one_bearer_share_a_block(pair: Pair) -> None:
    why = likeness(*pair)
    if why is not None and why.everywhere:
        one, other = map(blocks_of, pair)
        assert one.sought & other.own
        assert other.sought & one.own


def test_a_surname_alone_finds_its_bearers() -> None:
    assert surname_key("Sunak") in blocks_of("Prime Minister Rishi Sunak").own
    assert surname_key("Rishi Sunak") is None


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Ukraine's Ministry of Defence", True),
        ("environmental group Greenpeace", True),
        ("新华社", True),
        ("a decree on a Russian government website", False),
        ("officials", False),
        ("his lawyer John", False),
        ("", False),
        ("X" * 500, False),
    ],
)
def test_only_names_are_kept_across_articles_not_descriptions(name: str, is_one: bool) -> None:
    assert names_somebody(name) is is_one


@pytest.mark.parametrize("text", ["", " ", "...", "’s", "(", "“”", "of the", "Jr."])
def test_what_names_nobody_has_no_block(text: str) -> None:
    assert not any(key.startswith("w:") and key != "w:jr" for key in blocks_of(text).own)
