"""The token stays with the bot's own process, and one process owns a data directory."""

from __future__ import annotations

from pathlib import Path

from tests.gateway.client import Discord
from tests.reliability.answers import all_answered, all_settled, answered_twice
from tests.reliability.press import Press
from tests.reliability.process import Bot, children


async def test_the_token_is_in_no_log_file_or_child_process(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    token = discord_.world.token.encode()
    bot = bot.with_settings(BOT_LOG__LEVEL="debug")
    async with bot.running():
        await all_answered(discord_, [discord_.post(press.story(1)), discord_.post(press.gone(2))])
        below = children(bot.pid)
        told = {
            file: file.read_bytes()
            for pid in [bot.pid, *below]
            for file in (Path(f"/proc/{pid}/environ"), Path(f"/proc/{pid}/cmdline"))
        }
        discord_.server.gateway.drop()
        await all_answered(discord_, [discord_.post(press.gone(3))])
    assert below
    assert [file for file, text in told.items() if token in text] == []
    assert token not in bot.log.encode()
    assert [file.name for file in bot.data.rglob("*") if file.is_file() and token in file.read_bytes()] == []


async def test_a_second_start_waits_for_the_first_to_end(discord_: Discord, press: Press, bot: Bot) -> None:
    second = bot.with_settings()
    async with bot.running(), second.running(connected=False):
        await all_answered(discord_, [discord_.post(press.gone(1))])
        await discord_.wait_for(lambda: "waiting until it has stopped" in second.log)
        assert discord_.server.gateway.identified == 1
        await bot.kill()
        await discord_.wait_for(lambda: discord_.server.gateway.identified == 2)
        post = discord_.post(press.gone(2))
        await all_answered(discord_, [post])
        code, seconds = await second.stop()
        assert (code, seconds < 10) == (0, True)
    assert answered_twice(discord_, [post]) == {}


async def test_two_bots_with_separate_disks_answer_once_while_the_nonce_is_honoured(
    discord_: Discord, press: Press, bot: Bot, tmp_path: Path
) -> None:
    other = Bot(discord_, press, tmp_path / "other")
    async with bot.running(), other.running():
        posts = [discord_.post(press.gone(number)) for number in range(3)]
        await all_answered(discord_, posts)
        await all_settled(discord_, bot)
        await all_settled(discord_, other)
    assert answered_twice(discord_, posts) == {}
