"""What a message brings: committed first, then acknowledged; what goes beyond a limit is told, once."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import discord

from bot.chat.faults import TRANSPORT
from bot.chat.layout import Tone, sentence
from bot.chat.posts import origin_of
from bot.chat.safe import shown
from bot.chat.tokens import moment
from bot.chat.words import spoken_in
from bot.core.intake import DEFAULT, Rules, Taken
from bot.core.models import Submission
from bot.errors import OverLimit
from bot.ports import Guilds, Queue

log = logging.getLogger(__name__)

SEEN = "👀"
"""On disk: nothing that bears it is ever lost."""


@dataclass(frozen=True, slots=True)
class Received:
    """How many submissions of a message were new, and the limit that kept out the others."""

    new: int = 0
    over: OverLimit | None = None


class Receiving:
    """Commits what messages bring; ``wake`` is called after each commit."""

    def __init__(
        self, *, guilds: Guilds, queue: Queue, wake: Callable[[], None], rules: Rules = DEFAULT
    ) -> None:
        self._guilds = guilds
        self._queue = queue
        self._wake = wake
        self._most = rules.most
        self._told: dict[tuple[str, str], datetime] = {}

    async def commit(
        self, message: discord.Message, taken: Taken, *, at: datetime | None = None, again: bool = False
    ) -> Received:
        """Commit what was taken of a message, posted then or ``at`` an edit.  Raises StoreError.

        ``again`` tries anew what could not be read before.
        """
        origin, new = origin_of(message), 0
        try:
            for material in taken.materials:
                submission = Submission(origin, material, at or message.created_at, taken.comment)
                new += await self._queue.put(submission, again=again) is not None
        except OverLimit as error:
            return Received(new, error)
        finally:
            if new:
                self._wake()
        return Received(new)

    async def acknowledge(self, message: discord.Message, taken: Taken, received: Received) -> None:
        """React, and say what is left out; never under a channel's lock, which holds up the next commit."""
        if received.new:
            await _react(message)
        if received.new and taken.beyond:
            names = [shown(name, 200) for name in taken.beyond]
            await say(message, (await spoken_in(message.guild, self._guilds)).beyond(names, self._most))
        if (over := received.over) and self._is_news(message, over):
            words = await spoken_in(message.guild, self._guilds)
            await say(message, words.over_limit(over.who, over.most, moment(over.until, "t")))

    def _is_news(self, message: discord.Message, over: OverLimit) -> bool:
        """Whether those concerned were not told already, until when they must wait."""
        whose = {"member": message.author.id, "channel": message.channel.id}.get(over.who, "")
        about = (f"{over.who} {whose}", str(message.guild.id if message.guild else ""))
        if about in self._told and message.created_at < self._told[about]:
            return False
        self._told = {key: until for key, until in self._told.items() if until > message.created_at}
        self._told[about] = over.until
        return True


async def say(message: discord.Message, text: str) -> None:
    """Reply with a sentence; a channel that does not take it is logged."""
    try:
        await message.reply(view=sentence(text, tone=Tone.PLAIN))
    except (discord.HTTPException, *TRANSPORT) as error:
        log.info("a sentence could not be said: %s", error)


async def _react(message: discord.Message) -> None:
    """Without the permission all else still works."""
    try:
        await message.add_reaction(SEEN)
    except (discord.HTTPException, *TRANSPORT) as error:
        log.info("no reaction on message %s: %s", message.id, error)
