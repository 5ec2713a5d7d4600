"""Who may read what, decided in one function, at the moment of asking."""

from __future__ import annotations

import asyncio

import discord

from bot.chat.faults import TRANSPORT
from bot.core.models import Place, Scope
from bot.ports import Catalogue

Reader = discord.Member | discord.Role

AT_ONCE = 8
"""Private threads asked about at the same time, so that Discord's limits are not strained."""


class Access:
    """Makes the Scope of an asker, or of everybody in a channel, from what was posted where."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    async def asker(
        self, member: discord.Member, within: str = "", *, article: int | None = None, quickly: bool = False
    ) -> Scope:
        """The places of the member's guild that the member may read now: ``within`` a channel and its
        threads, those of one ``article``, or only those for which Discord need not be asked."""
        return await self._scope(member.guild, member, within, article=article, quickly=quickly)

    async def everyone(self, guild: discord.Guild, here: str) -> Scope:
        """The places that every member may read, and the channel where it is to be shown."""
        scope = await self._scope(guild, guild.default_role)
        return Scope(scope.guild, scope.channels | {here})

    async def _scope(
        self,
        guild: discord.Guild,
        reader: Reader,
        within: str = "",
        *,
        article: int | None = None,
        quickly: bool = False,
    ) -> Scope:
        every = await self._catalogue.places(str(guild.id), article)
        places = [place for place in every if not within or within in (place.channel, place.parent)]
        limit = asyncio.Semaphore(AT_ONCE)

        async def asked(place: Place) -> str | None:
            async with limit:
                return place.channel if await may_read(guild, reader, place, quickly=quickly) else None

        readable = await asyncio.gather(*map(asked, places))
        return Scope(str(guild.id), frozenset(filter(None, readable)))


async def may_read(guild: discord.Guild, reader: Reader, place: Place, *, quickly: bool = False) -> bool:
    """Whether the reader may view the place and read its history, now.

    A thread is as open as its parent; a private one is for its members and for those who
    manage threads, which ``permissions_for`` does not know.  What Discord no longer knows or
    does not tell is not readable; nor, ``quickly``, what it would have to be asked for.
    """
    channel = guild.get_channel_or_thread(int(place.channel))
    if channel is None and place.parent:
        channel = guild.get_channel(int(place.parent))
    if channel is None:
        return False
    allowed = channel.permissions_for(reader)
    if not (allowed.view_channel and allowed.read_message_history):
        return False
    private = place.private or (isinstance(channel, discord.Thread) and channel.is_private())
    if not private or allowed.manage_threads:
        return True
    return not quickly and await _is_in(guild, reader, int(place.channel))


async def _is_in(guild: discord.Guild, reader: Reader, thread: int) -> bool:
    if isinstance(reader, discord.Role):
        return False
    try:
        known = guild.get_thread(thread) or await guild.fetch_channel(thread)
        if not isinstance(known, discord.Thread):
            return False
        await known.fetch_member(reader.id)
    except (discord.HTTPException, discord.InvalidData, *TRANSPORT):
        return False
    return True
