"""An article read: who says what in it, what it comes down to, and what a reader should know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from bot.core.balance import balance_notes
from bot.core.headline import headline_notes
from bot.core.models import Article, Attribution, Claim, Digest, Note, NoteKind, Source
from bot.core.newsworthiness import weighed
from bot.core.provenance import provenance_notes
from bot.core.quantities import quantities
from bot.core.quotes import Quotation, quotations
from bot.reading.assertion import hedged, manner, polarity
from bot.reading.attribution import find
from bot.reading.chains import chains
from bot.reading.extractive import summarise
from bot.reading.found import Found
from bot.reading.kinds import kind_of
from bot.reading.language import is_english
from bot.reading.parse import parse
from bot.reading.resolution import Answer, Roster, resolve

_NOT_ENGLISH = "Claims are read in English only, and this article is in another language."


class ArticleReader:
    """Reads articles with one loaded pipeline; not for several threads at once."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def read(self, article: Article) -> Digest:
        """The article's digest: claims with their sources, a summary, notes."""
        if not is_english(article.text):
            notes = (Note(NoteKind.LANGUAGE, _NOT_ENGLISH), *provenance_notes(article))
            return Digest(article, summarise(article, None, ()), notes=notes)
        article = article if article.language else replace(article, language="en")
        doc = parse(self._nlp, article.text)
        claims = weighed(article.text, article.title, _claims(doc, article.text))
        notes = (
            *headline_notes(article, claims),
            *balance_notes(article, claims),
            *provenance_notes(article),
        )
        return Digest(article, summarise(article, doc, claims), claims, _sources(claims), notes)


def _claims(doc: Doc, text: str) -> tuple[Claim, ...]:
    found = find(doc)
    quoted = quotations(text)
    roster = Roster(doc)
    answers = resolve(roster, text, found)
    return tuple(
        _claim(doc, text, quoted, item, Attribution(item.cue, source, item.source, chain.medium, chain.via))
        for item, source, chain in zip(
            found,
            (_source(doc, text, item, answer) for item, answer in zip(found, answers, strict=True)),
            chains(roster, text, found, answers),
            strict=True,
        )
    )


def _claim(doc: Doc, text: str, quoted: Sequence[Quotation], found: Found, said: Attribution) -> Claim:
    return Claim(
        content=found.content,
        attribution=said,
        manner=manner(text, found.content, quoted),
        hedged=hedged(doc, found),
        polarity=polarity(doc, text, found, said.source.kind if said.source else None),
        quantities=quantities(text, found.content),
        confidence=found.confidence,
    )


def _source(doc: Doc, text: str, found: Found, answer: Answer | None) -> Source | None:
    if answer is None:
        return None
    kind = kind_of(doc, answer, found.source[0].of(text))
    return Source(answer.name, kind, found.source, answer.resolved)


def _sources(claims: tuple[Claim, ...]) -> tuple[Source, ...]:
    """Each source once, with all its mentions, in the order of their first claims."""
    gathered: dict[tuple[str, str], Source] = {}
    for claim in claims:
        if source := claim.source:
            known = gathered.get((source.name, source.kind))
            mentions = (known.mentions if known else ()) + source.mentions
            gathered[source.name, source.kind] = Source(source.name, source.kind, mentions, source.resolved)
    return tuple(gathered.values())
