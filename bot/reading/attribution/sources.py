"""Who speaks: from a cue to the noun phrase that is its source."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from bot.reading.attribution.candidate import Piece, cut, subtree, tidy

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
_CLIMB = 6
"""Steps from a cue to the verb whose subject it shares ("refused to go on to say"): more is a misparse."""


def source_of(verb: Token) -> tuple[Piece, ...]:
    """The source's words, empty if nobody is named.

    "Smith, who resigned, said" -> "Smith, who resigned"; "men who claimed" -> "who";
    "he resigned, saying" -> "he"; "a letter saying" -> "a letter"; "was told by aides" -> "aides".
    """
    noun = speaker(verb)
    return noun_phrase(noun, verb) if noun is not None else ()


def speaker(verb: Token) -> Token | None:
    """The head noun of the source."""
    token = verb
    for _ in range(_CLIMB):
        found = _own_speaker(token)
        if found is not None:
            return found
        if token.dep_ in {"acl", "relcl"} and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return token.head if token.tag_ != "VBN" else None
        if token.dep_ not in {"conj", "advcl", "xcomp", "pcomp", "prep", "aux", "ccomp", "dep"}:
            return None
        if token.dep_ == "ccomp" and token.tag_ not in {"VBG", "VB"}:
            return None
        if passive(token) and token is verb:
            return None
        token = token.head
    return None


def _own_speaker(verb: Token) -> Token | None:
    if passive(verb):
        return agent(verb)
    return next((child for child in verb.children if child.dep_ == "nsubj"), None)


def passive(verb: Token) -> bool:
    """Whether the verb stands in the passive voice."""
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)


def agent(verb: Token) -> Token | None:
    """Who does what a passive verb says: "by aides" -> "aides"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def noun_phrase(noun: Token, cue: Token) -> tuple[Piece, ...]:
    """A noun with all that belongs to it, the cue's own clause cut off."""
    piece = subtree(noun)
    if piece[0] <= cue.i < piece[1]:
        start = min(_clause_start(cue, noun), cue.i)
        piece = (piece[0], start) if noun.i < cue.i else (cue.i + 1, piece[1])
    kept = tidy(noun.doc, (piece[0], _without_afterthought(noun, piece)))
    return (kept,) if kept else ()


def _without_afterthought(noun: Token, piece: Piece) -> int:
    """The end of a source before what it does meanwhile: "Mr. Kirk, Republican of Illinois, | becoming the first"."""
    doc = noun.doc
    for i in range(noun.i + 1, piece[1]):
        if doc[i - 1].text == "," and doc[i].tag_ == "VBG" and doc[i].dep_ in {"acl", "advcl"}:
            return i
    return piece[1]


def _clause_start(cue: Token, noun: Token) -> int:
    """Where the clause that holds the cue begins, below the noun."""
    token = cue
    while token.head != noun and token.head != token:
        token = token.head
    start = token.left_edge.i
    return start if start > noun.i else cue.i


def own_words(doc: Doc, pieces: tuple[Piece, ...], hole: Piece) -> tuple[Piece, ...]:
    """Pieces with a hole cut out of each."""
    return tuple(part for piece in pieces for part in cut(piece, hole))
