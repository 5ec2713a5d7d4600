"""A stranger's text cannot ping, link, format, turn round or overflow."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.safe import label, shown, units
from tests.chat.hostile import HOSTILE

# What Discord's parser takes as a token, after the rules of its client and API reference.
TOKENS = {
    "a mention": re.compile(r"(?<!\\)<(?:@[!&]?|#|:\w+:|a:\w+:|t:|/|id:)[^>]*\d"),
    "everyone": re.compile(r"@(?:everyone|here)"),
    "an address": re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE),
    "an invite": re.compile(r"(?:discord(?:app)?\.(?:gg|com|me|new|gift)|dsc\.gg)/", re.IGNORECASE),
    "markup": re.compile(r"(?<!\\)(?:\\\\)*[*_~`|\[\]<>#@]"),
    "a list, quote or heading": re.compile(r"^(?:[-+>]|#{1,3}|-#|\d+[.)])\s"),
    "a control": re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]"),
}


def teeth(text: str) -> list[str]:
    """What the text still holds that Discord would act on."""
    return [name for name, token in TOKENS.items() if token.search(text)]


def test_the_hostile_texts_are_hostile() -> None:
    assert {name for text in HOSTILE for name in teeth(text)} == set(TOKENS)
    assert len(HOSTILE) >= 300


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_loses_its_teeth(text: str) -> None:
    assert not teeth(shown(text, 1000, start=True))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_has_no_address_no_mention_and_no_control(text: str) -> None:
    assert not {"an address", "an invite", "everyone", "a control"} & set(teeth(label(text, 80)))


@given(st.text(), st.integers(1, 300))
def test_what_is_shown_fits_its_room(text: str, room: int) -> None:
    assert units(shown(text, room, start=True)) <= room
    assert units(label(text, room)) <= room


@given(st.text(st.sampled_from(list("<@#&!:/t0129>*_~`|[]()\\-+. \nhttps:discord.gg@everyone\u202e\u0301"))))
def test_no_mixture_of_markup_makes_a_token(text: str) -> None:
    assert not teeth(shown(text, 2000, start=True))


@given(st.text(st.characters(categories=["Mn", "Me", "L"])))
def test_marks_never_pile_up(text: str) -> None:
    run = 0
    for character in shown(text, 2000):
        run = run + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        assert run <= 3


@pytest.mark.parametrize(
    "text",
    ["Café “première”", "Việt Nam", "שָׁלוֹם", "مَدْرَسَة", "नमस्ते", "ภาษาไทย", "東京都", "👩‍👩‍👧 family", "می‌خواهم"],
)
def test_honest_texts_of_many_scripts_stay_as_they_are(text: str) -> None:
    assert shown(text, 200) == unicodedata.normalize("NFC", text)


def test_a_long_text_is_cut_at_a_word_and_marked() -> None:
    assert shown("one two three four five six", 16) == "one two three…"


def test_half_an_escape_is_never_left() -> None:
    for room in range(1, 30):
        safe = shown("a*b_c*d_e*f_g*h", room)
        assert not safe.removesuffix("…").endswith("\\")
