"""Where a quotation stands in a text: exactly, or with other quotation marks, or nearly."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import cached_property

from bot.core.models import Span

ENOUGH = 0.85
"""Share of a quotation's words that must stand in the text in order; below it, models paraphrase."""

LONGEST = 120
"""Words of a quotation that are compared at most, which bounds the work."""

_PLACES = 40
"""Places of one word that vote at most: common words tell nothing."""

_TRIED = 5
"""Candidate windows that are compared word by word."""

_WORD = re.compile(r"\w+")
_ALIKE = str.maketrans("“”„‟«»‘’‚‛`´–—‑−", "\"\"\"\"\"\"''''''----")


def plain(text: str) -> str:
    """The text with one kind of quotation mark and dash, and lower-cased letter by letter.

    As long as the text, so that offsets stay.
    """
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text.translate(_ALIKE))


class Aligner:
    """Finds quotations in one text; the work for each is bounded."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._plain = plain(text)

    def find(self, quotation: str) -> Span | None:
        """The span of the text that the quotation quotes, or None.

        Tried in turn: as it is; with marks, case and white space alike; most of its words in order.
        """
        quotation = quotation.strip().strip("…").strip()
        if not quotation:
            return None
        if (start := self._text.find(quotation)) >= 0:
            return Span(start, start + len(quotation))
        return self._alike(quotation) or self._near([word.lower() for word in _WORD.findall(quotation)])

    def _alike(self, quotation: str) -> Span | None:
        pattern = r"\s+".join(re.escape(part) for part in plain(quotation).strip("\"'").split())
        found = re.search(pattern, self._plain) if pattern else None
        return Span(*found.span()) if found else None

    def _near(self, wanted: list[str]) -> Span | None:
        wanted = wanted[:LONGEST]
        if len(wanted) < 4:  # fewer words fit anywhere
            return None
        votes = Counter(
            place - i for i, word in enumerate(wanted) for place in self._places.get(word, ())[:_PLACES]
        )
        for start, _ in votes.most_common(_TRIED):
            if span := self._compared(wanted, max(0, start - 3)):
                return span
        return None

    def _compared(self, wanted: list[str], first: int) -> Span | None:
        window = self._words[first : first + len(wanted) + 6]
        blocks = SequenceMatcher(
            None, wanted, [word for word, _ in window], autojunk=False
        ).get_matching_blocks()
        matched = [block for block in blocks if block.size]
        if sum(block.size for block in matched) < ENOUGH * len(wanted):
            return None
        return Span(window[matched[0].b][1].start, window[matched[-1].b + matched[-1].size - 1][1].end)

    @cached_property
    def _words(self) -> list[tuple[str, Span]]:
        return [(match[0].lower(), Span(*match.span())) for match in _WORD.finditer(self._text)]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, (word, _) in enumerate(self._words):
            places.setdefault(word, []).append(place)
        return places
