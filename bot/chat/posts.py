"""Discord's messages told in the house's nouns."""

from __future__ import annotations

import re

import discord

from bot.core.intake import Posted, Poster
from bot.core.models import Attachment, Origin

Channel = discord.TextChannel | discord.Thread

_MENTION = re.compile(r"<@[!&]?\d+>")
_POSTS = frozenset({discord.MessageType.default, discord.MessageType.reply})


def is_post(message: discord.Message) -> bool:
    """Whether somebody else posted it, rather than the bot or Discord."""
    me = message.guild.me if message.guild else None
    return message.type in _POSTS and message.author != me


def origin_of(message: discord.Message, *, author: int | None = None) -> Origin:
    """Where the message stands; ``author`` is the member for whom the bot posted it."""
    thread = message.channel if isinstance(message.channel, discord.Thread) else None
    return Origin(
        platform="discord",
        guild=str(message.guild.id if message.guild else ""),
        channel=str(message.channel.id),
        message=str(message.id),
        author=str(author or message.author.id),
        parent=str(thread.parent_id) if thread else None,
        private=thread.is_private() if thread else False,
    )


def posted(message: discord.Message, *, edited: bool = False, chosen: bool = False) -> Posted:
    """The message with what it forwards; ``chosen`` by a member, so that it counts whoever wrote it."""
    texts = [message.content, *(snapshot.content for snapshot in message.message_snapshots)]
    poster = Poster.MEMBER if chosen else _poster(message)
    if poster is not Poster.MEMBER or chosen:
        texts += [embed.url for embed in message.embeds if embed.url and embed.type == "rich"]
    return Posted(
        text=_MENTION.sub(" ", "\n".join(filter(None, texts))),
        files=tuple(attached(file) for file in files_of(message)),
        poster=poster,
        reply=message.type is discord.MessageType.reply and not chosen,
        edited=edited,
    )


def files_of(message: discord.Message) -> list[discord.Attachment]:
    """The message's own files and those of what it forwards."""
    forwarded = [file for snapshot in message.message_snapshots for file in snapshot.attachments]
    return [*message.attachments, *forwarded]


def attached(file: discord.Attachment) -> Attachment:
    """A posted file; its address expires, its id does not."""
    return Attachment(id=str(file.id), name=file.filename, address=file.url, size=file.size)


def _poster(message: discord.Message) -> Poster:
    if message.webhook_id is not None and message.interaction_metadata is None:
        return Poster.WEBHOOK
    return Poster.BOT if message.author.bot else Poster.MEMBER
