"""Sources told apart and brought together: whether two names can have one bearer, and why.

Within an article a surname or "the ministry" is enough; between articles only what names
the bearer by itself (:attr:`Likeness.everywhere`).  Two people of one surname and the same
ministry of two states are never one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from bot.core.names import SMALL, Name, take_apart, unaccented, without_aside
from bot.core.spellings import is_family, loosely
from bot.core.states import state_of
from bot.core.titles import FEMALE_NAMES, MALE_NAMES, SHORT_NAMES, SURNAME_FIRST

_SLIP = 5
"""Letters: shorter words that differ by one letter are other words."""

INSTITUTIONS = frozenset(
    """
    gazette herald journal magazine mail media mirror museum news post press radio school station
    street telegraph television tribune tv
    """.split()
)
"""Words of names that nobody bears: all of such a name counts, a place after "of" too.  A list of our own."""

_IRREGULAR = """
cdc centers disease control prevention; cdc centers disease control; fsb federal security service; gru main
intelligence directorate; kgb committee state security; msf doctors without borders; rspca royal society
prevention cruelty animals; sbu security service ukraine; svr foreign intelligence service
"""
_ACRONYMS = frozenset(
    (row.split()[0], frozenset(row.split()[1:])) for row in _IRREGULAR.replace("\n", " ").split(";")
)
"""Acronyms that are not the initials of the English name, by the words it consists of (style books)."""


class Likeness(StrEnum):
    """Why two names may have one bearer."""

    SAME = "the same words"
    ORDER = "the same words in another order"
    ACRONYM = "an acronym"
    GIVEN = "a short first name, an initial or a middle name"
    SPELLING = "another spelling"
    SURNAME = "the surname"
    PART = "a part of the name"
    SLIP = "a slip of one letter"

    @property
    def everywhere(self) -> bool:
        """Whether it holds between articles too, not only within one."""
        return self in (
            Likeness.SAME,
            Likeness.ORDER,
            Likeness.ACRONYM,
            Likeness.GIVEN,
            Likeness.SPELLING,
        )


def likeness(one: str, other: str) -> Likeness | None:
    """Why the two names may have one bearer, or None where they cannot.

    >>> likeness("Ministry of Defence of Ukraine", "Ukraine’s MoD")
    <Likeness.ORDER: 'the same words in another order'>
    >>> likeness("Ukrainian Defence Ministry", "Russian Defence Ministry")
    >>> likeness("Mr Sunak", "Prime Minister Rishi Sunak")
    <Likeness.SURNAME: 'the surname'>
    """
    a, b = parts_of(one), parts_of(other)
    if not a.words or not b.words or a.suffix != b.suffix or _differ(a.gender, b.gender):
        return None
    if a.words == b.words:
        return Likeness.SAME
    if is_acronym_of(one, other) or is_acronym_of(other, one):
        return Likeness.ACRONYM
    if a.body or b.body:
        return _bodies(a, b)
    return _people(a, b)


@lru_cache(maxsize=4096)
def parts_of(text: str) -> Name:
    """The name taken apart; an institution's with every word that it has.

    >>> parts_of("London School of Economics").words
    ('london', 'school', 'economics')
    """
    name = take_apart(text)
    if not INSTITUTIONS & set(unaccented(text).lower().split()):
        return name
    whole = take_apart(re.sub(r"\s(?:of|for)\s", " ", text))
    if not set(name.words[:1]) & (MALE_NAMES | FEMALE_NAMES):
        return replace(whole, body=True)
    return name


def is_acronym_of(short: str, long: str) -> bool:
    """Whether the short name's capitals are the initials of the long one's words.

    >>> is_acronym_of("KCNA", "Korean Central News Agency"), is_acronym_of("US EPA", "Environmental Protection Agency")
    (True, True)
    """
    letters = initials_alone(short)
    if letters is None or _differ_states(parts_of(short).states, parts_of(long).states):
        return False
    return _abbreviates(letters, _initials(without_aside(long))) or letters in acronyms_of(long)


def initials_alone(name: str) -> str | None:
    """The letters of a name that is an acronym, but for a state beside it; None where it is none.

    >>> initials_alone("US EPA"), initials_alone("Apple")
    ('epa', None)
    """
    capitals = [
        token
        for token in without_aside(name).split()
        if state_of(token.lower()) is None and token.lower() not in SMALL
    ]
    if len(capitals) != 1 or len(capitals[0]) < 2 or not _ACRONYM.fullmatch(capitals[0]):
        return None
    return capitals[0].lower()


def acronyms_of(name: str) -> set[str]:
    """The acronyms of a name that are not its initials."""
    parts = parts_of(name)
    own = frozenset(parts.words) - parts.states
    return {letters for letters, words in _ACRONYMS if words == own}


_ACRONYM = re.compile(r"[A-Z][A-Zo]*[A-Z]s?")


def _abbreviates(letters: str, words: Sequence[tuple[str, ...]]) -> bool:
    """Whether the letters are one of each word's spellings, one after another.

    Step by step: as a regular expression this takes for ever where many may be left out.
    """
    ends = {0}
    for spellings in words:
        ends = {end + len(one) for end in ends for one in spellings if letters.startswith(one, end)}
    return len(words) > 1 and len(letters) in ends


def _initials(text: str) -> list[tuple[str, ...]]:
    """What may stand in an acronym for each word of a name; nothing for small words and leading states too."""
    words: list[tuple[str, ...]] = []
    for hyphen, token in re.findall(r"(-?)([^\W_]+)", unaccented(text)):
        lowered = token.lower()
        spellings = (lowered, lowered[0]) if token.isupper() else (lowered[0],)
        can_go = hyphen or lowered in SMALL or (not words and state_of(lowered))
        words.append((*spellings, "") if can_go else spellings)
    return words


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _differ_states(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and not (one <= other or other <= one))


def _bodies(a: Name, b: Name) -> Likeness | None:
    one, other = set(a.words), set(b.words)
    if _differ_states(a.states, b.states):
        return None
    if one == other:
        return Likeness.ORDER
    short, long = (a, b) if len(one) < len(other) else (b, a)
    if set(short.words) < set(long.words) and long.head in short.words:
        return Likeness.PART
    return None


def _people(a: Name, b: Name) -> Likeness | None:
    short, long = (a.words, b.words) if len(a.words) <= len(b.words) else (b.words, a.words)
    if len(short) == 1:
        return _one_word(short[0], long)
    if long[-len(short) :] == short:
        return Likeness.SURNAME
    if is_family(short[0], long[0]) and loosely(short[-1]) == loosely(long[-1]):
        return Likeness.SPELLING if _middles_agree(short[1:-1], long[1:-1]) else None
    if short[-1] != long[-1] or not _given_alike(short[0], long[0]):
        return Likeness.SLIP if short[1:] == long[1:] and is_slip(short[0], long[0]) else None
    return Likeness.GIVEN if _middles_agree(short[1:-1], long[1:-1]) else None


def _middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Middle names may be left out; where both have them, they are the same."""
    return not (one and other) or (len(one) == len(other) and all(map(_given_alike, one, other)))


def _one_word(word: str, long: tuple[str, ...]) -> Likeness | None:
    if word == long[-1] or (word == long[0] and word in SURNAME_FIRST):
        return Likeness.SURNAME
    if word == long[0] and word in MALE_NAMES | FEMALE_NAMES:
        return Likeness.PART
    return Likeness.SLIP if len(long) > 1 and is_slip(word, long[-1]) else None


def is_slip(one: str, other: str) -> bool:
    """Whether two words of five letters or more differ by one letter: "Maurer" and "Mauer"."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SLIP or len(long) - len(short) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]


def _given_alike(one: str, other: str) -> bool:
    """Whether two first names may be one: equal, an initial, or a short form."""
    if one == other or one in SHORT_NAMES.get(other, ()) or other in SHORT_NAMES.get(one, ()):
        return True
    return one[0] == other[0] and 1 in (len(one), len(other))
