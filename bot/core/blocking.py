"""Which names are worth comparing: two that can have one bearer between articles share a key.

"Blocking" in the sense of record linkage (Fellegi and Sunter 1969; Christen, Data Matching, 2012):
a name is compared with those of its blocks only, so that its cost does not grow with the archive.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice, product

from bot.core.ledger import acronyms_of, initials_alone, parts_of
from bot.core.names import SMALL, unaccented, without_aside
from bot.core.spellings import family_of, loosely
from bot.core.states import state_of
from bot.core.titles import SHORT_NAMES

LONGEST = 120
"""Characters of a name; what is longer is a description."""
MOST_ACRONYMS = 32
"""Acronyms that one name is looked for under: five words that may be left out."""

_INDEFINITE = frozenset(
    """
    a an another any both each every few five four her his its many most my no one other our several
    some that their these this those three two
    """.split()
)
"""Words that open a description of somebody ("a decree on a Russian website"), never a name."""


def names_somebody(name: str) -> bool:
    """Whether a source's name is one that means the same bearer in another article.

    >>> names_somebody("Ministry of Defence"), names_somebody("a Russian website"), names_somebody("officials")
    (True, False, False)
    """
    words = name.split()
    if not words or len(name) > LONGEST or words[0].lower() in _INDEFINITE:
        return False
    return any(letter.isalpha() and not letter.islower() for letter in name)


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks that a name stands in, and those where the names stand that can be its bearer's too."""

    own: frozenset[str]
    sought: frozenset[str]


def blocks_of(name: str) -> Blocks:
    """Its words in any order, its surname with an initial; acronyms and what they stand for seek each other.

    >>> sorted(blocks_of("Bill Clinton").own & blocks_of("William Clinton").sought)
    ['p:clinton:w']
    >>> sorted(blocks_of("KCNA").sought & blocks_of("Korean Central News Agency").own)
    ['long:kcna']
    """
    shared = _shared(name)
    letters = initials_alone(name)
    made = {letters} if letters else _acronyms(name)
    here, there = ("short:", "long:") if letters else ("long:", "short:")
    return Blocks(
        own=shared | _surname(name) | {here + one for one in made},
        sought=shared | {there + one for one in made},
    )


def _shared(name: str) -> frozenset[str]:
    parts = parts_of(name)
    if not parts.words:
        return frozenset()
    found = {"w:" + " ".join(sorted(set(parts.words)))}
    if len(parts.words) > 1 and not parts.body:
        last = loosely(parts.words[-1])
        found |= {f"p:{last}:{start}" for start in _starts(parts.words[0])}
    return frozenset(found)


def _surname(name: str) -> set[str]:
    """The block of everybody with the surname; it is sought by a surname alone."""
    parts = parts_of(name)
    return {f"s:{loosely(parts.words[-1])}"} if len(parts.words) > 1 and not parts.body else set()


def surname_key(name: str) -> str | None:
    """The block of everybody with this surname, for a name that is a surname alone."""
    words = parts_of(name).words
    return f"s:{loosely(words[0])}" if len(words) == 1 else None


def _starts(given: str) -> set[str]:
    """What a given name may be written with: its initial, those of its long forms, its family."""
    family = family_of(given)
    long_forms = SHORT_NAMES.get(given, frozenset())
    return {given[0], *(long[0] for long in long_forms)} | ({family} if family else set())


def _acronyms(name: str) -> set[str]:
    choices: list[tuple[str, ...]] = []
    for hyphen, token in re.findall(r"(-?)([^\W_]+)", unaccented(without_aside(name))):
        lowered = token.lower()
        whole = (lowered,) if token.isupper() else ()
        optional = ("",) if hyphen or lowered in SMALL or (not choices and state_of(lowered)) else ()
        choices.append((lowered[0], *whole, *optional))
    if len(choices) < 2:
        return set()
    made = {"".join(letters) for letters in islice(product(*choices), MOST_ACRONYMS)}
    return {letters for letters in made if len(letters) > 1} | acronyms_of(name)
