"""Messages as they arrive and change: what they submit is received, what they take away is withdrawn."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import discord

from bot.chat.cursors import Cursors
from bot.chat.missed import Missed
from bot.chat.posts import is_post, posted
from bot.chat.receiving import Received, Receiving, say
from bot.chat.tokens import moment
from bot.chat.words import ENGLISH, spoken_in
from bot.core.intake import DEFAULT, Rules, take
from bot.errors import OverLimit, StoreError
from bot.ports import Guilds

log = logging.getLogger(__name__)

FRESH = timedelta(minutes=10)
"""An update that tells of an older edit is about something else."""

CHOSEN_WORDS, CHOSEN_LETTERS = 20, 80
"""What a member points at may be shorter than what counts by itself."""


def _ignored(_: str) -> None:
    """Nobody needs to know."""


class Watcher:
    """Turns messages into submissions; ``channels`` are watched where a server has chosen none.

    ``asked`` is told the id of a message that somebody asks the bot to read.
    """

    def __init__(
        self,
        *,
        guilds: Guilds,
        cursors: Cursors,
        receiving: Receiving,
        missed: Missed,
        channels: frozenset[str] = frozenset(),
        rules: Rules = DEFAULT,
        asked: Callable[[str], None] = _ignored,
    ) -> None:
        self._asked_for = asked
        self._guilds = guilds
        self._cursors = cursors
        self._receiving = receiving
        self._missed = missed
        self._channels = channels
        self._rules = rules

    async def begin(self) -> None:
        """Keep where the configured channels begin."""
        await self._cursors.begin()

    async def watched(self, guild: discord.Guild) -> frozenset[str]:
        """The ids of the server's watched channels; their threads are watched with them."""
        chosen = (await self._guilds.preferences(str(guild.id))).channels
        return self._channels if chosen is None else frozenset(chosen)

    async def heard(self, guild: discord.Guild) -> frozenset[str]:
        """Those of them that are read without being asked to."""
        automatic = (await self._guilds.preferences(str(guild.id))).automatic
        return await self.watched(guild) if automatic else frozenset()

    async def see(self, message: discord.Message) -> None:
        """A message as it arrives; its channel's cursor follows only while nothing before it is missing."""
        if message.guild is None or not is_post(message):
            return
        if _addressed(message):
            self._asked_for(str(message.id))
        taken = take(posted(message), self._rules)
        async with self._cursors.lock(message.channel.id):
            try:
                watched = await self._is_watched(message.guild, message.channel)
                received = await self._receiving.commit(message, taken) if watched else Received()
                if watched:
                    await self._cursors.follow_up(message)
            except StoreError as error:
                self._cursors.stray(message.channel.id)
                log.error("message %s is left for the next look: %s", message.id, error)
                return
        await self._receiving.acknowledge(message, taken, received)
        if received == Received() and _addressed(message):
            await self._asked(message)

    async def edited(self, message: discord.Message) -> None:
        """An edit that adds a link is a submission; a repeated one the queue knows."""
        if message.guild is None or not is_post(message) or not _just_edited(message):
            return
        try:
            if _addressed(message) or await self._is_watched(message.guild, message.channel):
                taken = take(posted(message, edited=True), self._rules)
                received = await self._receiving.commit(message, taken, at=message.edited_at)
                await self._receiving.acknowledge(message, taken, received)
        except StoreError as error:
            self._cursors.stray(message.channel.id)
            log.error("the edit of message %s is left for the next look: %s", message.id, error)

    async def read(self, message: discord.Message) -> str:
        """Read a message that a member points at, again where it could not be read; the sentence to
        answer with.  Raises StoreError, or OverLimit."""
        if message.guild is None or message.author == message.guild.me:
            return ENGLISH.NOTHING_TO_READ
        self._asked_for(str(message.id))
        lenient = replace(self._rules, words=CHOSEN_WORDS, letters=CHOSEN_LETTERS, webhooks=True, bots=True)
        taken = take(posted(message, chosen=True), lenient)
        if not taken.materials:
            return ENGLISH.NOTHING_TO_READ
        received = await self._receiving.commit(message, taken, again=True)
        if received.over and not received.jobs:
            raise received.over
        await self._receiving.acknowledge(message, taken, received)
        return ENGLISH.TAKEN if received.jobs else ENGLISH.KNOWN

    async def withdrawn(self, guild: int, channel: int, messages: list[int]) -> int:
        """Messages were deleted: what they brought goes with them.  How many articles went."""
        hidden = await self._guilds.withdraw(str(guild), str(channel), [str(id_) for id_ in messages])
        if hidden:
            log.info("%d messages deleted in %s: %d articles hidden", len(messages), channel, hidden)
        return hidden

    async def gone(self, guild: discord.Guild, channel: int) -> None:
        """A channel or thread was deleted, and with it the threads that it held."""
        threads = [thread.id for thread in guild.threads if thread.parent_id == channel]
        await self._guilds.channel_gone(str(guild.id), [str(id_) for id_ in (channel, *threads)])

    def lost_touch(self) -> None:
        """The gateway was gone: from now on messages may be missing before those that arrive."""
        self._cursors.lost_touch()

    async def chosen(self, guild: discord.Guild, channels: tuple[str, ...], moment: int) -> None:
        """Keep where channels begin that a member chooses at this moment (a snowflake)."""
        for channel in channels:
            await self._cursors.begin_at(str(guild.id), channel, moment)

    async def anew(self, guild: discord.Guild, moment: int) -> None:
        """Posts count again from this moment (a snowflake) on; what came before was nobody's wish."""
        watched = await self.watched(guild)
        threads = [str(thread.id) for thread in guild.threads if str(thread.parent_id) in watched]
        for channel in (*watched, *threads):
            await self._guilds.advance(str(guild.id), channel, str(moment))

    async def catch_up(self, guild: discord.Guild) -> None:
        """Look for what was missed in the guild's watched channels and threads.  Raises StoreError."""
        await self._missed.look(guild, await self.heard(guild))

    async def _asked(self, message: discord.Message) -> None:
        """The bot is mentioned: with something to read, or in reply to it."""
        if message.author.bot:
            return
        target = message
        reference = message.reference
        if reference and not take(posted(message, chosen=True), self._rules).materials:
            target = reference.resolved if isinstance(reference.resolved, discord.Message) else message
        words = await spoken_in(message.guild, self._guilds)
        try:
            said = words.told(await self.read(target))
        except OverLimit as error:
            said = words.over_limit(error.who, error.most, moment(error.until, "t"))
        if said != words.TAKEN:
            await say(message, said)

    async def _is_watched(self, guild: discord.Guild, channel: object) -> bool:
        watched = await self.heard(guild)
        return any(str(getattr(channel, name, None)) in watched for name in ("id", "parent_id"))


def _just_edited(message: discord.Message) -> bool:
    """Whether its author changed it now; pinning it or a preview of its link tell of an update too."""
    return message.edited_at is not None and discord.utils.utcnow() - message.edited_at < FRESH


def _addressed(message: discord.Message) -> bool:
    """Whether the text itself mentions the bot; a mere reply to it does not."""
    me = message.guild.me if message.guild else None
    return me is not None and any(f"<@{sign}{me.id}>" in message.content for sign in ("", "!"))
