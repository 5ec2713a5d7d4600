"""What a server's moderators set and see: /settings and /status."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

import discord
from discord import app_commands, ui

from bot.chat.faults import answering, privately
from bot.chat.layout import TEXT, Tone, View, rule, sentence
from bot.chat.safe import fitting, shown
from bot.chat.tokens import moment
from bot.chat.words import ENGLISH, Words
from bot.core.models import GivenUp, Preferences
from bot.errors import QueryError

if TYPE_CHECKING:
    from bot.chat.client import Copydesk

Asked: TypeAlias = "discord.Interaction[Copydesk]"
Health = Callable[[], Awaitable[Sequence[str]]]
"""Lines about the queue, the disk and the version, for /status."""

MOST_CHANNELS = 25
"""Choices of one select menu (Discord's limit)."""

CLAIMS = (3, 5, 8)
"""What a card may show."""

WATCHABLE = [discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum]


def register(tree: app_commands.CommandTree[Copydesk]) -> None:
    """Put the moderators' commands on the tree."""
    tree.add_command(settings)
    tree.add_command(status)


@app_commands.command(name="settings", description=ENGLISH.DOES_SETTINGS)
@app_commands.default_permissions(manage_guild=True)
@app_commands.checks.has_permissions(manage_guild=True)
@app_commands.guild_only()
async def settings(interaction: Asked) -> None:
    """A panel that changes what it shows."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    await privately(interaction, await interaction.client.panel(interaction))


@app_commands.command(name="status", description=ENGLISH.DOES_STATUS)
@app_commands.default_permissions(manage_guild=True)
@app_commands.checks.has_permissions(manage_guild=True)
@app_commands.guild_only()
async def status(interaction: Asked) -> None:
    """Missing permissions by channel, the queue, the disk, the version."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    await privately(interaction, await interaction.client.health_view(interaction))


class Panel(View):
    """The settings, each with the control that changes it; it works on after a restart."""

    def __init__(
        self, preferences: Preferences, watched: Sequence[str], words: Words, model: str | None = None
    ) -> None:
        super().__init__(timeout=None)
        container: ui.Container[Any] = ui.Container(accent_colour=int(Tone.PLAIN))
        container.add_item(ui.TextDisplay(words.SETTINGS))
        container.add_item(ui.ActionRow(Channels(words, watched)))
        container.add_item(rule())
        place = words.IN_THREADS if preferences.threads else words.AS_REPLIES
        container.add_item(ui.Section(place, accessory=Toggle("threads", words.CHANGE)))
        shown_now = words.claims_shown(preferences.claims_on_card)
        container.add_item(ui.Section(shown_now, accessory=Toggle("claims", words.CHANGE)))
        if model is not None:
            asked = words.model_asked(shown(model, 80), preferences.model)
            container.add_item(ui.Section(asked, accessory=Toggle("model", words.CHANGE)))
        self.add_item(container)


class Channels(ui.ChannelSelect[Any]):
    """Which channels are watched."""

    def __init__(self, words: Words, watched: Sequence[str]) -> None:
        super().__init__(
            custom_id="cs:channels",
            channel_types=WATCHABLE,
            placeholder=words.CHOOSE_CHANNELS,
            min_values=0,
            max_values=MOST_CHANNELS,
            default_values=[
                discord.SelectDefaultValue(id=int(id_), type=discord.SelectDefaultValueType.channel)
                for id_ in list(watched)[:MOST_CHANNELS]
            ],
        )

    async def callback(self, interaction: Asked) -> None:  # type: ignore[override]
        """Keep the choice."""
        chosen = tuple(str(channel.id) for channel in self.values)
        async with answering(interaction):
            await _change(interaction, lambda now: replace(now, channels=chosen))


class Toggle(ui.Button[Any]):
    """Changes one setting to its next value."""

    def __init__(self, what: str, name: str) -> None:
        super().__init__(label=name, custom_id=f"cs:{what}")
        self._what = what

    async def callback(self, interaction: Asked) -> None:  # type: ignore[override]
        """Keep the change."""
        async with answering(interaction):
            await _change(interaction, CHANGES[self._what])


def _threads(now: Preferences) -> Preferences:
    return replace(now, threads=not now.threads)


def _claims(now: Preferences) -> Preferences:
    return replace(now, claims_on_card=next((n for n in CLAIMS if n > now.claims_on_card), CLAIMS[0]))


def _model(now: Preferences) -> Preferences:
    return replace(now, model=not now.model)


CHANGES = {"threads": _threads, "claims": _claims, "model": _model}
"""What each button of the panel does."""


async def _change(interaction: Asked, change: Callable[[Preferences], Preferences]) -> None:
    if not interaction.permissions.manage_guild:
        raise QueryError(ENGLISH.MAY_NOT_SETTLE)
    await interaction.response.defer()
    await interaction.client.prefer(interaction, change)
    await interaction.edit_original_response(view=await interaction.client.panel(interaction))


def status_view(
    guild: discord.Guild,
    watched: Sequence[str],
    lines: Sequence[str],
    words: Words,
    lost: Sequence[GivenUp] = (),
    *,
    content: bool,
) -> View:
    """What is missing by channel and what could not be answered, then how the bot is."""
    said = [words.STATUS, *(_channel_line(guild, id_, words) for id_ in watched)]
    if not watched:
        said.append(words.NO_CHANNELS)
    if not content:
        said.append(words.NO_CONTENT)
    said += [f"⚠ {_lost_line(answer, words)}" for answer in lost]
    said += [f"-# {shown(words.told(line), 300)}" for line in lines]
    return sentence("\n".join(fitting(said, TEXT)), tone=Tone.PLAIN)


def _lost_line(answer: GivenUp, words: Words) -> str:
    return words.given_up(f"<#{answer.channel}>", moment(answer.posted_at, "R"), shown(answer.reason, 200))


def _channel_line(guild: discord.Guild, channel_id: str, words: Words) -> str:
    channel = guild.get_channel(int(channel_id)) if channel_id.isdigit() else None
    if channel is None:
        return f"⚠ {words.channel_gone(channel_id)}"
    allowed = channel.permissions_for(guild.me)
    missing = [why for name, why in words.NEEDED.items() if not getattr(allowed, name)]
    if not missing:
        return f"✅ <#{channel.id}>"
    return f"⚠ {words.missing(f'<#{channel.id}>', missing)}"
