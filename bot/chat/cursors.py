"""How far each channel has been looked through: a cursor that moves only past what was committed."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict

import discord

from bot.chat.posts import Channel
from bot.errors import StoreError
from bot.ports import Guilds

log = logging.getLogger(__name__)

ANY_SERVER = ""
"""The server under which a channel's beginning is kept before Discord has told whose it is."""


class Cursors:
    """The cursors of all channels, and which channels they follow: those before whose newest message none is missing.

    ``configured`` channels begin where the bot was first started with them.
    """

    def __init__(self, guilds: Guilds, configured: frozenset[str] = frozenset()) -> None:
        self._guilds = guilds
        self._configured = configured
        self._locks: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._following: set[int] = set()
        self._begun = discord.utils.time_snowflake(discord.utils.utcnow())
        self.touch = 0
        """How often the gateway was lost; what was looked at before it was lost again says nothing."""

    def lock(self, channel: int) -> asyncio.Lock:
        """Held while a channel's messages are committed, so that its cursor passes none of them."""
        return self._locks[channel]

    def follows(self, channel: int) -> bool:
        """Whether nothing is missing in the channel."""
        return channel in self._following

    def follow(self, channel: int, touch: int) -> None:
        """Nothing is missing there, as of that touch with the gateway."""
        if touch == self.touch:
            self._following.add(channel)

    def stray(self, channel: int) -> None:
        """Something is missing there: its cursor stays until the channel has been looked through."""
        self._following.discard(channel)

    def lost_touch(self) -> None:
        """The gateway was gone: from now on messages may be missing before those that arrive."""
        self.touch += 1
        self._following.clear()

    async def begin(self) -> None:
        """Keep where the configured channels begin, before the first message: a kill must not lose that."""
        try:
            for channel in self._configured:
                await self.begin_at(ANY_SERVER, channel, self._begun)
        except StoreError as error:
            log.error("where the watched channels begin is kept later: %s", error)

    async def begin_at(self, guild: str, channel: str, place: int) -> None:
        """A channel is watched from this message (or moment) on, unless it was before."""
        if await self._guilds.cursor(channel) is None:
            start = self._begun if channel in self._configured else place
            await self._guilds.advance(guild, channel, str(start))

    async def of(self, place: Channel | discord.ForumChannel) -> int:
        """The newest message that was looked at; a thread without a cursor begins at its channel's."""
        for channel in (place.id, place.parent_id if isinstance(place, discord.Thread) else None):
            if channel and (cursor := await self._guilds.cursor(str(channel))):
                return int(cursor)
        return place.last_message_id or place.id

    async def advance(self, place: Channel, message: int) -> None:
        """The messages up to this one were looked at."""
        await self._guilds.advance(str(place.guild.id), str(place.id), str(message))

    async def follow_up(self, message: discord.Message) -> None:
        """A message arrived and is committed; the cursor follows while nothing before it is missing."""
        place = message.channel
        if isinstance(place, discord.TextChannel | discord.Thread) and self.follows(place.id):
            await self.advance(place, message.id)
