"""Attributions whose cue is an adjective: "was confident that …", "is eager to …", "made it clear that …"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Candidate, Piece, subtree, tidy, words
from bot.reading.attribution.sources import source_of

OF_MIND = words(
    """
    adamant afraid angry anxious aware careful certain concerned confident convinced critical delighted
    determined disappointed dismissive doubtful eager enthusiastic excited fearful furious glad grateful
    happy hesitant hopeful interested mindful nervous open opposed optimistic outraged pessimistic
    pleased proud reluctant sad sceptical shocked skeptical sorry sure surprised suspicious thankful
    thrilled uncertain unhappy unsure unwilling upset wary willing worried
    """
)
"""Adjectives of conviction, desire and feeling (Quirk et al. 1985, 16.71-83), by hand."""

TAKES_SIDES = {
    "critical": "of", "dismissive": "of", "opposed": "to", "sceptical": "of", "skeptical": "of", "wary": "of",
}  # fmt: skip
"""Adjectives that judge what follows their preposition."""


def by_adjectives(doc: Doc) -> Iterator[Candidate]:
    """Every attribution with an adjective as its cue, in text order."""
    for token in doc:
        if token.lower_ in OF_MIND and token.dep_ in {"acomp", "ccomp", "oprd", "ROOT", "conj"}:
            found = of_mind(token)
            if found is not None:
                yield found


def of_mind(adjective: Token) -> Candidate | None:
    """``She was confident that they would win``; ``He is eager to help``; ``They are wary of him``."""
    verb = adjective.head
    if adjective.dep_ not in {"acomp", "oprd"} or verb.lemma_ not in {"be", "feel", "remain", "seem", "make"}:
        return None
    content = _content(adjective) or _content_of_verb(verb, adjective)
    kept = tidy(adjective.doc, content) if content else None
    source = source_of(verb)
    impersonal = any(child.dep_ == "nsubj" and child.lower_ == "it" for child in verb.lefts)
    if kept is None or not source or impersonal:
        return None
    start = min(verb.i, adjective.i)
    return Candidate(adjective.i, ((start, adjective.i + 1),), (kept,), source, "adjective", 0.5)


def _content(adjective: Token) -> Piece | None:
    for child in adjective.rights:
        if child.dep_ in {"ccomp", "xcomp"}:
            return subtree(child)
        if child.dep_ == "prep" and child.lower_ == TAKES_SIDES.get(adjective.lower_):
            return child.i + 1, child.right_edge.i + 1
    return None


def _content_of_verb(verb: Token, adjective: Token) -> Piece | None:
    """The parse may hang the clause on the verb: "was | confident | that …"."""
    for child in verb.rights:
        if child.i > adjective.i and child.dep_ == "ccomp":
            return subtree(child)
    return None
