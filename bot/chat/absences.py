"""What was deleted while nobody looked: only Discord's own word that it is unknown takes a post away."""

from __future__ import annotations

import logging

import discord

from bot.chat.faults import TRANSPORT
from bot.errors import StoreError
from bot.ports import Catalogue, Guilds

log = logging.getLogger(__name__)

LOOKED_AT = 100
"""The newest posts of a channel that are asked for again, one request each."""

UNKNOWN_CHANNEL, UNKNOWN_MESSAGE = 10003, 10008
"""Discord's codes; a missing permission, an outage or an empty history has others, and takes nothing away."""


class Absences:
    """Asks Discord for the archive's channels and newest posts, and lets go of what it does not know."""

    def __init__(self, *, catalogue: Catalogue, guilds: Guilds) -> None:
        self._catalogue = catalogue
        self._guilds = guilds

    async def look(self, guild: discord.Guild) -> None:
        """Ask for every channel that the server's articles were posted in."""
        try:
            for place in await self._catalogue.places(str(guild.id)):
                await self._look_in(guild, place.channel)
        except (StoreError, discord.HTTPException, *TRANSPORT) as error:
            log.warning("what was deleted in server %s is looked for later: %s", guild.id, error)

    async def _look_in(self, guild: discord.Guild, channel: str) -> None:
        try:
            place = guild.get_channel_or_thread(int(channel)) or await guild.fetch_channel(int(channel))
        except discord.Forbidden:
            return
        except discord.NotFound as error:
            if error.code == UNKNOWN_CHANNEL:
                await self._guilds.channel_gone(str(guild.id), [channel])
            return
        if not isinstance(place, discord.TextChannel | discord.Thread):
            return
        known = await self._guilds.known(str(guild.id), channel, LOOKED_AT)
        if gone := [message for message in known if await _unknown(place, message)]:
            hidden = await self._guilds.withdraw(str(guild.id), channel, gone)
            log.info(
                "%d messages were deleted meanwhile in %s: %d articles hidden", len(gone), channel, hidden
            )


async def _unknown(place: discord.TextChannel | discord.Thread, message: str) -> bool:
    try:
        await place.fetch_message(int(message))
    except discord.Forbidden:
        return False
    except discord.NotFound as error:
        return error.code == UNKNOWN_MESSAGE
    return False
