"""Someone or something that an article names, and whether it is a person."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from bot.core.names import Name
from bot.reading.resolution.names import Mention
from bot.reading.resolution.roles import BODY_NOUNS, EITHER_NOUNS, FIRM_WORDS, is_person_noun

_LABELS = 3
"""Labels of a body that count: the recogniser mistakes one name in the same way each time."""


@dataclass(slots=True, eq=False)
class Bearer:
    """Someone or something that the article names.

    ``full`` is its fullest name, ``places`` the tokens at which it is named, in text order,
    ``labels`` what the recogniser makes of it, ``signs`` what the words around it show (see
    :mod:`bot.reading.resolution.signs`), ``roles`` the nouns that the article calls it by ("mayor",
    "ministry"), ``told`` the other words of its names in lower case, ``forms`` the names as written.
    """

    name: Name
    full: Mention
    places: list[int] = field(default_factory=list)
    labels: Counter[str] = field(default_factory=Counter)
    signs: Counter[str] = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    forms: Counter[str] = field(default_factory=Counter)
    gender: str | None = None

    def before(self, at: int) -> int:
        """Where it was last named before a token, or -1."""
        found = bisect_left(self.places, at)
        return self.places[found - 1] if found else -1

    @property
    def personal(self) -> bool:
        """Whether it is more likely a person than a body or a place."""
        if self.known_person or self.name.body or self.name.states:
            return self.known_person
        lone = len(self.name.words) == 1
        person = min(self.labels["PERSON"], 1 if lone else 9) + self.signs["person"] + self._by_surname
        firm = bool(self.roles & BODY_NOUNS) + (self._last in FIRM_WORDS)
        body = min(self.labels["ORG"], _LABELS) + self.signs["body"] + 2 * firm
        return person > body if lone else 0 < person >= body

    @property
    def known_person(self) -> bool:
        """Whether a first name, an honorific or a noun says that it is a person."""
        if self.name.body or self.name.states or self._last in FIRM_WORDS:
            return False
        return self.gender is not None or any(is_person_noun(role) for role in self.roles - EITHER_NOUNS)

    @property
    def _by_surname(self) -> int:
        """People are named again by their last word, companies by their first."""
        if len(self.name.words) < 2 or self._last in FIRM_WORDS:
            return 0
        return 2 * any(form.lower() == self._last for form in self.forms)

    @property
    def _last(self) -> str:
        return self.name.words[-1] if self.name.words else ""
