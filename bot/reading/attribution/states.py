"""Attributions whose cue is a state of mind: "she is confident that …", "he made clear that …"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Candidate, Piece, subtree, tidy, words
from bot.reading.attribution.proposals import VERBAL, child_of, cue_of
from bot.reading.attribution.sources import source_of

WITH_CLAUSE = words(
    """
    adamant afraid alarmed amazed angry annoyed anxious astonished certain concerned confident convinced
    delighted disappointed doubtful dubious encouraged fearful frightened frustrated furious glad grateful
    happy hopeful horrified insistent nervous optimistic outraged pessimistic pleased positive proud
    relieved sad satisfied sceptical shocked skeptical sorry sure surprised thankful uncertain unhappy
    unsure upset wary worried
    """
)
"""Adjectives of certainty and of feeling that take a clause (Biber et al. 1999, 9.2.5; Quirk et al. 1985, 16.71)."""
PLAIN = frozenset({"clear", "plain"})
"""What somebody makes a clause: "made clear that …"."""
BEING = words("appear become be feel grow look remain seem sound stay")
_NOBODY = frozenset({"it", "nobody", "that", "there", "this", "what", "which"})


def by_states(doc: Doc) -> Iterator[Candidate]:
    """Every attribution with an adjective or participle of a state of mind as its cue, in text order."""
    for token in doc:
        if token.lower_ in WITH_CLAUSE or token.lower_ in PLAIN:
            found = _state(token)
            if found is not None:
                yield found


def _state(state: Token) -> Candidate | None:
    verb = state if state.tag_ == "VBN" and state.pos_ == "VERB" else state.head
    bears = verb.lemma_ == "make" if state.lower_ in PLAIN else verb is state or verb.lemma_ in BEING
    said = _clause(state) or (_clause(verb) if verb is not state else None)
    if not bears or said is None:
        return None
    content = tidy(state.doc, subtree(said))
    source = _bearer(verb)
    if content is None or not source:
        return None
    start = min(cue_of(verb)[0], state.i)
    return Candidate(state.i, ((start, state.i + 1),), (content,), source, "state", 0.6)


def _clause(head: Token) -> Token | None:
    """The clause that a state is about, behind it, if it has a subject of its own."""
    for child in head.rights:
        if child.dep_ == "ccomp" and child.pos_ in VERBAL and child_of(child, "nsubj", "nsubjpass", "expl"):
            return child
    return None


def _bearer(verb: Token) -> tuple[Piece, ...]:
    """Whose state it is, in the passive too: "they were convinced that …"."""
    subject = child_of(verb, "nsubj", "nsubjpass")
    if subject is None or subject.lower_ in _NOBODY:
        return ()
    return source_of(verb) if subject.dep_ == "nsubj" else (subtree(subject),)
