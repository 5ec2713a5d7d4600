"""One life of the bot while Discord misbehaves: every article is answered all the same, once."""

from __future__ import annotations

import re

import pytest

from tests.gateway.client import Discord
from tests.gateway.faults import REACT, SEND, Fault, failing, rate_limited, refusing
from tests.gateway.nouns import Intent, Permission
from tests.reliability.answers import all_answered, all_settled, answered_twice
from tests.reliability.press import Press
from tests.reliability.process import Bot


async def test_lost_connections_limits_and_server_errors_cost_no_answer_and_double_none(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    discord_.world.nonce_seconds = 0
    async with bot.running():
        posts = [discord_.post(press.gone(number)) for number in range(6)]
        about = [str(post.id) for post in posts]
        for fault in (
            Fault(SEND, about=about[0], drop="before"),
            Fault(SEND, about=about[1], drop="after"),
            failing(SEND, 500, about=about[2]),
            failing(SEND, 503, about=about[3]),
            rate_limited(SEND, 0.5, about=about[4]),
            rate_limited(REACT, 0.5, everywhere=True),
            Fault(REACT, drop="before"),
            Fault(REACT, drop="after"),
        ):
            discord_.faults.add(fault)
        await all_answered(discord_, posts)
        await all_settled(discord_, bot)
    assert answered_twice(discord_, posts) == {}
    assert "Traceback" not in bot.log


async def test_a_dropped_gateway_is_resumed_and_a_refused_resume_is_made_good(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    gateway = discord_.server.gateway
    async with bot.running():
        posts = [discord_.post(press.gone(0))]
        await all_answered(discord_, posts)
        gateway.drop()
        posts.append(discord_.post(press.gone(1)))
        await all_answered(discord_, posts)
        assert gateway.resumed == 1
        gateway.forget()
        gateway.drop()
        posts.append(discord_.post(press.gone(2)))
        await all_answered(discord_, posts)
    assert gateway.identified == 2
    assert answered_twice(discord_, posts) == {}


async def test_what_cannot_be_answered_is_given_up_and_holds_nobody_up(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    shut = discord_.world.add_channel(discord_.guild, "shut")
    bot = bot.with_settings(BOT_CHANNELS=f"{discord_.articles.id},{shut.id}")
    discord_.world.forbid(shut, discord_.bot.id, Permission.SEND_MESSAGES)
    deleted = discord_.world.add_channel(discord_.guild, "soon gone")
    async with bot.running():
        mute = discord_.post(press.gone(0), channel=shut)
        discord_.faults.add(refusing(SEND, 404, 10003, "Unknown Channel", about=str(deleted.id)))
        after = discord_.post(press.gone(1))
        await all_answered(discord_, [after])
        await all_settled(discord_, bot)
    assert discord_.replies_to(mute) == []
    assert "Traceback" not in bot.log


async def test_without_the_intent_mentions_and_commands_still_work(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    discord_.world.approved &= ~Intent.MESSAGE_CONTENT
    async with bot.running():
        asked = discord_.post(f"<@{discord_.bot.id}> {press.gone(0)}")
        unheard = discord_.post(press.gone(1))
        await all_answered(discord_, [asked])
        answer = await discord_.slash("help")
        read = await discord_.menu("Read this article", unheard)
        assert answer.text
        assert read.answer is not None
        await all_answered(discord_, [unheard])
    assert re.search("intent", bot.log, re.IGNORECASE)


async def test_a_wrong_token_is_a_sentence_and_a_failed_exit(discord_: Discord, bot: Bot) -> None:
    discord_.world.token = "another"
    async with bot.running(connected=False):
        assert await bot.ended() == 1
    assert "Traceback" not in bot.log
    assert "token" in bot.log.lower()


@pytest.mark.parametrize("status", [500, 503])
async def test_an_outage_at_start_is_waited_out(
    discord_: Discord, press: Press, bot: Bot, status: int
) -> None:
    discord_.faults.add(failing("^GET /users/@me$", status))
    async with bot.running():
        await all_answered(discord_, [discord_.post(press.gone(0))])
