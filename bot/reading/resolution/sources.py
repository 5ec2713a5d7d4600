"""Who a source is: a name, a pronoun, "the ministry", "the statement", "one of them"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from bot.core.models import squeeze
from bot.core.quotes import Quotation, quotations
from bot.reading.found import Found
from bot.reading.resolution.answer import Answer
from bot.reading.resolution.appositions import apposed
from bot.reading.resolution.bearer import Bearer
from bot.reading.resolution.ledes import named_after_the_lede
from bot.reading.resolution.names import datelines
from bot.reading.resolution.naming import display
from bot.reading.resolution.nominals import fuller, known
from bot.reading.resolution.phrases import TIMES, phrase
from bot.reading.resolution.roles import BODY_NOUNS, is_person_noun
from bot.reading.resolution.roster import Roster
from bot.reading.resolution.salience import Discourse, described

_ONE = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
_MALE = frozenset({"he", "him", "his", "himself"})
_MANY = frozenset({"they", "them", "their", "themselves", "these", "those"})
_THING = frozenset({"it", "its", "itself"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
FIRST = frozenset({"i", "me", "my", "myself", "our", "ourselves", "us", "we"})
_PRONOUNS = _ONE | _MANY | _THING | FIRST
_PART = frozenset(
    """
    all another any both each either few half many most neither none one several some three two
    """.split()
)


def resolve(roster: Roster, text: str, found: list[Found]) -> list[Answer | None]:
    """One answer for each attribution, in their order; None where nobody is named."""
    quoted = quotations(text)
    resolver = _Resolver(roster, quoted)
    answers: list[Answer | None] = [None] * len(found)
    order = sorted((i for i, item in enumerate(found) if item.source), key=lambda i: found[i].source[0])
    for i in order:
        answers[i] = resolver.answer(found[i])
    for i in order:  # in a second round: whoever speaks in the first person may be named after the quotation
        if _says_i(found[i], text):
            answers[i] = _speaker(text, quoted, found, answers, i)
    return named_after_the_lede(roster.doc, found, answers)


def _says_i(found: Found, text: str) -> bool:
    return bool(found.source) and found.source[0].of(text).lower() in FIRST


def _speaker(
    text: str, quoted: Sequence[Quotation], found: list[Found], answers: list[Answer | None], i: int
) -> Answer | None:
    """The source of the attribution that holds this one, or of another part of the same quotation."""
    holder = found[i].inside
    if holder is None:
        inner = found[i].source[0]
        around = next((q.span for q in quoted if q.span.covers(inner)), inner)
        others = (j for j, item in enumerate(found) if j != i and not _says_i(item, text))
        holder = next((j for j in others if any(s.overlaps(around) for s in found[j].content)), None)
    outer = answers[holder] if holder is not None else None
    mine = answers[i]
    if outer is None or mine is None:
        return mine
    return replace(outer, head=mine.head)


class _Resolver:
    """Answers the sources of one article in text order."""

    def __init__(self, roster: Roster, quoted: Sequence[Quotation]) -> None:
        self.doc = roster.doc
        self.roster = roster
        self._datelines = datelines(self.doc)
        self.discourse = Discourse(self.doc, roster, frozenset(_inside(self.doc, quoted)))

    def answer(self, found: Found) -> Answer:
        spans = [self._tokens(span.start, span.end) for span in found.source]
        answer = self._answer(self._without_dateline(spans[0]), found)
        self.discourse.said(answer)
        return answer

    def _without_dateline(self, words: Span) -> Span:
        """ "SAN LORENZO, Calif. — Voltrane Inc." -> "Voltrane Inc."."""
        start = next((token.i for token in words if token.i not in self._datelines), words.start)
        return self.doc[start : words.end]

    def _tokens(self, start: int, end: int) -> Span:
        span = self.doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            raise ValueError(f"no tokens at {start}..{end}")
        return span

    def _answer(self, words: Span, found: Found) -> Answer:
        head = _head(words)
        if (
            len(words) == 1
            and self.roster.at(head) is None
            and head.lower_ in _RELATIVE
            and head.tag_ in {"WP", "WDT"}
        ):
            return self._relative(head, found)
        return self._noun(head, words, found)

    def _relative(self, pronoun: Token, found: Found) -> Answer:
        """ "men who claimed" -> "men"."""
        for verb in (pronoun.head, *pronoun.head.ancestors):
            if verb.dep_ == "relcl":
                noun = _speaks(verb.head) if pronoun.lower_ == "who" else verb.head
                answer = self._noun(noun, self.doc[noun.left_edge.i : pronoun.i], found)
                return replace(answer, origin=answer.origin or noun.i)
        return self._unknown(pronoun)

    def _noun(self, head: Token, words: Span, found: Found) -> Answer:
        lone = len(words) == 1 and self.roster.at(head) is None
        if (lone and head.pos_ == "PRON") or head.lower_ in _PRONOUNS:
            return self._pronoun(head, found)
        named = self._named(head, words)
        if named is not None:
            return display(self.doc, named, head.i)
        if head.lower_ in _PART:
            return self._part(head, words, found)
        answer = known(self.discourse, head, words) or self._as_it_stands(head, words)
        shared = len(self.roster.named(words.text)) > 1  # "Clinton" where two bear the name
        return replace(answer, resolved=False) if shared else answer

    def _named(self, head: Token, words: Span) -> Bearer | None:
        """The bearer whom the head names, or an apposition to it ("a spokesman, John Smith")."""
        named = apposed(self.roster, words) or self.roster.at(head)
        if named is not None:
            return named
        alike = self.roster.named(head.text) if head.is_title else []
        if len(alike) == 1:  # the tagger took a surname for a noun
            return alike[0]
        return None

    def _pronoun(self, head: Token, found: Found) -> Answer:
        barred = self._content(found)
        word = head.lower_
        if word in _ONE:
            gender = "he" if word in _MALE else "she"
            meant = self.discourse.antecedent(head.i, lambda other: _is_one(other, gender), barred)
        elif word in _MANY:
            meant = self.discourse.antecedent(head.i, _are_many, barred)
        elif word in _THING | {"this", "that"}:
            meant = self.discourse.antecedent(head.i, _is_thing, barred)
        else:
            return Answer(squeeze(head.text), head.i, resolved=word not in FIRST, human=True)
        if (
            meant is None and barred and max(barred) < head.i
        ):  # "Ann Day will go, she said": named in her words
            return self._pronoun(head, replace(found, content=()))
        if meant is None:
            return self._unknown(head)
        return replace(meant, head=head.i, origin=meant.origin if meant.bearer is None else None)

    def _part(self, head: Token, words: Span, found: Found) -> Answer:
        """ "One of them" -> whom "them" means."""
        for token in words:
            if token.lower_ in {"them", "these", "those"} and token.dep_ == "pobj":
                meant = self.discourse.antecedent(token.i, _are_many, self._content(found))
                return replace(meant, head=head.i, many=False) if meant else self._unknown(head, words)
        for token in words:
            if token.dep_ == "pobj" and token.tag_ == "NNS" and token.head.head == head:
                meant = fuller(self.discourse, token, self.doc[token.left_edge.i : token.i + 1])
                if meant is not None:
                    return replace(meant, head=head.i, many=False)
        part = self._of_those(head) if len(words) == 1 and head.lower_ in _PART else None
        return part or self._as_it_stands(head, words)

    def _of_those(self, head: Token) -> Answer | None:
        """ "One" alone, of those who spoke just before: "Commanders concede it is short. One complained …"."""
        before = next((a for a in reversed(self.discourse.sources) if a.head < head.i and a.many), None)
        if before is None or not self.discourse.near(before.head, head.i):
            return None
        return replace(before, head=head.i, origin=before.origin or before.head, many=False, human=None)

    def _content(self, found: Found) -> frozenset[int]:
        """The tokens of what is said: a speaker is rarely named in their own words."""
        spans = (self._tokens(span.start, span.end) for span in found.content)
        return frozenset(token.i for span in spans for token in span)

    def _unknown(self, head: Token, words: Span | None = None) -> Answer:
        return Answer(squeeze((words or head).text), head.i, resolved=False)

    def _as_it_stands(self, head: Token, words: Span) -> Answer:
        answer = described(head)
        return replace(answer, name=squeeze(phrase(head, words).text))


def _speaks(noun: Token) -> Token:
    """Whom "who" means where the parse ties it to a place: "a doctor at the hospital, who" -> "doctor"."""
    if (
        noun.dep_ == "pobj"
        and noun.lemma_.lower() in BODY_NOUNS
        and is_person_noun(noun.head.head.lemma_.lower())
    ):
        return noun.head.head
    return noun


def _inside(doc: Doc, quoted: Sequence[Quotation]) -> Iterator[int]:
    """The tokens of quotations."""
    for quotation in quoted:
        span = doc.char_span(quotation.span.start, quotation.span.end, alignment_mode="contract")
        yield from (token.i for token in span or ())


def _head(words: Span) -> Token:
    root = words.root
    if root.lower_ in TIMES and len(words) > 1:  # "Voltrane Inc. today announced"
        return _head(words[:-1])
    return root if not root.is_punct else next((token for token in words if not token.is_punct), root)


def _is_one(other: Answer, gender: str) -> float:
    if other.many or other.human is not True or other.gender not in (None, gender):
        return 0.0
    return 1.0 if other.gender else 0.6


def _are_many(other: Answer) -> float:
    if other.many:
        return 1.0 if other.human else 0.2
    if other.gender == "they":
        return 1.0
    return 0.0 if other.human else 0.75 if other.bearer else 0.0


def _is_thing(other: Answer) -> float:
    if other.many or other.human is True:
        return 0.0
    return 1.0 if other.bearer else 0.8 if other.human is False else 0.3
