"""Whether a sentence has everybody do what the article has them do, and tells it as surely.

A bag of words cannot tell "Smith accused Kerr" from "Kerr accused Smith", nor "may close" from
"will close", nor what a text says from what it bids its reader to say.  What stands behind a name
can, which of two names comes first, what a figure counts, what qualifies each word, and where a
sentence begins: where one of the article's does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from typing import TypeAlias

from bot.core.alignment import plain
from bot.core.figures import FIGURE, amount, without_days
from bot.core.furniture import dateline
from bot.core.titles import HONORIFICS, OFFICES
from bot.core.words import terms

SAME = 4
"""Letters that two forms of a word share ("close", "closing"): a stand-in for a stemmer."""

LONGEST = 1_500
"""Letters of a sentence of the article that are looked at, which bounds the work."""

FEWEST = 3
"""Words of a sentence: fewer are a name."""

LEFT_OUT = 2
"""Words that may be left out behind a name: behind more of them stands what somebody else does."""

NEAR = 4
"""Words at most between a figure and what it counts."""

# English grammar's closed classes, and the verbs that turn a sentence round.
_NO = frozenset(
    "barely cannot hardly neither never no nobody none nor not nothing rarely unable unlikely without".split()
)
NEGATIONS = _NO | frozenset(
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
_SAID = "=said"
_DIRECTIONS = frozenset("against by from".split())
_TURNING = frozenset("against by".split())
_FREE = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december
    """.split()
)
_OPENERS = frozenset(
    "after although amid as at before despite during following for in on since under unlike when while with".split()
)
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

_SILENT = _NO | _PROMISES | _DOUBTS | _ROUGHLY | _FREE
_STOPS = frozenset(";:.!?")
_PAUSES = _STOPS | frozenset(",()–—-")
_TITLES = {term for title in HONORIFICS | OFFICES for term in terms(title)}
_PIECE = re.compile(rf"(?P<figure>{FIGURE.pattern})|(?P<word>\w+(?:['’]\w+)*)|(?P<mark>[^\w\s])")
_OBJECT = re.compile(
    r"\b(?:about|against|at|by|for|from|in|into|near|of|off|on|over|to|with) (?:the )?(?:[^\W\d_a-zà-öø-ÿ][\w.’'-]* ?)+$"
)
_PLACE = re.compile(r"\b(?:at|in|near|of|off) (?=[^\W\d_a-zà-öø-ÿ])[\w-]+")
_OWNER = re.compile(r"(?<!\w)((?=[^\W\d_a-zà-öø-ÿ])[\w-]+)['’]s (\w+)")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that tells something: where it stands, how sure it is, and what may follow it.

    ``acts`` says that a name may be whose deed the next word is; ``sure`` is how the nearest words
    qualify it, ``loose`` how any word before it in the sentence may; ``begins`` says that a sentence may begin with it.
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

    def is_like(self, other: _Word) -> bool:
        """Whether the other, a word of the article, is a form of it."""
        return self.term == other.term or (not self.name and self.term[:SAME] == other.term[:SAME])

    def is_as_sure(self, other: _Word) -> bool:
        """Whether the other says it as surely."""
        return self.negated == other.negated and other.sure <= self.sure <= other.loose


_Told: TypeAlias = tuple[_Word, list[int]]
"""A word of the sentence, and the places where the article's sentences have it."""


def agrees(sentence: str, passages: Sequence[str], begins: Iterable[Iterable[int]] = ()) -> bool:
    """Whether the sentence has everybody do what the article has them do, tells it as surely, and begins
    where one of the article's sentences does.

    ``passages`` are the sentences that it rests on, in their order; ``begins`` are for each the
    places where something reported begins.
    """
    passages = [passage[:LONGEST] for passage in passages]
    text = " ".join(passages)
    held = list(_held(passages, [*begins]))
    own = list(_words(_without_places(sentence, text)))
    if not own or len(sentence.split()) < FEWEST or not _free(sentence) <= _free(text):
        return False
    if any(one.name and one.term == own[0].term for one in held):
        own[0] = replace(own[0], name=True, acts=True)  # any first word has a capital
    told = [(word, [at for at, there in enumerate(held) if word.is_like(there)]) for word in own]
    return (
        any(held[at].begins for at in told[0][1])
        and all(places for word, places in told if word.name or word.term in _TURNING)
        and all(any(word.is_as_sure(held[at]) for at in places) for word, places in told if places)
        and all(_stand_so(left, right, held) for left, right in pairwise(told))
        and all(_in_order(one, other) for one, other in combinations(told, 2))
    )


def _stand_so(left: _Told, right: _Told, held: Sequence[_Word]) -> bool:
    """Whether a figure counts, and a name does or suffers, what it does in the passages; of other words
    nothing is asked."""
    (word, places), (then, others) = left, right
    there = frozenset(others)
    if not places or not there:
        return True
    if word.figure:
        return any(not there.isdisjoint(range(at - NEAR, at + NEAR + 1)) for at in places)
    follows = any(not there.isdisjoint(_behind(at, held)) for at in places)
    precedes = any(at - 1 in there and held[at - 1].onward == at for at in places)
    if then.term == _SAID:
        return follows or precedes or ((word.name or word.at == 0) and places[0] < others[-1])
    if word.name == then.name or then.figure or not (word.acts or then.name):
        return True
    return follows or (precedes if word.name else not precedes)


def _behind(at: int, held: Sequence[_Word]) -> Iterator[int]:
    """Where the next word may stand: behind the word, or behind what is inserted there; what stands behind
    "said" is what is said."""
    for start in {at + 1, held[at].onward}:
        for place in range(start, min(start + LEFT_OUT, len(held) - 1) + 1):
            yield place
            if held[place].term == _SAID:
                break


def _in_order(one: _Told, other: _Told) -> bool:
    """Whether of two names the one that does something stands first in the passages too."""
    (first, places), (second, others) = one, other
    both = first.name and second.name and first.acts and first.term != second.term
    return not (both and places and others) or min(places) < max(others)


def _free(text: str) -> frozenset[str]:
    """The weekdays and months, which may stand anywhere."""
    return _FREE & set(re.findall(r"\w+", plain(text)))


def _held(passages: Sequence[str], begins: Sequence[Iterable[int]]) -> Iterator[_Word]:
    count = 0
    for number, passage in enumerate(passages):
        words = list(_words(passage))
        starts = {*_starts(passage), *(begins[number] if number < len(begins) else ())}
        first = {next((at for at, word in enumerate(words) if word.at >= start), -1) for start in starts}
        if re.match(r"\W*(?:the|an?) [^\W\d_]+ (?=[a-zà-öø-ÿ])", passage, re.IGNORECASE):
            first.add(1)  # "The [city] council"
        if named := re.match(r"\W*[\w ]+, (?:the|an?) ", passage):  # "Unison, [the union of …]"
            first.add(next((at for at, word in enumerate(words) if word.at >= named.end()), -1))
        for at in sorted(first):  # a name's own descriptions may be left out before it
            while 0 <= at < len(words) - 1 and _describes(passage, words[at]):
                at += 1
                first.add(at)
        for at, word in enumerate(words):
            onward = _behind_insertion(passage, words, at)
            yield replace(word, begins=at in first, onward=count + onward)
        count += len(words)


def _describes(passage: str, word: _Word) -> bool:
    """Whether the word may be a part of the name that follows it."""
    one = re.compile(r"(\w+)(?: |[’']s )(?=\w)").match(passage, word.at)
    if one is None or one[1].lower() in _OPENERS:
        return False
    return passage[word.at].isupper() or word.term in _TITLES


def _starts(passage: str) -> Iterator[int]:
    """Where a shortened sentence may begin: with the passage, behind its opening phrase, or a clause of its own."""
    yield 0
    yield dateline(passage)
    opener = re.match(r"\W*(\w+)[^,:]*,", passage)
    if opener and opener[1].lower() in _OPENERS:
        yield opener.end()
    for clause in re.finditer(r"; |, (?:and|but|while) ", passage):
        if ":" not in passage[: clause.start()]:
            yield clause.end()


def _behind_insertion(passage: str, words: Sequence[_Word], at: int) -> int:
    """The number of the word behind the insertion (", who leads the party,") that follows the word."""
    inserted = re.compile(r"\w*(?:['’]s)?,[^,.;:]{1,120},").match(passage, words[at].at)
    if not inserted:
        return at + 1
    return next((k for k in range(at + 1, len(words)) if words[k].at >= inserted.end()), at + 1)


def _words(text: str) -> Iterator[_Word]:
    """The words that tell something, with what qualifies each."""
    negated, sure, loose, last = False, frozenset[str](), frozenset[str](), ""
    for piece in _PIECE.finditer(without_days(plain(text))):
        word, figure = piece["word"] or "", piece["figure"]
        if piece[0] in _PAUSES or word in _CLAUSES:
            negated, sure = False, frozenset()
            loose = frozenset() if piece[0] in _STOPS else loose
        elif figure and (value := amount(piece)):
            told = sure | _bound(last)
            yield _Word(value, piece.start(), figure=True, negated=negated, sure=told, loose=told | loose)
        elif mood := _mood(word):
            sure, loose = sure | {mood}, loose | {mood}
        for term in _telling(word):
            name = piece.start() > 0 and text[piece.start()].isupper()
            acts = name and _acts(text, piece.end())
            yield _Word(term, piece.start(), name, False, negated, sure, loose, acts)
        negated = negated or word in NEGATIONS or word.endswith("n't")
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
        yield _SAID
    for term in terms(word):
        if term not in NEUTRAL and word not in _SILENT and len(term) > 2:
            yield term


def _without_places(sentence: str, text: str) -> str:
    """The sentence without "in Northgate" and "Northgate's", where the article says that or "of Northgate"."""
    low = plain(text)
    sentence = _PLACE.sub(
        lambda found: " " if plain(found[0]) in low and not _free(found[0]) else found[0], sentence
    )

    def owned(found: re.Match[str]) -> str:
        owner, thing = re.escape(plain(found[1])), re.escape(plain(found[2]))
        said = re.search(rf"\b{thing}(?: \w+){{0,2}} of (?:the )?{owner}\b", low)
        return found[2] if said else found[0]

    return _OWNER.sub(owned, sentence)
