"""What a reading tells of the claims it found: who the source really is, which kind, how it was said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.core.models import Attribution, Claim, Digest, Polarity, Source
from tests.evals.scoring import Rate, joint_pairs

# Titles and small words: they make no two names the same.
_SMALL = frozenset(
    "a an and at by dr for her his in its mr mrs ms of on or sir that the their this to who with".split()
)
_HALF = 0.5
"""The share of words that makes two names the same, as in the scorer of source resolution on GUM."""

QUESTIONS = ("resolution", "name", "kind", "manner", "polarity", "hedged", "via", "medium")


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing that was told of one claim: what the label says, and what the reading."""

    question: str
    labelled: str
    told: str
    right: bool


def details(answers: Iterable[Answer]) -> dict[str, Rate]:
    """Right out of asked, for each question."""
    counts = Counter((answer.question, answer.right) for answer in answers)
    asked = {question: counts[question, True] + counts[question, False] for question in QUESTIONS}
    return {question: Rate(counts[question, True], n, n) for question, n in asked.items()}


def answers(gold: Digest, predicted: Digest) -> Iterator[Answer]:
    """Of each matched claim: its manner; its source's name and kind, and (resolution) the name alone where
    the words beside the claim do not give it; polarity, hedged, via and medium where either side says something.
    """
    text = gold.article.text
    for ours, theirs in joint_pairs(gold, predicted):
        yield Answer("manner", ours.manner, theirs.manner, ours.manner == theirs.manner)
        if (ours.polarity, theirs.polarity) != (Polarity.ASSERTED, Polarity.ASSERTED):
            yield Answer("polarity", ours.polarity, theirs.polarity, ours.polarity == theirs.polarity)
        if ours.hedged or theirs.hedged:
            yield Answer("hedged", str(ours.hedged), str(theirs.hedged), ours.hedged == theirs.hedged)
        if ours.attribution and theirs.attribution:
            yield from _of_attribution(ours.attribution, theirs.attribution, text)


def _of_attribution(ours: Attribution, theirs: Attribution, text: str) -> Iterator[Answer]:
    if ours.source and theirs.source:
        yield from _of_source(ours.source, theirs.source, " ".join(span.of(text) for span in ours.mention))
    if ours.via or theirs.via:
        right = len(ours.via) == len(theirs.via) and all(map(same_name, ours.via, theirs.via))
        yield Answer("via", " < ".join(ours.via), " < ".join(theirs.via), right)
    if ours.medium or theirs.medium:
        here, there = (side.medium.of(text) if side.medium else "" for side in (ours, theirs))
        yield Answer("medium", here, there, bool(here and there) and same_name(here, there))


def _of_source(ours: Source, theirs: Source, mention: str) -> Iterator[Answer]:
    right = same_name(ours.name, theirs.name)
    yield Answer("name", ours.name, theirs.name, right)
    if not same_name(ours.name, mention):
        yield Answer("resolution", ours.name, theirs.name, right)
    yield Answer("kind", f"{ours.name}: {ours.kind}", theirs.kind, ours.kind == theirs.kind)


def same_name(labelled: str, told: str) -> bool:
    """Whether the two share half of their words; one word of a longer name is not enough."""
    wanted, given = _words(labelled), _words(told)
    shared = len(wanted & given)
    return shared >= min(2, len(wanted)) and shared >= _HALF * len(wanted | given)


def _words(name: str) -> set[str]:
    found = set(re.findall(r"\w+", name.lower()))
    return found - _SMALL or found


def claim_words(claim: Claim, text: str) -> str:
    """Source, cue and content of a claim on one line, for people."""
    said = claim.attribution
    parts = (said.mention, said.cue) if said else ((), ())
    source, cue = (" ".join(span.of(text) for span in spans) for spans in parts)
    return f"[{source}] {cue}: {claim.words(text)}"
