"""robots.txt, for those who want it asked (RFC 9309); off by default, since a person posted the link."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from time import monotonic
from urllib.robotparser import RobotFileParser

from yarl import URL

from bot.core.models import Page
from bot.errors import Refused, TooLarge

_FRESH = 24 * 3600.0
"""Seconds for which rules may be used again (RFC 9309, section 2.4)."""

_READ = 500 << 10
"""Bytes of the file that are read (RFC 9309, section 2.5)."""

_MOST_SITES = 500

_SENTENCE = "This site asks programs not to read this page (robots.txt). Paste the text and I will read that."


class Robots:
    """Each site's rules for ``agent``, got by ``fetch`` and kept for a day."""

    def __init__(self, fetch: Callable[[str], Awaitable[Page]], agent: str) -> None:
        self._fetch = fetch
        self._agent = agent
        self._rules: dict[URL, tuple[float, RobotFileParser]] = {}

    async def check(self, url: URL) -> None:
        """Raises Refused where the rules forbid the page, Unreachable where they cannot be had just now."""
        origin = url.origin()
        until, rules = self._rules.get(origin, (0.0, None))
        if rules is None or until < monotonic():
            rules = await self._read(origin)
            if len(self._rules) >= _MOST_SITES:
                self._rules.clear()
            self._rules[origin] = (monotonic() + _FRESH, rules)
        if not rules.can_fetch(self._agent, str(url)):
            raise Refused(_SENTENCE)

    async def _read(self, origin: URL) -> RobotFileParser:
        try:
            body = (await self._fetch(str(origin / "robots.txt"))).body
        except (Refused, TooLarge):
            body = b""  # a site without rules allows everything (RFC 9309, section 2.3.1.3)
        rules = RobotFileParser()
        rules.parse(body[:_READ].decode("utf-8", "replace").splitlines())
        return rules
