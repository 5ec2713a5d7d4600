"""A post's own thread, where its cards may go, and threads that were archived."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeAlias

import discord

from bot.chat.safe import label
from bot.chat.words import ENGLISH

THREAD_NAME = 100
"""Characters (Discord's limit)."""

HAS_THREAD = 160004
"""Discord's code: the message has a thread already."""

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


@asynccontextmanager
async def unarchived(place: Any) -> AsyncIterator[None]:
    """An archived thread is open meanwhile: it lets nothing in it be changed or deleted (Discord's 50083).

    Somebody else's thread, which the bot may open but not archive, Discord archives by itself later.
    """
    if not (isinstance(place, discord.Thread) and place.archived):
        yield
        return
    await place.edit(archived=False)
    try:
        yield
    finally:
        with suppress(discord.Forbidden):
            await place.edit(archived=True)
