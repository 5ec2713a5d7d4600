"""Who speaks where somebody else quotes: "Bild quoted an officer as saying …", "she was quoted as saying …"."""

from __future__ import annotations

from spacy.tokens import Token

from bot.reading.attribution.candidate import Piece, subtree, tidy

_QUOTING = frozenset({"cite", "quote"})
_SAYING = frozenset({"claim", "confirm", "declare", "say", "state", "tell", "warn", "write"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})


def quoting(verb: Token) -> Token | None:
    """The verb of quoting that a cue hangs on: ``Bild | quoted | an officer as saying`` for "saying"."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as" or verb.lemma_ not in _SAYING:
        return None
    above = verb.head.head
    if above.lemma_ not in _QUOTING and above.dep_ in {"dobj", "pobj"}:  # "as" hung on the one quoted
        above = above.head.head if above.head.lower_ == "by" else above.head
    return above if above.lemma_ in _QUOTING else None


def quotes_as(verb: Token) -> bool:
    """Whether a verb leads on to somebody's words: "quoting | an officer as saying"."""
    below = (*verb.children, *(near for child in verb.children for near in child.children))
    return any(near.lower_ == "as" and any(quoting(cue) == verb for cue in near.children) for near in below)


def quoter(verb: Token) -> Token | None:
    """Who quotes: ``Bild | , quoting an officer as saying …``; in the passive nobody, or who follows "by"."""
    if verb.tag_ == "VBG" and verb.head.pos_ in {"NOUN", "PROPN"}:
        return verb.head
    above = verb.head if verb.tag_ == "VBG" else verb
    return next((child for child in above.lefts if child.dep_ == "nsubj"), None)


def one_quoted(verb: Token) -> tuple[Piece, ...]:
    """The words of the one who is quoted, for a cue behind "as"; nothing where nobody is."""
    above = quoting(verb)
    if above is None:
        return ()
    as_ = verb.head.i
    noun = next((child for child in above.children if child.dep_ in _OBJECTS and child.i < as_), None)
    if noun is None and above.tag_ == "VBN" and above.dep_ == "acl":  # "a guard quoted as saying"
        noun = above.head
    if noun is None:
        return ()
    start, end = subtree(noun)
    kept = tidy(verb.doc, (start, min(end, as_ if noun.i > above.i else above.i)))
    return (kept,) if kept else ()
