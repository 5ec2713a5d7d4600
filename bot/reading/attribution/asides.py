"""Attributions whose cue stands aside from what is said: "Sales, he said, rose", "As he told the paper, …"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Candidate, Piece, cut, subtree
from bot.reading.attribution.lexicon import AS_TOLD, CLAUSE
from bot.reading.attribution.proposals import VERBAL, child_of, propose
from bot.reading.attribution.sources import speaker
from bot.reading.attribution.voice import agent, passive

_MARKS = frozenset({",", "—", "–", "-", "”", '"', "''"})


def parenthetical(verb: Token) -> Candidate | None:
    """``Sales, he said, were great``; ``As he told the paper, ozone has dropped``."""
    if verb.lemma_ not in CLAUSE | AS_TOLD or passive(verb) or speaker(verb) is None or verb.lemma_ == "know":
        return None
    if child_of(verb, "ccomp", "xcomp") is not None or verb.head.pos_ not in VERBAL:
        return None
    as_told = _as_told(verb)
    own = subtree(verb)
    if not as_told and (verb.dep_ not in {"parataxis", "ccomp"} or not _set_off(verb.doc, own)):
        return None
    if any(child.lower_ == "that" and child.dep_ == "mark" for child in verb.lefts):  # it is what is said
        return None
    said = verb.head.head if verb.head.dep_ in {"aux", "auxpass"} else verb.head
    said = said.head if _breaks_before_that(said, own) else said
    return propose(verb, cut(subtree(said), own), "as told" if as_told else "parenthetical", 0.8)


def _breaks_before_that(said: Token, own: Piece) -> bool:
    """Whether a cue parts a verb from its "that": ``He hoped, | he said, | that it would rain``."""
    follows = said.doc[own[1] : own[1] + 2].text.lower().lstrip(", ")
    return follows.startswith("that") and said.head.pos_ in VERBAL and said.head.left_edge.i < own[0]


def as_reported(verb: Token) -> Candidate | None:
    """``As reported by the Times, 150 delegates are at stake``."""
    doc, by = verb.doc, agent(verb)
    if (
        verb.tag_ != "VBN"
        or verb.i == 0
        or doc[verb.i - 1].lower_ != "as"
        or verb.lemma_ not in CLAUSE | AS_TOLD
    ):
        return None
    if by is None or verb.head == verb:
        return None
    content = cut((verb.sent.start, verb.sent.end), (verb.i - 1, by.right_edge.i + 1))
    return propose(verb, content, "as told", 0.7, (subtree(by),))


def _as_told(verb: Token) -> bool:
    """Whether the cue stands in an "as" clause with nothing said of its own: "as Heald told the paper"."""
    if verb.dep_ != "advcl" or verb.left_edge.lower_ != "as" or verb.lemma_ not in AS_TOLD:
        return False
    return verb.lemma_ in {"put", "tell"} or child_of(verb, "dobj") is None


def _set_off(doc: Doc, piece: Piece) -> bool:
    """Whether the words stand between marks: a comma or a dash before them, any mark or nothing after."""
    start, end = piece
    before = {doc[start].text, doc[start - 1].text if start else ""}
    after = {doc[end - 1].text, doc[end].text if end < len(doc) else "."}
    return not before.isdisjoint(_MARKS) and any(not mark[:1].isalnum() for mark in after)
