"""The cards that stand in channels: brought up to date, or taken away."""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

import discord
from discord import ui

from bot.chat.cards import card
from bot.chat.elsewhere import Elsewhere
from bot.chat.faults import delivering
from bot.chat.layout import marker_of
from bot.chat.threads import acting_in
from bot.chat.words import spoken_in
from bot.core.models import Post, Stored
from bot.errors import DeliveryError, StoreError
from bot.ports import Guilds, Queue

log = logging.getLogger(__name__)

LOOKED_THROUGH = 200
"""Messages right after a post, and newest ones, among which its card is looked for: it may have come late."""

MOST = 20
"""Cards of one article that are brought up to date, the newest posts' first; the others are shown on demand."""

AT_ONCE = 20
"""Posts whose answers are taken away at one look, where that was not done with the erasure."""

EVERY = 0
"""Stands for every answer to a post; articles are numbered from 1."""

_NUMBER = re.compile(r"c[da]:\w+:(\d+):\d+")


class Standing:
    """Finds the bot's own answers to posts again, by what they answer and by what their buttons show."""

    def __init__(self, client: discord.Client, *, guilds: Guilds, queue: Queue, elsewhere: Elsewhere) -> None:
        self._client = client
        self._guilds = guilds
        self._queue = queue
        self._elsewhere = elsewhere

    async def refresh(self, guild: str, stored: Stored) -> None:
        """Show on the article's cards what it is now.  A card that is gone is not put there anew."""
        for post in stored.posts[::-1][:MOST]:
            try:
                async with delivering():
                    await self._refresh(guild, stored, post)
            except DeliveryError as error:
                log.info("a card of #%d was not brought up to date: %s", stored.number, error)

    async def retract(self, guild: int, channel: int, posts: Sequence[int], number: int = EVERY) -> None:
        """Take the answers to posts away, or only the card of #number: they hold the article's words.

        What Discord does not take now :meth:`go_on` tries again.
        """
        done = [post for post in posts if await self._taken_away(channel, post, number)]
        try:
            await self._guilds.retracted(str(guild), str(channel), [str(post) for post in done], number)
        except StoreError as error:
            log.error("cards are looked for once more: %s", error)

    async def go_on(self, guild: int) -> None:
        """Take away what a stop or a lost connection left standing.  Raises StoreError."""
        for channel, post, number in await self._guilds.retractions(str(guild), AT_ONCE):
            await self.retract(guild, int(channel), [int(post)], number)

    async def _taken_away(self, channel: int, post: int, number: int) -> bool:
        """Take the answers to a post away; False where trying again later may help."""
        done = True
        for place in (channel, post):  # a post's own thread has its id
            try:
                async with delivering():
                    await self._take_away(await self._place(place), post, number)
            except DeliveryError as error:
                log.info("no answer was taken away in %s: %s", place, error)
                done = done and not error.retryable
        return done

    async def _take_away(self, place: Any, post: int, number: int) -> None:
        answers = [message async for message in self._answers(place, post)]

        async def delete() -> None:
            for message in answers:
                if number in (EVERY, number_of(message)):
                    with suppress(discord.NotFound):
                        await message.delete()

        await acting_in(place, delete)

    async def _refresh(self, guild: str, stored: Stored, post: Post) -> None:
        server = self._client.get_guild(int(guild))
        if server is None or not post.origin.message or not post.origin.channel:
            return
        first = await self._elsewhere.first(post.origin, stored)
        twins = await self._elsewhere.twins(post.origin, stored)
        known = await self._elsewhere.visible(post.origin, stored)
        words = await spoken_in(server, self._guilds)
        claims = (await self._guilds.preferences(guild)).claims_on_card
        for channel in (int(post.origin.channel), int(post.origin.message)):
            place = await self._place(channel)
            async for message in self._answers(place, int(post.origin.message)):
                if number_of(message) != stored.number:
                    continue
                submitter = post.origin.author if message.id == int(post.origin.message) else None
                view = card(
                    known,
                    words,
                    claims=claims,
                    first=first,
                    submitter=submitter,
                    marker=marker_of(message),
                    twins=twins,
                )
                await acting_in(place, partial(message.edit, view=view))
                return

    async def _answers(self, place: Any, post: int) -> AsyncIterator[discord.Message]:
        """The bot's answers to the post, the post itself if it is the bot's; in the post's own thread
        those are replies to nobody, and so is what the form of /submit puts there, which is no answer."""
        if place is None:
            return
        async for message in around(place, post):
            if message.author == self._client.user and (
                message.id == post or _is_reply(message, post) or await self._is_below(message, post)
            ):
                yield message

    async def _is_below(self, message: discord.Message, post: int) -> bool:
        """Whether it stands in the post's own thread, and is not itself what somebody submitted."""
        if message.channel.id != post or message.reference is not None:
            return False
        guild = message.guild.id if message.guild else ""
        return not await self._queue.posted(str(guild), str(message.id))

    async def _place(self, channel: int) -> Any:
        """The channel or thread; None where there is none."""
        if known := self._client.get_channel(channel):
            return known
        try:
            return await self._client.fetch_channel(channel)
        except discord.NotFound:
            return None


def number_of(message: discord.Message) -> int | None:
    """The number of the article whose card the message is, told by its buttons."""
    for item in ui.LayoutView.from_message(message).walk_children():
        if match := _NUMBER.fullmatch(getattr(item, "custom_id", None) or ""):
            return int(match[1])
    return None


async def around(place: Any, post: int) -> AsyncIterator[discord.Message]:
    """The post and what was said right after it, then the newest messages."""
    after, last, count = discord.Object(post - 1), post, 0
    async for message in place.history(limit=LOOKED_THROUGH, after=after, oldest_first=True):
        last, count = message.id, count + 1
        yield message
    if count == LOOKED_THROUGH:
        async for message in place.history(
            limit=LOOKED_THROUGH, after=discord.Object(last), oldest_first=False
        ):
            yield message


def _is_reply(message: discord.Message, post: int) -> bool:
    return message.reference is not None and message.reference.message_id == post
