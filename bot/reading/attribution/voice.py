"""Whether a verb stands in the passive, and who then acts."""

from __future__ import annotations

from spacy.tokens import Token

from bot.reading.attribution.candidate import words

_UTTERED = words("acknowledge admit argue claim insist predict promise say suggest")
"""Verbs that only "it" is the subject of where they stand in the passive before a clause."""


def passive(verb: Token) -> bool:
    """Whether the verb stands in the passive voice."""
    if _has_said(verb):
        return False
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children):
        return True
    bare = verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"}  # "when asked whether …"
    return bare and not any(child.dep_ in {"aux", "nsubj"} for child in verb.children)


def _has_said(verb: Token) -> bool:
    """Whether "'s" stands for "has" where the parse takes it for "is": "He | 's said it is late"."""
    if verb.lemma_ not in _UTTERED:
        return False
    has = any(child.dep_ == "auxpass" and child.lower_ in {"'s", "’s"} for child in verb.lefts)
    return has and any(child.dep_ == "ccomp" for child in verb.rights)


def agent(verb: Token) -> Token | None:
    """Who does what a passive verb says: "by aides" -> "aides"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None
