"""Sockets with a ceiling on what they take in, whatever the bytes pretend to be."""

from __future__ import annotations

import socket
from typing import Any

from aiohappyeyeballs import AddrInfoType

from bot.web.body import FILE

CEILING = FILE.wire + (1 << 20)
"""Bytes of one connection: the largest body, and a megabyte for headers, chunk sizes and TLS.

HTTP has parts that no counter of bodies sees and that may go on for ever: chunk extensions,
trailers, interim answers.
"""


class BoundedSocket(socket.socket):
    """A socket whose connection breaks once it has taken in CEILING bytes."""

    _taken = 0

    def recv(self, *arguments: Any) -> bytes:
        """As socket.recv.  Raises ConnectionAbortedError past the ceiling."""
        data = super().recv(*arguments)
        self._count(len(data))
        return data

    def recv_into(self, *arguments: Any) -> int:
        """As socket.recv_into, which asyncio's TLS reads by.  Raises ConnectionAbortedError."""
        taken = super().recv_into(*arguments)
        self._count(taken)
        return taken

    def _count(self, taken: int) -> None:
        self._taken += taken
        if self._taken > CEILING:
            raise ConnectionAbortedError(f"more than {CEILING} bytes")


def bounded_socket(info: AddrInfoType) -> socket.socket:
    """A bounded socket for what getaddrinfo said."""
    family, kind, protocol, _, _ = info
    return BoundedSocket(family, kind, protocol)
