"""Sources told apart and brought together: whether two names can have one bearer, and why.

Within an article a surname or "the ministry" is enough; between articles only what names
the bearer by itself (:attr:`Likeness.everywhere`).  Two people of one surname and the same
ministry of two states are never one.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from bot.core.states import mark_states, state_of
from bot.core.titles import (
    FEMALE_NAMES,
    HONORIFICS,
    MALE_NAMES,
    SHORT_NAMES,
    SUFFIXES,
    SURNAME_FIRST,
    TITLES,
    gender_of,
)

BODY_WORDS = frozenset(
    """
    academy administration agency airlines airport alliance army assembly association authority bank
    board bureau campaign centre chamber charity church club coalition college command commission
    committee congress council court department directorate embassy federation force forces foundation
    fund government guard headquarters hospital inspectorate institute institution league ministry
    mission museum navy network observatory office organisation parliament party police programme
    secretariat senate service society staff team times treasury tribunal trust union university watch
    watchdog
    """.split()
)
"""Words that make a name an organisation's."""

SMALL = frozenset("a an and at by de for in la le of on the to".split())
PARTICLES = frozenset("al ben bin da de del der di dos du el ibn la le van von".split())
COMPANY = frozenset(
    """
    ag co company corp corporation gmbh group inc incorporated limited llc ltd plc sa
    """.split()
)

_SPELLINGS = {
    "affairs": "",
    "center": "centre",
    "defense": "defence",
    "dept": "department",
    "govt": "government",
    "internal": "interior",
    "labor": "labour",
    "mfa": "foreign ministry",
    "mod": "defence ministry",
    "moj": "justice ministry",
    "organization": "organisation",
    "program": "programme",
}
_TRANSLITERATIONS = (
    ("skyy", "sky"),
    ("skiy", "sky"),
    ("skii", "sky"),
    ("skyi", "sky"),
    ("iy", "y"),
    ("ei", "ey"),
)
_WORD = re.compile(r"[^\W_]+(?:_[^\W_]+)*")
_POSSESSIVE = re.compile(r"['’](?:s\b|(?=\s|$))")
_ASIDE = re.compile(r"\([^)]*\)|[\"“”‘]")
_DOTTED = re.compile(r"\b((?:[^\W\d_]\.\s?)+)(?=\s|$|[^\W\d_])")


_SLIP = 5
"""Letters: shorter words that differ by one letter are other words."""


class Likeness(StrEnum):
    """Why two names may have one bearer."""

    SAME = "the same words"
    ORDER = "the same words in another order"
    ACRONYM = "an acronym"
    GIVEN = "a short first name, an initial or a middle name"
    SURNAME = "the surname"
    PART = "a part of the name"
    SLIP = "a slip of one letter"

    @property
    def everywhere(self) -> bool:
        """Whether it holds between articles too, not only within one."""
        return self in (Likeness.SAME, Likeness.ORDER, Likeness.ACRONYM, Likeness.GIVEN)


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart: its words in order, folded, without titles, roles and articles.

    ``head`` is the word that says what it is, ``states`` the states it mentions, ``body``
    whether it is an organisation's, ``suffix`` "jr" and the like.
    """

    words: tuple[str, ...]
    head: str
    states: frozenset[str]
    body: bool
    gender: str | None
    suffix: str


def take_apart(text: str) -> Name:
    """The name in the form in which names are compared.

    >>> take_apart("Ukraine’s Ministry of Defence").words
    ('ukraine', 'ministry', 'defence')
    >>> take_apart("Prime Minister Rishi Sunak").words
    ('rishi', 'sunak')
    """
    text = _without_aside(text)
    core = bare_name(text)
    words = _folded(core)
    suffix = next((word for word in words if word in SUFFIXES), "")
    words = [word for word in words if word not in SUFFIXES and word not in COMPANY] or words
    return Name(
        words=tuple(words),
        head=_head(core, words),
        states=frozenset(state for word in words if (state := state_of(word))),
        body=any(word in BODY_WORDS for word in words),
        gender=_gender(text, core, words),
        suffix=suffix,
    )


def _gender(text: str, core: str, words: list[str]) -> str | None:
    """By honorific or first name; a lone word may be a surname, so that "Grant" tells nothing."""
    lone = len(words) == 1 and text.split()[:1] == core.split()[:1]
    return None if lone else gender_of(text) or gender_of(core)


def likeness(one: str, other: str) -> Likeness | None:
    """Why the two names may have one bearer, or None where they cannot.

    >>> likeness("Ministry of Defence of Ukraine", "Ukraine’s MoD")
    <Likeness.ORDER: 'the same words in another order'>
    >>> likeness("Ukrainian Defence Ministry", "Russian Defence Ministry")
    >>> likeness("Mr Sunak", "Prime Minister Rishi Sunak")
    <Likeness.SURNAME: 'the surname'>
    """
    a, b = take_apart(one), take_apart(other)
    if not a.words or not b.words or a.suffix != b.suffix or _differ(a.gender, b.gender):
        return None
    if a.words == b.words:
        return Likeness.SAME
    if is_acronym_of(one, other) or is_acronym_of(other, one):
        return Likeness.ACRONYM
    if a.body or b.body:
        return _bodies(a, b)
    return _people(a, b)


def bare_name(text: str) -> str:
    """The name without the roles, titles and places around it.

    >>> bare_name("Defence Ministry spokesman Igor Konashenkov")
    'Igor Konashenkov'
    >>> bare_name("Matthew Ingram of The Globe and Mail"), bare_name("Secretary of State Antony Blinken")
    ('Matthew Ingram', 'Antony Blinken')
    """
    tokens = text.split()
    tokens = _before_place(tokens)
    last = max((i for i, token in enumerate(tokens[:-1]) if _is_role(token)), default=-1)
    tail = tokens[last + 1 :]
    if tail and tail[0] == "of":
        tail = tail[2:]
    folded = {token.lower().strip(".") for token in tail}
    if not tail or not tail[0][:1].isupper() or folded & (BODY_WORDS | {"affairs"} | TITLES - HONORIFICS):
        return text
    return " ".join(tail)


def is_acronym_of(short: str, long: str) -> bool:
    """Whether the short name's capitals are the initials of the long one's words.

    >>> is_acronym_of("KCNA", "Korean Central News Agency"), is_acronym_of("US EPA", "Environmental Protection Agency")
    (True, True)
    """
    capitals = [
        token
        for token in _without_aside(short).split()
        if state_of(token.lower()) is None and token.lower() not in SMALL
    ]
    letters = "".join(capitals).lower()
    if len(capitals) != 1 or len(letters) < 2 or not _ACRONYM.fullmatch(capitals[0]):
        return False
    if _differ_states(take_apart(short).states, take_apart(long).states):
        return False
    return re.fullmatch(_initials(_without_aside(long)), letters) is not None


_ACRONYM = re.compile(r"[A-Z][A-Zo]*[A-Z]s?")


def _initials(text: str) -> str:
    """A pattern of the acronyms of a name: small words and leading states may be left out."""
    parts: list[str] = []
    for token in re.findall(r"[^\W_]+", _unaccented(text)):
        lowered = token.lower()
        letter = re.escape(lowered[0])
        if lowered in SMALL or (not parts and state_of(lowered)):
            parts.append(f"(?:{re.escape(lowered)}|{letter})?" if token.isupper() else f"{letter}?")
        else:
            parts.append(f"(?:{re.escape(lowered)}|{letter})" if token.isupper() else letter)
    return "".join(parts) if len(parts) > 1 else r"(?!)"


def _without_aside(text: str) -> str:
    """The name alone: no quotation marks, brackets, possessive or apposition; initials joined."""
    text = _POSSESSIVE.sub("", _ASIDE.sub("", text)).strip()
    named = text.split(",")[0].strip() or text
    rest = text[len(named) :].strip(" ,.").lower()
    if rest in SUFFIXES:
        named = f"{named} {rest}"
    return _DOTTED.sub(lambda found: found.group().replace(".", "").replace(" ", "") + " ", named).strip()


def _unaccented(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _folded(text: str) -> list[str]:
    lowered = mark_states(_unaccented(text).lower())
    words: list[str] = []
    for word in _WORD.findall(lowered):
        for spelt in _SPELLINGS.get(word, word).split():
            if spelt not in SMALL:
                words.append(state_of(spelt) or _transliterated(spelt))
    return words


def _transliterated(word: str) -> str:
    for ending, usual in _TRANSLITERATIONS:
        if len(word) > 4 and word.endswith(ending):
            return word.removesuffix(ending) + usual
    return word.replace("isation", "ization")


def _before_place(tokens: list[str]) -> list[str]:
    """ "Matthew Ingram of The Globe" -> "Matthew Ingram"; not for a body or an office."""
    for i, token in enumerate(tokens):
        if token in ("of", "for", "from", "at", "with") and i >= 2:
            before = tokens[:i]
            named = [word for word in before if word[:1].isupper() and not _is_role(word)]
            bodies = {word.lower() for word in before} & BODY_WORDS
            return before if len(named) >= 2 and not bodies and not _is_role(before[-1]) else tokens
    return tokens


def _is_role(token: str) -> bool:
    lowered = token.lower().strip(".")
    if token[:1].islower():
        return lowered not in PARTICLES and lowered not in SMALL
    return lowered in TITLES


def _head(text: str, words: list[str]) -> str:
    """The word that says what the name names: the last before "of", else the last."""
    before = _folded(re.split(r"\s(?:of|for|at|in|on)\s", text)[0])
    bodies = [word for word in (before or words) if word in BODY_WORDS]
    return (bodies or before or words or [""])[-1]


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
    if short[-1] != long[-1] or not _given_alike(short[0], long[0]):
        return Likeness.SLIP if short[1:] == long[1:] and is_slip(short[0], long[0]) else None
    middles = short[1:-1], long[1:-1]
    if all(middles) and not (len(middles[0]) == len(middles[1]) and all(map(_given_alike, *middles))):
        return None
    return Likeness.GIVEN


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
