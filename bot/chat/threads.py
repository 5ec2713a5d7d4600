"""A post's own thread, where its cards may go, and threads that were archived."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, TypeAlias

import discord

from bot.chat.safe import label
from bot.chat.words import ENGLISH

THREAD_NAME = 100
"""Characters (Discord's limit)."""

HAS_THREAD = 160004
"""Discord's code: the message has a thread already."""

ARCHIVED = 50083
"""Discord's code: the thread is archived."""

Place: TypeAlias = "discord.abc.MessageableChannel"


async def thread_of(post: discord.Message, title: str) -> Place:
    """The post's own thread, made if need be; where it stands in a thread already, that one."""
    if not isinstance(post.channel, discord.TextChannel) or post.guild is None:
        return post.channel
    allowed = post.channel.permissions_for(post.guild.me)
    if post.flags.has_thread or post.guild.get_thread(post.id):
        return await _own_thread(post, post.guild)
    if not (allowed.create_public_threads and allowed.send_messages_in_threads):
        return post.channel
    try:
        return await post.create_thread(name=label(title, THREAD_NAME) or ENGLISH.UNTITLED)
    except discord.HTTPException as error:
        if error.code == HAS_THREAD:  # another article of the same message was quicker
            return await _own_thread(post, post.guild)
        raise


async def _own_thread(post: discord.Message, guild: discord.Guild) -> Place:
    known = guild.get_thread(post.id) or await guild.fetch_channel(post.id)
    return known if isinstance(known, discord.Thread) else post.channel


async def acting_in(place: Any, act: Callable[[], Awaitable[object]]) -> None:
    """Change or delete something there, which may be begun anew; an archived thread is open meanwhile.

    It lets nothing be changed, and may be archived at any moment.  Somebody else's, which the bot may
    open but not archive, Discord archives by itself later.
    """
    try:
        await act()
    except discord.HTTPException as error:
        if error.code != ARCHIVED or not isinstance(place, discord.Thread):
            raise
        await place.edit(archived=False)
        try:
            await act()
        finally:
            with suppress(discord.Forbidden):
                await place.edit(archived=True)
