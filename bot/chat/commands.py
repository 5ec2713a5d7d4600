"""The slash commands and the message menu."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import discord
from discord import app_commands

from bot.chat import forms
from bot.chat.asking import Ask, Kind
from bot.chat.faults import answering, defer, privately
from bot.chat.layout import Tone, sentence
from bot.chat.safe import label
from bot.chat.submit import Form, postable, refuse_unless_writable
from bot.chat.words import ENGLISH, words_for
from bot.core.models import Hit
from bot.errors import QueryError

if TYPE_CHECKING:
    from bot.chat.client import Copydesk

Asked: TypeAlias = "discord.Interaction[Copydesk]"
Choices = list[app_commands.Choice[str]]

CHOICE = 100
"""Characters of an autocomplete choice (Discord's limit)."""


def register(tree: app_commands.CommandTree[Copydesk]) -> None:
    """Put the members' commands on the tree."""
    slash: list[app_commands.Command[Any, ..., None]] = [
        search,
        article,
        claims,
        recent,
        submit,
        forget,
        help_,
    ]
    for command in slash:
        tree.add_command(command)
    tree.add_command(read_this)


async def _articles(interaction: Asked, current: str) -> Choices:
    words = words_for(interaction.locale)
    found = await interaction.client.surfaces.suggest(interaction, "article", current)
    return [
        app_commands.Choice(
            name=label(f"#{hit.number} {hit.title or words.UNTITLED}", CHOICE), value=str(hit.number)
        )
        for hit in found
        if isinstance(hit, Hit)
    ]


async def offered_sources(interaction: Asked, current: str) -> Choices:
    """Speakers in the asker's scope, each under one name."""
    return _names(await interaction.client.surfaces.suggest(interaction, "source", current))


async def _sites(interaction: Asked, current: str) -> Choices:
    return _names(await interaction.client.surfaces.suggest(interaction, "site", current))


def _names(found: list[object]) -> Choices:
    names = [name for name in found if isinstance(name, str) and 0 < len(name) <= CHOICE]
    return [app_commands.Choice(name=label(name, CHOICE), value=name) for name in names]


@app_commands.command(name="search", description=ENGLISH.DOES_SEARCH)
@app_commands.describe(
    query=ENGLISH.OPTION_QUERY,
    channel=ENGLISH.OPTION_IN,
    source=ENGLISH.OPTION_SAYS,
    site=ENGLISH.OPTION_SITE,
    author=ENGLISH.OPTION_AUTHOR,
    by=ENGLISH.OPTION_BY,
    after=ENGLISH.OPTION_AFTER,
    before=ENGLISH.OPTION_BEFORE,
    sort=ENGLISH.OPTION_SORT,
)
@app_commands.rename(channel="in")
@app_commands.choices(
    sort=[
        app_commands.Choice(name=ENGLISH.BEST_FIRST, value="best"),
        app_commands.Choice(name=ENGLISH.NEWEST_FIRST, value="new"),
    ]
)
@app_commands.autocomplete(source=offered_sources, site=_sites)
@app_commands.guild_only()
async def search(
    interaction: Asked,
    query: str,
    channel: discord.TextChannel | discord.ForumChannel | discord.Thread | None = None,
    source: str = "",
    site: str = "",
    author: str = "",
    by: discord.User | None = None,
    after: str = "",
    before: str = "",
    sort: str = "best",
) -> None:
    """Full text over titles, texts, claims and sources; the options are filters of the query language."""
    async with answering(interaction):
        member = str(by.id) if by else ""
        filters = {
            "source": source, "site": site, "author": author, "by": member, "after": after, "before": before,
        }  # fmt: skip
        asked = _with_filters(query, filters)
        place = str(channel.id) if channel else ""
        ask = Ask(Kind.SEARCH, query=asked, newest=sort == "new", channel=place)
        await interaction.client.surfaces.ask(interaction, ask)


@app_commands.command(name="article", description=ENGLISH.DOES_ARTICLE)
@app_commands.describe(number=ENGLISH.OPTION_NUMBER)
@app_commands.rename(number="id")
@app_commands.autocomplete(number=_articles)
@app_commands.guild_only()
async def article(interaction: Asked, number: str) -> None:
    """The card again."""
    async with answering(interaction):
        await interaction.client.surfaces.show(interaction, "card", _number(number))


@app_commands.command(name="claims", description=ENGLISH.DOES_CLAIMS)
@app_commands.describe(
    number=ENGLISH.OPTION_ARTICLE, about=ENGLISH.OPTION_ABOUT, source=ENGLISH.OPTION_SOURCE
)
@app_commands.rename(number="article")
@app_commands.autocomplete(number=_articles, source=offered_sources)
@app_commands.guild_only()
async def claims(interaction: Asked, number: str = "", about: str = "", source: str = "") -> None:
    """Claims, each with its source, manner and a jump link."""
    async with answering(interaction):
        ask = Ask(
            Kind.CLAIMS, number=_number(number) if number else 0, about=about.strip(), source=source.strip()
        )
        await interaction.client.surfaces.ask(interaction, ask)


@app_commands.command(name="recent", description=ENGLISH.DOES_RECENT)
@app_commands.describe(site=ENGLISH.OPTION_SITE, by=ENGLISH.OPTION_BY)
@app_commands.autocomplete(site=_sites)
@app_commands.guild_only()
async def recent(interaction: Asked, site: str = "", by: discord.User | None = None) -> None:
    """The newest."""
    async with answering(interaction):
        ask = Ask(Kind.RECENT, site=site.strip(), by=str(by.id) if by else "")
        await interaction.client.surfaces.ask(interaction, ask)


@app_commands.command(name="submit", description=ENGLISH.DOES_SUBMIT)
@app_commands.guild_only()
async def submit(interaction: Asked) -> None:
    """A form; the card comes as a public message."""
    async with answering(interaction):
        postable(interaction)
        await forms.show(interaction, Form(words_for(interaction.locale)))


@app_commands.command(name="forget", description=ENGLISH.DOES_FORGET)
@app_commands.guild_only()
async def forget(interaction: Asked) -> None:
    """What would go, and the button that erases it."""
    async with answering(interaction):
        await interaction.client.powers.rights.ask_forget(interaction)


@app_commands.command(name="help", description=ENGLISH.DOES_HELP)
@app_commands.guild_only()
async def help_(interaction: Asked) -> None:
    """What to post and what to ask."""
    async with answering(interaction):
        await privately(interaction, sentence(_help(interaction), tone=Tone.PLAIN))


@app_commands.context_menu(name="Read this article")
@app_commands.guild_only()
async def read_this(interaction: Asked, message: discord.Message) -> None:
    """The chosen message is read; the menu brings its content even without the content intent."""
    async with answering(interaction):
        refuse_unless_writable(interaction)
        await defer(interaction)
        said = await interaction.client.watcher.read(message)
        if said == ENGLISH.KNOWN and message.guild:
            await interaction.client.opening.open(message.guild.id, message.channel.id, message.id)
        await privately(interaction, sentence(words_for(interaction.locale).told(said), tone=Tone.PLAIN))


def _help(interaction: Asked) -> str:
    """What to post and what to ask; of the commands those that there are."""
    words = words_for(interaction.locale)
    names = [command.name for command in interaction.client.tree.get_commands()]
    lines = [
        f"`/{words.NAMES.get(name, name)}` {does}"
        for name, does in words.HELP_COMMANDS.items()
        if name in names
    ]
    signs = " · ".join(f"{sign} {meaning}" for sign, meaning in words.SIGNS.items())
    return "\n".join([words.HELP_POST, *lines, words.HELP_CARD, signs, f"-# {words.HELP_RIGHTS}"])


def _with_filters(query: str, filters: Mapping[str, str]) -> str:
    """The query in the language of :mod:`bot.core.query`, its filters quoted."""
    bare = {name: " ".join(value.replace('"', " ").split()) for name, value in filters.items()}
    return " ".join([query.strip(), *(f'{name}:"{value}"' for name, value in bare.items() if value)])


def _number(text: str) -> int:
    """The number in ``12`` or ``#12``; autocomplete's choice need not have been taken."""
    digits = text.strip().lstrip("#")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 9):
        raise QueryError(ENGLISH.NO_NUMBER)
    return int(digits)
