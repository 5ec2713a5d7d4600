"""What a server's moderators set and see: /settings and /status."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

import discord
from discord import app_commands

from bot.chat.faults import defer, privately
from bot.chat.layout import TEXT, Tone, View, sentence
from bot.chat.panel import lacking, may_settle
from bot.chat.safe import fitting, shown
from bot.chat.tokens import moment
from bot.chat.words import ENGLISH, Words, words_for
from bot.core.models import GivenUp, Preferences

if TYPE_CHECKING:
    from bot.chat.client import Copydesk

Asked: TypeAlias = "discord.Interaction[Copydesk]"
Health = Callable[[], Awaitable[Sequence[str]]]
"""Lines about the queue, the disk and the version, for /status."""


async def nothing() -> Sequence[str]:
    """No lines."""
    return ()


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
    await defer(interaction)
    words = words_for(interaction.locale)
    await privately(interaction, await interaction.client.settling.panel(may_settle(interaction), words))


@app_commands.command(name="status", description=ENGLISH.DOES_STATUS)
@app_commands.default_permissions(manage_guild=True)
@app_commands.checks.has_permissions(manage_guild=True)
@app_commands.guild_only()
async def status(interaction: Asked) -> None:
    """Missing permissions by channel, the queue, the disk, the version."""
    await defer(interaction)
    await privately(interaction, await interaction.client.health_view(interaction))


def status_view(
    guild: discord.Guild,
    watched: Sequence[str],
    preferences: Preferences,
    lines: Sequence[str],
    words: Words,
    lost: Sequence[GivenUp] = (),
    *,
    content: bool,
) -> View:
    """What is missing by channel and what could not be answered, then how the bot is."""
    said = [words.STATUS, *_channel_lines(guild, watched, preferences, words)]
    if not watched:
        said.append(words.NO_CHANNELS)
    if not content:
        said.append(words.NO_CONTENT)
    said += [f"⚠ {_lost_line(answer, words)}" for answer in lost]
    said += [f"-# {shown(words.status_line(line), 300)}" for line in lines]
    return sentence("\n".join(fitting(said, TEXT)), tone=Tone.PLAIN)


def _lost_line(answer: GivenUp, words: Words) -> str:
    reason = shown(words.told(answer.reason), 200)
    return words.given_up(f"<#{answer.channel}>", moment(answer.posted_at, "R"), reason)


def _channel_lines(
    guild: discord.Guild, watched: Sequence[str], preferences: Preferences, words: Words
) -> list[str]:
    """What is missing where, a line each; then where nothing is."""
    missing = {id_: lacking(guild, id_, preferences, words) for id_ in watched}
    well = ", ".join(f"<#{id_}>" for id_, line in missing.items() if not line)
    return [
        *(f"⚠ {line}" for line in missing.values() if line),
        *([f"✅ {well}: {words.NOTHING_MISSING}"] if well else []),
    ]
