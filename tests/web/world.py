"""A world of the tests' own: names that lead where the tests want, and what was connected to in it.

Run as a program in a network namespace of its own (``isolated``), where every address of the
internet is local: a server answers at each, and each TCP connection that begins is seen on the wire.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import socket
import struct
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address

from aiohappyeyeballs import AddrInfoType
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.errors import SubmissionError
from bot.web.fetch import WebFetcher
from tests.web.spellings import NAMES


class Names(AbstractResolver):
    """Answers from a table; what is no name goes where the C library sends it ("127.1" too).

    A name with several tables in turn (``rebinding``) answers differently each time.
    """

    def __init__(
        self, names: Mapping[str, list[str]], rebinding: Mapping[str, Iterable[list[str]]] = {}
    ) -> None:
        self._names = names
        self._rebinding = {name: iter(answers) for name, answers in rebinding.items()}

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        if host in self._rebinding:
            return [_result(host, address, port) for address in next(self._rebinding[host])]
        known = self._names.get(host.lower().rstrip("."))
        return [_result(host, address, port) for address in known or _numeric(host)]

    async def close(self) -> None:
        """Nothing to close."""


def _numeric(host: str) -> list[str]:
    infos = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    return [str(info[4][0]) for info in infos]


def _result(name: str, address: str, port: int) -> ResolveResult:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return ResolveResult(hostname=name, host=address, port=port, family=family, proto=0, flags=0)


@dataclass
class Recorder:
    """A socket factory that notes where a connection would go, and makes none."""

    seen: list[str] = field(default_factory=list)

    def __call__(self, info: AddrInfoType) -> socket.socket:
        self.seen.append(_plain(str(info[4][0])))
        raise ConnectionRefusedError("only recorded")


@dataclass(frozen=True)
class Outcome:
    """What fetching an address came to: the error's name or None, and the IP addresses connected to."""

    error: str | None
    connected: list[str]


def _plain(address: str) -> str:
    return str(ip_address(address.partition("%")[0]))


async def recorded(addresses: Iterable[str]) -> dict[str, Outcome]:
    """The addresses fetched with sockets that are only recorded."""
    outcomes = {}
    for address in addresses:
        recorder = Recorder()
        error = await _error(WebFetcher(resolver=Names(NAMES), socket_factory=recorder), address)
        outcomes[address] = Outcome(error, recorder.seen)
    return outcomes


async def _error(fetcher: WebFetcher, address: str) -> str | None:
    try:
        await fetcher.fetch(address)
    except SubmissionError as error:
        return type(error).__name__
    return None


_SETUP = "ip link set lo up && ip route add local 0.0.0.0/0 dev lo && ip -6 route add local ::/0 dev lo"


def isolated(addresses: list[str]) -> dict[str, Outcome] | None:
    """The addresses fetched in a namespace of their own; None where the machine cannot make one."""
    namespace = ["unshare", "-Urn", "sh", "-c"]
    if not shutil.which("unshare") or subprocess.run([*namespace, _SETUP], capture_output=True).returncode:
        return None
    run = subprocess.run(
        [*namespace, f'{_SETUP} && exec "$0" -m tests.web.world', sys.executable],
        input=json.dumps(addresses),
        stdout=subprocess.PIPE,
        text=True,
        timeout=120,
        check=True,
    )
    return {address: Outcome(**outcome) for address, outcome in json.loads(run.stdout).items()}


class _Wire:
    """Every TCP connection that begins in the namespace, seen as its first packet (SYN without ACK)."""

    _ETHERNET = 14
    _SYN, _ACK = 0x02, 0x10

    def __init__(self) -> None:
        self._socket = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(0x0003))
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 24)
        self._socket.setblocking(False)

    def begun(self) -> list[str]:
        """The destinations since the last call, each once, in order."""
        found: dict[str, None] = {}
        while True:
            try:
                packet = self._socket.recv(65536)
            except BlockingIOError:
                return list(found)
            if destination := self._destination(packet):
                found[destination] = None

    def _destination(self, packet: bytes) -> str | None:
        (kind,) = struct.unpack_from("!H", packet, 12)
        at = self._ETHERNET
        if kind == 0x0800 and packet[at + 9] == socket.IPPROTO_TCP:
            tcp, address = (
                at + (packet[at] & 15) * 4,
                socket.inet_ntop(socket.AF_INET, packet[at + 16 : at + 20]),
            )
        elif kind == 0x86DD and packet[at + 6] == socket.IPPROTO_TCP:
            tcp, address = at + 40, socket.inet_ntop(socket.AF_INET6, packet[at + 24 : at + 40])
        else:
            return None
        return address if packet[tcp + 13] & (self._SYN | self._ACK) == self._SYN else None


async def _page(request: web.Request) -> web.Response:
    if to := request.query.get("to"):
        if request.path == "/redirect":
            return web.Response(
                status=302, headers={"Location": to.encode("utf-8", "replace").decode("latin-1")}
            )
        return web.Response(text=_pointing(to), content_type="text/html")
    return web.Response(text="<p>hello", content_type="text/html")


def _pointing(to: str) -> str:
    """A page that points elsewhere in every way that a page can."""
    return (
        f'<meta http-equiv="refresh" content="0; url={to}"><link rel="canonical" href="{to}">'
        f'<link rel="amphtml" href="{to}"><meta property="og:url" content="{to}"><base href="{to}">'
        f'<script>location = "{to}"</script><iframe src="{to}"></iframe><img src="{to}">'
    )


async def _witnessed(addresses: list[str]) -> dict[str, Outcome]:
    app = web.Application()
    app.router.add_get("/{path:.*}", _page)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    for port in (80, 443):
        for host in ("0.0.0.0", "::"):
            await web.TCPSite(runner, host, port).start()
    wire, outcomes = _Wire(), {}
    for address in addresses:
        fetcher = WebFetcher(resolver=Names(NAMES), timeout=3)
        error = await _error(fetcher, address)
        outcomes[address] = Outcome(error, [_plain(seen) for seen in wire.begun()])
    await runner.cleanup()
    return outcomes


if __name__ == "__main__":
    result = asyncio.run(_witnessed(json.load(sys.stdin)))
    json.dump({address: vars(outcome) for address, outcome in result.items()}, sys.stdout)
