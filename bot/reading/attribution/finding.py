"""All rooms in order: cues and contents, quotations, arbitration."""

from __future__ import annotations

from spacy.tokens import Doc

from bot.core.models import Span
from bot.core.quotes import quotations
from bot.reading.attribution.arbitration import arbitrate
from bot.reading.attribution.candidate import Candidate, span
from bot.reading.attribution.nouns import by_nouns
from bot.reading.attribution.phrases import by_phrases
from bot.reading.attribution.quoting import with_quotations
from bot.reading.attribution.states import by_states
from bot.reading.attribution.verbs import by_verbs
from bot.reading.found import Found


def find(doc: Doc) -> list[Found]:
    """Who says what in a parsed text, in the order of the text; spans in code points of ``doc.text``."""
    candidates = [*by_verbs(doc), *by_nouns(doc), *by_phrases(doc), *by_states(doc)]
    quoted = with_quotations(doc, candidates, quotations(doc.text))
    worded = [candidate for candidate in quoted if _has_words(doc, candidate)]
    return [_found(doc, candidate, inside) for candidate, inside in arbitrate(doc, worded)]


def _has_words(doc: Doc, candidate: Candidate) -> bool:
    """Whether what is said, and who says it, are more than marks: in a broken text "?" and ":" may be parsed as both."""
    return all(
        any(letter.isalnum() for start, end in pieces for token in doc[start:end] for letter in token.text)
        for pieces in (candidate.content, candidate.source)
        if pieces
    )


def _found(doc: Doc, candidate: Candidate, inside: int | None) -> Found:
    def spans(pieces: tuple[tuple[int, int], ...]) -> tuple[Span, ...]:
        return tuple(span(doc, piece) for piece in sorted(pieces))

    return Found(
        content=spans(candidate.content),
        cue=spans(candidate.cue),
        source=spans(candidate.source),
        inside=inside,
        rule=candidate.rule,
        confidence=candidate.confidence,
    )
