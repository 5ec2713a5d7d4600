"""Attributions without a verb of saying: "according to", adverbs."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Candidate, cut, subtree, tidy


def by_phrases(doc: Doc) -> Iterator[Candidate]:
    """Every attribution by a preposition or an adverb, in text order."""
    for token in doc:
        if token.lower_ == "according":
            found = according(token)
            if found is not None:
                yield found


def according(token: Token) -> Candidate | None:
    """``Prices rose, according to the ministry``: the clause it hangs on is what is said."""
    doc = token.doc
    to = token.i + 1
    if to + 1 >= len(doc) or doc[to].lower_ != "to":
        return None
    noun = next((child for child in doc[to].children if child.dep_ == "pobj"), None)
    if noun is None:
        return None
    source = tidy(doc, subtree(noun))
    head = _clause_head(token)
    pieces = cut((head.sent.start, head.sent.end), (token.i, noun.right_edge.i + 1))
    content = tuple(piece for piece in (tidy(doc, piece) for piece in pieces) if piece)
    if not content or source is None:
        return None
    return Candidate(token.i, ((token.i, to + 1),), content, (source,), "according to", 0.9)


def _clause_head(token: Token) -> Token:
    while token.head != token and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token
