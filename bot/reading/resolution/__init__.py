"""Who a source really is: each found attribution's source by the fullest name the article gives."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from bot.core.models import squeeze
from bot.reading.found import Found


@dataclass(frozen=True, slots=True)
class Answer:
    """The name of a source, verbatim from the text; ``head`` is the token it rests on."""

    name: str
    head: int
    resolved: bool = True


def resolve(doc: Doc, found: list[Found]) -> list[Answer | None]:
    """One answer for each attribution, None where it names no source."""
    return [_as_it_stands(doc, item) for item in found]


def _as_it_stands(doc: Doc, found: Found) -> Answer | None:
    if not found.source:
        return None
    first = found.source[0]
    span = doc.char_span(first.start, first.end, alignment_mode="expand")
    return Answer(squeeze(first.of(doc.text)), span.root.i if span is not None else 0)
