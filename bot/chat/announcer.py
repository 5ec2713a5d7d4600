"""Answers in the channel: one message for each submission, found again by its mark after a crash."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import discord

from bot.chat.absences import UNKNOWN_MESSAGE
from bot.chat.cards import card, headline
from bot.chat.faults import TRANSPORT, delivering
from bot.chat.layout import Tone, View, marked, sentence
from bot.chat.marks import marker, nonce, progress_marker, progress_nonce
from bot.chat.posts import files_of
from bot.chat.powers import Powers
from bot.chat.progress import DONE, INVITATION, NAME, TROUBLE, is_over, progress, signs, what
from bot.chat.safe import shown
from bot.chat.signs import SEEN
from bot.chat.standing import EVERY
from bot.chat.threads import Place, acting_in, thread_of
from bot.chat.words import ENGLISH, Words, spoken_in
from bot.core.models import Again, Attachment, Job, Origin, Stored
from bot.errors import DeliveryError, Refused, Unreachable
from bot.ports import Guilds, Queue

log = logging.getLogger(__name__)

LOOKED_THROUGH = 200
"""Messages among which an earlier answer is looked for."""

REMEMBERED = 10_000
"""Messages whose answer somebody asked for; of one that is forgotten a press brings it all the same."""

Posting = discord.Message | discord.PartialMessage


class Answers:
    """Implements the Announcer: an answer that stands already is edited rather than repeated."""

    def __init__(self, client: discord.Client, *, guilds: Guilds, queue: Queue, powers: Powers) -> None:
        self._client = client
        self._queue = queue
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._guilds = guilds
        self._elsewhere = powers.elsewhere
        self._standing = powers.standing
        self._rereading = powers.rereading
        self._asked: dict[str, None] = {}

    def ask_for(self, message: str) -> None:
        """Somebody asked for the answer to this message: it comes although the server is quiet."""
        self._asked[message] = None
        if len(self._asked) > REMEMBERED:
            del self._asked[next(iter(self._asked))]

    async def announce(self, job: Job, stored: Stored) -> None:
        """Put the card in the channel, once.  Raises DeliveryError."""
        if isinstance(job.submission.material, Again):
            await self._rereading.announce(job, stored)
            return
        async with delivering():
            origin = job.submission.origin
            preferences = await self._guilds.preferences(origin.guild)
            post = await self._post(origin)
            own = self._is_own(post)
            view = card(
                await self._elsewhere.visible(origin, stored),
                await self._words(origin),
                claims=preferences.claims_on_card,
                first=await self._elsewhere.first(origin, stored),
                submitter=origin.author if own else None,
                marker=marker(job),
                twins=await self._elsewhere.twins(origin, stored),
            )
            thread = headline(stored.digest.article) if preferences.threads and not own else None
            await self._answer(job, post, view, DONE, thread)

    async def decline(self, job: Job) -> None:
        """Say why it cannot be read, once.  Raises DeliveryError."""
        if isinstance(job.submission.material, Again):
            await self._rereading.decline(job)
            return
        async with delivering():
            words = await self._words(job.submission.origin)
            text = shown(words.told(job.error or ENGLISH.UNREADABLE), 1500, start=True)
            if len(await self._beside(job)) > 1 and (name := shown(what(job), NAME)):
                text = f"-# {name}\n{text}"  # which of them it is
            view = sentence(text, tone=Tone.FAILED, marker=marker(job))
            await self._answer(job, await self._post(job.submission.origin), view, TROUBLE)

    async def reading(self, job: Job) -> None:
        """Say that it is being read; the card or the sentence takes this message's place."""
        words = await self._words(job.submission.origin)
        await self._meanwhile(job, sentence(words.READING, tone=Tone.PLAIN, marker=marker(job)))

    async def delay(self, job: Job, sentence_: str) -> None:
        """Say that it is tried again later; the card or the final sentence takes this message's place."""
        words = await self._words(job.submission.origin)
        text = words.later(shown(words.told(sentence_), 1500, start=True))
        await self._meanwhile(job, sentence(text, tone=Tone.CAUTION, marker=marker(job)))

    async def withdraw(self, job: Job) -> None:
        """Its message or its article went while it was read or told: what was said of it goes too."""
        if isinstance(job.submission.material, Again):
            await self._rereading.decline(replace(job, error=ENGLISH.NOT_HERE))
            return
        origin = job.submission.origin
        posts = [int(origin.message or 0)]
        await self._standing.retract(int(origin.guild), int(origin.channel or 0), posts, job.number or EVERY)

    async def _meanwhile(self, job: Job, view: View) -> None:
        """Say it where the answer will stand; a channel that does not take it is only logged.

        Without a look back the answer could not find it again, so there nothing is said; nor where a
        card stands that is only read again.
        """
        if isinstance(job.submission.material, Again):
            return
        try:
            async with delivering():
                post = await self._post(job.submission.origin)
                if not isinstance(post, discord.Message):
                    return
                beside = await self._beside(job)
                if await self._holds_back(post):
                    return
                if len(beside) > 1:
                    await self._report(post, beside)
                elif not self._is_own(post):
                    await self._put(job, post, view, post.channel)
        except DeliveryError as error:
            log.info("what happens meanwhile could not be told: %s", error)

    async def attachment(self, origin: Origin, attachment: Attachment) -> str:
        """A fresh address for a posted file.  Raises Unreachable or Refused."""
        try:
            async with delivering():
                post = await self._post(origin)
        except DeliveryError as error:
            if error.retryable:
                raise Unreachable(ENGLISH.FILE_UNREACHABLE) from error
            raise Refused(ENGLISH.FILE_GONE) from error
        for file in files_of(post) if isinstance(post, discord.Message) else ():
            if str(file.id) == attachment.id:
                return file.url
        raise Refused(ENGLISH.FILE_GONE)

    async def _post(self, origin: Origin) -> Posting:
        """The message that submitted it; only a handle on it where the history may not be read.

        One that Discord does not know was deleted: what it brought goes with it.
        """
        channel = await self._channel(int(origin.channel or 0))
        message = int(origin.message or 0)
        if channel.permissions_for(channel.guild.me).read_message_history:
            try:
                found: discord.Message = await channel.fetch_message(message)
            except discord.NotFound as error:
                if error.code == UNKNOWN_MESSAGE:
                    await self._guilds.withdraw(origin.guild, str(channel.id), [str(message)])
                raise
            return found
        handle: discord.PartialMessage = channel.get_partial_message(message)
        return handle

    async def _words(self, origin: Origin) -> Words:
        """In the server's own language: everybody reads it."""
        return await spoken_in(self._client.get_guild(int(origin.guild)), self._guilds)

    async def _channel(self, channel: int) -> Any:
        return self._client.get_channel(channel) or await self._client.fetch_channel(channel)

    async def _answer(
        self, job: Job, post: Posting, view: View, sign: str, thread: str | None = None
    ) -> None:
        beside = await self._beside(job)
        marks = signs(beside) if len(beside) > 1 else [sign]
        if await self._holds_back(post):
            if is_over(beside):
                await self._mark(post, [INVITATION if one == DONE else one for one in marks])
            return
        try:
            if not isinstance(post, discord.Message):  # neither a reply nor a look back is allowed
                await post.channel.send(view=view, nonce=nonce(job))
            elif len(beside) > 1 and not self._is_own(post):
                await self._put(job, post, view, await self._report(post, beside))
            else:
                await self._put(job, post, view, await self._place(job, post, thread))
        except discord.Forbidden:
            await self._mark(post, [TROUBLE])
            raise
        if is_over(beside):
            await self._mark(post, marks)

    async def _holds_back(self, post: Posting) -> bool:
        """Whether the server is quiet, and nobody asked for the answer to this post."""
        if self._is_own(post) or str(post.id) in self._asked or post.guild is None:
            return False
        return (await self._guilds.preferences(str(post.guild.id))).quiet

    async def _beside(self, job: Job) -> list[Job]:
        """The jobs of the same message."""
        origin = job.submission.origin
        return await self._queue.posted(origin.guild, origin.message or "")

    async def _report(self, post: discord.Message, jobs: Sequence[Job]) -> Place:
        """Tell how far the message's articles are; the place where their cards go.

        One at a time, and by what the queue says then: the last word is the newest.
        """
        origin = jobs[0].submission.origin
        words = await self._words(origin)
        async with self._locks[str(post.id)]:
            now = await self._queue.posted(origin.guild, origin.message or "")
            place = await thread_of(post, words.articles(len(now)))
            mark = progress_marker(origin)
            earlier = await self._earlier(place, post, mark)
            await _put(place, post, progress(now, words, mark), earlier, progress_nonce(origin))
        if is_over(now):
            self._locks.pop(str(post.id), None)
        return place

    async def _place(self, job: Job, post: discord.Message, thread: str | None) -> Place:
        """Where the answer goes; what was said meanwhile under the post gives way to a thread."""
        if thread is None:
            return post.channel
        place = await thread_of(post, thread)
        if place != post.channel and (said := await self._earlier(post.channel, post, marker(job))):
            await acting_in(said.channel, said.delete)
        return place

    async def _put(self, job: Job, post: discord.Message, view: View, place: Place) -> None:
        own = post if self._is_own(post) else await self._earlier(place, post, marker(job))
        await _put(place, post, view, own, nonce(job))

    async def _earlier(self, place: Place, post: discord.Message, mark: int) -> discord.Message | None:
        """The bot's own answer to this submission, if it stands there already.

        The newest messages are looked through: an answer that was given just before a crash is among them,
        however long ago the post was.
        """
        async for message in place.history(limit=LOOKED_THROUGH, after=post, oldest_first=False):
            if self._is_own(message) and marked(message, mark):
                return message
        return None

    async def _mark(self, post: Posting, signs: Sequence[str]) -> None:
        if self._is_own(post) or self._client.user is None:
            return
        try:
            for sign in signs:
                await post.add_reaction(sign)
            await post.remove_reaction(SEEN, self._client.user)
        except (discord.HTTPException, *TRANSPORT) as error:
            log.info("no reaction on message %s: %s", post.id, error)

    def _is_own(self, post: Posting) -> bool:
        return isinstance(post, discord.Message) and post.author == self._client.user


async def _put(
    place: Place, post: discord.Message, view: View, earlier: discord.Message | None, nonce: str
) -> None:
    """Edit what stands there already, or say it: as a reply, and in a thread without."""
    if earlier:
        await acting_in(earlier.channel, partial(earlier.edit, view=view))
    elif place == post.channel:
        await place.send(view=view, reference=post, mention_author=False, nonce=nonce)
    else:
        await place.send(view=view, nonce=nonce)
