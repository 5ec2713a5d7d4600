"""What was posted and edited while the bot was away: found by each channel's cursor, within a reach."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import discord

from bot.chat.cursors import Cursors
from bot.chat.faults import TRANSPORT
from bot.chat.layout import Tone, sentence
from bot.chat.posts import Channel, is_post, posted
from bot.chat.receiving import Received, Receiving
from bot.chat.tokens import moment
from bot.chat.words import spoken_in
from bot.core.intake import DEFAULT, Rules, Taken, take
from bot.errors import StoreError
from bot.ports import Guilds

log = logging.getLogger(__name__)

PAGE = 100
"""Messages of one request (Discord's limit): so many are looked at for edits, and of those passed over for
whether there was anything to read."""

ARCHIVED = 50
"""Archived threads of one channel that are looked at, those archived last first."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far back to look for what was missed: an age, and a number of messages in one channel."""

    hours: float = 48
    messages: int = 500


FAR = Reach()

Found = list[tuple[discord.Message, Taken, Received]]


class Missed:
    """Looks through channels whose cursor does not follow what arrives; the newest messages go first."""

    def __init__(
        self,
        *,
        guilds: Guilds,
        cursors: Cursors,
        receiving: Receiving,
        rules: Rules = DEFAULT,
        reach: Reach = FAR,
    ) -> None:
        self._guilds = guilds
        self._cursors = cursors
        self._receiving = receiving
        self._rules = rules
        self._reach = reach

    async def look(self, guild: discord.Guild, watched: frozenset[str]) -> None:
        """Look through the guild's watched channels and their threads.  Raises StoreError."""
        await self._begin(guild, watched)
        found: Found = []
        # Threads first: one without a cursor begins at its channel's, which must not move on before.
        async for place in self._places(guild, watched):
            try:
                async with self._cursors.lock(place.id):
                    await self._look_in(place, found)
            except (StoreError, discord.HTTPException, *TRANSPORT) as error:
                log.warning("channel %s is looked through later: %s", place.id, error)
        for message, taken, received in found:
            await self._receiving.acknowledge(message, taken, received)

    async def _begin(self, guild: discord.Guild, watched: frozenset[str]) -> None:
        for channel in _channels(guild):
            if str(channel.id) in watched:
                newest = channel.last_message_id or channel.id
                await self._cursors.begin_at(str(guild.id), str(channel.id), newest)

    async def _places(self, guild: discord.Guild, watched: frozenset[str]) -> AsyncIterator[Channel]:
        for thread in guild.threads:
            if str(thread.id) in watched or str(thread.parent_id) in watched:
                yield thread
        for channel in _channels(guild):
            if str(channel.id) not in watched or self._cursors.follows(channel.id):
                continue
            async for thread in self._archived(channel):
                yield thread
            if isinstance(channel, discord.TextChannel):
                yield channel

    async def _archived(
        self, parent: discord.TextChannel | discord.ForumChannel
    ) -> AsyncIterator[discord.Thread]:
        """Threads that were posted in and archived meanwhile; Discord does not tell of them by itself."""
        touch, since = self._cursors.touch, discord.utils.snowflake_time(await self._from(parent))
        if not parent.permissions_for(parent.guild.me).read_message_history:
            return
        try:
            async for thread in parent.archived_threads(limit=ARCHIVED):
                if thread.archive_timestamp < since:
                    break
                yield thread
        except (discord.HTTPException, *TRANSPORT) as error:
            log.warning("the archived threads of channel %s are looked through later: %s", parent.id, error)
            return
        if isinstance(parent, discord.ForumChannel):  # it holds nothing but threads
            self._cursors.follow(parent.id, touch)

    async def _look_in(self, place: Channel, found: Found) -> None:
        if self._cursors.follows(place.id):
            return
        if not place.permissions_for(place.guild.me).read_message_history:
            log.warning("the history of channel %s may not be read: nothing is caught up there", place.id)
            return
        touch, cursor = self._cursors.touch, await self._cursors.of(place)
        await self._edited_since(place, cursor, found)
        newest = await self._newest(place)
        cut = len(newest) == self._reach.messages
        await self._pass_over(place, cursor, newest[0].id if cut else await self._from(place))
        for message in newest:
            await self._take(message, found)
            await self._cursors.advance(place, message.id)
        await self._cursors.advance(place, newest[-1].id if newest else cursor)
        self._cursors.follow(place.id, touch)

    async def _from(self, place: Channel | discord.ForumChannel) -> int:
        """After what to look: the cursor, as far as the reach goes."""
        oldest = discord.utils.utcnow() - timedelta(hours=self._reach.hours)
        return max(await self._cursors.of(place), discord.utils.time_snowflake(oldest))

    async def _newest(self, place: Channel) -> list[discord.Message]:
        """The newest messages within reach, the oldest of them first."""
        after = discord.Object(await self._from(place))
        found = place.history(limit=self._reach.messages, after=after, oldest_first=False)
        return [message async for message in found][::-1]

    async def _take(self, message: discord.Message, found: Found) -> None:
        if not is_post(message):
            return
        taken = take(posted(message), self._rules)
        received = await self._receiving.commit(message, taken)
        if received != Received():
            found.append((message, taken, received))

    async def _edited_since(self, place: Channel, cursor: int, found: Found) -> None:
        """Links added meanwhile to messages that were seen without them."""
        since = discord.utils.snowflake_time(cursor)
        async for message in place.history(limit=PAGE, before=discord.Object(cursor + 1)):
            if is_post(message) and message.edited_at and message.edited_at > since:
                taken = take(posted(message, edited=True), self._rules)
                received = await self._receiving.commit(message, taken, at=message.edited_at)
                if received != Received():
                    found.append((message, taken, received))

    async def _pass_over(self, place: Channel, cursor: int, end: int) -> None:
        """Say so where something to read lies between the cursor and the first message within reach."""
        if end <= cursor + 1:
            return
        missed = place.history(
            limit=PAGE, after=discord.Object(cursor), before=discord.Object(end), oldest_first=True
        )
        page = [message async for message in missed]
        if len(page) < PAGE and not any(self._submits(message) for message in page):
            return
        since, until = page[0].created_at, discord.utils.snowflake_time(end)
        log.warning("in channel %s what was posted from %s to %s is passed over", place.id, since, until)
        words = await spoken_in(place.guild, self._guilds)
        text = words.passed_over(moment(since, "f"), moment(until, "f"))
        try:
            await place.send(view=sentence(text, tone=Tone.CAUTION), nonce=f"over-{end}")
        except (discord.HTTPException, *TRANSPORT) as error:
            log.info("it could not be said there: %s", error)

    def _submits(self, message: discord.Message) -> bool:
        return is_post(message) and bool(take(posted(message), self._rules).materials)


def _channels(guild: discord.Guild) -> list[discord.TextChannel | discord.ForumChannel]:
    return [*guild.text_channels, *guild.forums]
