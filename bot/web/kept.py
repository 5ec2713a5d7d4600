"""Pages kept for a while, so that one read again is downloaded only if it changed (RFC 9110, section 13)."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping

from bot.core.models import Page, Validators

_MOST_BYTES = 8 << 20
_LONGEST_BODY = 1 << 20
"""Bytes kept over all, and of one page: a few dozen usual ones."""

_LEAST = 4 << 10
"""Bytes that a page counts for at least, its address and headers among them: many are empty."""

_LONGEST_TAG = 256
"""Characters of a header that is kept and sent back; real ones have a few dozen."""


def validators_of(address: str, headers: Mapping[str, str]) -> Validators | None:
    """What the answer's headers say of the page's version; None where they say nothing."""
    etag, modified = (_short(headers.get(name)) for name in ("ETag", "Last-Modified"))
    return Validators(address, etag, modified) if etag or modified else None


def conditions(validators: Validators | None) -> dict[str, str]:
    """The headers that ask for a page only if it changed."""
    if validators is None:
        return {}
    asked = {"If-None-Match": validators.etag, "If-Modified-Since": validators.modified}
    return {name: value for name, value in asked.items() if value}


class Kept:
    """The pages that came with validators, the most recently used ones last."""

    def __init__(self) -> None:
        self._pages: OrderedDict[str, Page] = OrderedDict()

    def validators(self, address: str) -> Validators | None:
        """By what to ask whether the page changed; None where it is not kept."""
        page = self._pages.get(address)
        return page.validators if page else None

    def page(self, address: str) -> Page | None:
        """The page as it was; used, and so kept longer."""
        if address in self._pages:
            self._pages.move_to_end(address)
        return self._pages.get(address)

    def keep(self, address: str, page: Page) -> None:
        """Keep the page if it can be asked for by condition and is not too large."""
        self._pages.pop(address, None)
        if page.validators is None or len(page.body) > _LONGEST_BODY:
            return
        self._pages[address] = page
        while sum(max(_LEAST, len(kept.body)) for kept in self._pages.values()) > _MOST_BYTES:
            self._pages.popitem(last=False)


def _short(value: str | None) -> str | None:
    return value if value and len(value) <= _LONGEST_TAG else None
