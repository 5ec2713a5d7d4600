"""Good manners towards each host: few downloads at once, and none before it wants one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from time import monotonic
from weakref import WeakValueDictionary

from bot.errors import Unreachable


class Hosts:
    """``most`` downloads at once from one host; ``clock`` gives seconds."""

    def __init__(self, most: int, *, clock: Callable[[], float] = monotonic) -> None:
        self._most = most
        self._clock = clock
        self._turns: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()
        self._resting: dict[str, float] = {}

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Wait for a turn at the host.  Raises Unreachable while it asked to be left alone."""
        turns = self._turns.setdefault(host, asyncio.Semaphore(self._most))
        async with turns:
            self._refuse_while_resting(host)
            yield

    def rest(self, host: str, seconds: float) -> None:
        """Leave the host alone for so long."""
        now = self._clock()
        self._resting = {other: until for other, until in self._resting.items() if until > now}
        self._resting[host] = now + seconds

    def _refuse_while_resting(self, host: str) -> None:
        left = self._resting.get(host, 0.0) - self._clock()
        if left > 0:
            raise Unreachable(
                "The site asks me to come back later. If it is urgent, paste the text.", retry_after=left
            )
