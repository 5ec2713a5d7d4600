"""An article read: who says what in it, what it comes down to, and what a reader should know."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from bot.core.models import Article, Attribution, Claim, Digest, Note, NoteKind, Source, Span
from bot.core.quantities import quantities
from bot.core.quotes import quotations
from bot.reading.assertion import hedged, manner, polarity
from bot.reading.attribution import find
from bot.reading.chains import chains
from bot.reading.extractive import summarise
from bot.reading.found import Found
from bot.reading.kinds import kind_of
from bot.reading.language import is_english
from bot.reading.parse import parse
from bot.reading.resolution import Answer, resolve

_NOT_ENGLISH = "Claims are read in English only, and this article is in another language."


class ArticleReader:
    """Reads articles with one loaded pipeline; not for several threads at once."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def read(self, article: Article) -> Digest:
        """The article's digest: claims with their sources, a summary, notes."""
        if not is_english(article.text):
            note = Note(NoteKind.LANGUAGE, _NOT_ENGLISH)
            return Digest(article, summarise(article, None, ()), notes=(note,))
        doc = parse(self._nlp, article.text)
        claims = _claims(doc)
        return Digest(article, summarise(article, doc, claims), claims, _sources(claims))


def _claims(doc: Doc) -> tuple[Claim, ...]:
    found = find(doc)
    quoted = quotations(doc.text)
    answers = resolve(doc, found)
    return tuple(
        Claim(
            content=item.content,
            attribution=Attribution(
                item.cue, _source(doc, item, answer), item.source, chain.medium, chain.via
            ),
            manner=manner(item.content, quoted),
            hedged=hedged(_words(doc, item.cue), _words(doc, item.content)),
            polarity=polarity(_words(doc, item.cue)),
            quantities=quantities(doc.text, item.content),
            weight=0.5,
            confidence=item.confidence,
        )
        for item, answer, chain in zip(found, answers, chains(doc, found, answers), strict=True)
    )


def _source(doc: Doc, found: Found, answer: Answer | None) -> Source | None:
    if answer is None:
        return None
    kind = kind_of(answer.name, doc[answer.head], _words(doc, found.source))
    return Source(answer.name, kind, found.source, answer.resolved)


def _words(doc: Doc, spans: tuple[Span, ...]) -> str:
    return " ".join(span.of(doc.text) for span in spans)


def _sources(claims: tuple[Claim, ...]) -> tuple[Source, ...]:
    """Each source once, with all its mentions, in the order of their first claims."""
    gathered: dict[tuple[str, str], Source] = {}
    for claim in claims:
        if source := claim.source:
            known = gathered.get((source.name, source.kind))
            mentions = (known.mentions if known else ()) + source.mentions
            gathered[source.name, source.kind] = Source(source.name, source.kind, mentions, source.resolved)
    return tuple(gathered.values())
