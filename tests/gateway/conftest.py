"""A running small Discord, and the smallest bot connected to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.gateway.client import Discord
from tests.gateway.minibot import MiniBot


@pytest.fixture
async def discord_() -> AsyncIterator[Discord]:
    """A small Discord."""
    async with Discord().running() as discord:
        yield discord


@asynccontextmanager
async def connected(discord: Discord, *, content: bool = True) -> AsyncIterator[MiniBot]:
    """A bot that is ready, closed at the end."""
    bot = MiniBot(discord.server.api, content=content)
    async with bot:
        await bot.begin()
        connecting = asyncio.create_task(bot.connect())
        async with asyncio.timeout(20):
            await bot.wait_until_ready()
        yield bot
    await connecting


@pytest.fixture
async def bot(discord_: Discord) -> AsyncIterator[MiniBot]:
    """A bot on the small Discord."""
    async with connected(discord_) as bot:
        yield bot
