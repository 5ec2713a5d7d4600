"""What was deleted while nobody looked: only Discord's own word that it is unknown takes a post away."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence

import discord

from bot.chat.faults import TRANSPORT
from bot.chat.posts import Channel
from bot.errors import StoreError
from bot.ports import Catalogue, Guilds

log = logging.getLogger(__name__)

PAGE = 100
"""Messages of one request (Discord's limit), and posts that are compared with them."""

STEPS = 50
"""Pages of one look at a server; the next look goes on where it ended."""

UNKNOWN_CHANNEL, UNKNOWN_MESSAGE = 10003, 10008
"""Discord's codes; a missing permission, an outage or an empty history has others, and takes nothing away."""

Retract = Callable[[int, int, Sequence[int]], Awaitable[None]]


class Absences:
    """Holds the archive's posts against their channels, newest first, a few pages at a time.

    A post that its channel's history lacks is asked for by itself, and let go only if Discord does
    not know it; ``retract`` takes the answers to it away.
    """

    def __init__(self, *, catalogue: Catalogue, guilds: Guilds, retract: Retract) -> None:
        self._catalogue = catalogue
        self._guilds = guilds
        self._retract = retract
        self._left: dict[int, dict[str, str | None]] = {}

    async def look(self, guild: discord.Guild) -> None:
        """Begin with the newest posts of every channel that the server's articles were posted in."""
        try:
            places = await self._catalogue.places(str(guild.id))
        except StoreError as error:
            log.warning("what was deleted in server %s is looked for later: %s", guild.id, error)
            return
        self._left[guild.id] = {place.channel: None for place in places if place.channel}
        await self.go_on(guild)

    async def go_on(self, guild: discord.Guild) -> None:
        """Look at the next posts, until all have been looked at once."""
        left = self._left.get(guild.id, {})
        try:
            for _ in range(STEPS):
                if not left:
                    return
                channel, before = next(iter(left.items()))
                further = await self._look_in(guild, channel, before)
                del left[channel]
                if further:
                    left[channel] = further  # last, so that every channel gets its turn
        except (StoreError, discord.HTTPException, *TRANSPORT) as error:
            log.warning("what was deleted in server %s is looked for later: %s", guild.id, error)

    async def _look_in(self, guild: discord.Guild, channel: str, before: str | None) -> str | None:
        """Compare one page; the post before which to go on, or None where there are no more."""
        place = await self._place(guild, channel)
        if place is None or not place.permissions_for(guild.me).read_message_history:
            return None
        known = await self._guilds.known(str(guild.id), channel, PAGE, before)
        if not known:
            return None
        history = place.history(limit=PAGE, before=discord.Object(int(known[0]) + 1))
        page = [message.id async for message in history]
        reached = page[-1] if len(page) == PAGE else 0
        compared = [message for message in known if int(message) >= reached]
        await self._let_go(place, [message for message in compared if int(message) not in page])
        return compared[-1]

    async def _place(self, guild: discord.Guild, channel: str) -> Channel | None:
        """The channel or thread; one that Discord does not know is let go with all its posts."""
        try:
            place = guild.get_channel_or_thread(int(channel)) or await guild.fetch_channel(int(channel))
        except discord.Forbidden:
            return None
        except discord.NotFound as error:
            if error.code == UNKNOWN_CHANNEL:
                await self._guilds.channel_gone(str(guild.id), [channel])
            return None
        return place if isinstance(place, Channel) else None

    async def _let_go(self, place: Channel, missing: Sequence[str]) -> None:
        gone = [message for message in missing if await _unknown(place, message)]
        if not gone:
            return
        hidden = await self._guilds.withdraw(str(place.guild.id), str(place.id), gone)
        log.info("%d messages were deleted meanwhile in %s: %d articles hidden", len(gone), place.id, hidden)
        await self._retract(place.guild.id, place.id, [int(message) for message in gone])


async def _unknown(place: Channel, message: str) -> bool:
    try:
        await place.fetch_message(int(message))
    except discord.Forbidden:
        return False
    except discord.NotFound as error:
        return error.code == UNKNOWN_MESSAGE
    return False
