"""On whom a source leans: "Reuters reported, citing two officials", "she said through her lawyer"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from bot.core.models import Span
from bot.core.names import BODY_WORDS
from bot.reading.attribution.quoted import quotes_as
from bot.reading.bounds import sentence_of
from bot.reading.found import Found
from bot.reading.outlets import MEDIA_NOUNS, is_outlet
from bot.reading.resolution.appositions import apposed
from bot.reading.resolution.naming import display
from bot.reading.resolution.phrases import bare, phrase
from bot.reading.resolution.roles import DOCUMENT_NOUNS, GROUP_NOUNS, is_person_noun
from bot.reading.resolution.roster import Roster

_CITING = frozenset({"cite", "quote"})
_RELYING = frozenset({"draw", "rely"})
"""Verbs that lean on somebody only with "on"."""
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ", "WDT", "WP"})
_PARTING = frozenset({"as", "that"})
"""What goes on after the one cited: "citing officials as saying"."""
_LONGEST = 10
"""Tokens behind the noun that may belong to its name."""
_MOST = 3
"""Names of those whom one claim leans on."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """One on whom a claim leans: its name, and the token of its noun."""

    name: str
    noun: int


def leanings(roster: Roster, found: Sequence[Found]) -> list[tuple[Leaning, ...]]:
    """For each attribution those whom its source cites, in their order."""
    doc = roster.doc
    owners = _owners(doc, found)
    given: list[list[Leaning]] = [[] for _ in found]
    for token in doc:
        if _leans(token):
            owner = _owner(token, owners, found, doc)
            if owner is not None:
                given[owner] += _cited(roster, token)
    return [tuple(cited[:_MOST]) for cited in given]


def spoken_through(roster: Roster, found: Found) -> str | None:
    """By whose mouth it was said: "said through his lawyer, Ann Reed", "told the BBC, through her daughter"."""
    for verb in _tokens(roster.doc, found.cue):
        for by in verb.children:
            if by.lower_ in {"through", "via"} and by.dep_ == "prep":
                for noun in by.children:
                    if noun.dep_ == "pobj" and _speaks(roster, noun):
                        return _name(roster, noun)
    return None


def _speaks(roster: Roster, noun: Token) -> bool:
    bearer = roster.at(noun)
    if bearer is not None:
        return bearer.personal
    return is_person_noun(noun.lemma_.lower())


def _owners(doc: Doc, found: Sequence[Found]) -> dict[int, int]:
    """The attribution that each token of a cue or of a source belongs to."""
    owners: dict[int, int] = {}
    for i, item in enumerate(found):
        cue = list(_tokens(doc, item.cue))
        if not any(_says_only_whom(token, item) for token in cue):
            for token in (*cue, *_tokens(doc, item.source)):
                owners.setdefault(token.i, i)
    return owners


def _says_only_whom(cue: Token, item: Found) -> bool:
    """Whether "citing" is taken for a cue, and the one who is cited for what is said."""
    if cue.lemma_.lower() not in _CITING or cue.tag_ != "VBG":
        return False
    return any(span.start <= noun.idx < span.end for noun in _objects(cue) for span in item.content)


def _leans(token: Token) -> bool:
    """ "citing", "quoting from", "relying on", and the "cited" of "Sera, which cited two officials"."""
    lemma = token.lemma_.lower()
    if lemma in _CITING and quotes_as(token):
        return False  # its own claim: "quoting an officer as saying that it was closed"
    if lemma in _CITING:
        participle = (
            token.tag_ == "VBG" and token.dep_ != "pcomp" and (token.dep_ != "compound" or _opens(token))
        )
        return participle or (token.dep_ == "relcl" and any(_is_relative(child) for child in token.children))
    return lemma in _RELYING and token.tag_ == "VBG" and any(child.lower_ == "on" for child in token.children)


def _opens(token: Token) -> bool:
    """Whether it opens the sentence, where the parse may join it to its object: "Quoting sources, it said"."""
    return bool(token.is_sent_start) and token.head.i > token.i


def _is_relative(token: Token) -> bool:
    return token.dep_ == "nsubj" and token.lower_ in {"that", "which", "who"}


def _owner(token: Token, owners: dict[int, int], found: Sequence[Found], doc: Doc) -> int | None:
    """The attribution whose cue or source the participle hangs on; where the parse breaks, the cue just before it."""
    for above in (token, *token.ancestors):
        if above.i in owners:
            return owners[above.i]
    start = sentence_of(token).start
    before = next((owners[i] for i in range(token.i - 1, start - 1, -1) if i in owners), None)
    if before is None or _in_quotation(token, found[before]):
        return None
    return before


def _in_quotation(token: Token, item: Found) -> bool:
    return any(
        span.start < token.idx < span.end and token.doc.text[span.start] in "“\"'‘" for span in item.content
    )


def _cited(roster: Roster, verb: Token) -> Iterator[Leaning]:
    for noun in _objects(verb):
        if _is_witness(roster, noun):
            yield Leaning(_name(roster, noun), noun.i)


def _objects(verb: Token) -> Iterator[Token]:
    if verb.dep_ == "compound":
        yield from _with_conjuncts(verb.head)
    for child in verb.children:
        if child.dep_ == "dobj":
            yield from _with_conjuncts(child)
        elif child.dep_ == "prep" and child.lower_ in {"from", "on"}:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield from _with_conjuncts(noun)


def _with_conjuncts(noun: Token) -> Iterator[Token]:
    yield noun
    yield from noun.conjuncts


def _is_witness(roster: Roster, noun: Token) -> bool:
    """Whether the noun is one who tells; a paper is evidence, and "a lack of evidence" a reason."""
    bearer = roster.at(noun)
    if bearer is not None:
        named = bearer.personal or bearer.name.body or bearer.labels["ORG"] or is_outlet(roster.doc, bearer)
        return bool(named) and noun.lemma_.lower() not in DOCUMENT_NOUNS - BODY_WORDS
    lemma = noun.lemma_.lower()
    told = lemma in MEDIA_NOUNS - DOCUMENT_NOUNS or noun.lower_ in MEDIA_NOUNS | GROUP_NOUNS
    return told or is_person_noun(lemma)


def _name(roster: Roster, noun: Token) -> str:
    """The name of the one cited, without those that are cited beside it."""
    words = phrase(noun)
    bearer = apposed(roster, roster.doc[words.start : noun.right_edge.i + 1]) or roster.at(noun)
    if bearer is not None:
        return display(roster.doc, bearer, noun.i).name
    parting = (child.i + 1 for child in noun.lefts if child.dep_ == "cc" or child.tag_ == "VBG")
    start = max(parting, default=words.start)
    return bare(roster.doc[start : _end(noun)])


def _end(noun: Token) -> int:
    """Where the phrase ends by its words: at a mark, at "and", "that" or "as", at a verb that goes on.

    The parse often ties "in the prime minister’s office" to "citing" rather than to "a source".
    """
    end = noun.i + 1
    while end < len(noun.doc) and end - noun.i <= _LONGEST:
        token = noun.doc[end]
        if token.is_punct or token.is_space or token.dep_ in {"cc", "mark"} or token.tag_ in _FINITE:
            break
        if token.lower_ in _PARTING and token.head.pos_ in {"AUX", "VERB"}:
            break
        end += 1
    return end


def _tokens(doc: Doc, spans: Iterable[Span]) -> Iterator[Token]:
    for span in spans:
        yield from doc.char_span(span.start, span.end, alignment_mode="expand") or ()
