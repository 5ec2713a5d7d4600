"""Pages kept for a while, so that one read again is downloaded only if it changed (RFC 9110, section 13)."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.models import Page

_MOST_BYTES = 8 << 20
_LONGEST_BODY = 1 << 20
"""Bytes kept over all, and of one page: a few dozen usual ones."""

_VALIDATORS = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}


@dataclass(frozen=True, slots=True)
class _Entry:
    page: Page
    conditions: dict[str, str]


class Kept:
    """The pages that came with an ETag or a date, the most recently used ones last."""

    def __init__(self) -> None:
        self._entries: OrderedDict[str, _Entry] = OrderedDict()

    def conditions(self, address: str) -> dict[str, str]:
        """The headers that ask for the page only if it changed; none where it is not kept."""
        entry = self._entries.get(address)
        return entry.conditions if entry else {}

    def page(self, address: str) -> Page | None:
        """The page as it was; used, and so kept longer."""
        if address in self._entries:
            self._entries.move_to_end(address)
            return self._entries[address].page
        return None

    def keep(self, address: str, page: Page, headers: Mapping[str, str]) -> None:
        """Keep the page if it can be asked for by condition and is not too large."""
        self._entries.pop(address, None)
        conditions = {asked: headers[told] for told, asked in _VALIDATORS.items() if told in headers}
        if not conditions or len(page.body) > _LONGEST_BODY:
            return
        self._entries[address] = _Entry(page, conditions)
        while sum(len(entry.page.body) for entry in self._entries.values()) > _MOST_BYTES:
            self._entries.popitem(last=False)
