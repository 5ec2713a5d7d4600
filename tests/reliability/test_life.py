"""A newsroom's day at random, with a kill in it: nothing breaks, and what is erased has no card."""

from __future__ import annotations

import asyncio
import re
from random import Random

import pytest

from tests.gateway.client import Discord
from tests.gateway.nouns import EPHEMERAL, walk
from tests.reliability import archive
from tests.reliability.answers import all_settled
from tests.reliability.people import People
from tests.reliability.press import Press
from tests.reliability.process import Bot

LIVES, ACTIONS = 2, 150
PAUSES = (0.0, 0.0, 0.02, 0.2)
"""Seconds between two actions, so that some meet one another."""

_TROUBLE = re.compile(r"^.* (?:error|critical) .*$|^Traceback.*$", re.MULTILINE)
_CARD = re.compile(r"ca:remove:(\d+):\d+")


@pytest.mark.life
@pytest.mark.parametrize("seed", range(20))
async def test_whatever_people_do_nothing_breaks(
    discord_: Discord, press: Press, bot: Bot, seed: int
) -> None:
    chance = Random(seed)
    people = People(discord_, press, chance)
    try:
        for _ in range(LIVES):
            async with bot.running():
                for _ in range(ACTIONS):
                    await people.act()
                    await asyncio.sleep(chance.choice(PAUSES))
                    assert _TROUBLE.findall(bot.log) == []
        async with bot.running():
            await all_settled(discord_, bot)
            await discord_.wait_for(lambda: not archive.retractions(bot.data), why="cards are still to go")
        assert _TROUBLE.findall(bot.log) == []
        assert [one.text for one in people.answers if "Something went wrong" in one.text] == []
        archive.check_whole(bot.data)
        assert cards(discord_) <= archive.numbers(bot.data)
    finally:
        print(*people.done, sep="\n")  # shown with a failure


def cards(discord: Discord) -> set[int]:
    """The numbers of the articles whose cards stand where everybody sees them."""
    everywhere = [one for place in discord.guild.channels.values() for one in discord.messages(place)]
    standing = [one for one in everywhere if one.author is discord.bot and not one.flags & EPHEMERAL]
    names = [part.get("custom_id") or "" for one in standing for part in walk(one.components)]
    return {int(found[1]) for name in names if (found := _CARD.fullmatch(name))}
