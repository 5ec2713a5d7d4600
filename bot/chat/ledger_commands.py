"""The slash commands that ask of the ledger: /source, /stats, /export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import discord
from discord import app_commands

from bot.chat.commands import offered_sources
from bot.chat.faults import answering
from bot.chat.words import ENGLISH

if TYPE_CHECKING:
    from bot.chat.client import Copydesk

Asked: TypeAlias = "discord.Interaction[Copydesk]"


def register(tree: app_commands.CommandTree[Copydesk]) -> None:
    """Put the commands on the tree."""
    slash: list[app_commands.Command[Any, ..., None]] = [source, stats, export]
    for command in slash:
        tree.add_command(command)


@app_commands.command(name="source", description=ENGLISH.DOES_SOURCE)
@app_commands.describe(name=ENGLISH.OPTION_NAME)
@app_commands.autocomplete(name=offered_sources)
@app_commands.guild_only()
async def source(interaction: Asked, name: str) -> None:
    """One speaker across all articles."""
    async with answering(interaction):
        await interaction.client.records.speaker(interaction, name.strip())


@app_commands.command(name="stats", description=ENGLISH.DOES_STATS)
@app_commands.guild_only()
async def stats(interaction: Asked) -> None:
    """Charts of what was read, and the same numbers in words."""
    async with answering(interaction):
        await interaction.client.records.totals(interaction)


@app_commands.command(name="export", description=ENGLISH.DOES_EXPORT)
@app_commands.describe(form=ENGLISH.OPTION_FORMAT)
@app_commands.rename(form="format")
@app_commands.choices(
    form=[
        app_commands.Choice(name=ENGLISH.FORMAT_CSV, value="csv"),
        app_commands.Choice(name=ENGLISH.FORMAT_JSON, value="jsonl"),
        app_commands.Choice(name=ENGLISH.FORMAT_MARKDOWN, value="md"),
    ]
)
@app_commands.guild_only()
async def export(interaction: Asked, form: str = "csv") -> None:
    """Files of what the asker may read."""
    async with answering(interaction):
        await interaction.client.records.export(interaction, form)
