"""A server that does exactly what a script says, byte for byte."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

MB = 1 << 20
PAGE = b"<!doctype html><title>A page</title><p>These are the words of the page."


@dataclass(frozen=True)
class Call:
    """One request and the way to answer it; ``turn`` counts the requests to this endpoint."""

    path: str
    headers: dict[str, str]
    writer: asyncio.StreamWriter
    turn: int

    async def send(self, *pieces: bytes) -> None:
        """Write, as fast as the other side reads."""
        for piece in pieces:
            self.writer.write(piece)
            await self.writer.drain()

    async def for_ever(self, pieces: Iterable[bytes], pause: float = 0) -> None:
        """Write until the other side has had enough."""
        for piece in pieces:
            await self.send(piece)
            await asyncio.sleep(pause)


Script = Callable[[Call], Awaitable[None]]


def head(status: str = "200 OK", **headers: str) -> bytes:
    """A status line and headers, ``Content_Type`` spelling Content-Type."""
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogateescape")


def raw(*pieces: bytes) -> Script:
    """Exactly these bytes, then the end."""

    async def script(call: Call) -> None:
        await call.send(*pieces)

    return script


def answer(body: bytes = PAGE, status: str = "200 OK", **headers: str) -> Script:
    """A whole answer of known length."""
    told = {"Content_Type": "text/html", "Content_Length": str(len(body))} | headers
    return raw(head(status, **told), body)


def endless(start: bytes, piece: bytes, pause: float = 0) -> Script:
    """A start, then the same piece for ever."""

    async def script(call: Call) -> None:
        await call.send(start)
        await call.for_ever(itertools.repeat(piece), pause)

    return script


def stall(start: bytes = b"") -> Script:
    """A start, then nothing."""

    async def script(call: Call) -> None:
        await call.send(start)
        await asyncio.sleep(60)

    return script


def redirect(location: str, status: str = "302 Found") -> Script:
    """Somewhere else."""
    return answer(b"", status, Location=location)


async def reset(call: Call) -> None:
    """The connection torn down."""
    call.writer.transport.abort()


def chunk(data: bytes, extension: bytes = b"") -> bytes:
    """A piece in the chunked transfer coding."""
    return b"%x%s\r\n%s\r\n" % (len(data), extension, data)


@asynccontextmanager
async def serving(scripts: Mapping[str, Script]) -> AsyncIterator[str]:
    """The scripts, each under its name, on a free port of the loopback; its host:port."""
    turns: dict[str, int] = {}
    calls: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        path = request.split()[1]
        name = path.partition("?")[0].split("/")[1]
        turns[name] = turns.get(name, 0) + 1
        headers = {key.lower(): value.strip() for key, _, value in (line.partition(":") for line in lines)}
        await scripts[name](Call(path, headers, writer, turns[name]))

    async def guarded(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        calls.add(task)
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await serve(reader, writer)
        writer.close()
        calls.discard(task)

    server = await asyncio.start_server(guarded, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    try:
        yield f"{host}:{port}"
    finally:
        server.close()
        for call in calls:
            call.cancel()
        await asyncio.gather(*calls, return_exceptions=True)
