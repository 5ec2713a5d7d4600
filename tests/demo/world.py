"""A newsroom's Discord in memory, and in it the real bot: client, inbox, reader process, SQLite file."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import discord
import simcord

from bot.app import assembled
from bot.core.models import Preferences
from bot.settings import Fetch, Settings
from tests.fakes import at_rest

PATIENCE = 60.0
"""Seconds that one action may take: a page that does not answer is given up before."""

TICK = 20.0
"""Seconds between two looks at the clock: a click that meets one of them is refused by simcord."""


@dataclass(frozen=True, slots=True)
class World:
    """The simulated Discord with its bot, its watched channel and two members."""

    env: simcord.Env
    articles: simcord.ChannelHandle
    lounge: simcord.ChannelHandle
    ann: simcord.MemberActor
    ben: simcord.MemberActor

    async def carded(self) -> None:
        """Wait until a card stands in the channel.  Raises TimeoutError."""
        async with asyncio.timeout(PATIENCE):
            while not any(_is_card(message) for message in self.articles.history()):
                await asyncio.sleep(0.1)


@asynccontextmanager
async def world(data_dir: Path, allow: str, *, ticking: bool = True) -> AsyncIterator[World]:
    """The bot running in it; ``allow`` is the host:port that it may download from although private.

    Without ``ticking`` time stands still, and nothing is tried again by itself.
    """
    settings = Settings(data_dir=data_dir, fetch=Fetch(allow=(allow,)))
    async with assembled(settings) as bot:
        env = simcord.Env(bot.client, settle_timeout=PATIENCE, check_errors=False)
        env.backend.bot_user.name = "Copydesk"
        env.backend.clock.advance(time.time() - env.now().timestamp())
        await env.start()
        made = _people(env)
        await bot.store.guilds.prefer(str(env.guild.id), Preferences(channels=(str(made.articles.id),)))
        await bot.inbox.start()
        await at_rest()
        ticks = asyncio.create_task(_tick(env)) if ticking else None
        try:
            with env.time_context():
                yield made
        finally:
            if ticks:
                ticks.cancel()
            await bot.inbox.close()
            await env.shutdown()


def _is_card(message: discord.Message) -> bool:
    """Whether it is the bot's and has buttons, which a notice has not."""
    return bool(message.components) and "custom_id" in str([part.to_dict() for part in message.components])


def _people(env: simcord.Env) -> World:
    guild = env.create_guild("Newsroom")
    articles = guild.create_text_channel(
        "articles", topic="Post an article: Copydesk says who says what in it"
    )
    lounge = guild.create_text_channel("lounge")
    editor = guild.create_role("Editor", permissions=discord.Permissions(manage_guild=True))
    ann = guild.add_member(env.create_user("ann", global_name="Ann"), roles=[editor])
    ben = guild.add_member(env.create_user("ben", global_name="Ben"))
    return World(env, articles, lounge, ann, ben)


async def _tick(env: simcord.Env) -> None:
    """Time moves, so that retries come and messages bear the right hour."""
    while True:
        await asyncio.sleep(TICK)
        behind = time.time() - env.now().timestamp()
        try:
            await env.advance_time(max(0.0, behind))
        except simcord.SetupError:
            continue  # somebody is doing something just now
