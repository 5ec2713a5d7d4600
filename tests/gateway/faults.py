"""What goes wrong on purpose: which requests, how often, and in which way."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from typing import Literal

from tests.gateway.nouns import Json

Moment = Literal["before", "after"]


@dataclass(slots=True, eq=False)
class Fault:
    """A disturbance of the next ``times`` requests whose "METHOD /path" the pattern finds.

    The path is without ``/api/v10``; ``about`` must stand in the body (a message's id in a
    reply, say).  ``delay`` in seconds comes first.  ``status`` and ``body``
    answer in Discord's stead, and nothing happens.  ``drop`` cuts the connection before Discord
    saw the request, or after it did what was asked.  ``hold`` stops there until ``release`` is
    set, and says so by ``reached``: time to kill a bot.
    """

    pattern: str
    times: int = 1
    about: str = ""
    delay: float = 0.0
    status: int | None = None
    body: Json = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    drop: Moment | None = None
    hold: Moment | None = None
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    release: asyncio.Event = field(default_factory=asyncio.Event)

    def meets(self, request: str, body: bytes) -> bool:
        """Whether this is a request to disturb."""
        found = self.times > 0 and re.search(self.pattern, request) is not None
        return found and self.about.encode() in body

    async def pause(self, moment: Moment) -> None:
        """Wait here for the release, if this is the moment to hold."""
        if self.hold == moment:
            self.reached.set()
            await self.release.wait()


def rate_limited(
    pattern: str, seconds: float, *, times: int = 1, about: str = "", everywhere: bool = False
) -> Fault:
    """429 with ``retry_after``, of one bucket or of all (reference, "Rate Limits")."""
    scope = "global" if everywhere else "user"
    headers = {"Retry-After": str(seconds), "X-RateLimit-Scope": scope, "Via": "1.1 google"}
    headers |= {"X-RateLimit-Global": "true"} if everywhere else {}
    body: Json = {"message": "You are being rate limited.", "retry_after": seconds, "global": everywhere}
    return Fault(pattern, times, about, status=429, body=body, headers=headers)


def failing(pattern: str, status: int = 502, *, times: int = 1, about: str = "") -> Fault:
    """A server error without Discord's own body."""
    return Fault(pattern, times, about, status=status, body={"message": f"{status}: Server Error", "code": 0})


def refusing(pattern: str, status: int, code: int, message: str, *, times: int = 1, about: str = "") -> Fault:
    """One of Discord's own refusals, such as 403 with 50013."""
    return Fault(pattern, times, about, status=status, body={"message": message, "code": code})


SEND = r"^POST /channels/\d+/messages$"
"""Sending a message to a channel."""

REACT = r"^PUT /channels/\d+/messages/\d+/reactions/"
"""Putting a reaction on a message."""


class Faults:
    """The faults still to come, in the order they were asked for."""

    def __init__(self) -> None:
        self._coming: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        """Let it happen to the next request that it meets."""
        self._coming.append(fault)
        return fault

    def take(self, request: str, body: bytes) -> Fault | None:
        """The fault for this request, used once."""
        for fault in self._coming:
            if fault.meets(request, body):
                fault.times -= 1
                return fault
        return None

    def clear(self) -> None:
        """Everything works again; held requests go on."""
        for fault in self._coming:
            fault.release.set()
        self._coming.clear()
