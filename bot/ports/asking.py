"""What commands ask of the archive, each question within the asker's Scope."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Protocol

from bot.core.models import Hit, Place, Results, Scope, Stored, Twin
from bot.core.speakers import Speaker, Totals


class Catalogue(Protocol):
    """What commands ask of the archive.

    Each question carries the asker's Scope: a row is given only for a post in one of its
    channels, and ``by_number`` of the Archive is asked through :meth:`visible` first.
    """

    async def places(self, guild: str, article: int | None = None) -> list[Place]:
        """Every channel and thread that the guild's shown articles were posted in, or #article with its
        earlier texts."""
        ...

    async def visible(self, scope: Scope, number: int) -> Stored | None:
        """Article #number with only the posts in scope; None where there is none."""
        ...

    async def search(
        self, scope: Scope, query: str, *, newest: bool = False, offset: int = 0, limit: int = 5
    ) -> Results:
        """Articles that match, best (or newest) first; the query language is core.query's."""
        ...

    async def recent(
        self,
        scope: Scope,
        *,
        site: str | None = None,
        by: str | None = None,
        offset: int = 0,
        limit: int = 10,
    ) -> Results:
        """The newest articles."""
        ...

    async def claims(
        self,
        scope: Scope,
        *,
        number: int | None = None,
        about: str | None = None,
        source: str | None = None,
        offset: int = 0,
        limit: int = 8,
    ) -> Results:
        """Claims, one a hit, newest article first and in its order."""
        ...

    async def twins(self, scope: Scope, number: int) -> list[Twin]:
        """Articles with (nearly) the text of #number under another address, oldest first."""
        ...

    async def suggest(self, scope: Scope, what: str, prefix: str, limit: int = 25) -> list[Hit] | list[str]:
        """For autocomplete: ``what`` is "article" (hits), "source" or "site" (names)."""
        ...


class Ledger(Protocol):
    """Who speaks across a guild's articles, what they add up to, and the way out; within the asker's Scope."""

    async def speaker(
        self, scope: Scope, who: str | int, *, offset: int = 0, limit: int = 5
    ) -> Speaker | None:
        """The speaker that bears a name (or whose name has the id), with a page of claims, newest first."""
        ...

    async def join(self, scope: Scope, one: int, other: int, by: str) -> bool:
        """A moderator joins the speakers of two names that they may read; whether they were two."""
        ...

    async def part(self, scope: Scope, names: Sequence[int], by: str) -> bool:
        """A moderator takes names that they may read out of their speaker; whether anything changed."""
        ...

    async def totals(self, scope: Scope) -> Totals:
        """What the asker may read adds up to."""
        ...

    def exported(self, scope: Scope, form: str) -> AsyncIterator[str]:
        """What the asker may read, newest article first, in pieces of text: an article each, after the
        heading (perhaps empty) that every file begins with.  ``form`` is csv, jsonl or md."""
        ...
