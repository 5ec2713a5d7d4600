"""The first word on a server: what the bot does, and a menu to choose the channels it watches."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

import discord
from discord import ui

from bot.chat.faults import TRANSPORT, answering
from bot.chat.layout import Tone, View, sentence
from bot.chat.panel import Asked, Channels, may_settle
from bot.chat.safe import shown
from bot.chat.words import Words

log = logging.getLogger(__name__)

NAME = 100
"""UTF-16 units of a server's name (Discord's limit)."""


class Welcome(View):
    """The greeting with its menu; it works on after a restart."""

    def __init__(self, words: Words, *, content: bool = True) -> None:
        super().__init__(timeout=None)
        container: ui.Container[Any] = ui.Container(accent_colour=int(Tone.PLAIN))
        container.add_item(ui.TextDisplay(words.WELCOME))
        container.add_item(ui.ActionRow(First(words)))
        if not content:
            container.add_item(ui.TextDisplay(words.NO_CONTENT))
        self.add_item(container)


class First(Channels):
    """The menu of the greeting, which everybody sees and only those who manage the server may use."""

    def __init__(self, words: Words) -> None:
        super().__init__(words, (), custom_id="cw:channels")

    async def callback(self, interaction: Asked) -> None:  # type: ignore[override]
        """Keep the choice, and say so where the greeting stood, with what is missing there."""
        chosen = tuple(str(channel.id) for channel in self.values)
        async with answering(interaction):
            guild = may_settle(interaction)
            await interaction.response.defer()
            settling = interaction.client.settling
            await settling.prefer(guild, lambda now: replace(now, channels=chosen), interaction.id)
            view = sentence(await settling.summary(guild), tone=Tone.PLAIN)
            await interaction.edit_original_response(view=view)


async def welcome(guild: discord.Guild, words: Words, *, content: bool) -> None:
    """Greet in the channel for system messages, or the owner; where neither hears it, nobody is greeted."""
    place = guild.system_channel
    try:
        if place and _may_write(place):
            await place.send(view=Welcome(words, content=content))
        elif owner := guild.owner or (guild.owner_id and await guild.fetch_member(guild.owner_id)):
            said = words.WELCOME_OWNER.format(f"**{shown(guild.name, NAME)}**")
            await owner.send(view=sentence(said, tone=Tone.PLAIN))
    except (discord.HTTPException, *TRANSPORT) as error:
        log.info("server %s could not be greeted: %s", guild.id, error)


def _may_write(place: discord.TextChannel) -> bool:
    allowed = place.permissions_for(place.guild.me)
    return allowed.view_channel and allowed.send_messages
