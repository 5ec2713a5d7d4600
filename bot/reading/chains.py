"""Through whom a claim came: a video's narrator speaks in a video that a ministry showed on Telegram."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from bot.core.models import Span, squeeze
from bot.reading.bounds import sentence_of
from bot.reading.citing import leanings, spoken_through
from bot.reading.found import Found
from bot.reading.media import media_of
from bot.reading.newsrooms import newsroom_of
from bot.reading.resolution import Answer
from bot.reading.resolution.phrases import bare, short
from bot.reading.resolution.roster import Roster

CARRIERS = frozenset(
    """
    article audio blog book broadcast clip document documentary email film footage interview letter memo
    message paper photo podcast post programme recording report screenshot song speech statement study
    text thread tweet video
    """.split()
)
"""Nouns of what others' words are carried in."""

_SHOWING = frozenset("capture contain depict feature include show".split())
_LONGEST = 4
"""Links of a chain; the sample has two, a longer one is a misreading."""


@dataclass(frozen=True, slots=True)
class Chain:
    """``via``: the names, nearest first, of those through whom a claim came; ``medium``: how it was said."""

    via: tuple[str, ...] = ()
    medium: Span | None = None


def chains(roster: Roster, text: str, found: list[Found], answers: list[Answer | None]) -> list[Chain]:
    """One chain for each attribution, in their order."""
    linker = _Linker(roster, text, found, answers)
    return [linker.chain(i) for i in range(len(found))]


class _Linker:
    def __init__(self, roster: Roster, text: str, found: list[Found], answers: list[Answer | None]) -> None:
        self.doc = doc = roster.doc
        self.found = found
        self.answers = answers
        self._media = media_of(doc, text, found)
        self._newsrooms = [
            _unless_named(newsroom_of(doc, roster, item), medium, text)
            for item, medium in zip(found, self._media, strict=True)
        ]
        self._mouths = [spoken_through(roster, item) for item in found]
        self._cited = leanings(roster, found)
        self._citing = {leaning.noun: i for i, cited in enumerate(self._cited) for leaning in cited}
        self._made: dict[int, Chain] = {}
        self._by_noun: dict[int, int] = {}
        self._carriers: dict[str, list[int]] = {}
        for token in doc:
            if token.lower_ in CARRIERS:
                self._carriers.setdefault(token.lower_, []).append(token.i)

    def chain(self, i: int) -> Chain:
        """The chain of attribution i; those before it are made already, an outer one is made on the way."""
        if i not in self._made:
            self._made[i] = Chain()  # an attribution that holds itself by mistake ends here
            self._made[i] = self._chain(i)
            answer = self.answers[i]
            if answer is not None and answer.origin is not None:
                self._by_noun.setdefault(answer.origin, i)
        return self._made[i]

    def _chain(self, i: int) -> Chain:
        answer = self.answers[i]
        if answer is None:
            return Chain(self._outer(i, None).via, self._media[i])
        carried = self._carried(i, answer) or self._same(i, answer) or self._outer(i, answer)
        own = {answer.name, answer.name.lower()}
        cited = (leaning.name for leaning in self._cited[i])
        names = dict.fromkeys((*cited, self._mouths[i], self._newsrooms[i], *carried.via))
        via = tuple(name for name in names if name is not None and name not in own)
        return Chain(via[:_LONGEST], self._media[i] or carried.medium)

    def _outer(self, i: int, answer: Answer | None) -> Chain:
        """Nested: "Bagnet reported that the ministry said …" came through Bagnet."""
        holder = self.found[i].inside
        if holder is None or holder == i:
            return Chain()
        outer, chain = self.answers[holder], self.chain(holder)
        if outer is None or (answer is not None and _is_same(outer, answer)):
            return Chain(self._without_cited(holder), chain.medium)
        leant_on = (leaning.name for leaning in self._cited[holder])
        return Chain((*leant_on, self._name(outer), *self._without_cited(holder)))

    def _without_cited(self, i: int) -> tuple[str, ...]:
        """The chain of attribution i without those whom its own source cites, who come before it."""
        cited = {leaning.name for leaning in self._cited[i]}
        return tuple(name for name in self.chain(i).via if name not in cited)

    def _same(self, i: int, answer: Answer) -> Chain | None:
        """ "One of them said" came the way in which the men's first words came; or "a clip shows men who …"."""
        if answer.origin is None:
            return None
        citing = self._citing.get(answer.origin)
        if citing is not None and citing != i and (citer := self.answers[citing]) is not None:
            return Chain((self._name(citer), *self._without_cited(citing)))
        if answer.origin in self._by_noun and self._by_noun[answer.origin] != i:
            first = self._by_noun[answer.origin]
            return Chain(tuple(name for name in self._made[first].via if name not in self._own_ways(first)))
        if self.found[i].inside is not None:
            return None
        verb = self.doc[answer.origin].head
        shower = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        if shower is None or shower.i == answer.origin:
            return None
        if verb.lemma_ in _SHOWING and shower.lower_ in CARRIERS:
            return Chain((short(shower),))
        return None

    def _own_ways(self, i: int) -> set[str | None]:
        """Through whom attribution i alone came: what was told to a paper once was not told to it ever after."""
        return {self._newsrooms[i], self._mouths[i], *(leaning.name for leaning in self._cited[i])}

    def _carried(self, i: int, answer: Answer) -> Chain | None:
        """ "The video's narrator": the video, whoever showed it, and where."""
        if answer.bearer is not None:
            return None
        carrier = next(self._carriers_of(self.doc[answer.head]), None)
        if carrier is None:
            return None
        shown = self._first(carrier)
        if shown is None:
            return Chain((short(carrier),))
        names = (short(_whole(shown)),)
        for j in range(i):
            giver = self.answers[j]
            if giver is not None and self._holds(j, shown):
                chain = self.chain(j)
                return Chain((*names, self._name(giver), *chain.via), chain.medium)
        return Chain(names)

    def _carriers_of(self, head: Token) -> Iterator[Token]:
        for child in head.children:
            if child.dep_ == "poss" and child.lower_ in CARRIERS:
                yield child
            if child.dep_ == "prep" and child.lower_ in {"in", "of", "on"}:
                yield from (noun for noun in child.children if noun.lower_ in CARRIERS)

    def _first(self, carrier: Token) -> Token | None:
        """The last earlier mention of the carrier, outside its own sentence."""
        start = sentence_of(carrier).start
        before = (i for i in reversed(self._carriers[carrier.lower_]) if i < start)
        at = next(before, None)
        return None if at is None else self.doc[at]

    def _holds(self, j: int, token: Token) -> bool:
        """Whether attribution j stands in the sentence of the token."""
        sentence = sentence_of(token)
        return sentence.start_char <= self.found[j].cue[0].start < sentence.end_char

    def _name(self, answer: Answer) -> str:
        if answer.bearer is not None or not answer.resolved:
            return answer.name
        if answer.many and answer.human:
            return answer.name
        noun = self.doc[answer.origin if answer.origin is not None else answer.head]
        return short(noun) if squeeze(noun.text) in answer.name else bare(self.doc[noun.i : noun.i + 1])


def _whole(noun: Token) -> Token:
    """The head of the compound that the noun is a part of: "video" in "video clip" -> "clip"."""
    return noun.head if noun.dep_ == "compound" and noun.head.i > noun.i else noun


def _unless_named(newsroom: str | None, medium: Span | None, text: str) -> str | None:
    """The newsroom, unless the medium names it: "in a message to the Post"."""
    return None if newsroom and medium and newsroom in squeeze(medium.of(text)) else newsroom


def _is_same(one: Answer, other: Answer) -> bool:
    return (one.bearer is not None and one.bearer is other.bearer) or one.name == other.name
