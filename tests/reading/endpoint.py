"""An OpenAI-compatible endpoint on a real socket that answers as a test tells it to."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.reading.model import LanguageModel

Body = dict[str, Any]
Step = Callable[[web.Request, Body], Awaitable[web.StreamResponse]]


@dataclass
class Endpoint:
    """Plays its steps in turn, the last one for ever; ``asked`` are the requests' bodies."""

    steps: list[Step]
    asked: list[Body] = field(default_factory=list)
    connections: int = 0
    address: str = ""

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """The next step's answer."""
        body = await request.json()
        self.asked.append(body)
        return await self.steps[min(len(self.asked), len(self.steps)) - 1](request, body)


@asynccontextmanager
async def endpoint(*steps: Step) -> AsyncIterator[Endpoint]:
    """The endpoint, listening on loopback."""
    made = Endpoint(list(steps))
    application = web.Application()
    application.router.add_post("/v1/chat/completions", made.answer)
    runner = web.AppRunner(application, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    made.address = f"http://{host}:{port}/v1"
    try:
        yield made
    finally:
        await runner.cleanup()


@asynccontextmanager
async def asking(
    address: str,
    *,
    wanted: bool = True,
    most: int = 1_000,
    seconds: float = 10,
    pause: float = 0.001,
    at_once: int = 3,
) -> AsyncIterator[LanguageModel]:
    """The client under test, in no mood to wait."""

    left = iter(range(most))

    async def wants(_: str) -> bool:
        return wanted

    async def spend(_: str) -> bool:
        return next(left, None) is not None

    model = LanguageModel(
        base_url=address, name="small", key="k", timeout=seconds, language="", wanted=wants, spend=spend,
        pause=pause, at_once=at_once,
    )  # fmt: skip
    try:
        yield model
    finally:
        await model.close()


def completion(content: str | None, *, finish: str = "stop", model: str = "small-1") -> Body:
    """A chat completion as the API reference has it."""
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "finish_reason": finish, "message": message}
    return {"id": "1", "object": "chat.completion", "created": 0, "model": model, "choices": [choice]}


def says(answer: Body | str | None, **facts: str) -> Step:
    """Answers so: an object as JSON, a text as it is."""
    content = json.dumps(answer) if isinstance(answer, dict) else answer

    async def step(_: web.Request, __: Body) -> web.StreamResponse:
        return web.json_response(completion(content, **facts))

    return step


def sends(body: str, *, status: int = 200, kind: str = "application/json", **headers: str) -> Step:
    """Answers with just these bytes."""

    async def step(_: web.Request, __: Body) -> web.StreamResponse:
        return web.Response(text=body, status=status, content_type=kind, headers=headers)

    return step


def fails(status: int, message: str = "no", **headers: str) -> Step:
    """Answers with an error in the API's form."""
    return sends(json.dumps({"error": {"message": message, "code": status}}), status=status, **headers)


async def hangs(_: web.Request, __: Body) -> web.StreamResponse:
    """Never answers."""
    await asyncio.Event().wait()
    raise AssertionError("unreachable")


async def breaks_off(request: web.Request, _: Body) -> web.StreamResponse:
    """Promises more than it sends, and closes the connection."""
    response = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": "9999"})
    await response.prepare(request)
    await response.write(b'{"choices": [{"message": {"content": "{')
    assert request.transport
    request.transport.close()
    return response


async def floods(request: web.Request, _: Body) -> web.StreamResponse:
    """Never stops answering."""
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    await response.prepare(request)
    while True:
        await response.write(b" " * 65_536)


def only_words(step: Step) -> Step:
    """Knows no response_format, as older endpoints do."""

    async def checked(request: web.Request, body: Body) -> web.StreamResponse:
        if "response_format" in body:
            return await fails(400, "unknown field: response_format")(request, body)
        return await step(request, body)

    return checked


def like_openai(step: Step) -> Step:
    """Refuses what OpenAI's newer models refuse: max_tokens, temperature, bounds of strings, defaults."""

    async def checked(request: web.Request, body: Body) -> web.StreamResponse:
        refused = re.search(r'"(?:max_tokens|temperature|minLength|maxLength|default)"', json.dumps(body))
        return await (fails(400, f"unsupported: {refused[0]}") if refused else step)(request, body)

    return checked
