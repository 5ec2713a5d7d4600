"""A newsroom in a simulated Discord: the real client, desk and inbox over an archive in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord

from bot.chat.client import Copydesk
from bot.desk import Desk, Reading
from bot.inbox import Inbox
from tests.chat.articles import Pages, SimpleReader
from tests.chat.memory import Memory, Unheard

SETTLE = 20.0
"""Seconds that the bot gets to come to rest; simcord's own 5 are too few on a busy machine."""

WATCHED = 7_000_000_000_000_000_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each test here the time that it may need, unless it says otherwise."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent) and not item.get_closest_marker("simcord"):
            item.add_marker(pytest.mark.simcord(settle_timeout=SETTLE))


class Newsroom:
    """The bot's parts as the composition root would wire them, and the people around it."""

    def __init__(self) -> None:
        self.memory = Memory()
        self.pages = Pages()
        self.client = self.new_client()
        self.inbox = self.new_inbox()

    def new_client(self, **options: Any) -> Copydesk:
        """A client over the same archive, as after a restart."""
        return Copydesk(
            catalogue=self.memory,
            ledger=Unheard(),
            guilds=self.memory,
            queue=self.memory,
            corrections=self.memory,
            wake=lambda: self.inbox.wake(),
            **options,
        )

    def new_inbox(self, **options: Any) -> Inbox:
        """An inbox that answers through the client of now."""
        announcer = self.client.announcer
        reading = Reading(fetcher=self.pages, reader=SimpleReader(), announcer=announcer)
        desk = Desk(reading=reading, archive=self.memory, versions=self.memory)
        return Inbox(queue=self.memory, archive=self.memory, desk=desk, announcer=announcer, **options)

    def set_up(self, env: simcord.Env) -> None:
        """A server with a watched channel, another one, and two members."""
        self.env = env
        self.pages.wait = env.external_wait
        self.guild = env.create_guild("Newsroom")
        self.articles = self.guild.create_text_channel("articles")
        self.lounge = self.guild.create_text_channel("lounge")
        self.ann = self.guild.add_member(env.create_user("ann"))
        self.ben = self.guild.add_member(env.create_user("ben"))
        self.memory.settings[str(self.guild.id)] = self.watching(self.articles)

    @staticmethod
    def watching(*channels: simcord.ChannelHandle) -> Any:
        """Settings that watch the channels."""
        from bot.core.models import Preferences

        return Preferences(channels=tuple(str(channel.id) for channel in channels))

    def answers(self, channel: simcord.ChannelHandle) -> list[discord.Message]:
        """What the bot has said in the channel."""
        own = [message for message in channel.history() if message.author == self.client.user]
        return [message for message in own if message.type is not discord.MessageType.thread_created]


@pytest.fixture
async def newsroom() -> AsyncIterator[Newsroom]:
    room = Newsroom()
    await room.inbox.start()
    yield room
    await room.inbox.close()


@pytest.fixture
def simcord_bot(newsroom: Newsroom) -> Copydesk:
    return newsroom.client


@pytest.fixture
def room(newsroom: Newsroom, simcord_env: simcord.Env) -> Newsroom:
    newsroom.set_up(simcord_env)
    return newsroom
