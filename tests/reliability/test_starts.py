"""How the bot starts: refused intents, a wrong token, an outage, a directory in use, a second disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gateway.client import Discord
from tests.gateway.faults import failing
from tests.gateway.nouns import Intent
from tests.reliability.answers import all_answered, all_settled, answered_twice
from tests.reliability.press import Press
from tests.reliability.process import Bot


async def test_without_the_intent_mentions_and_commands_still_work(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    discord_.world.approved &= ~Intent.MESSAGE_CONTENT
    async with bot.running():
        asked = discord_.post(f"<@{discord_.bot.id}> {press.gone(0)}")
        unheard = discord_.post(press.gone(1))
        await all_answered(discord_, [asked])
        assert (await discord_.slash("help")).text
        await discord_.menu("Read this article", unheard)
        await all_answered(discord_, [unheard])
    assert "refuses the message-content intent" in bot.log


async def test_a_wrong_token_is_a_sentence_and_a_failed_exit(discord_: Discord, bot: Bot) -> None:
    discord_.world.token = "another"
    async with bot.running(connected=False):
        assert await bot.ended() == 1
    assert "Traceback" not in bot.log
    assert "BOT_TOKEN" in bot.log


async def test_an_outage_of_discord_is_waited_out(discord_: Discord, bot: Bot) -> None:
    discord_.faults.add(failing("^GET /users/@me$", 503))
    async with bot.running():
        code, seconds = await bot.stop()
    assert (code, seconds < 10) == (0, True)
    assert "Traceback" not in bot.log


async def test_a_second_start_waits_for_the_first_to_end(discord_: Discord, press: Press, bot: Bot) -> None:
    second = bot.with_settings()
    async with bot.running(), second.running(connected=False):
        await discord_.wait_for(lambda: "waiting until it has stopped" in second.log)
        assert discord_.server.gateway.identified == 1
        await bot.kill()
        await discord_.wait_for(lambda: discord_.server.gateway.identified == 2)
        await all_answered(discord_, [discord_.post(press.gone(2))])


async def test_a_stop_while_waiting_for_the_directory_is_a_clean_one(discord_: Discord, bot: Bot) -> None:
    second = bot.with_settings()
    async with bot.running(), second.running(connected=False):
        await discord_.wait_for(lambda: "waiting until it has stopped" in second.log)
        code, seconds = await second.stop()
    assert (code, seconds < 10) == (0, True)


async def test_a_stop_does_not_wait_for_a_gateway_that_says_nothing(discord_: Discord, bot: Bot) -> None:
    async with bot.running():
        discord_.server.gateway.freeze()
        code, seconds = await bot.stop()
    assert (code, seconds < 10) == (0, True)
    assert "Traceback" not in bot.log


@pytest.mark.soak
async def test_two_bots_with_separate_disks_answer_once_while_the_nonce_is_honoured(
    discord_: Discord, press: Press, bot: Bot, tmp_path: Path
) -> None:
    other = Bot(discord_, press, tmp_path / "other")
    async with bot.running(), other.running():
        posts = [discord_.post(press.gone(number)) for number in range(20)]
        await all_answered(discord_, posts)
        await all_settled(discord_, bot)
        await all_settled(discord_, other)
    assert answered_twice(discord_, posts) == {}
