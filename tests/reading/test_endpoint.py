"""What an endpoint may do to the bot: nothing beyond a bounded answer, whatever it sends."""

from __future__ import annotations

import gzip
import logging

import pytest
from aiohttp import web

from bot.errors import ModelError
from bot.reading.answer import Formless, answered
from bot.reading.endpoint import MOST_BYTES, Endpoint, Passing, Unsupported
from tests.reading.endpoint import Body, Step, endpoint, fails, floods, says, sends
from tests.reading.test_model import GOOD, edited, failed

KEY = "sk-test-0123456789"
BODY = {"model": "small", "messages": []}


async def posted(step: Step) -> bytes:
    async with endpoint(step) as server:
        client = Endpoint(base_url=server.address, key=KEY, timeout=10)
        try:
            return await client.posted(BODY)
        finally:
            await client.close()


def unfolding(status: int) -> Step:
    """Two hundred megabytes of spaces in two hundred kilobytes."""
    packed = gzip.compress(b" " * 200_000_000, compresslevel=1)

    async def step(_: web.Request, __: Body) -> web.StreamResponse:
        return web.Response(body=packed, status=status, headers={"Content-Encoding": "gzip"})

    return step


def flooding(status: int, sent: list[int]) -> Step:
    """Never stops refusing; ``sent`` counts the bytes."""

    async def step(request: web.Request, _: Body) -> web.StreamResponse:
        response = web.StreamResponse(status=status)
        await response.prepare(request)
        while True:
            await response.write(b" " * 65_536)
            sent.append(65_536)

    return step


async def echoes(request: web.Request, body: Body) -> web.StreamResponse:
    """Repeats the key and the article in its error, and begins a line of its own."""
    told = f"bad key {request.headers['Authorization']}\n2026-01-01T00:00:00Z error forged {body}"
    return await fails(400, told)(request, body)


@pytest.mark.parametrize("status", [200, 400, 401, 500])
async def test_a_compressed_answer_is_not_unfolded(status: int) -> None:
    with pytest.raises(ModelError, match="compressed unasked"):
        await posted(unfolding(status))


@pytest.mark.parametrize("status", [200, 400, 401, 500])
async def test_of_an_endless_answer_so_much_is_taken_whatever_its_status(status: int) -> None:
    sent: list[int] = []
    with pytest.raises(ModelError, match="too long"):
        await posted(flooding(status, sent))
    assert sum(sent) < 20 * MOST_BYTES, "what the sockets hold comes on top"


async def test_an_answer_is_asked_for_uncompressed() -> None:
    async def told(request: web.Request, _: Body) -> web.StreamResponse:
        return web.Response(text=request.headers["Accept-Encoding"])

    assert await posted(told) == b"identity"


@pytest.mark.parametrize("level", [logging.INFO, logging.DEBUG])
async def test_what_an_endpoint_says_in_an_error_is_not_repeated(
    caplog: pytest.LogCaptureFixture, level: int
) -> None:
    caplog.set_level(level, "bot")
    digest, _ = await edited(echoes)
    assert failed(digest)
    assert "forged" not in caplog.text
    assert "Bearer" not in caplog.text


async def test_an_error_shows_the_key_in_no_traceback() -> None:
    with pytest.raises(ModelError) as caught:
        await posted(echoes)
    assert caught.value.__cause__ is None
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("status", [401, 402, 403, 404, 405, 413, 307])
async def test_a_refusal_that_stays_is_asked_once(status: int) -> None:
    async with endpoint(fails(status)) as server:
        client = Endpoint(base_url=server.address, key=KEY, timeout=10)
        with pytest.raises(ModelError) as caught:
            await client.posted(BODY)
        await client.close()
    assert type(caught.value) is ModelError


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504, 529])
async def test_what_may_pass_is_told_apart(status: int) -> None:
    with pytest.raises(Passing):
        await posted(fails(status, **{"Retry-After": "soon"}))


@pytest.mark.parametrize("status", [400, 422, 501])
async def test_a_form_that_is_not_known_is_told_apart(status: int) -> None:
    with pytest.raises(Unsupported):
        await posted(fails(status))


async def test_a_proxy_of_the_environment_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async with endpoint(floods) as other:
        monkeypatch.setenv("HTTP_PROXY", other.address)
        monkeypatch.setenv("ALL_PROXY", other.address)
        assert await posted(sends("direct")) == b"direct"
        assert other.asked == []


@pytest.mark.parametrize("storm", ["<think>", '{"summary":', "{", "</think>{", '{"summary": [', "[" * 9])
def test_an_answer_of_storms_is_read_in_no_time(storm: str) -> None:
    content = storm * (MOST_BYTES // len(storm))
    with pytest.raises(Formless):
        answered(b'{"choices": [{"message": {"content": "%s"}}]}' % content.replace('"', '\\"').encode())


@pytest.mark.parametrize(
    "name",
    [
        "<@1> https://evil.example",
        "x" * 81,
        "",
        "a\nb",
        "https://evil.example/x",
        "discord.gg/abc",
        "extractive-1",
    ],
)
async def test_an_endpoint_that_calls_itself_strangely_is_shown_by_the_name_configured(name: str) -> None:
    digest, _ = await edited(says(GOOD, model=name))
    assert digest.summary.made_by == "small"
