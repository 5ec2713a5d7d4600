"""Quotation marks of every kind -> the quotations of a text.

Curly, straight, doubled (`` and ''), wrong-way, low and angle marks, single ones; quotations
over several paragraphs with an opening mark on each; unclosed ones.  One pass over the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.core.models import Span

_PARAGRAPH = re.compile(r"[^\n]+")
_DOUBLE = re.compile(r"``|''|‘‘|’’|[\"“”„‟«»＂]")
_OPENING_GLYPHS = frozenset({"``", "‘‘", "“", "„", "«"})
_CLOSING_GLYPHS = frozenset({"’’", "”", "»"})
_BEFORE_OPENING = " \t\xa0([{—–-/"
_SINGLE_OPENS = re.compile(r"(?<![^\s(\[—–])[‘'‚](?=[^\W\d_]|\$)")
_SINGLE_CLOSES = re.compile(r"(?<=[\w.,!?…%)])[’'](?!\w)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """``span`` with its marks, ``inner`` without; ``closed`` says that a closing mark was found.

    ``continued`` says that the next quotation, an opening mark at the head of the next paragraph,
    carries this one on (the way that newspapers quote several paragraphs).
    """

    span: Span
    inner: Span
    closed: bool = True
    single: bool = False
    continued: bool = False


def quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations in text order; what is quoted inside a quotation belongs to it."""
    found: list[Quotation] = []
    for paragraph in _PARAGRAPH.finditer(text):
        double = list(_doubles(text, paragraph.start(), paragraph.end()))
        if double and found and _carries_on(found[-1], double[0], text):
            found[-1] = replace(found[-1], continued=True)
        single = _singles(text, paragraph.start(), paragraph.end(), double)
        found += sorted([*double, *single], key=lambda quotation: quotation.span)
    return tuple(found)


def _doubles(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Double quotations of one paragraph: a mark opens or closes by its place, then by its shape."""
    opened: re.Match[str] | None = None
    for mark in _DOUBLE.finditer(text, start, end):
        if opened is None:
            if _may_open(text, mark, end):
                opened = mark
        elif opened[0] == "„" or _closes(text, mark):
            if mark.start() > opened.end():
                yield Quotation(Span(opened.start(), mark.end()), Span(opened.end(), mark.start()))
            opened = None
    if opened is not None and opened.end() < end:
        yield Quotation(Span(opened.start(), end), Span(opened.end(), end), closed=False)


def _may_open(text: str, mark: re.Match[str], end: int) -> bool:
    """Not a stray mark: something follows it, and it does not hang on the word before it."""
    after = text[mark.end() : mark.end() + 1]
    if mark.end() >= end:
        return False
    if mark[0] in _OPENING_GLYPHS:
        return True
    before = text[mark.start() - 1 : mark.start()]
    return not after.isspace() and (not before or before.isspace() or before in _BEFORE_OPENING)


def _closes(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark inside a quotation ends it; one that can only open stands inside it."""
    if mark[0] in _CLOSING_GLYPHS:
        return True
    if mark[0] in _OPENING_GLYPHS:
        after = text[mark.end() : mark.end() + 1]
        return not after or after.isspace()  # turned the wrong way
    return True


def _carries_on(last: Quotation, following: Quotation, text: str) -> bool:
    between = text[last.span.end : following.span.start]
    return not last.closed and not last.single and not between.strip()


def _singles(text: str, start: int, end: int, double: list[Quotation]) -> Iterator[Quotation]:
    """Single quotations of one paragraph outside the double ones.

    An apostrophe may close too early ("the soldiers' duty"), so the mark after a stop is preferred.
    """
    closings = [mark.start() for mark in _SINGLE_CLOSES.finditer(text, start, end)]
    covered = [quotation.span for quotation in double]
    at = start
    for mark in _SINGLE_OPENS.finditer(text, start, end):
        if mark.start() < at or _inside(covered, mark.start()):
            continue
        number = bisect_left(closings, mark.end() + 1)
        if number == len(closings) or _inside(covered, closings[number]):
            continue
        at = closings[number] + 1
        yield Quotation(Span(mark.start(), at), Span(mark.end(), at - 1), single=True)


def _inside(spans: list[Span], at: int) -> bool:
    number = bisect_left(spans, at + 1, key=lambda span: span.start)
    return number > 0 and spans[number - 1].end > at
