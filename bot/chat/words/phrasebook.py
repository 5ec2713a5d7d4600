"""Sentences that other rooms write in English, known again and told in another language."""

from __future__ import annotations

import re
from collections.abc import Mapping

GAP = "{}"
"""Where a sentence holds a number or a name."""

_SENTENCE_ENDS = re.compile(r"(?<=\.)\s+(?=[A-Z“])")


class Phrasebook:
    """English sentences and what they are in the other language; gaps are filled in order.

    What stands in a gap is somebody's name or words and stays as it is, unless ``parts`` knows it.
    """

    def __init__(self, sentences: Mapping[str, str], parts: Mapping[str, str] | None = None) -> None:
        self._parts = Phrasebook(parts) if parts else None
        self._whole = {mine: other for mine, other in sentences.items() if GAP not in mine}
        self._patterns = [(_pattern(mine), other) for mine, other in sentences.items() if GAP in mine]

    def told(self, text: str) -> str:
        """The text in the other language; a part of it that is unknown stays as it is."""
        found = self._known(text)
        if found is not None:
            return found
        return " ".join(self._known(part) or part for part in _SENTENCE_ENDS.split(text))

    def _known(self, sentence: str) -> str | None:
        if sentence in self._whole:
            return self._whole[sentence]
        for pattern, other in self._patterns:
            if match := pattern.fullmatch(sentence):
                return other.format(*map(self._filled, match.groups()))
        return None

    def _filled(self, gap: str) -> str:
        if self._parts is None:
            return gap
        return ", ".join(self._parts._known(part) or part for part in gap.split(", "))


def _pattern(sentence: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, sentence.split(GAP))), re.DOTALL)
