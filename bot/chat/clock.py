"""Discord's time, as its answers tell it: a clock of this machine that is years ahead must erase nothing by age."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp

_STEADY = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
"""Goes on while the machine sleeps, and no matter what its clock is set to (clock_gettime(2))."""


class DiscordClock:
    """What Discord's last answer said about the time, and how long ago that was."""

    def __init__(self) -> None:
        self._heard: tuple[datetime, float] | None = None

    def trace(self) -> aiohttp.TraceConfig:
        """What discord.py's session takes to have each answer looked at."""
        config = aiohttp.TraceConfig()
        config.on_request_end.append(self._look)
        return config

    def ahead(self) -> timedelta | None:
        """How far this machine's clock is ahead of Discord's; None before Discord has answered."""
        if self._heard is None:
            return None
        said, at = self._heard
        since = timedelta(seconds=time.clock_gettime(_STEADY) - at)
        return datetime.now(UTC) - said - since

    async def _look(self, _: Any, __: Any, params: aiohttp.TraceRequestEndParams) -> None:
        try:
            said = parsedate_to_datetime(params.response.headers.get("Date", ""))
        except ValueError:
            return
        self._heard = (said.astimezone(UTC), time.clock_gettime(_STEADY))
