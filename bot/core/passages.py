"""An article's text as the passages that could be printed: its prose, without the furniture.

A passage is a sentence, or the sentences of one quotation, so that no half quotation is
printed.  A passage that cannot stand in a summary is kept, marked unfit: what follows it may
lean on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.core.furniture import dateline, is_furniture, stamp
from bot.core.models import Span
from bot.core.sentences import CLOSERS, sentences
from bot.core.words import length, terms

_ENDS = re.compile(rf"[.!?…。！？｡؟۔।॥։።][{re.escape(CLOSERS)}“\s]*(?:\[\d{{1,3}}\])*$")
_ASKS = re.compile(r"(?<![.!,])[?？؟\u037e]$")
# Quotation marks that a wrong encoding turned into question marks: "he said it was ?right?."
_LOST_OPENING = re.compile(r"(?<![^\s.(])\?(?=\w)")
_LOST_CLOSING = re.compile(r"(?<=[.,!])\?|(?<=\w)\?(?= [a-z]|[.,;])")
_WORDS_ONLY = re.compile(r"\W+")
_JOINED = 60  # words: a longer quotation stays in pieces, and the pieces are unfit
_SHORT = 5  # words: less is a heading, a cry or a fragment
_HEADING = 14  # words: an unpunctuated line of more is prose that lost its stop


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
    return [_passage(text, span, stopped) for span in _join_quotations(text, prose)]


def _passage(text: str, span: Span, stopped: bool) -> Passage:
    said = span.of(text)
    size = length(said)
    ended = bool(_ENDS.search(said))
    fit = (
        size >= _SHORT
        and (ended or not stopped or size >= _HEADING)
        and balanced(said)
        and not said.endswith((":", "：", ",", ";"))
        and not _ASKS.search(said)
    )
    return Passage(span, tuple(terms(said)), size, fit)


def _is_title(said: str, title: str | None) -> bool:
    return bool(title) and _bare(said) == _bare(title or "")


def _bare(said: str) -> str:
    return _WORDS_ONLY.sub(" ", said).strip().casefold()


def _without_stamp(text: str, span: Span) -> Span:
    said = span.of(text)
    skipped = dateline(said) or stamp(said)
    return Span(span.start + skipped, span.end) if skipped < len(said) else span


def _join_quotations(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Sentences that one quotation spans become one, within a line and within bounds."""
    held: Span | None = None
    for span in spans:
        if held is not None:
            joined = Span(held.start, span.end)
            if "\n" in joined.of(text) or length(joined.of(text)) > _JOINED:
                yield held
                held = span
            else:
                held = joined
        else:
            held = span
        if balanced(held.of(text)):
            yield held
            held = None
    if held is not None:
        yield held


_PAIRS = {"“": "”", "„": "“", "«": "»", "「": "」", "『": "』"}


def balanced(said: str) -> bool:
    """Whether every quotation that opens in ``said`` closes in it."""
    if (said.count('"') + said.count("''")) % 2:
        return False
    if len(_LOST_OPENING.findall(said)) != len(_LOST_CLOSING.findall(said)):
        return False
    if "„" in said:
        return said.count("„") == said.count("“") + said.count("”")
    return all(
        said.count(opening) == said.count(closing) for opening, closing in _PAIRS.items() if opening != "„"
    )
