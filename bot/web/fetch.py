"""One bounded download: every hop checked, every byte counted, all of it within one deadline."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import aiohttp
from aiohappyeyeballs import SocketFactoryType
from aiohttp.abc import AbstractResolver

from bot.core.models import Page, Validators
from bot.errors import FetchError, Unchanged, Unreachable, Unsafe
from bot.web.answers import NOT_MODIFIED, REDIRECTS, refusal
from bot.web.body import ACCEPTED, FILE, PAGE, body
from bot.web.cookies import Cookies
from bot.web.faults import is_closed, translated
from bot.web.guard import Door, Target, joined, target
from bot.web.hosts import Hosts
from bot.web.kept import Kept, conditions, validators_of
from bot.web.names import Names
from bot.web.refresh import onward
from bot.web.robots import Robots
from bot.web.sockets import bounded_socket

MOST_REDIRECTS = 5

_PAGES = frozenset({"", "application/xhtml+xml", "application/xml", "text/html", "text/xml"})
"""Content types under the smaller limit."""

_NEVER_ARTICLES = ("audio/", "font/", "image/", "video/")
"""Content types whose bodies are left where they are: the type is answer enough."""

_LONGEST_FIELD = 64 << 10
"""Bytes of one header; browsers take four times as much, and policies and cookies are often over 8 KB."""

_MOST_HEADERS = 256
"""Of one answer; sites behind several guards send more than a hundred."""

_AGENT = "Copydesk"

_ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.1"


@dataclass(frozen=True, slots=True)
class _Onward:
    """Where one hop leads, and the page that sends its reader there, if it is one."""

    address: str
    page: Page | None = None


class WebFetcher:
    """Implements :class:`bot.ports.Fetcher`.

    ``allow`` are host:port pairs that may be reached although they are private, ``contact``
    is what site owners read in the User-Agent, ``timeout`` seconds over all hops,
    ``per_host`` downloads at once from one host, ``robots`` whether robots.txt is asked first.
    """

    def __init__(
        self,
        *,
        allow: Collection[str] = (),
        contact: str = "",
        timeout: float = 20.0,
        per_host: int = 2,
        robots: bool = False,
        resolver: AbstractResolver | None = None,
        socket_factory: SocketFactoryType = bounded_socket,
    ) -> None:
        self._allow = frozenset(pair.lower() for pair in allow)
        self._timeout = timeout
        self._hosts = Hosts(per_host)
        self._robots = Robots(self._follow, _AGENT) if robots else None
        self._kept = Kept()
        self._resolver = resolver or Names()
        self._socket_factory = socket_factory
        who = f"{_AGENT}/0.1 (reads articles that people post; {contact})" if contact else f"{_AGENT}/0.1"
        self._headers = {"Accept": _ACCEPT, "Accept-Encoding": ACCEPTED, "User-Agent": who}

    async def fetch(self, address: str, *, validators: Validators | None = None) -> Page:
        """The page at the address.  Raises a FetchError: Unchanged where the validators still hold."""
        try:
            async with asyncio.timeout(self._timeout):
                return await self._follow(address, self._robots, validators)
        except TimeoutError as error:
            raise Unreachable(
                "The site took too long to answer. Check the link, or paste the text."
            ) from error

    async def _follow(
        self, address: str, robots: Robots | None = None, validators: Validators | None = None
    ) -> Page:
        cookies = Cookies()
        asked: dict[str, frozenset[str]] = {}
        left: list[Page] = []
        for _ in range(MOST_REDIRECTS + 1):
            goal = target(address, self._allow)
            if robots:
                await robots.check(goal.url)
            brought = cookies.held()
            found = await self._hop(goal, cookies, validators)
            if isinstance(found, Page):
                return replace(found, others=tuple(other for other in asked if other != address))
            asked[address] = brought
            left += [found.page] if found.page else []
            if asked.get(found.address) == cookies.held():
                break
            address = found.address
        if left and found.address in asked:
            # Pages that only look for a script go in circles, and one of them has the words.
            return replace(max(left, key=lambda page: len(page.body)), others=tuple(asked))
        raise Unreachable("This address leads in circles, so there is no page to read. Check the link.")

    async def _hop(self, goal: Target, cookies: Cookies, validators: Validators | None) -> Page | _Onward:
        """One request: the page, or where it leads."""
        asked = validators if validators and validators.address == str(goal.url) else None
        known = asked or self._kept.validators(str(goal.url))
        door = Door(allowed=goal.allowed, socket_factory=self._socket_factory)
        try:
            async with (
                self._hosts.turn(goal.host),
                self._session(door, cookies) as session,
                session.get(goal.url, allow_redirects=False, headers=conditions(known)) as response,
            ):
                if asked and response.status == NOT_MODIFIED:
                    raise Unchanged("This page has not changed since I read it.")
                return await self._taken(goal, response)
        except (aiohttp.ClientError, OSError) as error:
            if is_closed(error, door) and goal.url.scheme == "https" and not goal.allowed:
                return _Onward(str(goal.url.with_scheme("http")))
            raise translated(error, door) from error

    def _session(self, door: Door, cookies: Cookies) -> aiohttp.ClientSession:
        """A session for one request: no connection of it is there for the next."""
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                socket_factory=door.open, resolver=self._resolver, use_dns_cache=False, force_close=True
            ),
            cookie_jar=cookies,
            headers=self._headers,
            timeout=aiohttp.ClientTimeout(total=None),
            auto_decompress=False,
            trust_env=False,
            max_field_size=_LONGEST_FIELD,
            max_headers=_MOST_HEADERS,
        )

    async def _taken(self, goal: Target, response: aiohttp.ClientResponse) -> Page | _Onward:
        now, address = datetime.now(UTC), str(goal.url)
        if response.status in REDIRECTS and (location := response.headers.get("Location")):
            return _Onward(joined(address, location))
        if response.status == NOT_MODIFIED and (kept := self._kept.page(address)):
            return replace(kept, fetched_at=now)
        if error := refusal(response.status, response.headers, now):
            self._remember(goal, error)
            raise error
        kind = response.headers.get("Content-Type", "")
        content = await _body(response, kind.partition(";")[0].strip().lower())
        told = validators_of(address, response.headers)
        page = Page(content, now, address=address, content_type=kind or None, validators=told)
        further = _refreshed(address, response.headers.get("Refresh"), kind, content)
        if further and (further != address or response.cookies):  # the same page shows more to a cookie
            return _Onward(further, page)
        self._kept.keep(address, page)
        return page

    def _remember(self, goal: Target, error: FetchError) -> None:
        if isinstance(error, Unreachable) and error.retry_after:
            self._hosts.rest(goal.host, error.retry_after)


async def _body(response: aiohttp.ClientResponse, kind: str) -> bytes:
    if kind.startswith(_NEVER_ARTICLES):
        return b""
    return await body(response, PAGE if kind in _PAGES else FILE)


def _refreshed(address: str, header: str | None, kind: str, content: bytes) -> str | None:
    """The page that this one sends its reader to, if it does."""
    is_page = kind.partition(";")[0].strip().lower() in _PAGES
    told = onward(header, content if is_page else b"")
    if told is None:
        return None
    try:
        further = joined(address, told).partition("#")[0]
    except Unsafe:
        return None  # browsers stay where they are, too
    return further if further.startswith(("http://", "https://")) else None
