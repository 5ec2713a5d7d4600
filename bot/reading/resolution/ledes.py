"""The name that a first paragraph holds back: "The justice secretary told MPs …", then "Helen Cathcart said …".

Newspapers open on what somebody is and name them in the next paragraph (delayed identification;
Harrower, "Inside Reporting", 2013).  A stranger who spoke there would be told apart by a description.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc

from bot.reading.found import Found
from bot.reading.resolution.answer import Answer
from bot.reading.resolution.bearer import Bearer
from bot.reading.resolution.naming import display
from bot.reading.resolution.roles import gender_of_noun, is_person_noun

_BETWEEN = 2
"""Paragraphs that may lie between the two: a line for a byline or a place, and the lede itself."""
_ARTICLES = frozenset({"a", "an", "her", "his", "its", "the", "their"})


def named_after_the_lede(
    doc: Doc, found: Sequence[Found], answers: list[Answer | None]
) -> list[Answer | None]:
    """The answers, those that mean the person of the first paragraph with the name that follows."""
    order = sorted(
        (i for i, answer in enumerate(answers) if answer is not None), key=lambda i: found[i].source[0]
    )
    if len(order) < 2:
        return answers
    first = answers[order[0]]
    paragraphs = _Paragraphs(doc)
    if first is None or paragraphs.of(first) > 1 or not _is_held_back(doc, found[order[0]], first):
        return answers
    bearer = _named_next(paragraphs, doc.text, found, answers, order)
    if bearer is None or not _agree(doc, first, bearer):
        return answers
    lemma = doc[first.head].lemma_
    return [
        display(doc, bearer, answer.head) if answer and _means(doc, answer, first, lemma) else answer
        for answer in answers
    ]


def _is_held_back(doc: Doc, item: Found, answer: Answer) -> bool:
    """Whether the source is one person of whom the first paragraph tells only what they are."""
    noun = doc[answer.head]
    described = answer.bearer is None and not answer.many and noun.tag_ == "NN"
    words = doc.char_span(item.source[0].start, item.source[0].end, alignment_mode="expand")
    if not described or words is None or words[0].lower_ not in _ARTICLES:
        return False
    return is_person_noun(noun.lemma_.lower())


def _named_next(
    paragraphs: _Paragraphs,
    text: str,
    found: Sequence[Found],
    answers: Sequence[Answer | None],
    order: Sequence[int],
) -> Bearer | None:
    """Who speaks first in a later paragraph, if they are named there for the first time and not described."""
    lede = paragraphs.of(answers[order[0]])
    later = next((i for i in order if paragraphs.of(answers[i]) > lede), None)
    answer = answers[later] if later is not None else None
    if later is None or answer is None or answer.bearer is None or not answer.bearer.personal:
        return None
    near = paragraphs.of(answer) - lede <= _BETWEEN
    bearer = answer.bearer
    full = len(bearer.name.words) > 1 and bearer.full.start <= answer.head < bearer.full.end
    alone = "," not in " ".join(span.of(text) for span in found[later].source)
    fresh = not any(at < bearer.full.start for at in bearer.places)
    return bearer if near and full and alone and fresh and not bearer.roles else None


def _agree(doc: Doc, first: Answer, bearer: Bearer) -> bool:
    gender = gender_of_noun(doc[first.head].lemma_.lower()) or first.gender
    return gender is None or bearer.gender in (None, gender)


def _means(doc: Doc, answer: Answer, first: Answer, lemma: str) -> bool:
    """Whether an answer is the one held back: itself, a pronoun for it, or the same noun again."""
    if answer.bearer is not None or answer.many:
        return False
    noun = doc[answer.origin if answer.origin is not None else answer.head]
    return answer.head == first.head or (noun.lemma_ == lemma and answer.name.lower() == first.name.lower())


class _Paragraphs:
    """In which paragraph a token stands, counted from 0."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        text = doc.text
        self._breaks = [found.start() for found in re.finditer(r"(?<=\S)\s*\n\s*\n", text)]

    def of(self, answer: Answer | None) -> int:
        return bisect_left(self._breaks, self._doc[answer.head].idx) if answer is not None else 0
