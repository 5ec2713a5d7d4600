"""The cookies of one fetch: some sites show a page only to who brings back what they gave on the way.

Nothing is stored: they live and die with the fetch.  Which go to which host, path and scheme is aiohttp's
matter (RFC 6265).  What it does not know is how wide a domain may be; no list of public suffixes is
loaded for that (14 MB), since a name of the usual forms of one is told by its labels.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import aiohttp
from yarl import URL

_LONGEST = 4096
"""Bytes of one cookie with its attributes that browsers take at least (RFC 6265, section 6.1)."""

_MOST = 50
"""Cookies of one answer, by the same section."""

_DOMAIN = re.compile(r";\s{0,20}domain\s{0,20}=([^;]*)", re.IGNORECASE)

_SECOND_LEVEL = 3
"""Letters of the second-level names under which a country registers sites: co.uk, com.au, gov.pl."""


class Cookies(aiohttp.CookieJar):
    """A jar for one fetch; hosts that are IP addresses may set cookies too, for themselves."""

    def __init__(self) -> None:
        super().__init__(unsafe=True, quote_cookie=False)  # as browsers do, a value goes back as it came

    def update_cookies_from_headers(self, headers: Sequence[str], response_url: URL) -> None:
        """Take what an answer sets, within bounds, and each cookie for its own site at most."""
        short = [header for header in headers if len(header) <= _LONGEST]
        narrow = [_DOMAIN.sub(_narrowed, header) for header in short[:_MOST]]
        super().update_cookies_from_headers(narrow, response_url)

    def held(self) -> frozenset[str]:
        """What is in it now; another answer may be had only if that changed."""
        return frozenset(f"{cookie['domain']}{cookie['path']} {cookie.key}={cookie.value}" for cookie in self)


def _narrowed(attribute: re.Match[str]) -> str:
    """The attribute, unless its domain may hold many sites: without it a cookie stays with its host."""
    labels = attribute[1].strip(" .").split(".")
    country = len(labels) == 2 and len(labels[1]) == 2 and len(labels[0]) <= _SECOND_LEVEL
    return "" if len(labels) < 2 or country else attribute[0]
