"""The same text under another address: wire copy and reposts told from articles on the same matter.

A signature of a text's runs of five words finds candidates among any number of texts (MinHash with
one permutation: Broder 1997; Li, Owen, Zhang 2012); the two texts themselves then decide.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

RUN = 5
"""Words of a shingle: fewer are shared by chance, more are broken by every small change."""
BANDS, ROWS = 10, 3
"""Two texts that share 60 % of their shingles have one of ten bands in common in 91 of 100 cases."""
LONGEST = 5_000
"""Words of a text that are looked at: what is the same is the same by then."""
LONGEST_TEXT = 100_000
"""Characters in which changed figures are looked for."""
PASSAGE = 400
"""Words of a passage that is compared word by word; a longer one was rewritten."""
CONTAINED = 0.70
"""Part of the shorter text's shingles that the longer one must have: an editor cuts and trims."""
SHARED = 0.35
"""Part of all shingles that both must have: a long report that quotes a short one whole is another."""
SHORTEST = 12
"""Words below which a text is too short to tell."""

_WORD = re.compile(r"[^\W_]+(?:[.,:'’][^\W_]+)*|%")
_SPACELESS = re.compile(
    r"(?<=[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f])(?=[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f])"
)
_ENDS = re.compile(r"(?<=[.!?])[\"”’)]*\s+|[。！？\n]+")
_NUMBERS = frozenset(
    "billion dozen eight eighteen eighty eleven fifteen fifth fifty first five forty four fourteen fourth half "
    "hundred million nine nineteen ninety once one second seven seventeen seventy six sixteen sixty ten third "
    "thirteen thirty thousand three twelve twenty twice two".split()
)
"""Figures written as words."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """``same`` says that it is one text; ``figures`` are the places where the two give others."""

    same: bool
    figures: tuple[tuple[str, str], ...] = ()


def words(text: str) -> list[str]:
    """The text's words and figures as they are compared."""
    plain = _SPACELESS.sub(" ", unicodedata.normalize("NFKC", text).casefold())
    return _WORD.findall(plain.replace("’", "'"))[:LONGEST]


def signature(text: str) -> tuple[int, ...]:
    """A number (of 63 bits) for each band; texts that share one may be the same.  Empty for a short text."""
    found = words(text)
    if len(found) < SHORTEST:
        return ()
    least = _least(_shingles(found))
    bands = [least[start : start + ROWS] for start in range(0, BANDS * ROWS, ROWS)]
    return tuple(_hash(f"{number}:{band}") >> 1 for number, band in enumerate(bands))


def compare(one: str, other: str) -> Likeness:
    """Whether the two are one text, and where their figures differ: then they are not one."""
    first, second = words(one), words(other)
    a, b = _shingles(first), _shingles(second)
    shared = len(a & b)
    if shared < CONTAINED * min(len(a), len(b)) or shared < SHARED * len(a | b):
        return Likeness(same=False)
    figures = tuple(_figures(one, other))
    return Likeness(same=not figures, figures=figures)


def _shingles(found: Sequence[str]) -> set[str]:
    return {" ".join(found[start : start + RUN]) for start in range(max(1, len(found) - RUN + 1))}


def _least(shingles: set[str]) -> list[int]:
    """The least hash of each of BANDS * ROWS parts; an empty part borrows from the next (densification)."""
    parts = BANDS * ROWS
    least: list[int | None] = [None] * parts
    for value in map(_hash, shingles):
        part = value % parts
        known = least[part]
        if known is None or value < known:
            least[part] = value
    filled = [value for value in least if value is not None]
    last, borrowed = filled[0], []
    for known in reversed(least):
        if known is not None:
            last = known
        borrowed.append(last)
    return borrowed[::-1]


def _hash(text: str) -> int:
    return int.from_bytes(
        hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big"
    )


def _figures(one: str, other: str) -> Iterator[tuple[str, str]]:
    """Where one text was changed into the other and the change is of a figure, with the words around it.

    Sentences are laid side by side first: word by word, two texts of a few words each over and over
    would take minutes.
    """
    first, second = _sentences(one), _sentences(other)
    for kind, a, b, c, d in SequenceMatcher(None, first, second).get_opcodes():
        if kind == "replace":
            before, after = _chained(first[a:b]), _chained(second[c:d])
            if max(len(before), len(after)) <= PASSAGE:
                yield from _changed(before, after)


def _changed(first: Sequence[str], second: Sequence[str]) -> Iterator[tuple[str, str]]:
    for kind, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind == "replace" and _numbers(first[a:b]) != _numbers(second[c:d]) and _small(b - a, d - c):
            yield _around(first, a, b), _around(second, c, d)


def _sentences(text: str) -> list[tuple[str, ...]]:
    parts = (tuple(words(part)) for part in _ENDS.split(text[:LONGEST_TEXT]))
    return [part for part in parts if part]


def _chained(parts: Sequence[tuple[str, ...]]) -> list[str]:
    return [word for part in parts for word in part]


def _small(one: int, other: int) -> bool:
    # A rewritten passage is no changed figure; a figure is changed in its place.
    return max(one, other) <= 2 * RUN and min(one, other) > 0


def _numbers(found: Sequence[str]) -> Counter[str]:
    return Counter(word for word in found if word in _NUMBERS or any(letter.isdigit() for letter in word))


def _around(found: Sequence[str], start: int, end: int) -> str:
    return " ".join(found[max(0, start - 2) : end + 2])
