"""The passage of a text that shows best why it matched, cut at words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bot.core.models import Snippet, Span

LENGTH = 220
"""Characters of a passage: two lines on a telephone."""
BEFORE = 60
"""Characters shown before the first match at most."""
_ELLIPSIS = "…"


def passage(text: str, marks: Sequence[Span], length: int = LENGTH) -> Snippet:
    """The passage with the most different matched words; the text's beginning where there is none."""
    start, end = _window(text, marks, length)
    shown = [mark for mark in marks if start <= mark.start and mark.end <= end]
    head = f"{_ELLIPSIS} " if start > 0 else ""
    tail = f" {_ELLIPSIS}" if end < len(text.rstrip()) else ""
    shift = len(head) - start
    plain = re.sub(r"\s", " ", text[start:end])
    return Snippet(
        f"{head}{plain.rstrip()}{tail}", tuple(Span(mark.start + shift, mark.end + shift) for mark in shown)
    )


def _window(text: str, marks: Sequence[Span], length: int) -> tuple[int, int]:
    if not marks:
        start = len(text) - len(text.lstrip())
        return start, _cut_back(text, start, min(len(text), start + length))
    first = _densest(text, marks, length - BEFORE)
    start = _cut_forward(text, max(0, first.start - BEFORE), first.start)
    return start, max(first.end, _cut_back(text, first.end, min(len(text), start + length)))


def _densest(text: str, marks: Sequence[Span], width: int) -> Span:
    """The first of the marks within ``width`` that are the most different words, then the most, then first.

    One pass: a text may have a mark at every word.
    """
    inside: Counter[str] = Counter()
    best, most, upto = marks[0], (0, 0), 0
    for number, first in enumerate(marks):
        while upto < len(marks) and (upto == number or marks[upto].end <= first.start + width):
            inside[marks[upto].of(text).casefold()] += 1
            upto += 1
        if (count := (len(inside), upto - number)) > most:
            best, most = first, count
        word = first.of(text).casefold()
        inside[word] -= 1
        if not inside[word]:
            del inside[word]
    return best


def _cut_forward(text: str, start: int, upto: int) -> int:
    """The beginning of the first whole word from ``start`` on; ``start`` in a script without spaces."""
    if start == 0 or text[start - 1].isspace():
        return start
    gap = re.compile(r"\s+").search(text, start, upto)
    return gap.end() if gap else start


def _cut_back(text: str, start: int, end: int) -> int:
    """The end of the last whole word before ``end``."""
    if end >= len(text) or text[end].isspace():
        return end
    gap = max(text.rfind(space, start, end) for space in (" ", "\n", "\t"))
    return gap if gap > start else end
