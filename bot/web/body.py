"""A response's bytes, counted as they come: on the wire, and again as they unfold."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import aiohttp

from bot.errors import TooLarge, Unpackable, Unreachable

_MB = 1 << 20

_STEP = 1 << 16
"""Bytes unfolded at a time: a bomb is noticed after one step too many."""


@dataclass(frozen=True, slots=True)
class Limit:
    """Bytes of one download, as sent and as unfolded."""

    wire: int
    decoded: int


PAGE = Limit(wire=3 * _MB, decoded=8 * _MB)
FILE = Limit(wire=10 * _MB, decoded=10 * _MB)

_WINDOWS = {"gzip": 31, "x-gzip": 31, "deflate": 15}
"""Content codings and zlib's window bits for them (zlib manual, inflateInit2)."""

_NO_CODINGS = frozenset({"", "8bit", "binary", "identity", "none", "utf-8", "utf8"})
"""What some servers say in Content-Encoding, and what does nothing to the bytes."""

ACCEPTED = "gzip, deflate"
"""What we say in Accept-Encoding."""

_BROKEN = "The page broke off before its end. Paste the text and I will read that."


async def body(response: aiohttp.ClientResponse, limit: Limit) -> bytes:
    """The decoded body.  Raises TooLarge past either limit, Unreachable where the coding is broken, Unpackable
    where it was not asked for."""
    if (response.content_length or 0) > limit.wire:
        raise _too_large(limit)
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    pieces = _counted(response.content, limit)
    if coding not in _NO_CODINGS:
        pieces = _unfolded(pieces, coding, limit)
    return b"".join([piece async for piece in pieces])


async def _counted(stream: aiohttp.StreamReader, limit: Limit) -> AsyncIterator[bytes]:
    seen = 0
    async for piece in stream.iter_any():
        seen += len(piece)
        if seen > limit.wire:
            raise _too_large(limit)
        yield piece


async def _unfolded(pieces: AsyncIterator[bytes], coding: str, limit: Limit) -> AsyncIterator[bytes]:
    inflater = _Inflater(coding)
    seen = 0
    async for piece in pieces:
        for unfolded in inflater.feed(piece):
            seen += len(unfolded)
            if seen > limit.decoded:
                raise _too_large(limit)
            yield unfolded
    yield inflater.rest()


class _Inflater:
    """gzip (of several members too) or deflate (with or without zlib's header), a bounded step at a time."""

    def __init__(self, coding: str) -> None:
        if coding not in _WINDOWS:
            raise Unpackable("The site sent the page in a form that I cannot unpack. Paste the text instead.")
        self._window = _WINDOWS[coding]
        self._inflate = zlib.decompressobj(self._window)
        self._begun = False

    def feed(self, piece: bytes) -> Iterator[bytes]:
        while piece and self._goes_on(piece):
            yield self._step(piece)
            piece = self._inflate.unconsumed_tail or self._inflate.unused_data

    def rest(self) -> bytes:
        """What zlib still holds at the end.  Raises Unreachable where the end is missing."""
        last = self._inflate.flush()
        if self._begun and not self._inflate.eof:
            raise Unreachable(_BROKEN)
        return last

    def _goes_on(self, piece: bytes) -> bool:
        """At a member's end another may begin; what is none is padding, which browsers ignore too."""
        if self._inflate.eof:
            if self._window != _WINDOWS["gzip"] or not piece.startswith(b"\x1f\x8b"):
                return False
            self._inflate = zlib.decompressobj(self._window)
        return True

    def _step(self, piece: bytes) -> bytes:
        try:
            unfolded = self._inflate.decompress(piece, _STEP)
        except zlib.error as error:
            if self._begun or self._window != _WINDOWS["deflate"]:
                raise Unreachable(_BROKEN) from error
            # Some servers mean raw deflate by "deflate" (RFC 9110, section 8.4.1.2).
            self._window, self._begun = -zlib.MAX_WBITS, True
            self._inflate = zlib.decompressobj(self._window)
            return self._step(piece)
        self._begun = True
        return unfolded


def _too_large(limit: Limit) -> TooLarge:
    return TooLarge(
        f"This is larger than the {limit.wire // _MB} MB that I read. Paste the part that matters as text."
    )
