"""One bounded download: every hop checked, every byte counted, all of it within one deadline."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime

import aiohttp
from aiohappyeyeballs import SocketFactoryType
from aiohttp.abc import AbstractResolver

from bot.core.models import Page
from bot.errors import FetchError, Unreachable, Unsafe
from bot.web.answers import REDIRECTS, refusal
from bot.web.body import ACCEPTED, FILE, PAGE, body
from bot.web.guard import NOT_PUBLIC, Door, Target, joined, target
from bot.web.hosts import Hosts
from bot.web.sockets import bounded_socket

MOST_REDIRECTS = 5

_PAGES = frozenset({"", "application/xhtml+xml", "application/xml", "text/html", "text/xml"})
"""Content types under the smaller limit."""

_NEVER_ARTICLES = ("audio/", "font/", "image/", "video/")
"""Content types whose bodies are left where they are: the type is answer enough."""

_ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.1"


class WebFetcher:
    """Implements :class:`bot.ports.Fetcher`.

    ``allow`` are host:port pairs that may be reached although they are private, ``contact``
    is what site owners read in the User-Agent, ``timeout`` seconds over all hops,
    ``per_host`` downloads at once from one host.
    """

    def __init__(
        self,
        *,
        allow: Collection[str] = (),
        contact: str = "",
        timeout: float = 20.0,
        per_host: int = 2,
        resolver: AbstractResolver | None = None,
        socket_factory: SocketFactoryType = bounded_socket,
    ) -> None:
        self._allow = frozenset(pair.lower() for pair in allow)
        self._timeout = timeout
        self._hosts = Hosts(per_host)
        self._resolver = resolver
        self._socket_factory = socket_factory
        who = f"Copydesk/0.1 (reads articles that people post; {contact})" if contact else "Copydesk/0.1"
        self._headers = {"Accept": _ACCEPT, "Accept-Encoding": ACCEPTED, "User-Agent": who}

    async def fetch(self, address: str) -> Page:
        """The page at the address.  Raises a FetchError.

        https is tried as http where nothing listens, since canonical addresses are always https.
        """
        try:
            async with asyncio.timeout(self._timeout):
                return await self._follow(address)
        except TimeoutError as error:
            raise Unreachable("The site took too long to answer.") from error

    async def _follow(self, address: str) -> Page:
        passed: list[str] = []
        for _ in range(MOST_REDIRECTS + 1):
            found = await self._hop(target(address, self._allow))
            if isinstance(found, Page):
                return replace(found, others=tuple(passed))
            passed.append(address)
            address = found
        raise Unreachable("This address leads in circles, so there is no page to read. Check the link.")

    async def _hop(self, goal: Target) -> Page | str:
        """One request: the page, or the address that it redirects to."""
        door = Door(allowed=goal.allowed, socket_factory=self._socket_factory)
        try:
            async with (
                self._hosts.turn(goal.host),
                self._session(door) as session,
                session.get(goal.url, allow_redirects=False) as response,
            ):
                return await self._taken(goal, response)
        except (aiohttp.ClientError, OSError) as error:
            raise _translated(error, door) from error

    def _session(self, door: Door) -> aiohttp.ClientSession:
        """A session for one request: nothing of it, no cookie and no connection, is there for the next."""
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                socket_factory=door.open, resolver=self._resolver, use_dns_cache=False, force_close=True
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers=self._headers,
            timeout=aiohttp.ClientTimeout(total=None),
            auto_decompress=False,
            trust_env=False,
        )

    async def _taken(self, goal: Target, response: aiohttp.ClientResponse) -> Page | str:
        now = datetime.now(UTC)
        if response.status in REDIRECTS and (location := response.headers.get("Location")):
            return joined(str(goal.url), location)
        if error := refusal(response.status, response.headers, now):
            self._remember(goal, error)
            raise error
        kind = response.headers.get("Content-Type", "")
        return Page(
            body=await _body(response, kind.partition(";")[0].strip().lower()),
            fetched_at=now,
            address=str(goal.url),
            content_type=kind or None,
        )

    def _remember(self, goal: Target, error: FetchError) -> None:
        if isinstance(error, Unreachable) and error.retry_after:
            self._hosts.rest(goal.host, error.retry_after)


async def _body(response: aiohttp.ClientResponse, kind: str) -> bytes:
    if kind.startswith(_NEVER_ARTICLES):
        return b""
    return await body(response, PAGE if kind in _PAGES else FILE)


def _translated(error: Exception, door: Door) -> FetchError:
    match error:
        case _ if door.refused:
            return Unsafe(NOT_PUBLIC)
        case aiohttp.ClientConnectorDNSError():
            return Unreachable("There is no site by this name. Check the link.")
        case aiohttp.ClientSSLError():
            return Unreachable("The site's certificate is not in order, so I do not trust the page.")
        case aiohttp.ClientConnectorError():
            return Unreachable("The site does not answer.")
        case _:
            return Unreachable("The site's answer was broken.")
