"""What every REST request goes through: the record, the faults, the token, the rate limits, the refusals."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime

from aiohttp import web

from tests.gateway.faults import Fault, Faults
from tests.gateway.nouns import Json
from tests.gateway.refusals import Refusal, unauthorized
from tests.gateway.world import World

ROOT = "/api/v10"

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_WITHOUT_TOKEN = re.compile(r"^/(webhooks|interactions)/")
_ID = re.compile(r"\d{15,}")


def answer(payload: object = None, status: int = 200) -> web.Response:
    """A JSON answer as discord.py wants it (the content type without a charset), or 204 for None."""
    if payload is None:
        return web.Response(status=204)
    return web.Response(body=json.dumps(payload).encode(), status=status, content_type="application/json")


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came: "METHOD /path" without the root, when, and its outcome."""

    what: str
    at: float
    status: int


class Buckets:
    """Rate limits, one bucket a route and channel: ``limit`` requests in ``window`` seconds."""

    def __init__(self, limit: int = 50, window: float = 1.0) -> None:
        self.limit = limit
        self.window = window
        self._open: dict[str, tuple[float, int]] = {}

    def use(self, key: str) -> tuple[bool, dict[str, str]]:
        """Whether the request fits in its bucket, and the headers that say so."""
        now = time.time()
        since, used = self._open.get(key, (now, 0))
        if now - since >= self.window:
            since, used = now, 0
        self._open[key] = (since, used + 1)
        reset = max(since + self.window - now, 0.001)
        return used < self.limit, {
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(max(self.limit - used - 1, 0)),
            "X-RateLimit-Reset": f"{now + reset:.3f}",
            "X-RateLimit-Reset-After": f"{reset:.3f}",
            "X-RateLimit-Bucket": str(abs(hash(_ID.sub("", key))) % 10**12),
            "Via": "1.1 google",
        }


class Rest:
    """The middleware; ``asked`` is every request in the order of its answer."""

    def __init__(self, world: World, faults: Faults) -> None:
        self._world = world
        self._faults = faults
        self.buckets = Buckets()
        self.asked: list[Asked] = []

    def count(self, pattern: str, since: int = 0) -> int:
        """How many requests from number ``since`` on match, whatever became of them."""
        return sum(re.search(pattern, one.what) is not None for one in self.asked[since:])

    async def __call__(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer one request, with the faults that were asked for."""
        if not request.path.startswith(f"{ROOT}/"):
            return await handler(request)
        what = f"{request.method} {request.path.removeprefix(ROOT)}"
        fault = self._faults.take(what, await request.read())
        if fault is None:
            response = await self._handled(request, handler)
        else:
            response = await self._disturbed(fault, request, handler)
        self.asked.append(Asked(what, time.monotonic(), response.status))
        self._world.touch()
        return response

    async def _disturbed(self, fault: Fault, request: web.Request, handler: Handler) -> web.StreamResponse:
        await asyncio.sleep(fault.delay)
        await fault.pause("before")
        if fault.drop == "before":
            return cut(request)
        if fault.status is not None:
            response = answer(fault.body, fault.status)
            response.headers.update(fault.headers)
            return response
        outcome = await self._handled(request, handler)
        await fault.pause("after")
        return cut(request) if fault.drop == "after" else outcome

    async def _handled(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        fits, headers = self.buckets.use(f"{request.method} {request.path}")
        try:
            path = request.path.removeprefix(ROOT)
            authorized = request.headers.get("Authorization") == f"Bot {self._world.token}"
            if not authorized and not _WITHOUT_TOKEN.match(path):
                raise unauthorized()
            response = (
                await handler(request) if fits else _too_many(float(headers["X-RateLimit-Reset-After"]))
            )
        except Refusal as refusal:
            response = answer({"code": refusal.code, "message": refusal.message}, refusal.status)
        response.headers.update(headers)
        if self._world.behind:
            response.headers["Date"] = format_datetime(datetime.now(UTC) - self._world.behind, usegmt=True)
        return response


def _too_many(seconds: float) -> web.Response:
    body: Json = {"message": "You are being rate limited.", "retry_after": seconds, "global": False}
    return answer(body, 429)


def cut(request: web.Request) -> web.Response:
    """Drop the connection; the response is never sent."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=499)
