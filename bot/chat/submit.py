"""The form of /submit: a link, a text or a file, read under a public message of the bot's own."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.chat.faults import TRANSPORT, defer, privately
from bot.chat.layout import Tone, marked, sentence
from bot.chat.posts import Channel
from bot.chat.tokens import mention
from bot.chat.words import ENGLISH, Words, spoken_in, words_for
from bot.core.intake import Rules, is_long, is_readable
from bot.core.links import links
from bot.core.models import Job, Link, Material, Origin, Pasted, Submission, Upload
from bot.errors import QueryError, StoreError
from bot.ports import Guilds, Queue

if TYPE_CHECKING:
    from bot.chat.forms import Filled

log = logging.getLogger(__name__)

LARGEST = 10_000_000
"""Bytes of a file; they are kept in the queue until read."""

DELIBERATE = Rules(words=20, letters=80)
"""What is typed into a form is meant, so it may be shorter than a posted text."""

LOOKED_THROUGH = 100
"""Messages since the form among which its own is looked for: one request."""

Interaction = discord.Interaction[Any]


class Submissions:
    """Commits what the form brings, then puts a public message "submitted by" there, which is its post.

    A kill between the two leaves a submission without a message: :meth:`resume` makes it good.
    """

    def __init__(
        self, client: discord.Client, *, guilds: Guilds, queue: Queue, wake: Callable[[], None]
    ) -> None:
        self._client = client
        self._guilds = guilds
        self._queue = queue
        self._wake = wake
        self._placing: set[int] = set()

    async def submit(self, interaction: Interaction, filled: Filled) -> None:
        """Take what was filled into the form.  Raises as :meth:`receive` does."""
        await defer(interaction)
        await self.receive(interaction, await _materials(filled))

    async def receive(self, interaction: Interaction, materials: list[Material]) -> None:
        """Commit, post, answer.  Raises StoreError, OverLimit or QueryError, and leaves no message then."""
        channel = postable(interaction)
        origin = Origin(
            platform="discord",
            guild=str(channel.guild.id),
            channel=str(channel.id),
            author=str(interaction.user.id),
            parent=str(channel.parent_id) if isinstance(channel, discord.Thread) else None,
            private=isinstance(channel, discord.Thread) and channel.is_private(),
        )
        for material in materials:
            job = await self._queue.put(Submission(origin, material, interaction.created_at))
            if job and not await self._placed(job, channel):
                raise QueryError(ENGLISH.MAY_NOT_POST)
        await privately(interaction, sentence(words_for(interaction.locale).TAKEN, tone=Tone.PLAIN))

    async def resume(self) -> None:
        """Put up the messages that a kill or a lost connection kept from being put up, or tied.

        Raises StoreError.
        """
        for job in await self._queue.unplaced():
            if job.id in self._placing:
                continue
            try:
                place = int(job.submission.origin.channel or 0)
                channel = self._client.get_channel(place) or await self._client.fetch_channel(place)
                if isinstance(channel, Channel):
                    await self._placed(job, channel, resumed=True)
            except (discord.NotFound, discord.Forbidden):
                await self._queue.drop(job.id)
            except (discord.HTTPException, *TRANSPORT) as error:
                log.warning("a form's message is put up later: %s", error)

    async def _placed(self, job: Job, channel: Channel, *, resumed: bool = False) -> bool:
        """Give the submission its message, now or (where only the connection failed) later; False
        where Discord refuses it for good."""
        self._placing.add(job.id)
        try:
            earlier = await self._standing(job, channel) if resumed else None
            post = earlier or await self._put_up(job, channel)
            await self._queue.place(job.id, str(post.id))
        except (StoreError, discord.DiscordServerError, *TRANSPORT) as error:
            log.warning("a form's message is put up later: %s", error)
        except discord.HTTPException as error:
            log.warning("a form's message is refused: %s", error)
            await self._queue.drop(job.id)
            return False
        finally:
            self._placing.discard(job.id)
        self._wake()
        return True

    async def _put_up(self, job: Job, channel: Channel) -> discord.Message:
        words = await spoken_in(channel.guild, self._guilds)
        by = words.submitted_by(mention(job.submission.origin.author or ""))
        view = sentence(f"-# {by}\n{words.READING}", tone=Tone.PLAIN, marker=_marker(job))
        return await channel.send(view=view, nonce=_name(job).hex())

    async def _standing(self, job: Job, channel: Channel) -> discord.Message | None:
        """The message, if it stands there although the submission does not know."""
        after = discord.Object(discord.utils.time_snowflake(job.submission.posted_at))
        async for message in channel.history(limit=LOOKED_THROUGH, after=after, oldest_first=True):
            if message.author == self._client.user and marked(message, _marker(job)):
                return message
        return None


def postable(interaction: Interaction) -> Channel:
    """The channel for a form's message.  Raises QueryError where there can be none."""
    refuse_unless_writable(interaction)
    # The message is fetched again to become the card.
    if isinstance(interaction.channel, Channel) and interaction.app_permissions.read_message_history:
        return interaction.channel
    raise QueryError(ENGLISH.MAY_NOT_POST)


def refuse_unless_writable(interaction: Interaction) -> None:
    """Raises QueryError where the bot may not write, or the asker, who could else speak through it."""
    if not may_write(interaction, interaction.app_permissions):
        raise QueryError(ENGLISH.MAY_NOT_POST)
    if not may_write(interaction, interaction.permissions):
        raise QueryError(ENGLISH.MAY_NOT_WRITE)


def may_write(interaction: Interaction, allowed: discord.Permissions) -> bool:
    """Whether who is allowed this may write there: in threads Discord asks for another permission."""
    in_thread = isinstance(interaction.channel, discord.Thread)
    return allowed.view_channel and (allowed.send_messages_in_threads if in_thread else allowed.send_messages)


def shared_in(interaction: Interaction) -> tuple[discord.Guild, int]:
    """The server and the channel's id in which the presser may share.  Raises QueryError elsewhere."""
    if not may_write(interaction, interaction.permissions):
        raise QueryError(ENGLISH.NO_SHARE)
    guild, channel = interaction.guild, interaction.channel_id
    if guild is None or channel is None:
        raise QueryError(ENGLISH.SERVERS_ONLY)
    return guild, channel


def _marker(job: Job) -> int:
    """What marks the form's message among the bot's own."""
    return int.from_bytes(_name(job)[:4]) % 2**30


def _name(job: Job) -> bytes:
    """The form's own name, which another bot on the same token gives it too."""
    submission = job.submission
    what = submission.material.address if isinstance(submission.material, Link) else type(submission.material)
    told = f"{submission.origin.author}:{submission.posted_at.isoformat()}:{what}"
    return hashlib.blake2s(told.encode(), digest_size=12).digest()


LINK, TEXT, FILE = "link", "text", "file"
"""Custom ids of the form's fields."""


class Form(ui.Modal):
    """At least one of the three; an article over 4000 characters does not fit a text field, a file does."""

    def __init__(self, words: Words) -> None:
        super().__init__(title=words.FORM_TITLE, custom_id="cf:submit:")
        link = ui.TextInput[Any](custom_id=LINK, required=False, max_length=2000)
        text = ui.TextInput[Any](
            custom_id=TEXT, required=False, style=discord.TextStyle.paragraph, max_length=4000
        )
        file = ui.FileUpload[Any](custom_id=FILE, required=False, min_values=0, max_values=1)
        self.add_item(ui.Label(text=words.FORM_LINK, component=link))
        self.add_item(ui.Label(text=words.FORM_TEXT, component=text))
        self.add_item(ui.Label(text=words.FORM_FILE, description=words.FORM_FILE_HINT, component=file))


async def _materials(filled: Filled) -> list[Material]:
    found: list[Material] = [*_links(filled.texts.get(LINK, "")), *_texts(filled.texts.get(TEXT, ""))]
    found += [await _upload(file) for file in filled.files]
    if not found:
        raise QueryError(ENGLISH.EMPTY_FORM)
    if len(found) > DELIBERATE.most:  # each becomes a public message
        raise QueryError(ENGLISH.TOO_MANY.format(DELIBERATE.most))
    return found


def _links(text: str) -> list[Material]:
    bare = "://" not in text and "." in text and " " not in text
    found = links(f"https://{text}" if bare else text)
    if text and not found:
        raise QueryError(ENGLISH.NO_ADDRESS)
    return [Link(address) for address in found]


def _texts(text: str) -> list[Material]:
    if text and not is_long(text, DELIBERATE):
        raise QueryError(ENGLISH.TOO_SHORT)
    return [Pasted(text)] if text else []


async def _upload(file: discord.Attachment) -> Material:
    if file.size > LARGEST:
        raise QueryError(ENGLISH.TOO_LARGE)
    if not is_readable(file.filename):
        raise QueryError(ENGLISH.NOT_READABLE)
    return Upload(file.filename, await file.read())
