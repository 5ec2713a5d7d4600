"""Cues beside a quotation that the parse did not tie to it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Candidate, Piece
from bot.reading.attribution.passages import QUOTING, REACH, STOPS, Passage
from bot.reading.attribution.sources import source_of


def by_cue_words(doc: Doc, passages: list[Passage], number: int) -> Candidate | None:
    """A verb of speech beside the quotation that the parse did not tie to it."""
    passage = passages[number]
    free_after = passages[number + 1].start if number + 1 < len(passages) else len(doc)
    free_before = passages[number - 1].end if number else 0
    after, before = _verb_after(doc, passage, free_after), _verb_before(doc, passage, free_before)
    verb = before if before is not None and (after is None or after.tag_ == "VBG") else after
    if verb is None:
        return _signed(doc, passage)
    source = tuple(p for p in source_of(verb) if p[1] <= passage.start or p[0] >= passage.end)
    if not source:
        source = beside(verb, passage)
    return Candidate(
        verb.i, ((verb.i, verb.i + 1),), ((passage.start, passage.end),), source, "quotation", 0.8
    )


def _signed(doc: Doc, passage: Passage) -> Candidate | None:
    """``"It is a long game." - Matthew Ingram``: a quotation with a name under it."""
    end = passage.end
    if end >= len(doc) or doc[end].text not in {"-", "—", "–"}:
        return None
    while end + 1 < len(doc) and end - passage.end < REACH and doc[end + 1].pos_ in {"PROPN", "PUNCT"}:
        end += 1
    at_end = end + 1 >= len(doc) or doc[end + 1].is_space
    if end == passage.end or not at_end:
        return None
    name = (passage.end + 1, end + 1)
    return Candidate(
        passage.end, ((passage.end, end + 1),), ((passage.start, passage.end),), (name,), "signed", 0.8
    )


def _verb_after(doc: Doc, passage: Passage, limit: int) -> Token | None:
    if doc[passage.end - 2].text in {".", "…"}:
        return None
    for i in range(passage.end, min(passage.end + REACH, limit, len(doc))):
        token = doc[i]
        if token.is_space or token.text in STOPS:
            return None
        if token.pos_ == "VERB" and token.lemma_ in QUOTING:
            return token
    return None


def _verb_before(doc: Doc, passage: Passage, limit: int) -> Token | None:
    if passage.start and doc[passage.start - 1].text in STOPS:
        return None
    for i in range(passage.start - 1, max(passage.start - REACH, limit - 1, -1), -1):
        token = doc[i]
        if token.is_space and doc[i - 1].text == ":":
            continue
        if token.is_space or token.text in STOPS:
            return None
        if token.pos_ == "VERB" and token.lemma_ in QUOTING:
            return token
    return None


def beside(verb: Token, passage: Passage) -> tuple[Piece, ...]:
    """The words next to a cue that no subject was found for: ``"…," said Smith of Ohio.``"""
    doc = verb.doc
    end = verb.i + 1
    while (
        end < len(doc)
        and end < verb.i + 12
        and doc[end].text not in {",", ".", ":"}
        and not doc[end].is_space
    ):
        if doc[end].pos_ in {"ADP", "SCONJ"} and end > verb.i + 1:
            break
        end += 1
    if (
        verb.i + 1 < end
        and doc[verb.i + 1].pos_ in {"PROPN", "PRON", "DET", "NOUN", "ADJ", "NUM"}
        and verb.i >= passage.end
    ):
        return ((verb.i + 1, end),)
    start = verb.i
    while start > 0 and doc[start - 1].pos_ in {"PROPN", "PRON", "DET", "NOUN", "ADJ", "NUM"}:
        start -= 1
    return ((start, verb.i),) if start < verb.i else ()
