"""Attributions whose cue is a verb: each verb is tried against the rules in their order."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from bot.reading.attribution.asides import as_reported, parenthetical
from bot.reading.attribution.candidate import Candidate
from bot.reading.attribution.clauses import clause
from bot.reading.attribution.complements import display, infinitive, objects, prepositional, relative
from bot.reading.attribution.word_order import (
    between_commas,
    gapped,
    inverted,
    leading,
    swallowed,
    topical,
    trailing,
)

RULES = (
    inverted,
    as_reported,
    infinitive,
    topical,
    clause,
    parenthetical,
    gapped,
    swallowed,
    display,
    objects,
    prepositional,
    relative,
    between_commas,
    trailing,
    leading,
)
"""The first that fits decides: an infinitive before a clause, what is said before what is done."""


def by_verbs(doc: Doc) -> Iterator[Candidate]:
    """Every attribution with a verb as its cue, in text order."""
    for token in doc:
        if token.pos_ == "VERB":
            for rule in RULES:
                found = rule(token)
                if found is not None:
                    yield found
                    break
