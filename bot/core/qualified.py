"""The words of a sentence that tell something, and how sure it is of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.alignment import plain
from bot.core.figures import FIGURE, amount, without_days
from bot.core.words import terms

SAME = 4
"""Letters that two forms of a word share ("close", "closing"): a stand-in for a stemmer."""

# English grammar's closed classes, and the verbs that turn a sentence round.
_NO = frozenset(
    "barely cannot hardly neither never no nobody none nor not nothing rarely unable unlikely without".split()
)
_NEGATIONS = _NO | frozenset(
    """
    avoid avoided avoids bar barred declined declines denied denies deny denying dismissed dismisses failed fails lack
    lacked lacks prevented refused refuses reject rejected rejecting rejects
    """.split()
)
_PROMISES = frozenset("shall will would".split())
_DOUBTS = frozenset(
    """
    alleged allegedly apparent apparently could likely may maybe might perhaps possible possibly probable probably
    reportedly seemingly should suspected
    """.split()
)
_ROUGHLY = frozenset("about almost approximately around nearly roughly some".split())
_BOUNDS = {
    "above": "more than", "at least": "at least", "at most": "up to", "below": "less than", "fewer than": "less than",
    "less than": "less than", "more than": "more than", "over": "more than", "under": "less than", "up to": "up to",
}  # fmt: skip
_CLAUSES = frozenset("after although and because before but since while".split())
_SAYING = frozenset("said say says told tells".split())
SAID = "=said"
"""Stands for each of them: what is said stands behind it."""

_DIRECTIONS = frozenset("against by from".split())
FREE = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december
    """.split()
)
"""Days and months, which may stand anywhere in a sentence."""

NEUTRAL = frozenset(
    term
    for word in """
    all and any are but can did for had has her him his how its nor now off our out own per say she the too
    via was who why yet you
    about accord after also although among amid announced article because been before being between both could despite
    does during each following from have having including into other over report reported reports said says several since
    some state statement stated states such than that their them there these they this those told under until
    were what when where whether which while whom will with within would
    may not
    """.split()
    for term in terms(word)
)
"""Terms of grammar and of reporting, which say nothing by themselves."""

_SILENT = _NO | _PROMISES | _DOUBTS | _ROUGHLY | FREE
_STOPS = frozenset(";:.!?")
_PAUSES = _STOPS | frozenset(",()–—-")
_PIECE = re.compile(rf"(?P<figure>{FIGURE.pattern})|(?P<word>\w+(?:['’]\w+)*)|(?P<mark>[^\w\s])")
_OBJECT = re.compile(
    r"\b(?:about|against|at|by|for|from|in|into|near|of|off|on|over|to|with) (?:the )?(?:[^\W\d_a-zà-öø-ÿ][\w.’'-]* ?)+$"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word that tells something: where it stands, how sure it is, and what may follow it.

    ``acts`` says that a name may be whose deed the next word is; ``sure`` is how the nearest words
    qualify it, ``loose`` how any word before it in the sentence may.  Of an article's word ``begins``
    says that a sentence may begin with it, and ``onward`` is the place of the word behind it and what is inserted there.
    """

    term: str
    at: int
    name: bool = False
    figure: bool = False
    negated: bool = False
    sure: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    acts: bool = False
    begins: bool = False
    onward: int = 0

    def is_like(self, other: Word) -> bool:
        """Whether the other, a word of the article, is a form of it."""
        return self.term == other.term or (not self.name and self.term[:SAME] == other.term[:SAME])

    def is_as_sure(self, other: Word) -> bool:
        """Whether the other says it as surely."""
        return self.negated == other.negated and other.sure <= self.sure <= other.loose


def words(text: str) -> Iterator[Word]:
    """The words that tell something, with what qualifies each."""
    negated, sure, loose, last = False, frozenset[str](), frozenset[str](), ""
    for piece in _PIECE.finditer(without_days(plain(text))):
        word, figure = piece["word"] or "", piece["figure"]
        if piece[0] in _PAUSES or word in _CLAUSES:
            negated, sure = False, frozenset()
            loose = frozenset() if piece[0] in _STOPS else loose
        elif figure and (value := amount(piece)):
            told = sure | _bound(last)
            yield Word(value, piece.start(), figure=True, negated=negated, sure=told, loose=told | loose)
        elif mood := _mood(word):
            sure, loose = sure | {mood}, loose | {mood}
        for term in _telling(word):
            name = piece.start() > 0 and text[piece.start()].isupper()
            acts = name and _acts(text, piece.end())
            yield Word(term, piece.start(), name, False, negated, sure, loose, acts)
        negated = negated or word in _NEGATIONS or word.endswith("n't")
        last = f"{last} {word}"[-20:]


def _bound(before: str) -> frozenset[str]:
    """How the words before a figure bound it."""
    *_, last, word = ["", "", *before.split()]
    if word in _ROUGHLY:
        return frozenset({"roughly"})
    bound = _BOUNDS.get(f"{last} {word}") or _BOUNDS.get(word)
    return frozenset({bound} if bound else ())


def _acts(text: str, end: int) -> bool:
    """Whether the name that ends there may be a subject: it stands behind no preposition."""
    return not _OBJECT.search(text[max(0, end - 80) : end])


def _mood(word: str) -> str | None:
    if word in _PROMISES or word.endswith("'ll"):
        return "promised"
    return "doubted" if word in _DOUBTS else None


def _telling(word: str) -> Iterator[str]:
    if word in _DIRECTIONS:
        yield word
    if word in _SAYING:
        yield SAID
    for term in terms(word):
        if term not in NEUTRAL and word not in _SILENT and len(term) > 2:
            yield term
