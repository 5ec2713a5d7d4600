"""Taking things away: a post with its article, or all that a member submitted; each after a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import discord
from discord import ui

from bot.chat.acting import Act
from bot.chat.cards import headline
from bot.chat.entitled import Entitled, member, removable
from bot.chat.faults import defer, privately
from bot.chat.layout import Tone, View, row, sentence, view
from bot.chat.safe import shown
from bot.chat.standing import EVERY, Standing
from bot.chat.words import ENGLISH, Words, words_for
from bot.core.models import Held, Post, Stored
from bot.errors import QueryError
from bot.ports import Guilds

TITLE = 200
"""UTF-16 units of a title."""


class Rights:
    """Asks first, then erases; the cards go with what they show."""

    def __init__(self, *, guilds: Guilds, entitled: Entitled, standing: Standing) -> None:
        self._guilds = guilds
        self._entitled = entitled
        self._standing = standing

    async def ask(self, interaction: discord.Interaction, number: int) -> None:
        """What would go, with the button that does it.  Raises QueryError."""
        await defer(interaction)
        stored, posts = await self._removable(interaction, number)
        await privately(interaction, _question(stored, posts, words_for(interaction.locale)))

    async def remove(self, interaction: discord.Interaction, number: int) -> None:
        """Take away what the presser may take away now.  Raises QueryError, StoreError."""
        await interaction.response.defer()
        stored, posts = await self._removable(interaction, number)
        messages = [post.origin.message for post in posts if post.origin.message]
        guild, current = posts[0].origin.guild, stored.current or stored.number
        gone = await self._guilds.take_away(guild, current, messages)
        said = words_for(interaction.locale).removed(number, gone.articles > 0)
        await interaction.edit_original_response(view=sentence(said, tone=Tone.PLAIN))
        await self._retract(guild, gone.posts, current)

    async def ask_forget(self, interaction: discord.Interaction) -> None:
        """What of the member's would go, with the button that does it.  Raises QueryError, StoreError."""
        await defer(interaction)
        who, words = member(interaction), words_for(interaction.locale)
        held = await self._guilds.held(str(who.guild.id), str(who.id))
        await privately(interaction, _farewell(held, words))

    async def forget(self, interaction: discord.Interaction) -> None:
        """Erase all that the presser submitted in this server.  Raises StoreError."""
        await interaction.response.defer()
        who = member(interaction)
        gone = await self._guilds.forget(str(who.guild.id), str(who.id))
        said = words_for(interaction.locale).forgotten(gone.articles)
        await interaction.edit_original_response(view=sentence(said, tone=Tone.PLAIN))
        await self._retract(str(who.guild.id), gone.posts)

    async def _removable(self, interaction: discord.Interaction, number: int) -> tuple[Stored, list[Post]]:
        stored = await self._entitled.article(interaction, number)
        posts = removable(member(interaction), stored.posts)
        if not posts:
            raise QueryError(ENGLISH.MAY_NOT_REMOVE)
        return stored, posts

    async def _retract(self, guild: str, posts: Iterable[tuple[str, str]], number: int = EVERY) -> None:
        by_channel: defaultdict[str, list[int]] = defaultdict(list)
        for channel, message in posts:
            by_channel[channel].append(int(message))
        for channel, messages in by_channel.items():
            if channel:
                await self._standing.retract(int(guild), int(channel), messages, number)


def _question(stored: Stored, posts: list[Post], words: Words) -> View:
    left = len(stored.posts) - len(posts)
    said = words.remove_some(len(posts), left) if left else words.REMOVE_WHOLE
    title = shown(headline(stored.digest.article), TITLE)
    text = f"### {words.remove_title(stored.number)}\n**{title}**\n{said}"
    buttons = [Act("gone", stored.number, name=words.REMOVE_IT, grave=True)]
    if stored.current is None and stored.digest.article.address:
        text += f"\n-# {words.OR_READ_AGAIN}"
        buttons.append(Act("again", stored.number, name=words.READ_AGAIN))
    return view([ui.TextDisplay(text), *row(buttons)], tone=Tone.CAUTION)


def _farewell(held: Held, words: Words) -> View:
    if not (held.alone or held.shared or held.corrections):
        return sentence(words.NOTHING_HELD, tone=Tone.PLAIN)
    said = words.forgetting(held.alone, held.shared, held.corrections)
    text = f"### {words.forget_title()}\n{said}"
    return view(
        [ui.TextDisplay(text), *row([Act("forget", 0, name=words.FORGET_IT, grave=True)])], tone=Tone.CAUTION
    )
