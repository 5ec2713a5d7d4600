"""An article's text as the passages that could be printed: its prose, without the furniture.

A passage is a sentence, or the sentences of one quotation, so that no half quotation is
printed.  A passage that cannot stand in a summary is kept, marked unfit: what follows it may
lean on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.furniture import dateline, is_furniture, stamp
from bot.core.models import Span
from bot.core.quotes import quotations
from bot.core.sentences import CLOSERS, sentences
from bot.core.words import length, terms

_ENDS = re.compile(rf"[.!?…。！？｡؟۔।॥։።][{re.escape(CLOSERS)}“\s]*(?:\[\d{{1,3}}\])*$")
_ASKS = re.compile(r"(?<![.!,])[?？؟\u037e]$")
_HANGS = re.compile(r"[:：,;，、]$")
_CORNERS = re.compile(r"「[^」\n]*」|『[^』\n]*』")  # Japanese and Chinese quotation
_WORDS_ONLY = re.compile(r"\W+")
_JOINED = 60  # words: a longer quotation stays in pieces, and the pieces are unfit
_UNCLOSED = 90  # words: a quotation that runs on longer unclosed has lost its mark
_SHORT = 4  # words: less is a heading, a cry or a fragment
_HEADING = 14  # words: an unpunctuated line of more is prose that lost its stop

# Quotation marks that a wrong encoding turned into question marks: "he said it was ?right?."
_LOST_OPENING = re.compile(r"(?<![^\s.(])\?(?=[^\W\d])")
_LOST_CLOSING = re.compile(r"(?<=[.,!])\?|(?<=\w)\?(?= [a-z]|[.,;])")


@dataclass(frozen=True, slots=True)
class Passage:
    """Prose of the article; ``fit`` says whether it may be printed, ``size`` counts its words."""

    span: Span
    terms: tuple[str, ...]
    size: int
    fit: bool


def passages(text: str, title: str | None = None) -> list[Passage]:
    """The prose of an article in order; ``title`` is told from the text's first lines."""
    spans = [span for span in sentences(text) if not _is_title(span.of(text), title)]
    prose = [_without_stamp(text, span) for span in spans if not is_furniture(span.of(text))]
    stopped = sum(bool(_ENDS.search(span.of(text))) for span in prose) * 2 > len(prose)
    return [_passage(text, span, whole, stopped) for span, whole in _join(text, prose)]


def _passage(text: str, span: Span, whole: bool, stopped: bool) -> Passage:
    said = span.of(text)
    size = length(said)
    complete = bool(_ENDS.search(said)) or not stopped or size >= _HEADING
    fit = whole and size >= _SHORT and complete and not _HANGS.search(said) and not _ASKS.search(said)
    return Passage(span, tuple(terms(said)), size, fit and _marks_kept(said))


def _is_title(said: str, title: str | None) -> bool:
    return bool(title) and _bare(said) == _bare(title or "")


def _bare(said: str) -> str:
    return _WORDS_ONLY.sub(" ", said).strip().casefold()


def _without_stamp(text: str, span: Span) -> Span:
    said = span.of(text)
    skipped = dateline(said) or stamp(said)
    return Span(span.start + skipped, span.end) if skipped < len(said) else span


def _join(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """Sentences that one quotation spans become one; False with the pieces of what cannot be whole."""
    quoted = _quoted(text)
    held: list[Span] = []
    reach = 0
    for at, span in enumerate(spans):
        held.append(span)
        while quoted and quoted[0].start < span.end:
            reach = max(reach, quoted.pop(0).end)
        if at + 1 < len(spans) and spans[at + 1].start < reach:
            continue
        yield from _joined(text, held)
        held = []


def _joined(text: str, held: list[Span]) -> Iterator[tuple[Span, bool]]:
    whole = Span(held[0].start, held[-1].end)
    if len(held) == 1 or ("\n" not in whole.of(text) and length(whole.of(text)) <= _JOINED):
        yield whole, True
    else:
        yield from ((span, False) for span in held)


def _quoted(text: str) -> list[Span]:
    """Where the text quotes, in order; a mark that never closes counts only for a paragraph's length."""
    spans = [
        quotation.span
        for quotation in quotations(text)
        if quotation.closed or length(quotation.span.of(text)) <= _UNCLOSED
    ]
    return sorted([*spans, *(Span(*found.span()) for found in _CORNERS.finditer(text))])


def _marks_kept(said: str) -> bool:
    return len(_LOST_OPENING.findall(said)) == len(_LOST_CLOSING.findall(said))
