"""What a reading tells of the claims it found: who the source really is, which kind, how it was said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.core.models import Attribution, Claim, Digest, Polarity, Source, Span
from tests.evals.scoring import Rate, joint_pairs

_SMALL = frozenset(
    "a an and at by dr for her his in its mr mrs ms of on or sir that the their this to who with".split()
)
"""Titles and small words, which make no two names the same; those of the scorer of resolution on GUM."""
_HALF = 0.5
"""The share of words that makes two names the same, as in that scorer."""
_RELATIONS = frozenset("by for from of s to with".split())
"""A word of these before a name makes it another's: "a lawyer for Ann Reed", "Reed's lawyer"."""

QUESTIONS = ("resolution", "name", "kind", "manner", "polarity", "hedged", "via", "medium")


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing that was told of one claim: what the label says of it, and what the reading."""

    question: str
    labelled: str
    told: str
    right: bool


def details(given: Iterable[Answer]) -> dict[str, Rate]:
    """Right out of asked, for each question."""
    counts = Counter((answer.question, answer.right) for answer in given)
    asked = {question: counts[question, True] + counts[question, False] for question in QUESTIONS}
    return {question: Rate(counts[question, True], n, n) for question, n in asked.items()}


def answers(gold: Digest, predicted: Digest) -> Iterator[Answer]:
    """What is told of each matched claim.

    Always its manner, and its source's name and kind; ``resolution`` is the name where the words beside
    the claim do not give it.  Polarity, hedged, via and medium only where either side has something to
    say: most claims are plain, and silence would count as skill.
    """
    for ours, theirs in joint_pairs(gold, predicted):
        yield Answer("manner", ours.manner.value, theirs.manner.value, ours.manner == theirs.manner)
        if {ours.polarity, theirs.polarity} != {Polarity.ASSERTED}:
            same = ours.polarity == theirs.polarity
            yield Answer("polarity", ours.polarity.value, theirs.polarity.value, same)
        if ours.hedged or theirs.hedged:
            yield Answer("hedged", str(ours.hedged), str(theirs.hedged), ours.hedged == theirs.hedged)
        if ours.attribution and theirs.attribution:
            yield from _of_attribution(ours.attribution, theirs.attribution, gold.article.text)


def _of_attribution(ours: Attribution, theirs: Attribution, text: str) -> Iterator[Answer]:
    if ours.source and theirs.source:
        yield from _of_source(ours.source, theirs.source, _join(ours.mention, text))
    if ours.via or theirs.via:
        right = len(ours.via) == len(theirs.via) and all(map(same_name, ours.via, theirs.via))
        yield Answer("via", " < ".join(ours.via), " < ".join(theirs.via), right)
    if ours.medium or theirs.medium:
        right = bool(ours.medium and theirs.medium and ours.medium.overlaps(theirs.medium))
        here, there = (side.medium.of(text) if side.medium else "" for side in (ours, theirs))
        yield Answer("medium", here, there, right)


def _of_source(ours: Source, theirs: Source, mention: str) -> Iterator[Answer]:
    right = same_name(ours.name, theirs.name)
    yield Answer("name", ours.name, theirs.name, right)
    if not same_name(ours.name, mention):
        yield Answer("resolution", ours.name, theirs.name, right)
    yield Answer("kind", f"{ours.name}, {ours.kind.value}", theirs.kind.value, ours.kind == theirs.kind)


def same_name(labelled: str, told: str) -> bool:
    """Whether the two share half of their words, or the second only puts a description before the first.

    One word of a longer name is not enough: a surname is what was to be resolved.
    """
    wanted, given = _words(labelled), _words(told)
    shared = len(set(wanted) & set(given))
    if shared >= min(2, len(set(wanted))) and shared >= _HALF * len({*wanted, *given}):
        return True
    before = re.findall(r"\w+", told.lower())[: -len(wanted)]
    return given[-len(wanted) :] == wanted and _RELATIONS.isdisjoint(before)


def _words(name: str) -> list[str]:
    found = re.findall(r"\w+", name.lower())
    return [word for word in found if word not in _SMALL] or found


def claim_words(claim: Claim, text: str) -> str:
    """Source, cue and content of a claim on one line, for people."""
    said = claim.attribution
    source, cue = (_join(said.mention, text), _join(said.cue, text)) if said else ("", "")
    return f"[{source}] {cue}: {claim.words(text)}"


def _join(spans: Iterable[Span], text: str) -> str:
    return " ".join(span.of(text) for span in spans)
