"""Quotations find their cue, and a cue its quotations."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from bot.reading.attribution import find
from bot.reading.parse import parse
from tests.reading.test_attribution_rules import read, words

SAMPLE = (Path(__file__).parent.parent / "data" / "sample.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "“We lost everything. The water came at night,” said Ana Ruiz, a teacher. “Nobody warned us.”",
            "Ana Ruiz, a teacher",
            "“We lost everything. The water came at night,” … “Nobody warned us.”",
        ),
        (
            "''It was a hard year,'' she said. ''We will do better.''",
            "she",
            "''It was a hard year,'' … ''We will do better.''",
        ),
        (
            "“The road is open,” the mayor said.\n\n“It will stay open all winter long.”\n\nSnow fell.",
            "the mayor",
            "“The road is open,” … “It will stay open all winter long.”",
        ),
        (
            'The ministry said the soldiers had ”expressed a desire to fight — the guards."',
            "The ministry",
            'the soldiers had ”expressed a desire to fight — the guards."',
        ),
        (
            'One of them said: "the ministry has no idea about us."',
            "One of them",
            '"the ministry has no idea about us."',
        ),
        (
            'The bishop said the vote was a mistake. "It divides people who lived in peace."',
            "The bishop",
            'the vote was a mistake … "It divides people who lived in peace."',
        ),
    ],
)
def test_a_quotation_belongs_whole_to_its_speaker(
    nlp: Language, text: str, source: str, content: str
) -> None:
    assert (source, content) in [(words(text, f.source), words(text, f.content)) for f in read(nlp, text)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("“Really,” she added when the host laughed.", "she", "“Really,”"),
        ("Outside the hall, protesters chanted “What curfew?”", "protesters", "“What curfew?”"),
        (
            "“We want peace in the valley,” Sarandon, 69, told the paper Monday.",
            "Sarandon, 69",
            "“We want peace in the valley,”",
        ),
        (
            "“Should there be a system that tracks them?” a reporter can be heard asking.",
            "a reporter",
            "“Should there be a system that tracks them?”",
        ),
        (
            "Ann Lee replied, “Why now?” Bob Ray then wrote back, “You look good today.”",
            "Ann Lee",
            "“Why now?”",
        ),
        (
            "“The brook was once clear,” a sign at the gate notes. “Now it is brown.”",
            "a sign at the gate",
            "“The brook was once clear,” … “Now it is brown.”",
        ),
        ("“The oven never sleeps,” he mocks.", "he", "“The oven never sleeps,”"),
        ("“Who moved the lighthouse?” reacted Lund.", "Lund", "“Who moved the lighthouse?”"),
        (
            "“You want the whole valley,” Mara Lind shot back. “You will not get it.”",
            "Mara Lind",
            "“You want the whole valley,” … “You will not get it.”",
        ),
        (
            "Rule 14 states: “No boat shall leave the harbour in a storm unless the pilot agrees.”",
            "Rule 14",
            "“No boat shall leave the harbour in a storm unless the pilot agrees.”",
        ),
        (
            "Ada Brandt, who was away, wrote, “Not before Friday” on the door.",
            "Ada Brandt, who was away",
            "“Not before Friday”",
        ),
        (
            "The mayor released this statement:\n\n“We regret the delay. It will not happen again.”",
            "The mayor",
            "“We regret the delay. It will not happen again.”",
        ),
        (
            "Mara Lind touted her bill. “We need to find ways to support workers who want a union.”",
            "Mara Lind",
            "“We need to find ways to support workers who want a union.”",
        ),
        (
            "“It was a long and bitter year for all of us.”\xa0― Carla Sanchez",
            "Carla Sanchez",
            "“It was a long and bitter year for all of us.”",
        ),
        (
            "His office put out a statement saying the law “does not work for anyone.”",
            "His office",
            "the law “does not work for anyone.”",
        ),
    ],
)
def test_a_quotation_finds_who_speaks(nlp: Language, text: str, source: str, content: str) -> None:
    assert (source, content) in [(words(text, f.source), words(text, f.content)) for f in read(nlp, text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "“We won the case,” Ann Lee said, noting that it rained. “The judges were fair.”",
            "“We won the case,” … “The judges were fair.”",
        ),
        (
            "“It is the most impressive thing they did,” Weber said. “Maybe the only impressive thing.”",
            "“It is the most impressive thing they did,” … “Maybe the only impressive thing.”",
        ),
        (
            "The minister said the road was open.\n\n“It will stay open all winter long.”",
            "the road was open … “It will stay open all winter long.”",
        ),
        (
            "Sanders said he was “encouraged” by the plan — a modest boost for Obama.",
            "he was “encouraged” by the plan",
        ),
        (
            "We need to “make sure there is enough of it,” Ms Bauman said.",
            "We need to “make sure there is enough of it,”",
        ),
        (
            "Fees rose for the members (“I want my dues back,” wrote Edward Nelson) and some left.",
            "“I want my dues back,”",
        ),
        (
            "The keeper has a soft spot for gulls — “They are the last honest birds,” he said — and feeds them.",
            "“They are the last honest birds,”",
        ),
    ],
)
def test_content_takes_what_is_the_speakers_and_no_more(nlp: Language, text: str, content: str) -> None:
    assert content in [words(text, f.content) for f in read(nlp, text)]


def test_nobody_outside_a_quotation_is_named_by_words_inside_it(nlp: Language) -> None:
    text = '"I do not believe in delegates," Warren, who has not endorsed anyone, told reporters.'

    found = read(nlp, text)

    assert words(text, found[0].source) == "Warren, who has not endorsed anyone"


def test_quoted_words_of_the_articles_own_sentence_are_no_speech(nlp: Language) -> None:
    assert read(nlp, "The “Kadyrovites” are fighters loyal to their president.") == []


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        (
            "Ukrainian defence sources",
            "claim",
            "that some Russian soldiers are switching sides and forming a new regiment to fight Putin’s invasion force",
        ),
        (
            "The Ukrainian Defence Ministry",
            "said",
            'the "first volunteers" of what they are calling the “Freedom of Russia Legion” had already started '
            "training",
        ),
        (
            "The video’s narrator",
            "said",
            "the Russian soldiers had ”expressed a common desire on behalf of all the volunteers to conduct the first "
            'battle against the guard dogs of the Putin regime — the Kadyrovites."',
        ),
        (
            "Russian-language Ukrainian news site Bagnet",
            "reported",
            "that joining the legion is voluntary and Russian prisoners of war have to apply in writing, and pass "
            "strict security vetting before they can join up",
        ),
        (
            "the Defence Ministry statement",
            "according to",
            '"Several hundred" officers and men from the Russian army have already defected to Ukraine as the '
            "invasion force's morale crumbles",
        ),
        (
            "A viral video clip circulating on Russian social media",
            "shows",
            "men who claimed they were members of Russia's armed forces from the Donbas region and were being sent "
            "to Sumy in the north east",
        ),
        (
            "who",
            "claimed",
            "they were members of Russia's armed forces from the Donbas region and were being sent to Sumy in the "
            "north east",
        ),
        (
            "One of them",
            "said",
            '"the Russian Defence Ministry has no idea about us, or what we\'re doing here."',
        ),
        (
            "a decree published on a Russian government website earlier today",
            "According to",
            "the troops will be called to begin service on April 1 until July 15",
        ),
        (
            "The Russian Defence Ministry",
            "has promised",
            "that the new recruits “will not be sent to any hot spots,” and that all those called up in last spring’s "
            "draft will be allowed to go home",
        ),
    ],
)
def test_every_claim_of_the_sample_article_is_found(
    nlp: Language, source: str, cue: str, content: str
) -> None:
    found = [
        tuple(words(SAMPLE, spans) for spans in (f.source, f.cue, f.content))
        for f in find(parse(nlp, SAMPLE))
    ]

    assert (source, cue, content) in found


def test_the_sample_article_holds_no_claim_but_its_ten(nlp: Language) -> None:
    assert len(find(parse(nlp, SAMPLE))) == 10
