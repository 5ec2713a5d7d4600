"""What the words around a name show of its bearer, where the entity recogniser knows neither people nor firms.

The small model takes "Norjet" for a person and "Moyes" for a place; a newspaper gives a person an age
and "who", a firm "which" and "its".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from bot.reading.resolution.names import Mention

_HUMAN = frozenset("he her him himself his she".split())
_THING = frozenset("it its itself".split())
_THEY = ("agender", "genderfluid", "genderqueer", "nonbinary", "they/them")
_BESIDE = 3
"""Tokens before a name that may describe it: "the nonbinary singer Robin Lund"."""
_OLDEST = 110
"""Years."""
_REACH = 12
"""Tokens after a subject among which a pronoun goes back to it: "Norjet said it would fly"."""


def signs_of(doc: Doc, mention: Mention) -> Iterator[str]:
    """Gives "person" and "body", once for each sign beside one mention.

    "Okafor, 19, admitted", "Lund, who runs a park", "Dahl said she …" are people's;
    "Immunis, which pays", "Kestrel said it …" are not.
    """
    if _has_age(doc, mention.end):
        yield "person"
    root = doc[mention.start : mention.end].root
    for child in root.children:
        if child.dep_ == "relcl" and child.i >= mention.end:
            yield from _of_relative(doc[mention.end : child.i])
    if root.dep_ == "nsubj":
        yield from _of_pronoun(root.head)


def is_they(doc: Doc, mention: Mention) -> bool:
    """Whether the words beside a name say that "they" means it: "Marsh, who is nonbinary", "who uses they/them pronouns"."""
    sentence = doc[mention.end - 1].sent
    beside = doc[max(mention.start - _BESIDE, sentence.start) : min(mention.end + _REACH, sentence.end)]
    words = beside.text.lower().replace("-", "")
    return any(sign in words for sign in _THEY)


def _has_age(doc: Doc, end: int) -> bool:
    """ "Moyes, 34, denies": a number alone between commas, or at the end."""
    if end + 1 >= len(doc) or doc[end].text != "," or not doc[end + 1].is_digit:
        return False
    closed = end + 2 >= len(doc) or doc[end + 2].text in {",", ".", ";"}
    return closed and 0 < int(doc[end + 1].text) <= _OLDEST


def _of_relative(words: Iterable[Token]) -> Iterator[str]:
    for token in words:
        if token.lower_ in {"who", "whose", "whom"}:
            yield "person"
            return
        if token.lower_ == "which":
            yield "body"
            return


def _of_pronoun(verb: Token) -> Iterator[str]:
    """The first pronoun of the third person behind the verb whose subject the name is."""
    for token in verb.doc[verb.i + 1 : verb.i + 1 + _REACH]:
        if token.is_sent_start:
            return
        if token.lower_ in _HUMAN:
            yield "person"
            return
        if token.lower_ in _THING:
            yield "body"
            return
