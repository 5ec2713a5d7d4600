"""Each rule of attribution on a sentence one can read."""

from __future__ import annotations

import pytest
from spacy.language import Language

from bot.core.models import Span
from bot.reading.attribution import find
from bot.reading.found import Found
from bot.reading.parse import parse


def read(nlp: Language, text: str) -> list[Found]:
    return find(parse(nlp, text))


def words(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(span.of(text) for span in spans)


@pytest.mark.parametrize(
    ("rule", "text", "source", "content"),
    [
        (
            "clause",
            "The ministry said that prices had risen by a third.",
            "The ministry",
            "that prices had risen by a third",
        ),
        (
            "clause",
            '"We will rebuild the bridge," the mayor said.',
            "the mayor",
            '"We will rebuild the bridge,"',
        ),
        (
            "clause",
            "Officials promised that nobody would pay more and that the hospital would stay open.",
            "Officials",
            "that nobody would pay more and that the hospital would stay open",
        ),
        (
            "clause",
            "The army said on Telegram said the first volunteers had already started training.",
            "The army",
            "the first volunteers had already started training",
        ),
        (
            "parenthetical",
            "The harvest, farmers said, will be the worst in a decade.",
            "farmers",
            "The harvest … will be the worst in a decade",
        ),
        (
            "between commas",
            "Voters, Clinton suggested, don't have to worry that big banks can buy politicians like herself.",
            "Clinton",
            "Voters … don't have to worry that big banks can buy politicians like herself",
        ),
        (
            "relative",
            "The server, which he described as an open orchid, was unprotected.",
            "he",
            "which … as an open orchid",
        ),
        (
            "clause",
            "The candidate suggested boycotting the company.",
            "The candidate",
            "boycotting the company",
        ),
        (
            "clause",
            "The senator warned that the incident could foreshadow war, adding that the deal was dead.",
            "The senator",
            "that the deal was dead",
        ),
        (
            "prepositional",
            "The mayor complained about the accusations of fraud.",
            "The mayor",
            "the accusations of fraud",
        ),
        (
            "clause",
            "The union issued a statement saying that the talks had failed.",
            "The union",
            "that the talks had failed",
        ),
        (
            "clause",
            "They claimed that Paris was a volunteer and claim she has an interest in the case.",
            "They",
            "she has an interest in the case",
        ),
        (
            "inverted",
            "Any offer of the sort, said Michael Kofman, an expert on Russia, would be read as a threat.",
            "Michael Kofman, an expert on Russia",
            "Any offer of the sort … would be read as a threat",
        ),
        (
            "clause",
            "The minister says in a statement that the race will now be a contest of four parties.",
            "The minister",
            "that the race will now be a contest of four parties",
        ),
        (
            "as told",
            "As Heald told the paper, surface ozone has dropped in most states.",
            "Heald",
            "surface ozone has dropped in most states",
        ),
        (
            "passive clause",
            "She was told by her doctors that the treatment had failed.",
            "her doctors",
            "that the treatment had failed",
        ),
        (
            "infinitive",
            "The opposition plans to challenge the law in court.",
            "The opposition",
            "to challenge the law in court",
        ),
        (
            "order",
            "The governor urged residents to leave the coast.",
            "The governor",
            "residents to leave the coast",
        ),
        ("seem", "The talks seem to have failed.", "", "The talks … to have failed"),
        (
            "passive infinitive",
            "The court is expected to rule on Friday.",
            "",
            "The court … to rule on Friday",
        ),
        ("naming", "Critics called the plan a disgrace.", "Critics", "the plan a disgrace"),
        ("object", "The senator criticized the judge.", "The senator", "the judge"),
        ("passive object", "The plan was criticized by farmers.", "farmers", "The plan"),
        ("prepositional", "Doctors warned against a quick return.", "Doctors", "a quick return"),
        (
            "display",
            "A video shows men who unload crates at night.",
            "A video",
            "men who unload crates at night",
        ),
        (
            "according to",
            "Sales fell by half in May, according to the company.",
            "the company",
            "Sales fell by half in May",
        ),
        (
            "according to",
            "According to a decree published on Monday, the troops will be called in April.",
            "a decree published on Monday",
            "the troops will be called in April",
        ),
        (
            "hearsay",
            "The two firms are reportedly discussing a merger.",
            "",
            "The two firms are … discussing a merger",
        ),
        ("colon", "Maria Lopez: We never saw the contract.", "Maria Lopez", "We never saw the contract"),
        (
            "noun clause",
            "The union's claim that wages had fallen was wrong.",
            "The union",
            "that wages had fallen",
        ),
        (
            "noun infinitive",
            "The fans forgot his promise to leave in the summer.",
            "his",
            "to leave in the summer",
        ),
        (
            "noun preposition",
            "Her criticism of the new law surprised the party.",
            "Her",
            "the new law",
        ),
        (
            "signed",
            '"It is a long game and nobody has won it yet." - Matthew Ingram',
            "Matthew Ingram",
            '"It is a long game and nobody has won it yet."',
        ),
    ],
)
def test_a_rule_finds_who_says_what(nlp: Language, rule: str, text: str, source: str, content: str) -> None:
    found = [(words(text, f.source), words(text, f.content)) for f in read(nlp, text) if f.rule == rule]

    assert (source, content) in found


@pytest.mark.parametrize(
    "text",
    [
        "She knows the details.",
        "The mayor responded to accusations of fraud.",
        "Drivers are supposed to stop at the gate.",
        "The storm demonstrated the weakness of the dam.",
        "The truck turned left and stopped in front of the station.",
        "Source: Read Full Article",
        "Photo: Jane Doe",
        "The sun rose at six.",
        "A song called Yesterday was played.",
        "It rained all night; the match started late.",
        "That said, the club cannot realistically win the league at this point.",
    ],
)
def test_a_sentence_in_which_nobody_says_anything_yields_nothing(nlp: Language, text: str) -> None:
    assert read(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He said he was ill, adding that he would rest.", "he was ill"),
        ("Police said the road was closed, while others drove on.", "the road was closed"),
        ("She said she has read the book and praised its author.", "she has read the book"),
    ],
)
def test_what_is_said_ends_before_the_speakers_next_act(nlp: Language, text: str, content: str) -> None:
    assert content in [words(text, f.content) for f in read(nlp, text)]


def test_a_report_inside_a_report_points_at_the_one_that_holds_it(nlp: Language) -> None:
    text = "Bagnet reported that the ministry said that prisoners may apply in writing."

    outer, inner = read(nlp, text)

    assert (words(text, outer.source), outer.inside) == ("Bagnet", None)
    assert (words(text, inner.source), inner.inside) == ("the ministry", 0)
    assert words(text, inner.content) == "that prisoners may apply in writing"


def test_what_a_speaker_thinks_is_no_report_of_its_own(nlp: Language) -> None:
    text = 'The coach said, "I think we have learned a lot from today."'

    assert [words(text, f.source) for f in read(nlp, text)] == ["The coach"]


def test_attributions_come_in_the_order_of_the_text(nlp: Language) -> None:
    text = "Lima said it was late. Oslo said it was early. According to Rome, it was noon."

    assert [words(text, f.source) for f in read(nlp, text)] == ["Lima", "Oslo", "Rome"]
