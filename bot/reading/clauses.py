"""Where a long sentence may stop: before a clause that the rest stands without.

Dropped are clauses at the end, behind a comma or a dash: relative clauses ("…, which"), those
of time, manner and reason ("…, as", "…, while", "…, after"), participles ("…, saying") and a second
main clause ("…, and").  Never a condition, a concession or a "but": without those a sentence
says something else.
"""

from __future__ import annotations

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
_COMMAS = frozenset({",", ";", "-", "--", "–", "—"})
_MARKS = '"“”'


def cuts(doc: Doc, span: Span) -> Iterator[int]:
    """The offsets at which the words of ``span`` may end, each before the mark of a clause."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="contract")
    if tokens is None:
        return
    ends = {token.i for token in tokens if _closes(token, tokens)}
    for token in tokens:
        left = token.left_edge.i
        if token.dep_ in _CLAUSES and left > tokens.start + 1 and token.right_edge.i in ends:
            mark = _mark_before(doc, left)
            if mark is not None and mark.i > tokens.start and _may_go(doc, mark, token):
                kept = doc.text[span.start : mark.idx]
                if sum(kept.count(sign) for sign in _MARKS) % 2 == 0:
                    yield mark.idx


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
