"""Words one slip away from a word: what somebody may have meant to type.

The four slips are those of Damerau, "A technique for computer detection and correction of
spelling errors" (1964): a letter too many, too few, another one, or two changed places.
"""

from __future__ import annotations

# The letters of the alphabets in which a slip is looked for, without accents (the index has none).
ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзиклмнопрстуфхцчшщъыьэюяієґ",
    "αβγδεζηθικλμνξοπρσςτυφχψω",
    "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىء",
)
FARTHEST = 2
"""Slips in one word that are looked for."""


def slips(word: str) -> set[str]:
    """Every word that is one slip away; none for a script without an alphabet here."""
    letters = next((alphabet for alphabet in ALPHABETS if word[:1] in alphabet), "") if word else ""
    if not letters:
        return set()
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    fewer = {before + after[1:] for before, after in cuts if after}
    swapped = {before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1}
    other = {before + letter + after[1:] for before, after in cuts if after for letter in letters}
    more = {before + letter + after for before, after in cuts for letter in letters}
    return (fewer | swapped | other | more) - {word}


def distance(one: str, other: str) -> int:
    """How many slips lie between two words (optimal string alignment); FARTHEST + 1 for more."""
    if abs(len(one) - len(other)) > FARTHEST:
        return FARTHEST + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        last, before, row = before, row, [place]
        for at, theirs in enumerate(other, 1):
            cost = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (letter != theirs))
            swapped = place > 1 and at > 1 and letter == other[at - 2] and one[place - 2] == theirs
            row.append(min(cost, last[at - 2] + 1) if swapped else cost)
    return min(row[-1], FARTHEST + 1)


def looks_alike(one: str, other: str) -> bool:
    """Whether two words are near enough for one to be offered for the other: one slip in a short word."""
    allowed = FARTHEST if min(len(one), len(other)) >= FARTHEST * 3 + 1 else 1
    return distance(one, other) <= allowed
