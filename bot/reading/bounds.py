"""Where the sentence of a token begins and ends, found from the token outwards.

spaCy's ``token.sent`` looks through the whole document first (``has_annotation``): a call for
each claim makes the reading quadratic.
"""

from __future__ import annotations

from spacy.tokens import Span, Token


def sentence_of(token: Token) -> Span:
    """The sentence that holds the token; a walk of at most its length."""
    doc = token.doc
    start = token.i
    while start > 0 and not doc[start].is_sent_start:
        start -= 1
    end = token.i + 1
    while end < len(doc) and not doc[end].is_sent_start:
        end += 1
    return doc[start:end]


def clause_of(token: Token) -> Span:
    """The part of the token's sentence between semicolons, in which an adjunct of its verb may stand."""
    sentence = sentence_of(token)
    breaks = [near.i for near in sentence if near.text == ";"]
    start = max((at + 1 for at in breaks if at < token.i), default=sentence.start)
    end = min((at for at in breaks if at > token.i), default=sentence.end)
    return token.doc[start:end]
