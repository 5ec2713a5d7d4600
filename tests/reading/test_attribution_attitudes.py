"""Attributions of a state of mind, of a question, and of what is called for."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.reading.test_attribution_rules import read, words


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The union is confident that the depot will stay open.",
            "The union",
            "is confident",
            "that the depot will stay open",
        ),
        (
            "Her colleagues have long been worried that the roof might give way.",
            "Her colleagues",
            "have long been worried",
            "that the roof might give way",
        ),
        (
            "The skipper was not convinced that the storm had passed.",
            "The skipper",
            "was not convinced",
            "that the storm had passed",
        ),
        (
            "Ada Brandt made clear that the orchard was not for sale.",
            "Ada Brandt",
            "made clear",
            "that the orchard was not for sale",
        ),
    ],
)
def test_a_state_of_mind_with_a_clause_is_an_attribution(
    nlp: Language, text: str, source: str, cue: str, content: str
) -> None:
    found = [(words(text, f.source), words(text, f.cue), words(text, f.content)) for f in read(nlp, text)]
    assert (source, cue, content) in found


@pytest.mark.parametrize(
    "text",
    [
        "It is certain that the tide will turn.",
        "The baker was proud of her oven.",
        "Nobody is sure what day it is.",
        "The rain made the glass clear.",
    ],
)
def test_a_state_without_a_bearer_or_a_clause_is_none(nlp: Language, text: str) -> None:
    assert [f for f in read(nlp, text) if f.rule == "state"] == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The inspector asked if the brakes had been tested.",
            "The inspector",
            "if the brakes had been tested",
        ),
        ("Officials told residents not to drink the water.", "Officials", "residents not to drink the water"),
        ("The villagers called for the mill to be reopened.", "The villagers", "the mill to be reopened"),
        (
            "Nora Vale is calling for the harbour board to resign.",
            "Nora Vale",
            "the harbour board to resign",
        ),
    ],
)
def test_what_is_asked_ordered_or_called_for_may_be_a_clause(
    nlp: Language, text: str, source: str, content: str
) -> None:
    assert (source, content) in [(words(text, f.source), words(text, f.content)) for f in read(nlp, text)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Her main argument is that nobody asked the tenants.", "Her", "that nobody asked the tenants"),
        ("His answer was that the chart was too old.", "His", "that the chart was too old"),
    ],
)
def test_a_noun_of_saying_may_be_said_to_be_a_clause(
    nlp: Language, text: str, source: str, content: str
) -> None:
    assert (source, content) in [(words(text, f.source), words(text, f.content)) for f in read(nlp, text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The minister proposed a fund of nine million to help towns rebuild their bridges.",
            "a fund of nine million to help towns rebuild their bridges",
        ),
        (
            "The minister proposed nearly nine million crowns in grants to help towns rebuild their bridges.",
            "nearly nine million crowns in grants to help towns rebuild their bridges",
        ),
        (
            "The board blamed faults in the old lighthouse for the wreck.",
            "faults in the old lighthouse for the wreck",
        ),
        ("Vale defended the budget in an interview.", "the budget"),
        (
            "He complained about the council backing the levy on boats.",
            "the council backing the levy on boats",
        ),
    ],
)
def test_what_a_thing_is_for_and_does_belongs_to_the_content(nlp: Language, text: str, content: str) -> None:
    assert content in [words(text, f.content) for f in read(nlp, text)]
