"""The real discord.py while things go wrong: lost connections, refused resumes, limits and lost answers."""

from __future__ import annotations

import asyncio

import aiohttp
import discord
import pytest

from tests.gateway.client import Discord
from tests.gateway.conftest import connected
from tests.gateway.faults import REACT, SEND, Fault, failing, rate_limited, refusing
from tests.gateway.minibot import MiniBot


async def test_a_cut_gateway_is_resumed_and_what_was_missed_is_replayed(
    discord_: Discord, bot: MiniBot
) -> None:
    gateway = discord_.server.gateway
    discord_.post("before")
    await discord_.wait_for(lambda: bot.heard == ["before"])
    gateway.drop()
    discord_.post("meanwhile")
    await discord_.wait_for(lambda: bot.heard == ["before", "meanwhile"])
    assert (gateway.identified, gateway.resumed) == (1, 1)


async def test_a_reconnect_that_was_asked_for_is_a_resume(discord_: Discord, bot: MiniBot) -> None:
    discord_.server.gateway.reconnect()
    await discord_.wait_for(lambda: discord_.server.gateway.resumed == 1)
    discord_.post("after")
    await discord_.wait_for(lambda: bot.heard == ["after"])


async def test_a_refused_resume_begins_a_new_session_without_what_was_missed(
    discord_: Discord, bot: MiniBot
) -> None:
    gateway = discord_.server.gateway
    gateway.forget()
    gateway.drop()
    discord_.post("missed")
    await discord_.wait_for(lambda: gateway.identified == 2)
    discord_.post("heard")
    await discord_.wait_for(lambda: bot.heard == ["heard"])


async def test_heartbeats_come_at_the_asked_interval() -> None:
    async with Discord(heartbeat=0.05).running() as discord_, connected(discord_):
        await discord_.wait_for(lambda: len(discord_.server.gateway.beats) > 3)


@pytest.mark.parametrize("everywhere", [False, True])
async def test_a_rate_limited_reply_is_sent_later_once(
    discord_: Discord, bot: MiniBot, everywhere: bool
) -> None:
    discord_.faults.add(rate_limited(SEND, 0.1, everywhere=everywhere))
    post = discord_.post("a")
    await discord_.wait_for(lambda: discord_.replies_to(post))
    assert [one.status for one in discord_.server.rest.asked if one.what.startswith("POST")] == [429, 200]


async def test_a_full_bucket_makes_the_bot_wait(discord_: Discord, bot: MiniBot) -> None:
    discord_.server.rest.buckets.limit = 2
    discord_.server.rest.buckets.window = 0.2
    posts = [discord_.post(str(number)) for number in range(5)]
    await discord_.wait_for(lambda: all(discord_.replies_to(post) for post in posts))


async def test_a_server_error_is_tried_again(discord_: Discord, bot: MiniBot) -> None:
    discord_.faults.add(failing(SEND, 502))
    post = discord_.post("a")
    await discord_.wait_for(lambda: discord_.replies_to(post))
    assert discord_.server.rest.count(SEND) == 2


@pytest.mark.parametrize(("moment", "sent"), [("before", 0), ("after", 1)])
async def test_a_connection_lost_around_a_send_is_the_bots_to_sort_out(
    discord_: Discord, bot: MiniBot, moment: str, sent: int
) -> None:
    discord_.faults.add(Fault(SEND, drop="before" if moment == "before" else "after"))
    post = discord_.post("a")
    await discord_.wait_for(lambda: bot.failed)
    assert isinstance(bot.failed[0], aiohttp.ClientError)
    assert len(discord_.replies_to(post)) == sent


async def test_a_missing_permission_is_told_by_its_code(discord_: Discord, bot: MiniBot) -> None:
    discord_.faults.add(refusing(REACT, 403, 50013, "Missing Permissions"))
    discord_.post("a")
    await discord_.wait_for(lambda: bot.failed)
    assert isinstance(bot.failed[0], discord.Forbidden)


async def test_the_same_nonce_gives_the_same_message_for_a_while(discord_: Discord, bot: MiniBot) -> None:
    channel = bot.get_partial_messageable(discord_.articles.id)
    first, second = await channel.send("once", nonce="n"), await channel.send("twice", nonce="n")
    assert (second.id, second.content) == (first.id, "once")
    discord_.world.nonce_seconds = 0
    assert (await channel.send("later", nonce="n")).id != first.id


async def test_a_held_request_waits_until_it_is_released(discord_: Discord, bot: MiniBot) -> None:
    held = discord_.faults.add(Fault(SEND, hold="after"))
    post = discord_.post("a")
    await asyncio.wait_for(held.reached.wait(), 5)
    assert discord_.replies_to(post)
    held.release.set()


async def test_an_answer_after_three_seconds_is_unknown(discord_: Discord, bot: MiniBot) -> None:
    discord_.faults.add(Fault("/callback$", delay=0.2))
    discord_.world.reply_seconds = 0.1
    with pytest.raises(TimeoutError):
        await discord_.slash("echo", what="late")
    await discord_.wait_for(lambda: discord_.server.rest.asked[-1].status == 404)
