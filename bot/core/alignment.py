"""Where a quotation stands in a text: exactly, or with other quotation marks, or nearly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
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
_UNSPACED = "\u0e00"
"""From Thai on, few scripts set words apart (Korean does, but hangs endings on them)."""


def plain(text: str) -> str:
    """The text with one kind of quotation mark and dash, and lower-cased letter by letter.

    As long as the text, so that offsets stay.
    """
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text.translate(_ALIKE))


class Aligner:
    """Finds quotations in one text; the work for each grows with the text alone."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._offsets = [
            at for at, letter in enumerate(text) if not letter.isspace() or not text[at - 1 : at].isspace()
        ]
        alike = plain(text)
        self._plain = "".join(" " if alike[at].isspace() else alike[at] for at in self._offsets)

    def find(self, quotation: str) -> Span | None:
        """The span of the text that the quotation quotes, or None.

        Tried in turn: as it is; with marks, case and white space alike; most of its words in order.
        """
        quotation = quotation.strip().strip("…").strip()
        exact = next(_whole(self._text, quotation), None)
        if exact is not None:
            return Span(exact, exact + len(quotation))
        alike = next(self.occurrences(quotation), None)
        return alike or self._near([word.lower() for word in _WORD.findall(quotation)])

    def occurrences(self, quotation: str) -> Iterator[Span]:
        """Everywhere that it stands in whole words; marks, case and white space alike."""
        wanted = " ".join(plain(quotation).split()).strip("\"' ")
        for start in _whole(self._plain, wanted):
            yield Span(self._offsets[start], self._offsets[start + len(wanted) - 1] + 1)

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


def _whole(text: str, wanted: str) -> Iterator[int]:
    """Where ``wanted`` begins, not in the middle of a word."""
    start = text.find(wanted) if wanted else -1
    while start >= 0:
        end = start + len(wanted)
        if not _joined(text[start - 1 : start], wanted[0]) and not _joined(wanted[-1], text[end : end + 1]):
            yield start
        start = text.find(wanted, start + 1)


def _joined(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum() and max(left, right) < _UNSPACED
