"""Channel history as Discord gives it: which hundred, in which order, and to whom."""

from __future__ import annotations

import discord
import pytest

from tests.gateway.client import Discord
from tests.gateway.minibot import MiniBot
from tests.gateway.nouns import Permission


@pytest.fixture
def posted(discord_: Discord) -> list[int]:
    """The ids of 250 messages, oldest first."""
    return [discord_.post(f"message {number}").id for number in range(250)]


async def _page(bot: MiniBot, discord_: Discord, limit: int, **where: int) -> list[int]:
    found = await bot.http.logs_from(discord_.articles.id, limit, **where)
    return [int(one["id"]) for one in found]


async def test_after_gives_the_oldest_ones_after_it_newest_first(
    posted: list[int], discord_: Discord
) -> None:
    async with MiniBot(discord_.server.api) as bot:
        await bot.begin()
        assert await _page(bot, discord_, 100, after=posted[9]) == posted[10:110][::-1]
        assert await _page(bot, discord_, 100, before=posted[100]) == posted[:100][::-1]
        assert await _page(bot, discord_, 3, around=posted[5]) == posted[4:7][::-1]
        assert await _page(bot, discord_, 2) == posted[-2:][::-1]


async def test_a_gap_of_more_than_a_hundred_is_walked_oldest_first(
    posted: list[int], discord_: Discord
) -> None:
    async with MiniBot(discord_.server.api) as bot:
        await bot.begin()
        channel = bot.get_partial_messageable(discord_.articles.id)
        history = channel.history(after=discord.Object(posted[20]), limit=None)
        assert [message.id async for message in history] == posted[21:]


async def test_without_the_permission_the_history_is_empty_and_no_error(
    posted: list[int], discord_: Discord
) -> None:
    discord_.world.forbid(discord_.articles, discord_.guild.id, Permission.READ_MESSAGE_HISTORY)
    async with MiniBot(discord_.server.api) as bot:
        await bot.begin()
        assert await _page(bot, discord_, 100) == []


async def test_more_than_a_hundred_at_once_is_refused(discord_: Discord) -> None:
    async with MiniBot(discord_.server.api) as bot:
        await bot.begin()
        with pytest.raises(discord.HTTPException, match="50035"):
            await _page(bot, discord_, 101)
