"""Where a server is quiet: whoever presses the reaction under a post brings its card."""

from __future__ import annotations

import logging

from bot.chat.announcer import Answers
from bot.chat.progress import INVITATION, TROUBLE
from bot.core.models import Scope
from bot.errors import DeliveryError
from bot.ports import Catalogue, Queue

log = logging.getLogger(__name__)

PRESSED = frozenset({INVITATION, TROUBLE})
"""The bot's reactions that have something behind them."""


class Opening:
    """Brings the answers to a post that were held back."""

    def __init__(self, *, catalogue: Catalogue, queue: Queue, announcer: Answers) -> None:
        self._catalogue = catalogue
        self._queue = queue
        self._announcer = announcer

    async def open(self, guild: int, channel: int, message: int) -> None:
        """Put the post's cards in the channel, where those who press can read it; safe to repeat."""
        self._announcer.ask_for(str(message))
        scope = Scope(str(guild), frozenset({str(channel)}))
        for job in await self._queue.posted(scope.guild, str(message)):
            try:
                stored = await self._catalogue.visible(scope, job.number) if job.number is not None else None
                if stored:
                    await self._announcer.announce(job, stored)
                elif job.error is not None:
                    await self._announcer.decline(job)
            except DeliveryError as error:
                log.info("what was asked for could not be shown: %s", error)
