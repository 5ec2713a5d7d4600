"""Noun phrases as names: where one ends that is to stand on a card."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from bot.core.models import squeeze

_STOPS = frozenset(",;:()—–\n")
_CLAUSE = 12
"""Tokens of a relative clause on a card."""
TIMES = frozenset(
    """
    afternoon earlier evening friday last later monday month morning night now on recently saturday
    sunday this thursday today tomorrow tuesday wednesday week weekend year yesterday
    """.split()
)
_ARTICLES = frozenset({"a", "an", "the"})
DEFINITE = frozenset("her his its my our that the their these this those your".split())
"""What opens a phrase that points back."""


def phrase(noun: Token, within: Span | None = None) -> Span:
    """The noun with what tells it from others, in one piece: no apposition, no "on Monday".

    ``within`` bounds it (a source as the grammar found it); only there may it keep a short "who …", without
    which "a person who attended the meeting" is nobody.
    """
    doc = noun.doc
    start = noun.left_edge.i
    end = noun.right_edge.i + 1
    if within is not None:
        start, end = within.start, within.end
    start = next(
        (i + 1 for i in range(noun.i, start - 1, -1) if doc[i].text in _STOPS or doc[i].is_space), start
    )
    telling = within is not None and noun.tag_ in {"NN", "NNS"} and _who(doc[noun.i : end])
    if not telling:
        end = next((i for i in range(noun.i + 1, end) if _ends(doc[i])), end)
    while end - 1 > noun.i and (doc[end - 1].lower_ in TIMES or doc[end - 1].pos_ in {"ADP", "DET"}):
        end -= 1
    return doc[start:end]


def _who(words: Span) -> bool:
    """Whether the words run on into one relative clause, and nothing else parts them."""
    clause = next((token.i for token in words if token.tag_ in {"WDT", "WP"}), None)
    if clause is None or words[-1].i - clause >= _CLAUSE:
        return False
    return not any(token.text in _STOPS or token.is_space for token in words)


def _ends(token: Token) -> bool:
    if token.text in _STOPS or token.is_space or token.tag_ in {"WDT", "WP"}:
        return True
    if token.lower_ == "that" and token.dep_ == "mark":  # "a report | that sales never left the warehouse"
        return True
    return token.dep_ in {"relcl"} and token.left_edge.i == token.i


def bare(words: Span) -> str:
    """The words without a leading article, white space squeezed."""
    start = words.start + (words[0].lower_ in _ARTICLES and len(words) > 1)
    return squeeze(words.doc[start : words.end].text)


def short(noun: Token) -> str:
    """The noun with only what stands before it: "viral video clip"."""
    start = noun.i
    while start > noun.left_edge.i and doc_is_plain(noun.doc, start - 1):
        start -= 1
    return squeeze(noun.doc[start : noun.i + 1].text)


def doc_is_plain(doc: Doc, at: int) -> bool:
    token = doc[at]
    return token.pos_ in {"ADJ", "NOUN", "PROPN"} and token.text not in _STOPS
