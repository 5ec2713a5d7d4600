"""What a message brings: committed first, then acknowledged; what goes beyond a limit is told, once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import discord

from bot.chat.faults import TRANSPORT
from bot.chat.layout import Tone, sentence
from bot.chat.posts import origin_of
from bot.chat.safe import shown
from bot.chat.signs import Signs
from bot.chat.tokens import moment
from bot.chat.words import spoken_in
from bot.core.intake import DEFAULT, Rules, Taken
from bot.core.models import State, Submission
from bot.errors import OverLimit, StoreError
from bot.ports import Guilds, Queue

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Received:
    """The jobs that a message gave anew, and the limit that kept out the others."""

    jobs: tuple[int, ...] = ()
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
        self._signs = Signs()
        self._told: dict[tuple[str, str], datetime] = {}

    async def commit(
        self, message: discord.Message, taken: Taken, *, at: datetime | None = None, again: bool = False
    ) -> Received:
        """Commit what was taken of a message, posted then or ``at`` an edit.  Raises StoreError.

        ``again`` tries anew what could not be read before.
        """
        origin = origin_of(message)
        new: list[int] = []
        try:
            for material in taken.materials:
                submission = Submission(origin, material, at or message.created_at, taken.comment)
                if job := await self._queue.put(submission, again=again):
                    new.append(job.id)
        except OverLimit as error:
            return Received(tuple(new), error)
        finally:
            if new:
                self._wake()
        return Received(tuple(new))

    async def acknowledge(self, message: discord.Message, taken: Taken, received: Received) -> None:
        """React, and say what is left out; never under a channel's lock, which holds up the next commit."""
        if received.jobs:
            await self._signs.put(message, lambda: self._is_open(received.jobs))
        if received.jobs and taken.beyond:
            names = [shown(name, 200) for name in taken.beyond]
            await say(message, (await spoken_in(message.guild, self._guilds)).beyond(names, self._most))
        if (over := received.over) and self._is_news(message, over):
            words = await spoken_in(message.guild, self._guilds)
            await say(message, words.over_limit(over.who, over.most, moment(over.until, "t")))

    async def _is_open(self, jobs: Sequence[int]) -> bool:
        """Whether one of them has no answer yet."""
        try:
            found = [await self._queue.get(job) for job in jobs]
        except StoreError:
            return True
        return any(job and job.state is not State.SETTLED for job in found)

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
