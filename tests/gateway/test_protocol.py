"""The gateway spoken to directly, without discord.py: what it asks, and why it hangs up."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.gateway.client import Discord

Socket = aiohttp.ClientWebSocketResponse


@pytest.fixture
async def line(discord_: Discord) -> AsyncIterator[Socket]:
    """A connection that was greeted."""
    async with aiohttp.ClientSession() as http, http.ws_connect(discord_.server.gateway.address) as socket:
        assert (await socket.receive_json())["op"] == 10
        yield socket


IDENTIFY = {"op": 2, "d": {"token": "fake", "intents": 513}}


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("no json", 4002),
        (json.dumps({"op": 8, "d": {}}), 4003),
        (json.dumps({"op": 2, "d": {"token": "wrong", "intents": 0}}), 4004),
        (json.dumps({"op": 6, "d": {"token": "wrong", "session_id": "a", "seq": 1}}), 4004),
    ],
)
async def test_what_is_not_the_protocol_ends_the_connection(line: Socket, said: str, code: int) -> None:
    await line.send_str(said)
    assert (await line.receive()).type is aiohttp.WSMsgType.CLOSE
    assert line.close_code == code


async def test_a_session_begins_with_ready_and_each_server(discord_: Discord, line: Socket) -> None:
    await line.send_json(IDENTIFY)
    frames = [await line.receive_json(), await line.receive_json()]
    assert [(frame["s"], frame["t"]) for frame in frames] == [(1, "READY"), (2, "GUILD_CREATE")]
    assert frames[1]["d"]["channels"][0]["name"] == "articles"


@pytest.mark.parametrize(("code", "kept"), [(1000, 0), (4000, 1)])
async def test_only_a_clean_goodbye_ends_the_session(
    discord_: Discord, line: Socket, code: int, kept: int
) -> None:
    await line.send_json(IDENTIFY)
    await discord_.connected()
    await line.close(code=code)
    await discord_.wait_for(lambda: not discord_.server.gateway.lines)
    assert len(discord_.server.gateway.sessions) == kept


async def test_a_resume_replays_exactly_what_was_missed(discord_: Discord, line: Socket) -> None:
    await line.send_json(IDENTIFY)
    session = (await line.receive_json())["d"]["session_id"]
    discord_.server.gateway.drop()
    discord_.post("missed")
    async with aiohttp.ClientSession() as http, http.ws_connect(discord_.server.gateway.address) as again:
        await again.receive_json()
        await again.send_json({"op": 6, "d": {"token": "fake", "session_id": session, "seq": 2}})
        frames = [await again.receive_json(), await again.receive_json()]
    assert [(frame["s"], frame["t"]) for frame in frames] == [(3, "MESSAGE_CREATE"), (4, "RESUMED")]
