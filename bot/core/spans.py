"""Ranges of an article's text, in code points."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPACE = re.compile(r"\s+")
_SURROGATE = re.compile("[\ud800-\udfff]")


def squeeze(text: str) -> str:
    """The text with every run of white space as one space, none at the ends."""
    return _SPACE.sub(" ", text).strip()


def sound(text: str) -> str:
    """The text with U+FFFD for each lone surrogate: half a character, which cannot be written anywhere.

    JSON may carry one ("\\ud83d"), so pages' declarations and chat messages do.
    """
    return _SURROGATE.sub("\ufffd", text)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``0 <= start < end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The words of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end
