"""What somebody asked of the archive, small enough to travel in the custom ids of a page's buttons."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.chat.words import ENGLISH
from bot.errors import QueryError

CHUNK = 80
"""UTF-16 units of state in one custom id; Discord allows 100, the rest names the button."""


class Kind(StrEnum):
    """Which question it is."""

    SEARCH = "s"
    RECENT = "r"
    CLAIMS = "c"


PAGE = {Kind.SEARCH: 5, Kind.RECENT: 8, Kind.CLAIMS: 8}
"""Hits on one page: as many as are read without scrolling far."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question to the archive and the place in its answer; unused parts stay empty."""

    kind: Kind
    at: int = 0
    query: str = ""
    newest: bool = False
    site: str = ""
    by: str = ""
    number: int = 0
    about: str = ""
    source: str = ""
    channel: str = ""

    @property
    def size(self) -> int:
        """Hits on one page."""
        return PAGE[self.kind]

    def moved(self, pages: int) -> Ask:
        """The same question, some pages on."""
        return replace(self, at=max(0, self.at + pages * self.size))

    def packed(self, most: int) -> list[str]:
        """The question in pieces of at most CHUNK units.  Raises QueryError where there are too many."""
        pieces = self._pieces()
        if len(pieces) > most:
            raise QueryError(ENGLISH.TOO_LONG)
        return pieces

    def short(self) -> str | None:
        """The question in one piece; None where it is too long for that."""
        pieces = self._pieces()
        return pieces[0] if len(pieces) == 1 else None

    @classmethod
    def unpacked(cls, pieces: Sequence[str]) -> Ask:
        """The question that was packed.  Raises QueryError where the pieces do not fit."""
        try:
            kind, at, query, newest, site, by, number, about, source, channel = json.loads(
                f"[{''.join(pieces)}]"
            )
            return cls(
                Kind(kind), int(at), query, bool(newest), site, by, int(number), about, source, channel
            )
        except (ValueError, TypeError) as error:
            raise QueryError(ENGLISH.STALE) from error

    def _pieces(self) -> list[str]:
        return _chunks(json.dumps(self._values(), ensure_ascii=False, separators=(",", ":"))[1:-1])

    def _values(self) -> list[str | int]:
        return [
            self.kind, self.at, self.query, int(self.newest), self.site, self.by,
            self.number, self.about, self.source, self.channel,
        ]  # fmt: skip


def _chunks(state: str) -> list[str]:
    """Cut without parting a surrogate pair: each piece at most CHUNK UTF-16 units."""
    chunks, used = [""], 0
    for character in state:
        width = 2 if character > "\uffff" else 1
        if used + width > CHUNK:
            chunks.append("")
            used = 0
        chunks[-1] += character
        used += width
    return chunks
