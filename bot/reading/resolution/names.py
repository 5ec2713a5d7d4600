"""Where the article names someone or something: runs of proper nouns and what the entity recogniser adds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

NAMING = frozenset({"FAC", "GPE", "LAW", "ORG", "PERSON", "PRODUCT", "WORK_OF_ART"})
"""Entity labels of what can speak; NORP ("Ukrainian") only as a part of a name."""

_NEVER = frozenset({"CARDINAL", "DATE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"})
_JOINTS = frozenset({"of", "for"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``start`` to ``end`` (half-open) that name something; ``head`` is the last word before "of"."""

    start: int
    end: int
    head: int
    label: str


def mentions(doc: Doc) -> Iterator[Mention]:
    """Every name in text order; time linear in the tokens.

    "Valeska Paris" is one name although the recogniser sees two places in it, and
    "Ukrainian Defence Ministry" keeps its adjective.
    """
    at = 0
    while at < len(doc):
        if _names(doc[at]):
            end = _end(doc, at)
            if any(_proper(doc[i]) for i in range(at, end)):
                yield _mention(doc, at, end)
            at = end
        at += 1


def _proper(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.ent_type_ not in _NEVER and token.is_alpha | ("-" in token.text) | ("." in token.text)


def _names(token: Token) -> bool:
    return _proper(token) or (token.ent_type_ == "NORP" and token.text[:1].isupper())


def _end(doc: Doc, at: int) -> int:
    """The token after the run of proper nouns that begins at ``at``, "of" and "for" inside an entity included."""
    end = at + 1
    while end < len(doc) and not doc[end].is_sent_start:
        token = doc[end]
        inside = token.ent_iob_ == "I" and token.lower_ in _JOINTS | {"and", "the", "&", "’s", "'s"}
        if _names(token) or token.text == "&" or (inside and _goes_on(doc, end)):
            end += 1
        else:
            break
    return end


def _goes_on(doc: Doc, at: int) -> bool:
    """Whether a proper noun of the same entity follows within two tokens."""
    return any(
        doc[i].ent_iob_ == "I" and _names(doc[i]) for i in range(at + 1, min(at + 3, len(doc))) if doc[i].pos_ != "PUNCT"
    )


def _mention(doc: Doc, start: int, end: int) -> Mention:
    joint = next((i for i in range(start + 1, end) if doc[i].lower_ in _JOINTS), end)
    labels = [doc[i].ent_type_ for i in range(start, end) if doc[i].ent_type_ in NAMING]
    label = max(labels, key=labels.count) if labels else ""
    return Mention(start, end, joint - 1, label)
