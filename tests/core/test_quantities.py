"""Figures in a text."""

from __future__ import annotations

import pytest

from bot.core.models import Span
from bot.core.quantities import quantities


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("another 134,500 conscripts", ["134,500"]),
        ("from April 1 until July 15", ["April 1", "July 15"]),
        ("on 3 March 2022", ["3 March 2022"]),
        ("it cost $3.5 million", ["$3.5 million"]),
        ("a rise of 40 percent, or 12%", ["40 percent", "12%"]),
        ("several hundred men and two dogs", ["several hundred", "two"]),
        ("tens of thousands fled", ["tens of thousands"]),
        ("at 3 a.m. and 14:30", ["3 a.m.", "14:30"]),
        ("nobody came", []),
        ("he may march on", []),
    ],
)
def test_figures_money_dates_and_times_are_found(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in quantities(text, [Span(0, len(text))])] == found


def test_only_the_spans_given_are_searched() -> None:
    text = "In 2019 it lost 40 jobs"
    assert [span.of(text) for span in quantities(text, [Span(8, len(text))])] == ["40"]
