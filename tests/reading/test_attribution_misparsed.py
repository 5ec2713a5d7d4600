"""Attributions in sentences that the parser takes apart wrongly, and sources that end where they should."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.reading.test_attribution_rules import read, words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            'Those who do take on heavy loans struggle, even with a "good" post, she said.',
            "she",
            'Those who do take on heavy loans struggle, even with a "good" post',
        ),
        (
            "The rejection of the treaty signals the beginning of the end for the league, said Jan Visser, "
            "founder of the farmers' party.",
            "Jan Visser, founder of the farmers' party",
            "The rejection of the treaty signals the beginning of the end for the league",
        ),
        (
            "The senator says the farmers' movement that's sweeping the country and lifting candidates "
            'including Anna Berg in the spring race appeals to the "bad angels" of human nature.',
            "The senator",
            "the farmers' movement that's sweeping the country and lifting candidates including Anna Berg in "
            'the spring race appeals to the "bad angels" of human nature',
        ),
        (
            'In both cases, Erik Lund said, those gifts paid for "repairs" at the annual golf tournament.',
            "Erik Lund",
            'In both cases … those gifts paid for "repairs" at the annual golf tournament',
        ),
        (
            "With each passing month, these doctors acknowledge, it becomes harder to find nurses.",
            "these doctors",
            "With each passing month … it becomes harder to find nurses",
        ),
        (
            "Rather than seeing the tax burden rise further, said Marcia Holt, vice president for energy, "
            "the company wants the gap narrowed.",
            "Marcia Holt, vice president for energy",
            "Rather than seeing the tax burden rise further … the company wants the gap narrowed",
        ),
        (
            "Prominent hotels that warn it could harm trade by painting the town as unsafe.",
            "Prominent hotels",
            "it could harm trade by painting the town as unsafe",
        ),
        (
            "The firm has helped clubs adapt to what she said is growing demand for pools.",
            "she",
            "what … is growing demand for pools",
        ),
        (
            "Kasim predicted at the most recent party debate that farmers will take every seat if Ruiz wins.",
            "Kasim",
            "that farmers will take every seat if Ruiz wins",
        ),
        (
            "Anna Lee is telling customers at a popular Lisbon bakery that they should vote tomorrow.",
            "Anna Lee",
            "that they should vote tomorrow",
        ),
        (
            "She hoped, she said, that the mill would open again in May.",
            "she",
            "She hoped … that the mill would open again in May",
        ),
        (
            "The keepers found loss of bee colonies by 1990 exceeded half of the stock, weakening every orchard.",
            "The keepers",
            "loss of bee colonies by 1990 exceeded half of the stock, weakening every orchard",
        ),
        (
            "Ruiz had said in a radio interview taped before the vote that the town had saved its bridge.",
            "Ruiz",
            "that the town had saved its bridge",
        ),
        (
            "Even then, he said, he’s learned enough about Anna Ruiz that he can’t support her.",
            "he",
            "Even then … he’s learned enough about Anna Ruiz that he can’t support her",
        ),
    ],
)
def test_the_order_of_words_tells_what_the_parse_does_not(
    nlp: Language, text: str, source: str, content: str
) -> None:
    assert (source, content) in [(words(text, f.source), words(text, f.content)) for f in read(nlp, text)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Ana Ruiz, who also said the bridge was unsafe, told the council that the work must stop.",
            "Ana Ruiz",
        ),
        (
            "Mr. Bond - in a line that seemed aimed at his rival - declared that a mayor must tend to all "
            "corners of the town.",
            "Mr. Bond",
        ),
        ("But Jo Lee said the vote was lost.", "Jo Lee"),
        ("The debate led ministers to say that the plan was dead.", "ministers"),
        (
            "Vale rejected the notion that the harbour should be closed, saying that he would dredge it.",
            "Vale",
        ),
        (
            "Vale toured the valley, warning that the frost could easily reach the vines and implying that the "
            "town had slept.",
            "Vale",
        ),
        ("LAGOS (Reuters) – Minister Ada Obi has left, saying that the vote was lost.", "Minister Ada Obi"),
        ("He said he was tired of the race and noted that Ruiz had gone home.", "He"),
    ],
)
def test_a_source_is_who_speaks_and_no_more(nlp: Language, text: str, source: str) -> None:
    assert words(text, read(nlp, text)[-1].source) == source


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Asked if the deal was fair, half of the members said yes.", "yes"),
        ("Two thirds say the same of the mayor.", "the same of the mayor"),
        ("He pointed out flaws in the budget.", "flaws in the budget"),
        ("He reminded voters of the years he lived in the valley.", "the years he lived in the valley"),
        (
            'The clerk described the ground underneath the city as "Swiss cheese."',
            'the ground underneath the city as "Swiss cheese."',
        ),
        (
            "She referred to the judge as “the best player” of the court.",
            "the judge as “the best player” of the court",
        ),
        (
            'The sale began on what Moreau described as a "piece of history."',
            'what … as a "piece of history."',
        ),
        (
            "He insisted that he has “widened the party,” claiming that more people voted.",
            "that he has “widened the party,”",
        ),
    ],
)
def test_what_is_said_of_something_belongs_to_the_content(nlp: Language, text: str, content: str) -> None:
    assert content in [words(text, f.content) for f in read(nlp, text)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "In his book, “Save Your Child a Million,” Mr. Poole suggested that parents look at their bills.",
            "Mr. Poole",
            "that parents look at their bills",
        ),
        (
            "On Valley Radio’s “Morning Call,” the judge said the ruling was right.",
            "the judge",
            "the ruling was right",
        ),
        (
            'Luna said the story reminds him of the book titled "The Fall of a House," explaining, '
            '"because it all went so fast."',
            "Luna",
            '"because it all went so fast."',
        ),
        (
            '"The risk," said Edda Lehm, an economist who is the director of the trade institute, '
            '"is that we lose workers."',
            "Edda Lehm, an economist who is the director of the trade institute",
            '"The risk," … "is that we lose workers."',
        ),
        (
            "The club seemed ready to joke about it, telling the crowd, “Some people get a little carried away.”",
            "The club",
            "“Some people get a little carried away.”",
        ),
        ("“Go home,” barked the guard at the gate.", "the guard at the gate", "“Go home,”"),
    ],
)
def test_a_quotation_goes_to_the_cue_that_leads_into_it(
    nlp: Language, text: str, source: str, content: str
) -> None:
    assert (source, content) in [(words(text, f.source), words(text, f.content)) for f in read(nlp, text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Ada Brandt said she will write to the harbour board, which meets in May.",
            "she will write to the harbour board",
        ),
        (
            "The coach said Lund would stay with the team, for which he has played since spring.",
            "Lund would stay with the team",
        ),
        (
            'The mayor said she expects a good turnout, which "will settle it."',
            'she expects a good turnout, which "will settle it."',
        ),
        (
            "Rosa Lind said she was tired of the noise and wanted a quieter street.",
            "she was tired of the noise and wanted a quieter street",
        ),
        (
            "The baker said he had worked all night and slept at noon.",
            "he had worked all night and slept at noon",
        ),
        (
            'The warden said that was a "fairy tale," citing the log of the ferry.',
            'that was a "fairy tale,"',
        ),
        (
            'Vale answered her critics, saying the mill has led in hiring women and calling it "a model."',
            "the mill has led in hiring women",
        ),
        (
            "The clerk told guests that the bridge is a “relic” and wondered aloud about the cost.",
            "that the bridge is a “relic”",
        ),
        ("The baker said he works at night and praised his oven.", "he works at night"),
        (
            "The guide said it “moves” her to see the twenty first-graders who had climbed the tower.",
            "it “moves” her to see the twenty first-graders who had climbed the tower",
        ),
    ],
)
def test_what_is_said_ends_where_the_article_or_another_deed_begins(
    nlp: Language, text: str, content: str
) -> None:
    assert content in [words(text, f.content) for f in read(nlp, text)]


def test_what_seems_belongs_to_who_says_so(nlp: Language) -> None:
    text = "The study says the decline in catches appears to be due to warm water, which few had measured."

    assert [words(text, f.source) for f in read(nlp, text)] == ["The study"]


def test_who_asks_next_is_the_one_who_spoke(nlp: Language) -> None:
    text = "Ivo Marsh said the old ferry was safe and asked whether the board would keep it."

    assert [words(text, f.source) for f in read(nlp, text)][-1] == "Ivo Marsh"


def test_who_relays_a_speaker_relays_the_whole_speech(nlp: Language) -> None:
    text = (
        "“I’ll vote in March,” Welch said, according to the Valley Post. “And I’ve decided to vote for Sand.”"
    )

    outer, inner = read(nlp, text)

    assert (words(text, outer.source), outer.inside) == ("the Valley Post", None)
    assert (words(text, inner.source), inner.inside) == ("Welch", 0)
    assert words(text, inner.content) == "“I’ll vote in March,” … “And I’ve decided to vote for Sand.”"


@pytest.mark.parametrize(
    "text",
    [
        "The bank that wrote the report failed.",
        "The aide who told him resigned.",
        "Mexico said enough.",
    ],
)
def test_a_verb_after_a_relative_clause_is_not_what_was_said(nlp: Language, text: str) -> None:
    assert not [f for f in read(nlp, text) if f.rule in {"gapped", "leading", "swallowed", "trailing"}]


@pytest.mark.parametrize("text", [", : he said", "? said ?", "“ ” said: —"])
def test_marks_say_nothing_and_are_nobody(nlp: Language, text: str) -> None:
    assert not read(nlp, text)


def test_a_mark_that_opens_nothing_at_the_very_end_is_read(nlp: Language) -> None:
    assert read(nlp, "Weber said: “") == []
