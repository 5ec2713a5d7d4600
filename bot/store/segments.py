"""What segments the full-text index consists of, read from FTS5's own structure record.

The record is row 10 of the shadow table `…_data`; its format is written down at the head of
SQLite's ext/fts5/fts5_index.c ("Structure Record Format", and its second version of 3.43).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

STRUCTURE_ROW = 10
_COOKIE = 4
_SECOND_FORMAT = b"\xff\x00\x00\x01"
_FIELDS, _FIELDS_OF_SECOND = 3, 8


@dataclass(frozen=True, slots=True)
class Level:
    """``merging`` of its ``segments`` are the inputs of a merge that is under way."""

    merging: int
    segments: int


def levels(record: bytes) -> list[Level]:
    """The index's levels, newest words first."""
    second = record[_COOKIE : _COOKIE + 4] == _SECOND_FORMAT
    numbers = _varints(record[_COOKIE + (4 if second else 0) :])
    count = next(numbers)
    next(numbers), next(numbers)  # how many segments in all, and a counter of writes
    found = []
    for _ in range(count):
        level = Level(merging=next(numbers), segments=next(numbers))
        found.append(level)
        for _ in range(level.segments * (_FIELDS_OF_SECOND if second else _FIELDS)):
            next(numbers)
    return found


def total(record: bytes) -> int:
    """How many segments there are."""
    return sum(level.segments for level in levels(record))


def bottom(record: bytes) -> int:
    """The level that the oldest segments being merged are on, or of the oldest ones."""
    found = levels(record)
    merging = [number for number, level in enumerate(found) if level.merging]
    return max(merging or [number for number, level in enumerate(found) if level.segments], default=0)


def merging(record: bytes, level: int) -> bool:
    """Whether the level is the input of a merge that is not finished."""
    found = levels(record)
    return level < len(found) and found[level].merging > 0


def _varints(data: bytes) -> Iterator[int]:
    """SQLite's variable-length integers: seven bits a byte, the first ones highest; a ninth byte whole."""
    value = length = 0
    for byte in data:
        length += 1
        if length == 9:
            value, ends = value << 8 | byte, True
        else:
            value, ends = value << 7 | byte & 0x7F, byte < 0x80
        if ends:
            yield value
            value = length = 0
