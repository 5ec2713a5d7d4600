"""The form of a case of resolution."""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """A short text, a piece of a claim in it, and who makes it; written and labelled by hand.

    ``None`` for the name: the source stays as it stands, unresolved.
    """

    text: str
    said: str
    name: str | None
