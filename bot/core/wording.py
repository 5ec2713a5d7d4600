"""Whether a sentence has everybody do what the article has them do, and tells it as surely.

A bag of words cannot tell "Smith accused Kerr" from "Kerr accused Smith", nor "may close" from
"will close", nor what a text says from what it bids its reader to say.  What stands behind a name
can, which of two names comes first, what a figure counts, what qualifies each word, and where a
sentence begins: where one of the article's does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import TypeAlias

from bot.core.alignment import plain
from bot.core.furniture import dateline
from bot.core.qualified import FREE, SAID, Word, words
from bot.core.titles import HONORIFICS, OFFICES
from bot.core.words import terms

LONGEST = 1_500
"""Letters of a sentence of the article that are looked at, which bounds the work."""

FEWEST = 3
"""Words of a sentence: fewer are a name."""

LEFT_OUT = 2
"""Words that may be left out behind a name: behind more of them stands what somebody else does."""

NEAR = 4
"""Words at most between a figure and what it counts."""

_TURNING = frozenset("against by".split())
_OPENERS = frozenset(
    """
    after although amid as at before despite during following for in on since under unlike when while with
    also earlier however later meanwhile separately still
    """.split()
)
_OPENER = re.compile(r"\W*(\w+)[^,:]*,")
_TITLES = {term for title in HONORIFICS | OFFICES for term in terms(title)}
_PLACE = re.compile(r"\b(?:at|in|near|of|off) (?=[^\W\d_a-zà-öø-ÿ])[\w-]+")
_OWNER = re.compile(r"(?<!\w)((?=[^\W\d_a-zà-öø-ÿ])[\w-]+)['’]s (\w+)")


_Told: TypeAlias = tuple[Word, list[int]]
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
    own = list(words(_without_places(sentence, text)))
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


def _stand_so(left: _Told, right: _Told, held: Sequence[Word]) -> bool:
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
    if then.term == SAID:
        return follows or precedes or ((word.name or word.at == 0) and places[0] < others[-1])
    if word.name == then.name or then.figure or not (word.acts or then.name):
        return True
    return follows or (precedes if word.name else not precedes)


def _behind(at: int, held: Sequence[Word]) -> Iterator[int]:
    """Where the next word may stand: behind the word, or behind what is inserted there; what stands behind
    "said" is what is said."""
    for start in {at + 1, held[at].onward}:
        for place in range(start, min(start + LEFT_OUT, len(held) - 1) + 1):
            yield place
            if held[place].term == SAID:
                break


def _in_order(one: _Told, other: _Told) -> bool:
    """Whether of two names the one that does something stands first in the passages too."""
    (first, places), (second, others) = one, other
    both = first.name and second.name and first.acts and first.term != second.term
    return not (both and places and others) or min(places) < max(others)


def _free(text: str) -> frozenset[str]:
    """The weekdays and months, which may stand anywhere."""
    return FREE & set(re.findall(r"\w+", plain(text)))


def _held(passages: Sequence[str], begins: Sequence[Iterable[int]]) -> Iterator[Word]:
    count = 0
    for number, passage in enumerate(passages):
        held = list(words(passage))
        starts = {*_starts(passage), *(begins[number] if number < len(begins) else ())}
        first = {next((at for at, word in enumerate(held) if word.at >= start), -1) for start in starts}
        if re.match(r"\W*(?:the|an?) [^\W\d_]+ (?=[a-zà-öø-ÿ])", passage, re.IGNORECASE):
            first.add(1)  # "The [city] council"
        if named := re.match(r"\W*[\w ]+, (?:the|an?) ", passage):  # "Unison, [the union of …]"
            first.add(next((at for at, word in enumerate(held) if word.at >= named.end()), -1))
        for at in sorted(first):  # a name's own descriptions may be left out before it
            while 0 <= at < len(held) - 1 and _describes(passage, held[at]):
                at += 1
                first.add(at)
        for at, word in enumerate(held):
            onward = _behind_insertion(passage, held, at)
            yield replace(word, begins=at in first, onward=count + onward)
        count += len(held)


def _describes(passage: str, word: Word) -> bool:
    """Whether the word may be a part of the name that follows it."""
    one = re.compile(r"(\w+)(?: |[’']s )(?=\w)").match(passage, word.at)
    if one is None or one[1].lower() in _OPENERS:
        return False
    return passage[word.at].isupper() or word.term in _TITLES


def _starts(passage: str) -> Iterator[int]:
    """Where a shortened sentence may begin: with the passage, behind its opening phrases, or a clause of its own."""
    yield 0
    yield dateline(passage)
    at = 0
    while (opener := _OPENER.match(passage, at)) and opener[1].lower() in _OPENERS:
        yield (at := opener.end())
    for clause in re.finditer(r"; |, (?:and|but|while) ", passage):
        if ":" not in passage[: clause.start()]:
            yield clause.end()


def _behind_insertion(passage: str, held: Sequence[Word], at: int) -> int:
    """The number of the word behind the insertion (", who leads the party,") that follows the word."""
    inserted = re.compile(r"\w*(?:['’]s)?,[^,.;:]{1,120},").match(passage, held[at].at)
    if not inserted:
        return at + 1
    return next((k for k in range(at + 1, len(held)) if held[k].at >= inserted.end()), at + 1)


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
