"""Lines that begin with a label: the turns of an interview ("Lind: Because …"), the items of a newsletter ("RATES: …").

What is said in a turn stands without quotation marks, answers a question and is nobody's once it is
printed alone.  An item tells its news in its first sentence, and the next item tells other news.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from bot.core.models import Span

_LABEL = re.compile(r"([A-Z]|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}):\s+(?=\S)")
_TOPIC = re.compile(r"^[A-Z][A-Z0-9&’' -]{2,30}: (?=\S)", re.MULTILINE)
_ITEMS = 3  # lines with a topic before them: fewer are no newsletter
_RETURNS = 2  # times: whose label stands so often has a part in a conversation


def turns(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Where the sentences of an interview's labelled turns begin; none where no label returns and nobody asks.

    ``spans`` are the article's sentences in order.  A turn that begins a line goes on to its end.
    """
    labels = [_LABEL.match(text, span.start, span.end) for span in spans]
    counts = Counter(found[1].split()[-1] for found in labels if found)  # "VERA KANT" is "KANT" from then on
    asked = any(found and span.of(text).endswith("?") for found, span in zip(labels, spans, strict=True))
    if not asked or max(counts.values(), default=0) < _RETURNS:
        return frozenset()
    begun, until = set[int](), 0
    for found, span in zip(labels, spans, strict=True):
        if found and not text[text.rfind("\n", 0, span.start) + 1 : span.start].strip():
            until = _end_of_line(text, span.start)
        if found or span.start < until:
            begun.add(span.start)
    return frozenset(begun) if len(begun) < len(spans) else frozenset()


def behind_news(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Where the sentences of a newsletter's items begin that stand behind the first of their item."""
    begins = [found.end() for found in _TOPIC.finditer(text)]
    if len(begins) < _ITEMS:
        return frozenset()
    ends = [_end_of_line(text, begin) for begin in begins]
    held = ((span.start, bisect_left(begins, span.start) - 1) for span in spans)
    return frozenset(start for start, item in held if item >= 0 and start < ends[item])


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
