"""Names taken apart: titles, roles, places and endings off, words folded, so that they can be compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.core.states import mark_states, state_of
from bot.core.titles import HONORIFICS, POST_NOMINALS, SUFFIXES, TITLES, gender_of

BODY_WORDS = frozenset(
    """
    academy administration agency airlines airport alliance archdiocese army assembly association
    authority bank board bureau campaign centre chamber charity church club coalition college
    command commission committee congress consortium consulate cooperative corps council court
    department diocese directorate embassy federation force forces foundation fund government guard
    headquarters hospital inspectorate institute institution laboratory league ministry mission
    museum navy network observatory office organisation parliament party police programme
    secretariat senate service society staff synod team times treasury tribunal trust union
    university watch watchdog
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
    text = without_aside(text)
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
    """By honorific or first name; a lone word may be a surname, so that "Grant" and "Dr Grant" tell nothing."""
    if len(words) != 1:
        return gender_of(text) or gender_of(core)
    return gender_of(text) if text.split()[:1] != core.split()[:1] else None


def bare_name(text: str) -> str:
    """The name without the roles, titles and places around it.

    >>> bare_name("Defence Ministry spokesman Igor Konashenkov")
    'Igor Konashenkov'
    >>> bare_name("Matthew Ingram of The Globe and Mail"), bare_name("Secretary of State Antony Blinken")
    ('Matthew Ingram', 'Antony Blinken')
    >>> bare_name("Ms Shona Reid KC")
    'Shona Reid'
    """
    tokens = _before_place(_without_letters(text.split()))
    last = max((i for i, token in enumerate(tokens[:-1]) if _is_role(token)), default=-1)
    tail = tokens[last + 1 :]
    if tail and tail[0] == "of":
        tail = tail[2:]
    folded = {token.lower().strip(".") for token in tail}
    if not tail or not tail[0][:1].isupper() or folded & (BODY_WORDS | {"affairs"} | TITLES - HONORIFICS):
        return text
    return " ".join(tail)


def without_aside(text: str) -> str:
    """The name alone: no quotation marks, brackets, possessive or apposition; initials joined."""
    text = _POSSESSIVE.sub("", _ASIDE.sub("", text)).strip()
    named = text.split(",")[0].strip() or text
    rest = text[len(named) :].strip(" ,.").lower()
    if rest in SUFFIXES:
        named = f"{named} {rest}"
    return _DOTTED.sub(lambda found: found.group().replace(".", "").replace(" ", "") + " ", named).strip()


def unaccented(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _folded(text: str) -> list[str]:
    lowered = mark_states(unaccented(text).lower())
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


def _without_letters(tokens: list[str]) -> list[str]:
    """ "Shona Reid KC" -> "Shona Reid"; a name of one word keeps what follows it."""
    end = len(tokens)
    while end > 2 and tokens[end - 1].replace(".", "").strip(",") in POST_NOMINALS:
        end -= 1
    return tokens[:end]


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
