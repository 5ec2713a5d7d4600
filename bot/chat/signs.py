"""👀 under posts: one after the other in each channel, each author in turn, so that a flood holds up nobody.

Discord takes a reaction every quarter of a second in a channel; what waits there in line would hold
up the signs of those whose articles are read.
"""

from __future__ import annotations

import logging
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable

import discord

from bot.chat.faults import TRANSPORT

log = logging.getLogger(__name__)

SEEN = "👀"
"""On disk: nothing that bears it is ever lost."""

Wanted = Callable[[], Awaitable[bool]]
Line = OrderedDict[int, deque[tuple[discord.Message, Wanted]]]


class Signs:
    """The signs that are still to be put up, by channel and author."""

    def __init__(self) -> None:
        self._lines: dict[int, Line] = {}

    async def put(self, message: discord.Message, wanted: Wanted) -> None:
        """React when it is the author's turn, if it is still ``wanted`` then.

        Whoever finds a line only joins it; whoever begins one sees it through.
        """
        place = message.channel.id
        begins = place not in self._lines
        line = self._lines.setdefault(place, OrderedDict())
        line.setdefault(message.author.id, deque()).append((message, wanted))
        if begins:
            try:
                await _through(line)
            finally:
                del self._lines[place]


async def _through(line: Line) -> None:
    while line:
        author, waiting = line.popitem(last=False)
        message, wanted = waiting.popleft()
        if waiting:
            line[author] = waiting
        if await wanted():
            await _react(message)


async def _react(message: discord.Message) -> None:
    """Without the permission all else still works."""
    try:
        await message.add_reaction(SEEN)
    except (discord.HTTPException, *TRANSPORT) as error:
        log.info("no reaction on message %s: %s", message.id, error)
