"""A verb and what it might say, put together into a candidate."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Candidate, Piece, tidy
from bot.reading.attribution.lexicon import TELLING
from bot.reading.attribution.sources import source_of

VERBAL = frozenset({"VERB", "AUX"})


def propose(
    verb: Token, content: list[Piece], rule: str, confidence: float, source: tuple[Piece, ...] | None = None
) -> Candidate | None:
    kept = tuple(piece for piece in (tidy(verb.doc, piece) for piece in content) if piece)
    if not kept:
        return None
    said_by = source_of(verb) if source is None else source
    if source is None and (not said_by or _impersonal(verb, said_by)) and not _quoted(verb.doc, kept):
        return None
    if kept == said_by:
        return None
    return Candidate(verb.i, (cue_of(verb),), kept, said_by, rule, confidence)


def _impersonal(verb: Token, source: tuple[Piece, ...]) -> bool:
    """Whether "it" is all that speaks, and no institution: "it shows"; but "it said that …"."""
    start, end = source[0]
    return end - start == 1 and verb.doc[start].lower_ == "it" and verb.lemma_ not in TELLING


def _quoted(doc: Doc, content: tuple[Piece, ...]) -> bool:
    """Whether a quotation mark opens or closes what is said: its speaker may still be found beside it."""
    return any(doc[i].is_quote for start, end in content for i in (start, end - 1))


def cue_of(verb: Token) -> Piece:
    """The verb with its auxiliaries, negation and particle: "has not pointed out"."""
    start, end = verb.i, verb.i + 1
    for child in verb.lefts:
        if child.dep_ in {"aux", "auxpass", "neg"} and child.i >= start - 3:
            start = min(start, child.i)
    for child in verb.rights:
        if child.dep_ == "prt" and child.i == end:
            end += 1
    return start, end


def child_of(verb: Token, *labels: str) -> Token | None:
    return next((child for child in verb.children if child.dep_ in labels), None)


def has_to(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def has_finite_auxiliary(verb: Token) -> bool:
    return any(
        child.dep_ in {"aux", "auxpass"} and child.tag_ in {"MD", "VBD", "VBP", "VBZ"}
        for child in verb.children
    )
