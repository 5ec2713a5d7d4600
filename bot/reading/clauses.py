"""Where a long sentence may stop: before a clause that the rest stands without.

Dropped are clauses at the end, behind a comma or a dash: relative clauses ("…, which"), those
of time, manner and reason ("…, as", "…, while", "…, after"), participles ("…, saying") and a second
main clause ("…, and").  Never a condition, a concession or a "but": without those a sentence
says something else.  In the middle may go what stands between two dashes, a relative clause between two
commas, and a clause that the speaker follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from bot.core.models import Span

LONGEST = 45  # words: what a reader takes in at one go
SHORTEST = 12  # words: less is no longer the sentence

_CLAUSES = frozenset({"acl", "advcl", "conj", "relcl"})
_KEPT = frozenset(
    {
        *(
            "although",
            "but",
            "despite",
            "even",
            "except",
            "if",
            "lest",
            "nor",
            "or",
            "provided",
            "so",
            "than",
        ),
        *("that", "though", "till", "unless", "until", "whether", "without", "yet"),
    }
)
_ASIDES = frozenset({"after", "as", "while"})
# Who says it, at the end: ", the port authority announced on Wednesday."
_TOLD = re.compile(
    r", (?:[^\s,]+ ){1,8}(?:added|announced|confirmed|reported|said|says|told [^,]{3,40}|wrote)(?: [^,]{2,40})?\.$"
    r"|, (?:added|announced|confirmed|reported|said|says|according to) [^,]{2,60}\.$"
)
_DASH = re.compile(r"\s*[—–]\s*|\s+--?\s+")
_RELATIVE = frozenset({"who", "which", "whose", "where"})
_COMMAS = frozenset({",", ";", "-", "--", "–", "—"})
_MARKS = '"“”'


def cuts(doc: Doc, text: str, span: Span) -> Iterator[int]:
    """The offsets at which the words of ``span`` may end, each before the mark of a clause."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="contract")
    if tokens is None:
        return
    ends = {token.i for token in tokens if _closes(token, tokens)}
    for token in tokens:
        left = token.left_edge.i
        if token.dep_ in _CLAUSES and left > tokens.start + 1 and token.right_edge.i in ends:
            mark = _mark_before(doc, left)
            stands = mark is not None and mark.i > tokens.start and _may_go(doc, mark, token)
            if mark is not None and stands and _whole_quotations(text[span.start : mark.idx]):
                yield mark.idx


def gaps(doc: Doc, text: str, span: Span) -> Iterator[Span]:
    """What may be left out before the words at the end that tell who says it.

    "The harbour will close in May[ while divers take out a barge], the port authority said."
    """
    tokens = doc.char_span(span.start, span.end, alignment_mode="contract")
    told = _TOLD.search(span.of(text))
    if tokens is None or told is None:
        return
    end = span.start + told.start()
    for token in tokens[1:]:
        aside = token.dep_ == "mark" and token.lower_ in _ASIDES and token.head.dep_ == "advcl"
        if aside and token.head.idx < end:
            before = doc[token.i - 1]
            start = before.idx if before.text in _COMMAS else before.idx + len(before)
            if _whole_quotations(text[start:end]):
                yield Span(start, end)


def asides(doc: Doc, text: str, span: Span) -> Iterator[Span]:
    """What may be left out in the middle: between two dashes, or a relative clause between two commas.

    "The bank[, which did not contest the findings,] said it was sorry."
    """
    for aside in (*_between_dashes(text, span), *_between_commas(doc, span)):
        before, within = text[span.start : aside.start], aside.of(text)
        opening = within.strip(" ,-–—").partition(" ")[0].lower()
        if (
            opening not in _KEPT
            and opening != "and"
            and _whole_quotations(before)
            and _whole_quotations(within)
        ):
            yield aside


def _between_dashes(text: str, span: Span) -> Iterator[Span]:
    dashes = list(_DASH.finditer(text, span.start, span.end))
    if len(dashes) == 2:
        yield Span(dashes[0].start(), dashes[1].end())


def _between_commas(doc: Doc, span: Span) -> Iterator[Span]:
    tokens = doc.char_span(span.start, span.end, alignment_mode="contract")
    if tokens is None:
        return
    for token in tokens:
        left, right = token.left_edge.i, token.right_edge.i
        if token.dep_ == "relcl" and left > tokens.start + 1 and right + 1 < tokens.end:
            before, after = doc[left - 1], doc[right + 1]
            if before.text == after.text == "," and doc[left].lower_ in _RELATIVE:
                yield Span(before.idx, after.idx + len(after))


def _whole_quotations(said: str) -> bool:
    return sum(said.count(sign) for sign in _MARKS) % 2 == 0


def _closes(token: Token, tokens: Tokens) -> bool:
    """Whether nothing but punctuation follows within the tokens."""
    return all(after.is_punct or after.is_space for after in tokens.doc[token.i + 1 : tokens.end])


def _mark_before(doc: Doc, at: int) -> Token | None:
    """The comma or dash before the clause that begins at token ``at``, a conjunction between them or not."""
    for before in (at - 1, at - 2):
        if before >= 0 and doc[before].text in _COMMAS:
            return doc[before]
        if doc[before].dep_ not in ("cc", "mark"):
            return None
    return None


def _may_go(doc: Doc, mark: Token, clause: Token) -> bool:
    opening = doc[mark.i + 1]
    if opening.lower_ in _KEPT or any(
        child.lower_ in _KEPT for child in clause.children if child.i < clause.i
    ):
        return False
    if clause.dep_ == "conj":
        return opening.lower_ in ("and", "while") and any(
            child.dep_ in ("nsubj", "nsubjpass", "expl") for child in clause.children
        )
    return True
