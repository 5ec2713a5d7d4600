"""Kill -9 and SIGTERM: nothing acknowledged is lost, nothing is answered twice, the archive stays whole."""

from __future__ import annotations

import asyncio
import random

import pytest

from tests.gateway.client import Discord
from tests.gateway.faults import SEND, Fault
from tests.gateway.nouns import Message
from tests.reliability import archive
from tests.reliability.answers import all_answered, all_settled, answered_twice
from tests.reliability.press import Press
from tests.reliability.process import Bot, alive, children

STORY_EVERY = 6
"""One post in so many is an article to be read; the others are pages that are gone, answered sooner."""

AT_WORK = 0.7
"""Share of the kills that come after the bot connected; the others come as it starts."""

SEED = 20261122


async def test_a_kill_at_each_step_loses_nothing_and_answers_nothing_twice(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    bot = bot.with_settings(BOT_QUEUE__AT_ONCE="8")
    press.held.add(1)
    async with bot.running():
        # Until Discord first told a bucket's limit, discord.py sends one request after the other.
        await all_answered(discord_, [discord_.post(press.gone(9))])
        posts = [discord_.post(press.story(number)) for number in range(3)]
        posts += [discord_.post(press.gone(number)) for number in range(2)]
        committed, _, replying, replied, settling = posts
        held = [
            discord_.faults.add(Fault(f"{committed.id}/reactions", hold="before")),
            discord_.faults.add(Fault(SEND, about=str(replying.id), hold="before")),
            discord_.faults.add(Fault(SEND, about=str(replied.id), hold="after")),
            discord_.faults.add(Fault(f"{settling.id}/reactions/[✅⚠]", hold="before")),
        ]
        await asyncio.wait_for(asyncio.gather(*(fault.reached.wait() for fault in held)), 30)
        await discord_.wait_for(lambda: press.served["/story/1"])
        below = children(bot.pid)
    await discord_.wait_for(lambda: not any(alive(pid) for pid in below), why="a child lives on")
    press.release.set()
    discord_.faults.clear()
    async with bot.running():
        await all_answered(discord_, posts)
        await all_settled(discord_, bot)
    assert below
    assert answered_twice(discord_, posts) == {}
    archive.check_whole(bot.data)


async def _storm(discord: Discord, press: Press, bot: Bot, kills: int, *, nonce: bool) -> list[Message]:
    """Post all the time while the bot is killed at random moments, in its work or as it starts."""
    chance = random.Random(SEED)
    discord.world.nonce_seconds = 180 if nonce else 0
    posts: list[Message] = []
    for turn in range(kills):
        working = turn == 0 or chance.random() < AT_WORK
        async with bot.running(connected=working):
            for _ in range(chance.randrange(1, 4)):
                number = len(posts)
                address = press.story(number) if number % STORY_EVERY == 0 else press.gone(number)
                posts.append(discord.post(address))
                await asyncio.sleep(chance.uniform(0, 0.8))
    return posts


async def _weather(discord: Discord, press: Press, bot: Bot, kills: int, *, nonce: bool) -> None:
    posts = await _storm(discord, press, bot, kills, nonce=nonce)
    async with bot.running():
        await all_answered(discord, posts)
        await all_settled(discord, bot)
        code, seconds = await bot.stop()
    assert (code, seconds < 10) == (0, True)
    assert answered_twice(discord, posts) == {}
    archive.check_whole(bot.data)


async def test_ten_kills_at_random_moments_without_help_of_the_nonce(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    await _weather(discord_, press, bot, 10, nonce=False)


@pytest.mark.soak
@pytest.mark.parametrize(("kills", "nonce"), [(200, False), (50, True)])
async def test_two_hundred_kills_at_random_moments(
    discord_: Discord, press: Press, bot: Bot, kills: int, nonce: bool
) -> None:
    await _weather(discord_, press, bot, kills, nonce=nonce)


async def _stops(discord: Discord, press: Press, bot: Bot, times: int) -> None:
    """Stop the bot politely ``times`` times, each at a random moment of its work."""
    chance = random.Random(SEED)
    posts: list[Message] = []
    for number in range(times):
        async with bot.running():
            posts.append(discord.post(press.story(number)))
            await asyncio.sleep(chance.uniform(0, 3))
            code, seconds = await bot.stop()
        assert (code, seconds < 10) == (0, True), (
            f"stop {number}: exit {code} after {seconds:.1f} s\n{bot.log[-2000:]}"
        )
    async with bot.running():
        await all_answered(discord, posts)
    assert answered_twice(discord, posts) == {}
    assert "Traceback" not in bot.log
    archive.check_whole(bot.data)


async def test_three_polite_stops_in_the_middle_of_work(discord_: Discord, press: Press, bot: Bot) -> None:
    await _stops(discord_, press, bot, 3)


@pytest.mark.soak
async def test_forty_polite_stops_in_the_middle_of_work(discord_: Discord, press: Press, bot: Bot) -> None:
    await _stops(discord_, press, bot, 40)
