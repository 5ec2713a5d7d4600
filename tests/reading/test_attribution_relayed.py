"""Attributions that come through somebody: quoted by a paper, sent in a message, told aside; and what goes on behind them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.reading.test_attribution_rules import read, words


def attributions(nlp: Language, text: str) -> set[tuple[str, str]]:
    """Sources and contents, the pieces of each joined by dots."""
    return {(words(text, found.source), words(text, found.content)) for found in read(nlp, text)}


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Bild, quoting a police officer as saying the road was closed, called the raid a failure.",
            "a police officer",
            "the road was closed",
        ),
        (
            "The agency quoted the governor, Ann Reed, as saying that three drones were shot down.",
            "the governor, Ann Reed",
            "that three drones were shot down",
        ),
        ("The mayor was quoted as saying the bridge was safe.", "The mayor", "the bridge was safe"),
        (
            "The minister was quoted by the agency as saying that talks had failed.",
            "The minister",
            "that talks had failed",
        ),
        ("The Times quoted an aide as saying, “We are done.”", "an aide", "“We are done.”"),
    ],
)
def test_who_is_quoted_speaks_and_not_who_quotes(nlp: Language, text: str, source: str, content: str) -> None:
    found = attributions(nlp, text)
    assert (source, content) in found
    assert len([said for _, said in found if said == content]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Radio Lunda reported, citing two officials, that the ministers had asked for a delay.",
        "The paper, citing two officials, reported that the ministers had asked for a delay.",
    ],
)
def test_who_is_cited_is_not_what_is_said(nlp: Language, text: str) -> None:
    assert [content for _, content in attributions(nlp, text)] == ["that the ministers had asked for a delay"]


def test_what_is_cited_is_what_is_said(nlp: Language) -> None:
    text = "The mayor closed the bridge, citing a lack of money."
    assert ("The mayor", "a lack of money") in attributions(nlp, text)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The senator emailed supporters saying: “The fight goes on.”",
            "The senator",
            "“The fight goes on.”",
        ),
        (
            "Her office blasted out an email to supporters stating, “The mayor joins us.”",
            "Her office",
            "“The mayor joins us.”",
        ),
        ("“The file is valuable,” said Skelly, who owns a shop.", "Skelly", "“The file is valuable,”"),
        (
            "He's said he gets his ideas from a novel.",
            "He",
            "he gets his ideas from a novel",
        ),
        (
            "The town, the mayor said in a letter to parents, would close two schools.",
            "the mayor",
            "The town … would close two schools",
        ),
        (
            "One offered to shelter the crew nearby, the captain said, while others refused.",
            "the captain",
            "One offered to shelter the crew nearby … while others refused",
        ),
        (
            "Every Friday, the former director told The Evening Post, Marsh would lead a meeting on desks.",
            "the former director",
            "Every Friday … Marsh would lead a meeting on desks",
        ),
        (
            "Marsh said the firm would not count those meetings because they were part of the job.",
            "Marsh",
            "the firm would not count those meetings because they were part of the job",
        ),
        (
            "Mr. Lund would not comment on the order signed by the mayor “to protect the park” in May.",
            "Mr. Lund",
            "the order signed by the mayor “to protect the park”",
        ),
        (
            "Hemsley said the days when the valley had a paper of its own are gone.",
            "Hemsley",
            "the days when the valley had a paper of its own are gone",
        ),
    ],
)
def test_a_source_beside_or_within_what_it_says(nlp: Language, text: str, source: str, content: str) -> None:
    assert (source, content) in attributions(nlp, text)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The corporation termed the reports of damage “baseless and motivated”.",
            "The corporation",
            "the reports of damage “baseless and motivated”",
        ),
        (
            "“I stood there for an hour,” the 34-year-old bank clerk rued.",
            "the 34-year-old bank clerk",
            "“I stood there for an hour,”",
        ),
        (
            "In the clip, a man can be heard shouting: “They hit the depot!”",
            "a man",
            "“They hit the depot!”",
        ),
        (
            "Trains run late on Mondays, according to the timetable published in May.",
            "the timetable published in May",
            "Trains run late on Mondays",
        ),
    ],
)
def test_words_of_newspapers_in_other_places(nlp: Language, text: str, source: str, content: str) -> None:
    assert (source, content) in attributions(nlp, text)


@pytest.mark.parametrize(
    "text", ["Trains were running according to the timetable.", "It all went according to plan."]
)
def test_what_things_go_by_is_nobody(nlp: Language, text: str) -> None:
    assert not attributions(nlp, text)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The officers were angered by the deal and predicted it would affect other cases.",
            "The officers",
            "it would affect other cases",
        ),
        (
            "The driver was stopped by two guards, saying that the road was open.",
            "The driver",
            "that the road was open",
        ),
    ],
)
def test_who_undergoes_something_and_speaks(nlp: Language, text: str, source: str, content: str) -> None:
    assert (source, content) in attributions(nlp, text)


def test_who_is_told_does_not_tell(nlp: Language) -> None:
    text = "I was pulled into an office and told that my mother had attacked the church."
    assert ("I", "that my mother had attacked the church") not in attributions(nlp, text)


def test_who_is_said_to_be_tired_has_not_said_it(nlp: Language) -> None:
    assert ("He", "to be tired") not in attributions(nlp, "He's said to be tired.")


@pytest.mark.parametrize(
    "text", ["'s said it", "as saying it is", "quoted as saying", "emailed to, saying", "said The"]
)
def test_pieces_of_sentences_are_read(nlp: Language, text: str) -> None:
    read(nlp, text)
