"""One speaker across articles, and what a guild's archive adds up to: what /source and /stats show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.digest import SourceKind
from bot.core.results import Hit


class Why(StrEnum):
    """Why a name is taken for one of a speaker's; all but the last two as in core.ledger.Likeness."""

    SAME = "same"
    ORDER = "order"
    ACRONYM = "acronym"
    GIVEN = "given"
    SPELLING = "spelling"
    FIRST = "first"
    MODERATOR = "moderator"


@dataclass(frozen=True, slots=True)
class Alias:
    """A name of a speaker, and why: it is like the speaker's first name, or like the name ``beside``."""

    id: int
    name: str
    claims: int
    why: Why
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How often something occurs."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """One speaker as far as the asker may read: names, most claimed first; figures; a page of claims.

    ``days`` has one entry a claim, the day on which its article was published, else saved.
    """

    kind: SourceKind
    aliases: tuple[Alias, ...]
    articles: int
    outlets: tuple[Count, ...]
    days: tuple[date, ...]
    hits: tuple[Hit, ...] = ()
    more: bool = False

    @property
    def name(self) -> str:
        """The name that it is claimed by most."""
        return self.aliases[0].name

    @property
    def claims(self) -> int:
        """How many claims there are."""
        return sum(alias.claims for alias in self.aliases)


@dataclass(frozen=True, slots=True)
class Week:
    """What was saved in the seven days from ``monday`` on: articles, claims with a source, unnamed ones."""

    monday: date
    articles: int
    attributed: int
    unnamed: int


@dataclass(frozen=True, slots=True)
class Totals:
    """What the asker may read adds up to: the newest weeks, oldest first, without a gap.

    ``partial`` says that only the newest articles of them were counted.
    """

    weeks: tuple[Week, ...]
    outlets: tuple[Count, ...]
    speakers: tuple[Count, ...]
    partial: bool = False

    @property
    def articles(self) -> int:
        """Articles of all weeks."""
        return sum(week.articles for week in self.weeks)

    @property
    def attributed(self) -> int:
        """Claims with a source, of all weeks."""
        return sum(week.attributed for week in self.weeks)

    @property
    def unnamed(self) -> int:
        """Claims whose source has no name, of all weeks."""
        return sum(week.unnamed for week in self.weeks)
