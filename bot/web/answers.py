"""What a server's status means for the person who posted the address."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from bot.errors import FetchError, Refused, Unreachable

REDIRECTS = frozenset({301, 302, 303, 307, 308})

NOT_MODIFIED = 304

_PASSING = frozenset({408, 425, 429})
"""Client errors that another try may not meet (RFC 9110, RFC 8470, RFC 6585)."""

_LONGEST_WAIT = 24 * 3600.0
"""Seconds; a site that asks for more is asked again all the same."""

_SENTENCES = {
    401: "This page wants a login. Paste the text and I will read that.",
    402: "This page is behind a paywall. Paste the text and I will read that.",
    403: "This site does not let me read the page. Paste the text and I will read that.",
    404: "There is no page at this address (404). Check the link.",
    410: "This page has been taken down (410). If you have its text, paste it.",
    429: "The site asks me to come back later. If it is urgent, paste the text.",
    451: "This page is blocked for legal reasons. If you have its text, paste it.",
}


_CHALLENGE = "This site wants proof that I am human, and I am not. Paste the text and I will read that."

_CHALLENGED = (
    ("cf-mitigated", "challenge"),
    ("x-amzn-waf-action", "captcha"),
    ("x-amzn-waf-action", "challenge"),
)
"""Headers by which guards of sites say that the answer is a puzzle for browsers, whatever its status."""


def refusal(status: int, headers: Mapping[str, str], now: datetime) -> FetchError | None:
    """The error that a status stands for; None for 2xx, unless a guard of the site answered in its stead."""
    if any(headers.get(name, "").strip().lower() == value for name, value in _CHALLENGED):
        return Refused(_CHALLENGE)
    if 200 <= status < 300:
        return None
    if status in _PASSING or not 400 <= status < 500:
        sentence = _SENTENCES.get(
            status, f"The site has a fault of its own ({status}). Try later, or paste the text."
        )
        return Unreachable(sentence, retry_after=wait(headers.get("Retry-After"), now))
    return Refused(
        _SENTENCES.get(status, f"The site refuses to show this page ({status}). Paste the text instead.")
    )


def wait(value: str | None, now: datetime) -> float | None:
    """Seconds that Retry-After asks for: a number or a date (RFC 9110, section 10.2.3)."""
    if value is None:
        return None
    if value.strip().isascii() and value.strip().isdigit() and len(value) < 10:
        seconds = float(value)
    else:
        try:
            moment = parsedate_to_datetime(value)
        except ValueError:
            return None
        seconds = (moment.replace(tzinfo=moment.tzinfo or UTC) - now).total_seconds()
    return min(max(seconds, 0.0), _LONGEST_WAIT)
