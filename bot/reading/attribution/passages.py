"""Quotations in token positions, and whether each is speech or a few words of somebody's."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from bot.core.quotes import Quotation
from bot.reading.attribution.candidate import words
from bot.reading.attribution.lexicon import CLAUSE, QUOTE_ONLY

_UNSPOKEN = words(
    """
    accept agree decide determine discover expect find figure gather hear hold know learn mean notice open press
    prove publish vote
    """
)
"""Verbs that report, and yet hardly ever stand beside a quotation as its cue."""
QUOTING = (CLAUSE | QUOTE_ONLY) - _UNSPOKEN
REACH = 30
"""Tokens between a quotation and its cue: room for a speaker with titles and an apposition."""
_NEAR = 6
"""Tokens after a short quotation that may hold its cue: a name of four words and an adverb."""
STOPS = frozenset(".!?…")
_CLOSING = frozenset({"”", "''", '"'})
_STARTS_AFTER = frozenset(".!?…,:;—–-()[]")
_ENDS_WITH = frozenset(".!?…,;—–-")


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation in token positions, its marks within; ``direct`` if it is a sentence's worth of speech."""

    start: int
    end: int
    direct: bool
    paragraph: int
    continued: bool


def passages_of(doc: Doc, quoted: tuple[Quotation, ...]) -> Iterator[Passage]:
    text = doc.text
    offsets = [token.idx for token in doc]
    paragraph, last = 0, 0
    for quotation in quoted:
        start = max(bisect_right(offsets, quotation.span.start) - 1, 0)
        end = bisect_left(offsets, quotation.span.end)
        paragraph += text.count("\n", last, quotation.span.start)
        last = quotation.span.start
        yield Passage(start, end, _direct(doc, start, end, quotation), paragraph, quotation.continued)


def _direct(doc: Doc, start: int, end: int, quotation: Quotation) -> bool:
    """Whether the quotation stands as speech, and not as words of the article's own sentence."""
    if _answered(doc, start, end):
        return True
    before = doc[start - 1] if start else None
    if _sentence(doc, start, end) or _called_out(doc, start, end):
        return True
    if end - start < 4:
        return False
    opens = (
        before is None
        or before.is_space
        or before.text[-1] in _STARTS_AFTER
        or before.is_quote
        or before.lemma_ in QUOTING
    )
    if not any(token.pos_ in {"VERB", "AUX"} for token in doc[start:end]) and end - start < 9:
        return False
    at_head = before is None or before.is_space or before.text[-1] in STOPS
    if opens and at_head and end - start > 8:
        return True
    inner = doc[start + 1 : end - 1].text.rstrip(" \"'”’")
    after = doc[end] if end < len(doc) else None
    closes = (
        not quotation.closed
        or after is None
        or after.is_space
        or inner[-1:] in _ENDS_WITH
        or after.text in _ENDS_WITH
    )
    return opens and closes


def _answered(doc: Doc, start: int, end: int) -> bool:
    """Whether a cue follows a quotation that ends with a comma, however short: ``"Really," she added``."""
    if doc[end - 2].text not in {",", "?", "!"}:
        return False
    for token in doc[end : end + _NEAR]:
        if "\n" in token.text or token.is_punct or token.pos_ == "CCONJ":
            return False
        if token.pos_ == "VERB":
            return token.lemma_ in QUOTING and token.tag_ != "VBG"
    return False


def _called_out(doc: Doc, start: int, end: int) -> bool:
    """Whether a cue leads into a quotation that begins or ends as a sentence: ``wrote, "Not now" in red ink``."""
    at = start - 1
    while at > 0 and doc[at].text in {",", ":"}:
        at -= 1
    opens = at < start - 1 and start + 1 < end and doc[start + 1].text[:1].isupper()
    cue = at > 0 and doc[at].pos_ == "VERB" and doc[at].lemma_ in QUOTING
    return cue and (opens or doc[end - 2].text in STOPS)


def _sentence(doc: Doc, start: int, end: int) -> bool:
    """Whether it stands as a sentence between sentences: ``… Weber said. "Maybe the only good thing."``."""
    if start == 0 or end - start < 4 or doc[start - 1].text not in STOPS | _CLOSING:
        return False
    return doc[start + 1].is_title and doc[end - 2].text in STOPS


def goes_on(doc: Doc, before: Passage, passage: Passage) -> bool:
    """Whether a quotation without a cue goes on with the one before: its paragraph, or one all its own."""
    if before.paragraph == passage.paragraph or before.continued:
        return True
    between = doc[before.end : passage.start]
    breaks = sum("\n" in token.text for token in between)
    return stands_alone(doc, passage) and breaks == 1 and len(between) < 2 * REACH


def stands_alone(doc: Doc, passage: Passage) -> bool:
    """Whether a quotation is a whole paragraph."""
    opens = passage.start == 0 or "\n" in doc[passage.start - 1].text
    return opens and (passage.end >= len(doc) or "\n" in doc[passage.end].text)


def lead(doc: Doc, passage: Passage) -> int:
    """Where the sentence begins that runs into a quotation: ``| We need to "make sure of it," she said``."""
    start = passage.start
    if start == 0 or not doc[start - 1].is_alpha:
        return start
    while start > 0 and not (
        doc[start - 1].text in STOPS or "\n" in doc[start - 1].text or doc[start - 1].is_quote
    ):
        start -= 1
    return start
