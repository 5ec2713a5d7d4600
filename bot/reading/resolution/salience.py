"""Whom a pronoun means: the candidate that stands out most.

Weights after Lappin & Leass, "An algorithm for pronominal anaphora resolution" (Computational
Linguistics 1994): a subject outweighs an object, each sentence back lowers the weight; and a
source of claims outweighs both, since in news "he said" mostly goes on from "Smith said".
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from bot.core.models import squeeze
from bot.reading.bounds import sentence_of
from bot.reading.resolution.answer import Answer
from bot.reading.resolution.bearer import Bearer
from bot.reading.resolution.naming import display
from bot.reading.resolution.phrases import phrase
from bot.reading.resolution.roles import (
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    gender_of_noun,
    is_person_noun,
)
from bot.reading.resolution.roster import Roster

_REACH = 6
"""Sentences back that a pronoun may reach."""
_NEAR = 3
"""Sentences back that "the teenager" may reach."""
_MOST = 60
"""Candidates looked at, nearest first: bounds the work where a sentence is a list of names."""
_FARTHEST = 300
"""Names that "the company" or "the woman" may reach back over."""
_SUBJECT, _SOURCE, _INNER, _OTHER, _OWNER = 1.0, 1.3, 0.7, 0.5, 0.4
_FADES, _SOURCE_FADES = 0.7, 0.72
"""Set on the project's own articles (``tests/evals/articles``), of 24 settings tried."""
_QUOTED = 0.25
"""Weight of who is named only inside a quotation, for a pronoun outside it: "“My daughter reads them.” She says …"."""
_BELOW = frozenset({"acl", "advcl", "ccomp", "relcl"})
"""Clauses below another, whose subjects are spoken of in passing: "it shows that children are …"."""
_SPEECH = frozenset("add ask complain deny hear insist promise refuse say tell vow warn".split())
"""Verbs whose subjects are people or bodies, where others' may be things: "results suggest"."""
_SUBJECTS = frozenset({"ROOT", "nsubj", "nsubjpass"})
"""Places of what a sentence is about; a noun is its root where the parser misses the verb."""

Fits = Callable[[Answer], float]
"""How well a candidate agrees with the pronoun: 0 not at all, 1 fully."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    answer: Answer
    at: int
    weight: float


_CIVIC = frozenset(
    "city council county district mayor parish people port province region resident town village".split()
)
"""Nouns before an "of" behind which a town or a country stands."""


class Discourse:
    """What has been spoken of so far, for one article; ``quoted`` are the tokens in quotation marks."""

    def __init__(self, doc: Doc, roster: Roster, quoted: frozenset[int] = frozenset()) -> None:
        self.doc = doc
        self.roster = roster
        self._quoted = quoted
        self._sentence = _numbers(doc)
        self._starts = [mention.start for mention in roster.mentions]
        self._nouns = [token.i for token in doc if token.dep_ in _SUBJECTS and token.pos_ == "NOUN"]
        self._by_lemma: dict[str, list[int]] = defaultdict(list)
        for token in doc:
            if token.pos_ == "NOUN":
                self._by_lemma[token.lemma_.lower()].append(token.i)
        self._said: list[Answer] = []

    def said(self, answer: Answer) -> None:
        """Remember a source; several who say or tell are people, be they called agents or crews; results show."""
        speaks = self.doc[answer.head].head.lemma_ in _SPEECH
        if speaks and answer.many and answer.human is None and answer.bearer is None:
            answer = replace(answer, human=True)
        self._said.append(answer)

    @property
    def sources(self) -> list[Answer]:
        """The latest sources, in the order in which they were answered."""
        return self._said[-_MOST:]

    def named_before(self, at: int) -> Iterator[Bearer]:
        """Whom the names before a token mean, nearest first."""
        for i in range(bisect_left(self._starts, at) - 1, -1, -1)[:_FARTHEST]:
            bearer = self.roster.at(self.doc[self.roster.mentions[i].head])
            if bearer is not None:
                yield bearer

    def nouns_before(self, at: int) -> Iterator[Token]:
        """The subjects that name nobody, nearest first."""
        for i in range(bisect_left(self._nouns, at) - 1, -1, -1)[:_MOST]:
            yield self.doc[self._nouns[i]]

    def _is_named(self, noun: Token) -> bool:
        """Whether a name stands behind the noun: "her producer, Ade Cole"."""
        return any(child.dep_ == "appos" and self.roster.at(child) for child in noun.children)

    def same_nouns(self, lemmas: Iterable[str], before: int) -> Iterator[Token]:
        """The nouns of these lemmas before a token, nearest first for each lemma."""
        for lemma in sorted(lemmas):
            at = self._by_lemma.get(lemma, [])
            for i in range(bisect_left(at, before) - 1, -1, -1)[:_MOST]:
                yield self.doc[at[i]]

    def last_act(self, bearer: Bearer, before: int) -> int:
        """The last token before another at which it was a source or, in no clause of another's words, a subject; or -1."""
        spoke = (answer.head for answer in self._said[-_MOST:] if answer.bearer is bearer)
        did = (at for at in bearer.places[-_MOST:] if at < before and self._leads(self.doc[at]))
        return max((at for at in (*spoke, *did) if at < before), default=-1)

    def _leads(self, noun: Token) -> bool:
        below = noun.head.dep_ in _BELOW and noun.head.head.i < noun.i
        return noun.dep_ in _SUBJECTS and not below

    def is_where(self, bearer: Bearer, before: int) -> bool:
        """Whether it has only told whose something is, as a town does: "the council of Easterhaven"."""
        behind = [self.doc[at].head for at in bearer.places[-_MOST:] if at < before]
        return all(near.lower_ == "of" and near.head.lemma_.lower() in _CIVIC for near in behind)

    def near(self, one: int, other: int) -> bool:
        """Whether a token stands at most some sentences before another."""
        return self._sentence[other] - self._sentence[one] <= _NEAR

    def last_person(self, at: int) -> Answer | None:
        """The person who spoke last before a token, in its paragraph and not far off."""
        start = self.doc[at].idx
        for answer in reversed(self._said[-_MOST:]):
            if answer.head < at:
                between = self.doc.text[self.doc[answer.head].idx : start]
                near = "\n" not in between and self.near(answer.head, at)
                return answer if near and answer.bearer and answer.bearer.personal else None
        return None

    def antecedent(self, at: int, fits: Fits, barred: frozenset[int] = frozenset()) -> Answer | None:
        """Whom a pronoun at a token means; ``barred`` are tokens that it cannot mean."""
        named = {bearer for i in barred if (bearer := self.roster.at(self.doc[i])) and bearer.personal}
        best: tuple[float, int] = (0.0, -1)
        found: Answer | None = None
        for candidate in self._candidates(at):
            if candidate.at in barred or candidate.answer.bearer in named:
                continue
            distance = self._sentence[at] - self._sentence[candidate.at]
            fades = _SOURCE_FADES if candidate.weight == _SOURCE else _FADES
            score = fits(candidate.answer) * candidate.weight * fades**distance
            if candidate.at in self._quoted and at not in self._quoted:
                score *= _QUOTED
            if (score, candidate.at) > best and score > 0:
                best, found = (score, candidate.at), candidate.answer
        return found

    def _candidates(self, at: int) -> Iterator[_Candidate]:
        oldest = self._sentence[at] - _REACH
        spoken = {answer.head for answer in self._said[-_MOST:]}
        for answer in reversed(self._said[-_MOST:]):
            if answer.head < at and self._sentence[answer.head] >= oldest and _is_noun(self.doc, answer):
                yield _Candidate(answer, answer.head, _SOURCE)
        for i in range(bisect_left(self._starts, at) - 1, -1, -1)[:_MOST]:
            mention = self.roster.mentions[i]
            if self._sentence[mention.start] < oldest:
                break
            bearer = self.roster.at(self.doc[mention.head])
            if bearer is not None and mention.head not in spoken:
                named = display(self.doc, bearer, mention.head)
                yield _Candidate(named, mention.head, _role(self.doc[mention.start : mention.end].root))
        for noun in self.nouns_before(at):
            if self._sentence[noun.i] < oldest:
                break
            if noun.i not in spoken and not self._is_named(noun):
                yield _Candidate(described(noun), noun.i, _role(noun))


def described(noun: Token) -> Answer:
    """A noun that names nobody, as a candidate: "men who claimed" -> "men"."""
    word, lemma = noun.lower_, noun.lemma_.lower()
    many = noun.tag_ == "NNS" or word in GROUP_NOUNS or (noun.pos_ == "NUM" and word != "one")
    human = (
        True
        if word in GROUP_NOUNS or is_person_noun(lemma)
        else False
        if lemma in BODY_NOUNS | DOCUMENT_NOUNS
        else None
    )
    return Answer(
        name=squeeze(phrase(noun).text),
        head=noun.i,
        origin=noun.i,
        many=many,
        human=human,
        gender=gender_of_noun(lemma),
    )


def _is_noun(doc: Doc, answer: Answer) -> bool:
    """Whether an answer is more than a pronoun that was left open."""
    return answer.resolved or doc[answer.head].pos_ in {"NOUN", "PROPN"}


def _numbers(doc: Doc) -> list[int]:
    number, numbers = -1, []
    for token in doc:
        number += bool(token.is_sent_start)
        numbers.append(number)
    return numbers


def _is_topic(root: Token) -> bool:
    """Whether the name opens its sentence after "for" or "as for": "For Allton, Warhol was a legend."."""
    return root.dep_ == "pobj" and root.head.lower_ == "for" and root.head.i <= sentence_of(root).start + 1


def _role(root: Token) -> float:
    """What the name does in its sentence; one behind a comma does what the noun before it does."""
    if root.dep_ == "appos" and root.head.pos_ == "NOUN":
        root = root.head
    if root.dep_ in _SUBJECTS or _is_topic(root):
        return _SUBJECT if root.head.dep_ not in _BELOW else _INNER
    return _OWNER if root.dep_ in {"poss", "compound"} else _OTHER
