"""Reading an article again: asked for privately, done through the queue, told to whoever asked."""

from __future__ import annotations

import logging
from collections.abc import Callable

import discord

from bot.chat.changed import compared
from bot.chat.entitled import Entitled, member, removable
from bot.chat.faults import TRANSPORT, defer, privately
from bot.chat.layout import Tone, View, sentence
from bot.chat.safe import shown
from bot.chat.standing import Standing
from bot.chat.words import ENGLISH, words_for
from bot.core.models import Again, Job, Stored, Submission
from bot.errors import QueryError
from bot.ports import Queue

log = logging.getLogger(__name__)

REMEMBERED = 200
"""Who asked is remembered for as many readings; Discord takes an answer for 15 minutes only."""


class Rereading:
    """After a restart the cards still show what changed; only whoever asked is told no more."""

    def __init__(
        self, *, queue: Queue, entitled: Entitled, standing: Standing, wake: Callable[[], None]
    ) -> None:
        self._queue = queue
        self._entitled = entitled
        self._standing = standing
        self._wake = wake
        self._asked: dict[str, discord.Interaction] = {}

    async def ask(self, interaction: discord.Interaction, number: int) -> None:
        """Put it into the queue.  Raises QueryError, OverLimit, StoreError."""
        await defer(interaction)
        stored = await self._entitled.current(interaction, number)
        who = member(interaction)
        posts = removable(who, stored.posts)
        if not posts:
            raise QueryError(ENGLISH.MAY_NOT_REMOVE)
        request = str(interaction.id)
        origin = posts[0].origin.by(str(who.id))
        asked = Submission(origin, Again(number, request), interaction.created_at)
        words = words_for(interaction.locale)
        self._remember(request, interaction)
        if await self._queue.put(asked) is None:
            del self._asked[request]
            raise QueryError(ENGLISH.ALREADY_AGAIN)
        await privately(interaction, sentence(words.READING_AGAIN, tone=Tone.PLAIN))
        self._wake()

    async def announce(self, job: Job, stored: Stored) -> None:
        """Bring the cards up to date, and tell whoever asked what changed."""
        await self._standing.refresh(job.submission.origin.guild, stored)
        if interaction := self._whoever_asked(job):
            await self._tell(interaction, await self._outcome(interaction, job, stored))

    async def decline(self, job: Job) -> None:
        """Tell whoever asked why it cannot be read again; what was read stays."""
        if interaction := self._whoever_asked(job):
            words = words_for(interaction.locale)
            text = shown(words.told(job.error or ENGLISH.UNREADABLE), 1500, start=True)
            await self._tell(interaction, sentence(text, tone=Tone.FAILED))

    async def _outcome(self, interaction: discord.Interaction, job: Job, stored: Stored) -> View:
        words = words_for(interaction.locale)
        last = stored.earlier[-1] if stored.earlier else None
        if last is None or last.replaced_at < job.submission.posted_at:
            return sentence(words.UNCHANGED, tone=Tone.PLAIN)
        return await compared(stored, await self._entitled.article(interaction, last.number), words)

    async def _tell(self, interaction: discord.Interaction, view: View) -> None:
        try:
            await interaction.edit_original_response(view=view)  # in the place of "I am reading it again"
        except (discord.HTTPException, *TRANSPORT) as error:
            log.info("who asked to read it again is not told: %s", error)

    def _remember(self, request: str, interaction: discord.Interaction) -> None:
        self._asked[request] = interaction
        for oldest in list(self._asked)[:-REMEMBERED]:
            del self._asked[oldest]

    def _whoever_asked(self, job: Job) -> discord.Interaction | None:
        material = job.submission.material
        return self._asked.pop(material.request, None) if isinstance(material, Again) else None
