"""Answers in the channel: one message for each submission, found again by its mark after a crash."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from typing import Any, TypeAlias

import discord

from bot.chat.absences import UNKNOWN_MESSAGE
from bot.chat.access import Access
from bot.chat.cards import card, headline
from bot.chat.faults import TRANSPORT, delivering
from bot.chat.layout import Tone, View, marked, sentence
from bot.chat.posts import files_of
from bot.chat.receiving import SEEN
from bot.chat.safe import label, shown
from bot.chat.words import ENGLISH, Words, spoken_in
from bot.core.models import Attachment, Job, Link, Origin, Post, Stored, Twin
from bot.errors import DeliveryError, QueryError, Refused, Unreachable
from bot.ports import Catalogue, Guilds

log = logging.getLogger(__name__)

DONE, TROUBLE = "✅", "⚠️"

LOOKED_THROUGH = 200
"""Messages among which an earlier answer is looked for."""

THREAD_NAME = 100
"""Characters (Discord's limit)."""

Place: TypeAlias = "discord.abc.MessageableChannel"
Posting = discord.Message | discord.PartialMessage


class Answers:
    """Implements the Announcer: an answer that stands already is edited rather than repeated."""

    def __init__(
        self, client: discord.Client, *, catalogue: Catalogue, guilds: Guilds, access: Access
    ) -> None:
        self._client = client
        self._catalogue = catalogue
        self._guilds = guilds
        self._access = access

    async def announce(self, job: Job, stored: Stored) -> None:
        """Put the card in the channel, once.  Raises DeliveryError."""
        async with delivering():
            origin = job.submission.origin
            preferences = await self._guilds.preferences(origin.guild)
            post = await self._post(origin)
            own = self._is_own(post)
            view = card(
                stored,
                await self._words(origin),
                claims=preferences.claims_on_card,
                first=await self._first(origin, stored),
                submitter=origin.author if own else None,
                marker=_marker(job),
                twins=await self._twins(origin, stored),
            )
            threads = preferences.threads and not own
            await self._answer(job, post, view, DONE, headline(stored.digest.article) if threads else None)

    async def decline(self, job: Job) -> None:
        """Say why it cannot be read, once.  Raises DeliveryError."""
        async with delivering():
            words = await self._words(job.submission.origin)
            text = shown(words.told(job.error or ENGLISH.UNREADABLE), 1500, start=True)
            view = sentence(text, tone=Tone.FAILED, marker=_marker(job))
            await self._answer(job, await self._post(job.submission.origin), view, TROUBLE)

    async def delay(self, job: Job, sentence_: str) -> None:
        """Say that it is tried again later; the card or the final sentence takes this message's place."""
        try:
            async with delivering():
                post = await self._post(job.submission.origin)
                words = await self._words(job.submission.origin)
                text = words.later(shown(words.told(sentence_), 1500, start=True))
                await self._put(job, post, sentence(text, tone=Tone.CAUTION, marker=_marker(job)), None)
        except DeliveryError as error:
            log.info("a delay could not be told: %s", error)

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

    async def retract(self, channel: int, posts: Sequence[int]) -> None:
        """Take the answers to deleted posts away: they hold the article's words."""
        for post in posts:
            for place in (channel, post):  # a post's own thread has its id
                try:
                    async with delivering():
                        await self._take_away(await self._channel(place), post)
                except DeliveryError as error:
                    log.info("no answer was taken away in %s: %s", place, error)

    async def _take_away(self, place: Any, post: int) -> None:
        """Delete the answers to the post; in its own thread those are replies to nobody."""
        async for message in place.history(
            limit=LOOKED_THROUGH, after=discord.Object(post), oldest_first=True
        ):
            alone = place.id == post and message.reference is None
            if self._is_own(message) and (alone or _answers(message, post)):
                await message.delete()

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
        try:
            await self._put(job, post, view, thread)
        except discord.Forbidden:
            await self._mark(post, TROUBLE)
            raise
        await self._mark(post, sign)

    async def _put(self, job: Job, post: Posting, view: View, thread: str | None) -> None:
        if not isinstance(post, discord.Message):  # neither a reply nor a look back is allowed
            await post.channel.send(view=view, nonce=_nonce(job))
            return
        if self._is_own(post):
            await post.edit(view=view)
            return
        place = await _thread(post, thread) if thread else post.channel
        if earlier := await self._earlier(place, post, _marker(job)):
            await earlier.edit(view=view)
        elif place == post.channel:
            await place.send(view=view, reference=post, mention_author=False, nonce=_nonce(job))
        else:
            await place.send(view=view, nonce=_nonce(job))

    async def _earlier(self, place: Place, post: discord.Message, marker: int) -> discord.Message | None:
        """The bot's own answer to this submission, if it stands there already.

        The newest messages are looked through: an answer that was given just before a crash is among them,
        however long ago the post was.
        """
        async for message in place.history(limit=LOOKED_THROUGH, after=post, oldest_first=False):
            if self._is_own(message) and marked(message, marker):
                return message
        return None

    async def _first(self, origin: Origin, stored: Stored) -> Post | None:
        """The earliest other post that everybody who sees this card may read."""
        guild = self._client.get_guild(int(origin.guild))
        if guild is None or len(stored.posts) < 2:
            return None
        scope = await self._access.everyone(guild, origin.channel or "")
        readable = [post for post in stored.posts if post.origin.channel in scope.channels]
        return readable[0] if readable and readable[0].origin.message != origin.message else None

    async def _twins(self, origin: Origin, stored: Stored) -> list[Twin]:
        """Articles with the same text that everybody who sees this card may read."""
        guild = self._client.get_guild(int(origin.guild))
        if guild is None:
            return []
        try:
            scope = await self._access.everyone(guild, origin.channel or "")
            return await self._catalogue.twins(scope, stored.number)
        except QueryError as error:  # it took too long; the card does without
            log.info("no twins for #%s: %s", stored.number, error)
            return []

    async def _mark(self, post: Posting, sign: str) -> None:
        if self._is_own(post) or self._client.user is None:
            return
        try:
            await post.add_reaction(sign)
            await post.remove_reaction(SEEN, self._client.user)
        except (discord.HTTPException, *TRANSPORT) as error:
            log.info("no reaction on message %s: %s", post.id, error)

    def _is_own(self, post: Posting) -> bool:
        return isinstance(post, discord.Message) and post.author == self._client.user


async def _thread(post: discord.Message, title: str) -> Place:
    """The post's own thread, made if need be; where it stands in a thread already, that one."""
    if not isinstance(post.channel, discord.TextChannel) or post.guild is None:
        return post.channel
    if post.flags.has_thread:
        known = post.guild.get_thread(post.id) or await post.guild.fetch_channel(post.id)
        return known if isinstance(known, discord.Thread) else post.channel
    if not post.channel.permissions_for(post.guild.me).create_public_threads:
        return post.channel
    return await post.create_thread(name=label(title, THREAD_NAME) or ENGLISH.UNTITLED)


def _marker(job: Job) -> int:
    """What marks the answer to this submission among the bot's own."""
    return int.from_bytes(_name(job)[:4]) % 2**30


def _answers(message: discord.Message, post: int) -> bool:
    return message.reference is not None and message.reference.message_id == post


def _nonce(job: Job) -> str:
    """At most 25 characters; Discord drops a second message of the same nonce for some minutes."""
    return _name(job).hex()


def _name(job: Job) -> bytes:
    """The submission's own name, which another database gives it too (a restored one, a second disk)."""
    match job.submission.material:
        case Link(address):
            what = address
        case Attachment(id_):
            what = id_
        case _:
            what = ""  # a message's own text is one submission, and forgotten once read
    return hashlib.blake2s(f"{job.submission.origin.message}:{what}".encode(), digest_size=12).digest()
