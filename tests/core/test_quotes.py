"""Quotation marks of every kind."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.quotes import quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "yes" twice.', ['"yes"']),
        ("He said “yes” twice.", ["“yes”"]),
        ("He said ''yes'' and ``no''.", ["''yes''", "``no''"]),
        ("He said «oui» and „ja“.", ["«oui»", "„ja“"]),
        ('They had ”expressed a wish." Then left.', ['”expressed a wish."']),
        ("‘Yes we can,’ he said, the soldiers’ friend.", ["‘Yes we can,’"]),
        ("'Not now,' she said.", ["'Not now,'"]),
        ("It's the dogs' dinner, isn't it.", []),
        ("“She told me ‘go home’ and left,” he said.", ["“She told me ‘go home’ and left,”"]),
        ('A board 6" wide.', []),
        ('"Never closed, he said.', ['"Never closed, he said.']),
        ("", []),
    ],
)
def test_the_outermost_quotations_are_found_with_their_marks(text: str, quoted: list[str]) -> None:
    assert [quotation.span.of(text) for quotation in quotations(text)] == quoted


def test_a_quotation_over_two_paragraphs_says_that_it_goes_on() -> None:
    first, second = quotations("“The first part.\n\n“The second part,” he said.")

    assert (first.closed, first.continued) == (False, True)
    assert (second.closed, second.continued) == (True, False)


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "“The first part.\n\nNo mark here."

    (quotation,) = quotations(text)

    assert quotation.span.of(text) == "“The first part."
    assert not quotation.continued


@given(st.text(alphabet="ab ,.\n\"“”‘’'«»„`😀", max_size=200))
def test_quotations_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = quotations(text)

    assert all(q.span.end <= len(text) and q.span.covers(q.inner) for q in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
