"""Attributions whose cue stands aside from what is said: "Sales, he said, rose", "As he told the paper, …"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Candidate, Piece, cut, subtree
from bot.reading.attribution.lexicon import AS_TOLD, CLAUSE
from bot.reading.attribution.proposals import VERBAL, child_of, propose
from bot.reading.attribution.sources import agent, before_cue, passive, speaker

_MARKS = frozenset({",", "—", "–", "-", "”", '"', "''"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_LONGEST = 20
"""Tokens of a speaker between commas, with title and apposition."""


def parenthetical(verb: Token) -> Candidate | None:
    """``Sales, he said, were great``; ``As he told the paper, ozone has dropped``."""
    if verb.lemma_ not in CLAUSE | AS_TOLD or passive(verb) or speaker(verb) is None:
        return None
    if child_of(verb, "ccomp", "xcomp") is not None or verb.head.pos_ not in VERBAL:
        return None
    as_told = _as_told(verb)
    own = subtree(verb)
    if not as_told and (verb.dep_ not in {"parataxis", "ccomp"} or not _set_off(verb.doc, own)):
        return None
    return propose(verb, cut(subtree(verb.head), own), "as told" if as_told else "parenthetical", 0.8)


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


def between_commas(verb: Token) -> Candidate | None:
    """``Voters, Clinton suggested, need not worry``: a cue whose subject the parse hung elsewhere."""
    doc = verb.doc
    if verb.lemma_ not in AS_TOLD - {"show"} or verb.tag_ not in _FINITE or verb.i + 1 >= len(doc):
        return None
    source = before_cue(verb)
    if not source or source[0][0] - 1 <= verb.sent.start or doc[source[0][0] - 1].text != ",":
        return None
    end = verb.i + 1
    if doc[end].pos_ == "PROPN" and verb.lemma_ == "tell":
        end += 1
    return _around(verb, (source[0][0], end), source, "between commas")


def inverted(verb: Token) -> Candidate | None:
    """``The offer, said Michael Kofman, an expert on trade, would be read as a threat``."""
    doc = verb.doc
    if verb.lemma_ not in AS_TOLD - {"show"} or verb.tag_ not in _FINITE or doc[verb.i - 1].text != ",":
        return None
    if verb.i + 1 >= len(doc) or doc[verb.i + 1].pos_ not in {"DET", "PROPN"}:
        return None
    commas = [i for i in range(verb.i + 1, min(verb.i + _LONGEST, verb.sent.end)) if doc[i].text == ","]
    end = next((i for i in commas if i + 1 < len(doc) and doc[i + 1].pos_ in VERBAL), None)
    if end is None or doc[end + 1].tag_ in {"VBG", "VBN"}:
        return None
    return _around(verb, (verb.i, end), ((verb.i + 1, end),), "inverted")


def _around(verb: Token, own: Piece, source: tuple[Piece, ...], rule: str) -> Candidate | None:
    """The sentence around a cue's own words between commas, if there is some on both sides and no quotation."""
    doc, sentence = verb.doc, verb.sent
    if own[1] >= sentence.end or doc[own[1]].text != "," or any(token.is_quote for token in sentence):
        return None
    before, after = (sentence.start, own[0]), (own[1], sentence.end)
    verbal = [token.i for token in sentence if token.pos_ in VERBAL and not own[0] <= token.i < own[1]]
    if not verbal or min(after[1] - after[0], before[1] - before[0]) < 2:
        return None
    return propose(verb, [before, after], rule, 0.7, source)
