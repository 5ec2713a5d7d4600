"""Nouns that point back: "the ministry", "the report", "the Defence Ministry statement", "the teenager"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from bot.core.models import squeeze
from bot.core.states import state_of
from bot.reading.bounds import sentence_of
from bot.reading.resolution.answer import Answer
from bot.reading.resolution.bearer import Bearer
from bot.reading.resolution.capitals import CAPITALS
from bot.reading.resolution.naming import display
from bot.reading.resolution.phrases import DEFINITE, phrase
from bot.reading.resolution.roles import (
    CONFIDANTS,
    FIRMS,
    KIN,
    OFFICE_NOUNS,
    PUBLIC_BODIES,
    STATEMENTS,
    STUDIES,
    gender_of_noun,
    is_person_noun,
)
from bot.reading.resolution.salience import Discourse, described

_CALLINGS = ("er", "ian", "ist", "or")
"""Endings of what people do: "plumber", "musician"."""
_HEARERS = frozenset(
    "committee court hearing inquest inquiry judge judges jurors jury panel tribunal".split()
)
_NOTHING: frozenset[str] = frozenset()
_POINTING = frozenset({"that", "the", "this"})


def known(discourse: Discourse, head: Token, words: Span) -> Answer | None:
    """Whom a noun that names nobody means; None where it stands for itself."""
    if head.lower_ in STATEMENTS:
        issuer = _issuer(discourse, head, words)
        if issuer is not None:
            return replace(issuer, head=head.i)
    if words[0].lower_ not in DEFINITE and not _opens_headline(head):
        return None
    lemma = head.lemma_.lower()
    at = len(discourse.doc) if _opens_headline(head) else head.i
    also = _modifiers(head)
    bearer = _called(discourse, lemma, at, also)
    if bearer is not None and bearer.personal and head.tag_ == "NNS":
        bearer = None  # "the researchers" are more than the author
    if bearer is None and words[0].lower_ in _POINTING and not _tells_itself(head, words):
        bearer = _meant(discourse, head, at) or _named_later(discourse, head, also)
    if bearer is not None:
        return display(discourse.doc, bearer, head.i)
    earlier = fuller(discourse, head, words)
    if earlier is not None:
        return earlier
    if not _tells_itself(head, words):
        return replace(described(head), name=squeeze(phrase(head, words).text), resolved=False)
    return None


def _opens_headline(head: Token) -> bool:
    """Whether the noun stands, without an article, in a headline at the very top."""
    return head.tag_ == "NN" and _in_headline(head)


def _in_headline(token: Token) -> bool:
    """Whether it stands in a line without a stop at the very top, whose grammar is a headline's."""
    line = sentence_of(token)
    return line.start == 0 and line[-1].text not in ".!?" and line[-1].is_space


def _issuer(discourse: Discourse, head: Token, words: Span) -> Answer | None:
    """Whose statement it is: "the Defence Ministry statement", "the ministry's statement", "the statement"."""
    for token in words:
        bearer = discourse.roster.at(token)
        if bearer is not None and bearer.name.states != frozenset(bearer.name.words):
            return display(discourse.doc, bearer, head.i)
        if token.dep_ == "poss" and token.pos_ == "NOUN":
            owner = _called(discourse, token.lemma_.lower(), head.i)
            if owner is not None:
                return display(discourse.doc, owner, head.i)
    if words[0].lower_ in DEFINITE:
        return next((a for a in reversed(discourse.sources) if a.bearer and a.resolved), None)
    return None


def _called(discourse: Discourse, lemma: str, at: int, also: frozenset[str] = _NOTHING) -> Bearer | None:
    """The bearer that the article calls so, or by a word of kin."""
    bearer = discourse.roster.called(lemma, at, also)
    if bearer is not None or also:
        return bearer
    alike = (*(sorted(STUDIES) if lemma in STUDIES else ()), *KIN.get(lemma, ()))
    return next((b for word in alike if (b := discourse.roster.called(word, at))), None)


def _meant(discourse: Discourse, head: Token, at: int) -> Bearer | None:
    """Whom a noun may mean that the article has not used of anybody: "the company", "the woman", "the teenager"."""
    lemma = head.lemma_.lower()
    if lemma in FIRMS:
        return _main(discourse, at, lambda b: not (b.known_person or b.name.body or b.name.states))
    if lemma in PUBLIC_BODIES:
        return _main(discourse, at, lambda b: not b.personal and (b.name.body or b.labels["ORG"] > 0))
    if lemma == "witness":
        return _testified(discourse)
    gender = gender_of_noun(lemma)
    if gender is not None and head.tag_ == "NN":
        return _last(discourse, at, lambda b: b.personal and b.gender == gender)
    return _just_named(discourse, head)


def _testified(discourse: Discourse) -> Bearer | None:
    """Who spoke last to those who hear witnesses: "Denning told the court … the witness said"."""
    for answer in reversed(discourse.sources):
        verb = discourse.doc[answer.head].head
        heard = verb.lemma_ == "tell" and any(child.lower_ in _HEARERS for child in _hearers(verb))
        if answer.bearer is not None and answer.bearer.personal and (heard or verb.lemma_ == "testify"):
            return answer.bearer
    return None


def _hearers(verb: Token) -> Iterator[Token]:
    return (child for child in verb.children if child.dep_ in {"dative", "dobj"})


def _named_later(discourse: Discourse, head: Token, also: frozenset[str]) -> Bearer | None:
    """The one person whom the article calls so anywhere: "the governor said" above "Governor Anzor Velik"."""
    if head.tag_ != "NN" or not is_person_noun(head.lemma_.lower()):
        return None
    return discourse.roster.only(head.lemma_.lower(), also)


def _modifiers(head: Token) -> frozenset[str]:
    """The capitalised words beside a noun that tell whose it is, a state's name for its adjective or its capital.

    "the Florida senator", "the Iraqi ministry", "the ministry in Tehran"; another town tells nothing.
    """
    before = (child for child in head.children if child.i < head.i and child.text[:1].isupper())
    words = (child.lower_ for child in before if child.dep_ in {"amod", "compound", "nmod", "poss"})
    places = (near.lower_ for child in head.children if child.lower_ == "in" for near in child.children)
    states = (state_of(CAPITALS.get(place, place)) for place in places)
    return frozenset((*(state_of(word) or word for word in words), *filter(None, states)))


def _last(discourse: Discourse, at: int, fits: Callable[[Bearer], bool]) -> Bearer | None:
    return next(filter(fits, discourse.named_before(at)), None)


def _main(discourse: Discourse, at: int, fits: Callable[[Bearer], bool]) -> Bearer | None:
    """The body that last spoke or acted, before one named in passing or in what another says."""
    return _last_acting(discourse, at, fits) or _last(
        discourse, at, lambda b: fits(b) and b.labels["ORG"] > 0 and not discourse.is_where(b, at)
    )


def _last_acting(discourse: Discourse, at: int, fits: Callable[[Bearer], bool]) -> Bearer | None:
    """Of those named, nearest first: who was named last before another acted cannot have acted later."""
    found, acted = None, -1
    for bearer in dict.fromkeys(discourse.named_before(at)):
        if bearer.before(at) < acted:
            break
        if fits(bearer) and (last := discourse.last_act(bearer, at)) > acted:
            found, acted = bearer, last
    return found


def _just_named(discourse: Discourse, head: Token) -> Bearer | None:
    """The person named last in the same paragraph: "Okafor, 19, shut his eyes. … the teenager said".

    Only for nouns of which there may be many; "the judge" after "Okafor" is somebody else, and so is
    "the nurse" after "Okafor, a plumber".
    """
    lemma = head.lemma_.lower()
    if head.tag_ != "NN" or not is_person_noun(lemma) or lemma in OFFICE_NOUNS:
        return None
    answer = discourse.last_person(head.i)
    if answer is None or answer.bearer is None:
        return None
    called = any(is_person_noun(role) or role.endswith(_CALLINGS) for role in answer.bearer.roles)
    return None if called else answer.bearer


def fuller(discourse: Discourse, head: Token, words: Span) -> Answer | None:
    """An earlier source of the same noun that says more: "a decree published on …" for "the decree"."""
    lemma = head.lemma_.lower()
    alike = STUDIES if lemma in STUDIES else CONFIDANTS if lemma in CONFIDANTS else {lemma}
    here = len(phrase(head, words))
    for answer in reversed(discourse.sources):
        noun = discourse.doc[answer.origin if answer.origin is not None else answer.head]
        if noun.lemma_.lower() in alike and len(answer.name.split()) > here:
            return replace(answer, head=head.i)
    for noun in discourse.same_nouns(alike, words.start):
        if noun.tag_ == head.tag_ and len(phrase(noun)) > here and not _in_headline(noun):
            return replace(described(noun), head=head.i)
    return None


def _tells_itself(head: Token, words: Span) -> bool:
    """Whether the noun comes with what tells it from others: "the head of the union", "the video's narrator".

    "The mother of four" does not: it is somebody named before.
    """
    return any(
        child.dep_ in {"prep", "acl", "poss", "compound", "nmod"}
        and child.pos_ != "PRON"
        and not _counts(child)
        for child in head.children
    )


def _counts(of: Token) -> bool:
    """Whether it only counts children: "of four"."""
    return of.lower_ == "of" and all(child.pos_ == "NUM" and child.tag_ == "CD" for child in of.children)
