"""DNS look-ups on threads of their own: few, never waited for, and out of the way of everything else.

The usual resolver takes the event loop's own threads, which Discord's connection and the database need
too; a few names whose servers do not answer would hold them all, and keep the process from ending.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable
from typing import Any

from aiohttp.abc import AbstractResolver, ResolveResult

MOST = 16
"""Look-ups at once.  Each may take the C library's half a minute (resolv.conf(5), timeout and attempts)."""

Look = Callable[..., list[tuple[Any, ...]]]


class Names(AbstractResolver):
    """Implements aiohttp's resolver by ``look`` (getaddrinfo); a caller may give up at any time."""

    def __init__(self, *, most: int = MOST, look: Look = socket.getaddrinfo) -> None:
        self._free = threading.Semaphore(most)
        self._look = look

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The addresses of the name.  Raises OSError, also where too many look-ups are under way."""
        if not self._free.acquire(blocking=False):
            raise OSError(f"too many names are looked up to look up {host}")
        loop = asyncio.get_running_loop()
        found: asyncio.Future[list[tuple[Any, ...]]] = loop.create_future()
        # A daemon, since the process must not wait for it at its end.
        threading.Thread(target=self._answer, args=(loop, found, host, port, family), daemon=True).start()
        return [_result(host, info) for info in await found]

    async def close(self) -> None:
        """Nothing to close: it outlives the sessions that use it."""

    def _answer(
        self,
        loop: asyncio.AbstractEventLoop,
        found: asyncio.Future[list[tuple[Any, ...]]],
        host: str,
        port: int,
        family: socket.AddressFamily,
    ) -> None:
        told: list[tuple[Any, ...]] | Exception
        try:
            told = self._look(host, port, family=family, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)
        except (OSError, UnicodeError) as error:
            told = error
        self._free.release()
        _tell(loop, found, told)


def is_unknown(error: OSError) -> bool:
    """Whether there is no such name, rather than no answer about it."""
    return isinstance(error, socket.gaierror) and error.errno in (socket.EAI_NONAME, socket.EAI_NODATA)


def _tell(
    loop: asyncio.AbstractEventLoop, found: asyncio.Future[Any], told: list[tuple[Any, ...]] | Exception
) -> None:
    """Tell the loop, unless nobody waits any more or the loop is gone."""

    def tell() -> None:
        if found.done():
            return
        if isinstance(told, Exception):
            found.set_exception(told)
        else:
            found.set_result(told)

    try:
        loop.call_soon_threadsafe(tell)
    except RuntimeError:  # the loop was closed meanwhile
        return


def _result(host: str, info: tuple[Any, ...]) -> ResolveResult:
    family, _, protocol, _, address = info
    return ResolveResult(
        hostname=host,
        host=str(address[0]),
        port=int(address[1]),
        family=family,
        proto=protocol,
        flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
    )
