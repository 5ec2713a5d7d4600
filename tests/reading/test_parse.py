"""Parsing keeps the text, cuts at newlines, and grows no faster than its input."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from bot.reading.attribution import find
from bot.reading.parse import BATCH, LONGEST_SENTENCE, parse

HOSTILE = {
    "one sentence of ten thousand words": "the soldier and the minister of the town said that " * 1000,
    "a thousand quotation marks": "\" “ ” '' ' " * 200,
    "a thousand unclosed quotations": "“He said\n" * 500,
    "emoji": "😀🇺🇦👨‍👩‍👧 said 😀 " * 300,
    "no punctuation": "he said she said they said it was so and then " * 300,
    "capitals": "THE MINISTER SAID THE ROAD WAS CLOSED. " * 200,
    "newlines": "\n" * 3000,
    "one word": "x" * 20_000,
    "five alphabets": "Министр сказал. 大臣は言った。قال الوزير. ο υπουργός είπε. שר אמר. " * 100,
    "colons": "A: B: C: said: " * 300,
    "spaces": " \t\xa0" * 2000,
}


def test_a_newline_ends_a_sentence_even_without_a_full_stop(nlp: Language) -> None:
    doc = parse(nlp, "Troops switch sides\nThe ministry said so")

    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Troops switch sides",
        "The ministry said so",
    ]


def test_no_sentence_is_longer_than_the_limit(nlp: Language) -> None:
    doc = parse(nlp, "and so it went on " * 500)

    assert max(len(sentence) for sentence in doc.sents) <= LONGEST_SENTENCE


def test_a_text_of_several_batches_is_one_document(nlp: Language) -> None:
    text = "The mayor said that the road was closed.\n" * (2 * BATCH // 40)

    doc = parse(nlp, text)

    assert doc.text == text
    assert len(find(doc)) == text.count("\n")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_without_a_crash(nlp: Language, name: str) -> None:
    check(nlp, HOSTILE[name])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "He",
                " said",
                " that",
                ", ",
                "“",
                "”",
                '"',
                "''",
                "\n",
                ":",
                " according to",
                " Smith",
                " who",
                "😀",
                ". ",
            ]
        ),
        max_size=60,
    )
)
def test_any_mixture_of_marks_and_cues_gives_spans_inside_the_text(nlp: Language, parts: list[str]) -> None:
    check(nlp, "".join(parts))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
def test_any_text_at_all_is_read(nlp: Language, text: str) -> None:
    check(nlp, text)


def check(nlp: Language, text: str) -> None:
    doc = parse(nlp, text)
    found = find(doc)

    assert doc.text == text
    for attribution in found:
        assert attribution.content
        assert attribution.cue
        for spans in (attribution.content, attribution.cue, attribution.source):
            assert all(span.end <= len(text) for span in spans)
            assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(f.inside is None or f.inside < i for i, f in enumerate(found))
    starts = [f.content[0].start for f in found]
    assert starts == sorted(starts)
