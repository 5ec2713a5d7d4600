"""Nouns that point back: "the ministry", "the report", "the Defence Ministry statement", "the woman"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from bot.core.models import squeeze
from bot.core.states import state_of
from bot.reading.bounds import sentence_of
from bot.reading.resolution.answer import Answer
from bot.reading.resolution.naming import display
from bot.reading.resolution.phrases import DEFINITE, phrase
from bot.reading.resolution.roles import (
    LOOSE_BODIES,
    STATEMENTS,
    STUDIES,
    gender_of_noun,
)
from bot.reading.resolution.roster import Bearer
from bot.reading.resolution.salience import Discourse, described


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
    bearer = _called(discourse, lemma, at, _modifiers(head))
    if bearer is not None:
        return replace(display(discourse.doc, bearer, head.i))
    fuller = _fuller(discourse, head, words)
    if fuller is not None:
        return fuller
    if not _tells_itself(head, words):
        return replace(described(head), name=squeeze(words.text), resolved=False)
    return None


def _opens_headline(head: Token) -> bool:
    """Whether the noun stands, without an article, in a headline at the very top."""
    line = sentence_of(head)
    return line.start == 0 and line[-1].text not in ".!?" and head.tag_ == "NN" and line[-1].is_space


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


def _called(discourse: Discourse, lemma: str, at: int, also: frozenset[str] = frozenset()) -> Bearer | None:
    """The bearer that the article calls so, or the body or the person of that gender last named."""
    bearer = discourse.roster.called(lemma, at, also)
    if bearer is not None or also:
        return bearer
    if lemma in STUDIES:
        return next((b for word in sorted(STUDIES) if (b := discourse.roster.called(word, at))), None)
    if lemma in LOOSE_BODIES:
        return _last(discourse, at, lambda b: not b.personal and b.labels["ORG"] > 0)
    gender = gender_of_noun(lemma)
    if gender is not None:
        return _last(discourse, at, lambda b: b.personal and b.gender == gender)
    return None


def _modifiers(head: Token) -> frozenset[str]:
    """The capitalised words before a noun, a state's name for its adjective: "the Florida senator"."""
    before = (child for child in head.children if child.i < head.i and child.text[:1].isupper())
    words = (child.lower_ for child in before if child.dep_ in {"amod", "compound", "nmod", "poss"})
    return frozenset(state_of(word) or word for word in words)


def _last(discourse: Discourse, at: int, fits: object) -> Bearer | None:
    fit = [b for b in discourse.roster.bearers if b.before(at) >= 0 and fits(b)]  # type: ignore[operator]
    return max(fit, key=lambda b: b.before(at), default=None)


def _fuller(discourse: Discourse, head: Token, words: Span) -> Answer | None:
    """An earlier source of the same noun that says more: "a decree published on …" for "the decree"."""
    lemma = head.lemma_.lower()
    alike = STUDIES if lemma in STUDIES else {lemma}
    for answer in reversed(discourse.sources):
        noun = discourse.doc[answer.origin if answer.origin is not None else answer.head]
        if noun.lemma_.lower() in alike and len(answer.name.split()) > len(words):
            return replace(answer, head=head.i)
    for noun in discourse.nouns_before(words.start):
        if noun.lemma_.lower() in alike and len(phrase(noun)) > len(words):
            return replace(described(noun), head=head.i)
    return None


def _tells_itself(head: Token, words: Span) -> bool:
    """Whether the noun comes with what tells it from others: "the head of the union", "the video's narrator"."""
    return any(
        child.dep_ in {"prep", "acl", "poss", "compound", "nmod"} and child.pos_ != "PRON"
        for child in head.children
    )
