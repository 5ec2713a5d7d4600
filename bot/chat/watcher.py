"""Messages seen: what is submitted is committed first, then acknowledged; what was missed is caught up on."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import discord

from bot.chat.faults import TRANSPORT
from bot.chat.layout import Tone, sentence
from bot.chat.posts import Channel, is_post, origin_of, posted
from bot.chat.safe import shown
from bot.chat.words import ENGLISH, spoken_in
from bot.core.intake import DEFAULT, Rules, Taken, take
from bot.core.models import Submission
from bot.errors import StoreError
from bot.ports import Guilds, Queue

log = logging.getLogger(__name__)

SEEN = "👀"
"""On disk: nothing that bears it is ever lost."""

FRESH = timedelta(minutes=10)
"""An update that tells of an older edit is about something else."""

LOOKED_BACK = 50
"""Messages before the cursor that may have been edited meanwhile: one request a channel."""

CHOSEN_WORDS, CHOSEN_LETTERS = 20, 80
"""What a member points at may be shorter than what counts by itself."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far back to look for what was missed: an age, and a number of messages in one channel."""

    hours: float = 48
    messages: int = 500


FAR = Reach()


class Watcher:
    """Turns messages into submissions.

    ``wake`` is called after each commit.  ``channels`` are watched where a server has chosen none.
    """

    def __init__(
        self,
        *,
        guilds: Guilds,
        queue: Queue,
        wake: Callable[[], None],
        channels: frozenset[str] = frozenset(),
        rules: Rules = DEFAULT,
        reach: Reach = FAR,
    ) -> None:
        self._guilds = guilds
        self._queue = queue
        self._wake = wake
        self._channels = channels
        self._rules = rules
        self._reach = reach
        self._locks: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._current: set[int] = set()
        self._lost = 0
        self._begun = discord.utils.time_snowflake(discord.utils.utcnow())

    async def watched(self, guild: discord.Guild) -> frozenset[str]:
        """The ids of the server's watched channels; their threads are watched with them."""
        chosen = (await self._guilds.preferences(str(guild.id))).channels
        return self._channels if chosen is None else frozenset(chosen)

    async def see(self, message: discord.Message) -> None:
        """A message as it arrives; its channel's cursor follows only while nothing before it is missing."""
        if message.guild is None or not is_post(message):
            return
        if not await self._is_watched(message.guild, message.channel):
            if _addressed(message):
                await self._asked(message)
            return
        taken = take(posted(message), self._rules)
        async with self._locks[message.channel.id]:
            try:
                new = await self._commit(message, taken)
                await self._move(message)
            except StoreError as error:
                self._current.discard(message.channel.id)
                log.error("message %s is left for the next look: %s", message.id, error)
                return
        if new:
            await self._acknowledge(message, taken)
        elif _addressed(message):
            await self._asked(message)

    async def edited(self, message: discord.Message) -> None:
        """An edit that adds a link is a submission; a repeated one the queue knows."""
        if message.guild is None or not is_post(message) or not _just_edited(message):
            return
        if _addressed(message) or await self._is_watched(message.guild, message.channel):
            await self.submit(message, take(posted(message, edited=True), self._rules))

    async def read(self, message: discord.Message) -> str:
        """Read a message that a member points at; the sentence to answer with.  Raises StoreError."""
        if message.guild is None or message.author == message.guild.me:
            return ENGLISH.NOTHING_TO_READ
        lenient = replace(self._rules, words=CHOSEN_WORDS, letters=CHOSEN_LETTERS, webhooks=True, bots=True)
        taken = take(posted(message, chosen=True), lenient)
        if not taken.materials:
            return ENGLISH.NOTHING_TO_READ
        return ENGLISH.TAKEN if await self.submit(message, taken) else ENGLISH.KNOWN

    async def submit(self, message: discord.Message, taken: Taken) -> int:
        """Commit what was taken, wake, acknowledge; how many were new.  Raises StoreError."""
        new = await self._commit(message, taken)
        if new:
            await self._acknowledge(message, taken)
        return new

    async def _commit(self, message: discord.Message, taken: Taken) -> int:
        origin = origin_of(message)
        new = 0
        for material in taken.materials:
            submission = Submission(origin, material, message.created_at, taken.comment)
            new += await self._queue.put(submission) is not None
        if new:
            self._wake()
        return new

    async def _acknowledge(self, message: discord.Message, taken: Taken) -> None:
        """Never under a channel's lock: a slow reaction must not hold up the next commit."""
        await acknowledge(message)
        if taken.beyond:
            names = [shown(name, 200) for name in taken.beyond]
            await self._say(
                message, (await spoken_in(message.guild, self._guilds)).beyond(names, self._rules.most)
            )

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
        self._lost += 1
        self._current.clear()

    async def catch_up(self, guild: discord.Guild) -> None:
        """Look through what was posted in the guild's watched channels and threads since their cursors."""
        watched = await self.watched(guild)
        # A thread without a cursor begins at its channel's, so the channel must not move on before.
        places: list[Channel] = [*guild.threads, *guild.text_channels]
        found: list[tuple[discord.Message, Taken]] = []
        for place in places:
            if not _in(place, watched):
                continue
            try:
                async with self._locks[place.id]:
                    await self._catch_up(place, found)
            except (StoreError, discord.HTTPException, *TRANSPORT) as error:
                log.warning("channel %s is looked through later: %s", place.id, error)
        for message, taken in found:
            await self._acknowledge(message, taken)

    async def _catch_up(self, place: Channel, found: list[tuple[discord.Message, Taken]]) -> None:
        if place.id in self._current:
            return
        if not place.permissions_for(place.guild.me).read_message_history:
            log.warning("the history of channel %s may not be read: nothing is caught up there", place.id)
            return
        lost, seen = self._lost, 0
        start = await self._start(place)
        await self._edited_since(place, start, found)
        async for message in place.history(limit=self._reach.messages, after=start, oldest_first=True):
            taken = take(posted(message), self._rules) if is_post(message) else None
            if taken and await self._commit(message, taken):
                found.append((message, taken))
            seen += 1
            start = message
            await self._advance(message)
        if seen == self._reach.messages:
            log.warning("in channel %s %d messages were looked through, and no later ones", place.id, seen)
        await self._guilds.advance(str(place.guild.id), str(place.id), str(start.id))
        if lost == self._lost:
            self._current.add(place.id)

    async def _edited_since(
        self, place: Channel, start: discord.abc.Snowflake, found: list[tuple[discord.Message, Taken]]
    ) -> None:
        """Links added meanwhile to messages that were seen without them."""
        since = discord.utils.snowflake_time(start.id)
        async for message in place.history(limit=LOOKED_BACK, before=discord.Object(start.id + 1)):
            if is_post(message) and message.edited_at and message.edited_at > since:
                taken = take(posted(message, edited=True), self._rules)
                if await self._commit(message, taken):
                    found.append((message, taken))

    async def _start(self, place: Channel) -> discord.abc.Snowflake:
        """After what to look: the cursor, as far as the reach goes; for a new channel, the bot's own start
        where the configuration names it, and now where a member chose it."""
        cursor = await self._guilds.cursor(str(place.id))
        if cursor is None and isinstance(place, discord.Thread):
            cursor = await self._guilds.cursor(str(place.parent_id))
        if cursor is None:
            chosen = place.last_message_id or place.id
            return discord.Object(self._begun if str(place.id) in self._channels else chosen)
        oldest = discord.utils.time_snowflake(discord.utils.utcnow() - timedelta(hours=self._reach.hours))
        if int(cursor) < oldest:
            log.warning("in channel %s only the last %g hours are looked at", place.id, self._reach.hours)
        return discord.Object(max(int(cursor), oldest))

    async def _move(self, message: discord.Message) -> None:
        """The cursor follows while nothing before it is missing; a new channel's begins here."""
        new = isinstance(message.channel, discord.TextChannel) and message.channel.id not in self._current
        if new and await self._guilds.cursor(str(message.channel.id)) is not None:
            return
        if new or message.channel.id in self._current:
            await self._advance(message)

    async def _advance(self, message: discord.Message) -> None:
        if message.guild:
            await self._guilds.advance(str(message.guild.id), str(message.channel.id), str(message.id))

    async def _asked(self, message: discord.Message) -> None:
        """The bot is mentioned: with something to read, or in reply to it."""
        if message.author.bot:
            return
        target = message
        reference = message.reference
        if reference and not take(posted(message, chosen=True), self._rules).materials:
            target = reference.resolved if isinstance(reference.resolved, discord.Message) else message
        said = await self.read(target)
        if said != ENGLISH.TAKEN:
            words = await spoken_in(message.guild, self._guilds)
            await self._say(message, words.told(said))

    async def _say(self, message: discord.Message, text: str) -> None:
        try:
            await message.reply(view=sentence(text, tone=Tone.PLAIN))
        except (discord.HTTPException, *TRANSPORT) as error:
            log.info("a sentence could not be said: %s", error)

    async def _is_watched(self, guild: discord.Guild, channel: object) -> bool:
        return _in(channel, await self.watched(guild))


async def acknowledge(message: discord.Message) -> None:
    """React; without the permission all else still works."""
    try:
        await message.add_reaction(SEEN)
    except (discord.HTTPException, *TRANSPORT) as error:
        log.info("no reaction on message %s: %s", message.id, error)


def _just_edited(message: discord.Message) -> bool:
    """Whether its author changed it now; pinning it or a preview of its link tell of an update too."""
    return message.edited_at is not None and discord.utils.utcnow() - message.edited_at < FRESH


def _in(channel: object, watched: frozenset[str]) -> bool:
    own, parent = getattr(channel, "id", None), getattr(channel, "parent_id", None)
    return str(own) in watched or str(parent) in watched


def _addressed(message: discord.Message) -> bool:
    """Whether the text itself mentions the bot; a mere reply to it does not."""
    me = message.guild.me if message.guild else None
    return me is not None and any(f"<@{sign}{me.id}>" in message.content for sign in ("", "!"))
