"""Quotations are found where they stand, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.alignment import Aligner

TEXT = (
    "The mayor said “we’ll rebuild the bridge — all of it” on Tuesday.\n\n"
    "Ann Lee  told\nthe Annual Meeting that the river had risen by three metres before the bridge gave way.\n"
    "大臣は水曜日に辞任すると述べた。"
)


@pytest.mark.parametrize(
    ("quotation", "found"),
    [
        ("The mayor said", "The mayor said"),
        ("the MAYOR said", "The mayor said"),
        ("we'll rebuild the bridge - all of it", "we’ll rebuild the bridge — all of it"),
        ('"we\'ll rebuild the bridge"', "we’ll rebuild the bridge"),
        ("Ann Lee told the Annual Meeting", "Ann Lee  told\nthe Annual Meeting"),
        ("…rebuild the bridge…", "rebuild the bridge"),
        ("辞任すると述べた", "辞任すると述べた"),
        (
            "that the river rose by three metres before the bridge gave way",
            "that the river had risen by three metres before the bridge gave way",
        ),
        ("Ann", "Ann"),
    ],
)
def test_a_quotation_is_found(quotation: str, found: str) -> None:
    span = Aligner(TEXT).find(quotation)
    assert span
    assert span.of(TEXT) == found


@pytest.mark.parametrize(
    "quotation",
    [
        "",
        " … ",
        '"',
        "ayor said",
        "nnual",
        "The governor said",
        "the bridge was bombed by the army at dawn",
        "river mayor bridge Tuesday",
        "https://example.org/",
    ],
)
def test_what_does_not_stand_in_the_text_is_not_found(quotation: str) -> None:
    assert Aligner(TEXT).find(quotation) is None


@settings(max_examples=50)
@given(st.text(max_size=200), st.text(max_size=60))
def test_every_span_lies_in_the_text(text: str, quotation: str) -> None:
    span = Aligner(text).find(quotation)
    assert span is None or (span.end <= len(text) and span.of(text).strip())


@given(st.text(alphabet="ab \n'“é漢", min_size=1, max_size=200), st.data())
def test_a_line_of_the_text_is_found(text: str, data: st.DataObject) -> None:
    words = [word for word in text.split() if word.strip("\"'“")]
    if words:
        assert Aligner(text).find(data.draw(st.sampled_from(words)))


@pytest.mark.parametrize("letter", ["a", "a ", " ", "a\n", "'", "aé"])
def test_repetitions_are_looked_through_in_bounded_work(letter: str) -> None:
    aligner = Aligner(letter * 20_000)
    assert aligner.find("a b " * 400) is None
    assert aligner.find("a" * 800 + "b") is None
