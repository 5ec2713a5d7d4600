"""The form of /submit: a link, a text or a file, read under a public message of the bot's own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import discord
from discord import ui

from bot.chat.faults import answering, privately
from bot.chat.layout import Tone, sentence
from bot.chat.posts import origin_of
from bot.chat.tokens import mention
from bot.chat.words import ENGLISH, Words, spoken_in, words_for
from bot.core.intake import Rules, is_long, is_readable
from bot.core.links import links
from bot.core.models import Link, Material, Pasted, Submission, Upload
from bot.errors import QueryError, StoreError
from bot.ports import Guilds, Queue

log = logging.getLogger(__name__)

LARGEST = 10_000_000
"""Bytes of a file; they are kept in the queue until read."""

DELIBERATE = Rules(words=20, letters=80)
"""What is typed into a form is meant, so it may be shorter than a posted text."""

Interaction = discord.Interaction[Any]


class Submissions:
    """Commits what the form brings, each under a public message "submitted by", which is its post."""

    def __init__(self, *, guilds: Guilds, queue: Queue, wake: Callable[[], None]) -> None:
        self._guilds = guilds
        self._queue = queue
        self._wake = wake

    def may_post(self, interaction: Interaction) -> bool:
        """Whether the bot may put its card where the form was asked for."""
        return may_write(interaction) and interaction.app_permissions.read_message_history

    async def receive(self, interaction: Interaction, materials: list[Material]) -> None:
        """Post, commit, answer.  Raises StoreError, and leaves no message behind then."""
        channel = interaction.channel
        if not isinstance(channel, discord.TextChannel | discord.Thread) or not self.may_post(interaction):
            raise QueryError(ENGLISH.MAY_NOT_POST)
        words = await spoken_in(channel.guild, self._guilds)
        for material in materials:
            text = f"-# {words.submitted_by(mention(str(interaction.user.id)))}\n{words.READING}"
            post = await channel.send(view=sentence(text, tone=Tone.PLAIN))
            await self._commit(post, interaction.user.id, material)
        self._wake()
        await privately(interaction, sentence(words_for(interaction.locale).TAKEN, tone=Tone.PLAIN))

    async def _commit(self, post: discord.Message, author: int, material: Material) -> None:
        origin = origin_of(post, author=author)
        try:
            await self._queue.put(Submission(origin, material, post.created_at))
        except StoreError:
            await post.delete()
            raise


def may_write(interaction: Interaction) -> bool:
    """Whether the bot may write where it was asked."""
    allowed = interaction.app_permissions
    in_thread = isinstance(interaction.channel, discord.Thread)
    return allowed.view_channel and (allowed.send_messages_in_threads if in_thread else allowed.send_messages)


class Form(ui.Modal):
    """At least one of the three; an article over 4000 characters does not fit a text field, a file does."""

    def __init__(self, submissions: Submissions, words: Words) -> None:
        super().__init__(title=words.FORM_TITLE, timeout=None)
        self._submissions = submissions
        link = ui.TextInput[Any](required=False, max_length=2000)
        text = ui.TextInput[Any](required=False, style=discord.TextStyle.paragraph, max_length=4000)
        file = ui.FileUpload[Any](required=False, min_values=0, max_values=1)
        self.link: ui.Label[Any] = ui.Label(text=words.FORM_LINK, component=link)
        self.text: ui.Label[Any] = ui.Label(text=words.FORM_TEXT, component=text)
        self.file: ui.Label[Any] = ui.Label(
            text=words.FORM_FILE, description=words.FORM_FILE_HINT, component=file
        )
        for field in (self.link, self.text, self.file):
            self.add_item(field)

    async def on_submit(self, interaction: Interaction) -> None:
        """Take what was filled in."""
        async with answering(interaction):
            await interaction.response.defer(ephemeral=True, thinking=True)
            await self._submissions.receive(interaction, await self._materials())

    async def _materials(self) -> list[Material]:
        found: list[Material] = [*_links(_value(self.link)), *_texts(_value(self.text))]
        uploads = self.file.component
        if isinstance(uploads, ui.FileUpload):
            found += [await _upload(file) for file in uploads.values]
        if not found:
            raise QueryError(ENGLISH.EMPTY_FORM)
        if len(found) > DELIBERATE.most:  # each becomes a public message
            raise QueryError(ENGLISH.TOO_MANY.format(DELIBERATE.most))
        return found


def _value(field: ui.Label[Any]) -> str:
    return field.component.value.strip() if isinstance(field.component, ui.TextInput) else ""


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
