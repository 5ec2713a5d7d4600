"""The panel of /settings: what a server has chosen, each with the control that changes it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeAlias

import discord
from discord import ui

from bot.chat.faults import answering
from bot.chat.layout import Tone, View, rule
from bot.chat.safe import fitting, shown
from bot.chat.words import ENGLISH, LANGUAGES, Words, spoken_in, words_for
from bot.core.models import Limits, Preferences
from bot.errors import QueryError
from bot.ports import Guilds

if TYPE_CHECKING:
    from bot.chat.client import Copydesk
    from bot.chat.watcher import Watcher

Asked: TypeAlias = "discord.Interaction[Copydesk]"
Change = Callable[[Preferences], Preferences]

MOST_CHANNELS = 25
"""Choices of one select menu (Discord's limit)."""

CLAIMS = (3, 5, 8)
"""What a card may show."""

CHECKED = 2000
"""UTF-16 units for what is missing, in however many channels."""

SERVERS_OWN = "auto"
"""The choice of no language but Discord's own for the server."""

WATCHABLE = [discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a panel shows: the settings, the watched channels, what is missing in them, and what the
    one who runs the bot has set; ``content``: whether Discord lets the bot read messages."""

    preferences: Preferences = field(default_factory=Preferences)
    watched: Sequence[str] = ()
    missing: Sequence[str] = ()
    model: str | None = None
    limits: Limits = field(default_factory=Limits)
    content: bool = True


class Panel(View):
    """It changes in place, and works on after a restart."""

    def __init__(self, shown_: Shown, words: Words) -> None:
        super().__init__(timeout=None)
        now = shown_.preferences
        container: ui.Container[Any] = ui.Container(accent_colour=int(Tone.PLAIN))
        container.add_item(ui.TextDisplay(words.SETTINGS))
        container.add_item(ui.ActionRow(Channels(words, shown_.watched)))
        if checked := _checked(shown_, words):
            container.add_item(ui.TextDisplay(checked))
        container.add_item(rule())
        for what, text, name in _toggles(shown_, words):
            container.add_item(ui.Section(text, accessory=Toggle(what, name)))
        container.add_item(ui.ActionRow(Languages(words, now.language)))
        container.add_item(ui.TextDisplay(f"-# {words.limits(shown_.limits)}"))
        self.add_item(container)


def _checked(shown_: Shown, words: Words) -> str:
    """What the bot may not do in the chosen channels, and why that matters."""
    found = [f"⚠ {line}" for line in shown_.missing]
    if not shown_.content:
        found.append(words.NO_CONTENT)
    if found:
        return "\n".join(fitting(found, CHECKED))
    return f"-# ✅ {words.NOTHING_MISSING}" if shown_.watched else ""


def _toggles(shown_: Shown, words: Words) -> list[tuple[str, str, str]]:
    """Each setting that a button changes: its name, how it stands, and what the button does."""
    now = shown_.preferences
    following = _next_claims(now.claims_on_card)
    toggles = [
        ("automatic", words.AT_ONCE, words.ON_REQUEST_BUTTON)
        if now.automatic
        else ("automatic", words.ON_REQUEST, words.AT_ONCE_BUTTON),
        ("quiet", words.QUIET, words.OPEN_BUTTON) if now.quiet else ("quiet", words.OPEN, words.QUIET_BUTTON),
        ("threads", words.IN_THREADS, words.REPLIES_BUTTON)
        if now.threads
        else ("threads", words.AS_REPLIES, words.THREADS_BUTTON),
        ("claims", words.claims_shown(now.claims_on_card), words.claims(following)),
    ]
    if shown_.model is not None:
        asked = words.model_asked(shown(shown_.model, 80), now.model)
        toggles.append(("model", asked, words.MODEL_OFF_BUTTON if now.model else words.MODEL_ON_BUTTON))
    return toggles


class Channels(ui.ChannelSelect[Any]):
    """Which channels are watched."""

    def __init__(self, words: Words, watched: Sequence[str], custom_id: str = "cs:channels") -> None:
        super().__init__(
            custom_id=custom_id,
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


class Languages(ui.Select[Any]):
    """In which language the cards are."""

    def __init__(self, words: Words, chosen: str) -> None:
        options = [
            discord.SelectOption(label=words.SERVERS_LANGUAGE, value=SERVERS_OWN, default=not chosen),
            *(
                discord.SelectOption(
                    label=words.cards_in(other.LANGUAGE), value=language, default=chosen == language
                )
                for language, other in LANGUAGES.items()
            ),
        ]
        super().__init__(custom_id="cs:language", options=options)

    async def callback(self, interaction: Asked) -> None:  # type: ignore[override]
        """Keep the choice."""
        chosen = "" if self.values[0] == SERVERS_OWN else self.values[0]
        async with answering(interaction):
            await _change(interaction, lambda now: replace(now, language=chosen))


class Toggle(ui.Button[Any]):
    """Changes one setting to its next value."""

    def __init__(self, what: str, name: str) -> None:
        super().__init__(label=name, custom_id=f"cs:{what}")
        self._what = what

    async def callback(self, interaction: Asked) -> None:  # type: ignore[override]
        """Keep the change."""
        async with answering(interaction):
            await _change(interaction, CHANGES[self._what])


def _next_claims(shown_now: int) -> int:
    return next((number for number in CLAIMS if number > shown_now), CLAIMS[0])


CHANGES: Mapping[str, Change] = {
    "automatic": lambda now: replace(now, automatic=not now.automatic),
    "quiet": lambda now: replace(now, quiet=not now.quiet),
    "threads": lambda now: replace(now, threads=not now.threads),
    "claims": lambda now: replace(now, claims_on_card=_next_claims(now.claims_on_card)),
    "model": lambda now: replace(now, model=not now.model),
}
"""What each button of the panel does."""


def may_settle(interaction: Asked) -> discord.Guild:
    """The server, where the member may manage it.  Raises QueryError."""
    if interaction.guild is None or not interaction.permissions.manage_guild:
        raise QueryError(ENGLISH.MAY_NOT_SETTLE)
    return interaction.guild


async def _change(interaction: Asked, change: Change) -> None:
    guild = may_settle(interaction)
    await interaction.response.defer()
    settling = interaction.client.settling
    await settling.prefer(guild, change, interaction.id)
    await interaction.edit_original_response(view=await settling.panel(guild, words_for(interaction.locale)))


class Settling:
    """Shows a server's settings and keeps what is changed in them."""

    def __init__(
        self,
        *,
        guilds: Guilds,
        watcher: Watcher,
        model: str | None = None,
        limits: Limits | None = None,
        content: Callable[[], bool] = lambda: True,
    ) -> None:
        self._one_at_a_time = asyncio.Lock()
        self._guilds = guilds
        self._watcher = watcher
        self._model = model
        self._limits = limits or Limits()
        self._content = content

    def controls(self) -> Panel:
        """Every control, so that those of old panels work."""
        return Panel(Shown(model=self._model), ENGLISH)

    async def panel(self, guild: discord.Guild, words: Words) -> Panel:
        """The panel as the settings stand."""
        preferences = await self._guilds.preferences(str(guild.id))
        watched = sorted(await self._watcher.watched(guild))
        here = [id_ for id_ in watched if guild.get_channel(int(id_))]
        missing = [line for id_ in here if (line := lacking(guild, id_, preferences, words))]
        return Panel(Shown(preferences, here, missing, self._model, self._limits, self._content()), words)

    async def summary(self, guild: discord.Guild) -> str:
        """What is watched from now on, for everybody, and what is missing there."""
        preferences = await self._guilds.preferences(str(guild.id))
        words = await spoken_in(guild, self._guilds)
        chosen = preferences.channels or ()
        missing = [lacking(guild, id_, preferences, words) for id_ in chosen]
        channels = ", ".join(f"<#{id_}>" for id_ in chosen)
        said = words.WELCOMED.format(channels) if chosen else words.WELCOMED_NOWHERE
        return "\n".join([said, *(f"⚠ {line}" for line in missing if line)])

    async def prefer(self, guild: discord.Guild, change: Change, moment: int) -> None:
        """Keep a change made at the moment (a snowflake); what is watched from now on is looked through."""
        async with self._one_at_a_time:  # two who press at once both keep their change
            before = await self._guilds.preferences(str(guild.id))
            after = change(before)
            await self._watcher.chosen(guild, after.channels or (), moment)
            if after.automatic and not before.automatic:
                await self._watcher.anew(guild, moment)
            await self._guilds.prefer(str(guild.id), after)
        await self._watcher.catch_up(guild)


def lacking(guild: discord.Guild, channel_id: str, preferences: Preferences, words: Words) -> str | None:
    """What the bot may not do in a watched channel, in a sentence; None where nothing is missing."""
    channel = guild.get_channel(int(channel_id)) if channel_id.isdigit() else None
    if channel is None:
        return words.channel_gone(channel_id)
    allowed = channel.permissions_for(guild.me)
    forum = isinstance(channel, discord.ForumChannel)
    needed = [name for name in words.NEEDED if name not in IN_THREADS or preferences.threads or forum]
    missing = [words.NEEDED[name] for name in needed if not getattr(allowed, name)]
    return words.missing(f"<#{channel.id}>", missing) if missing else None


IN_THREADS = frozenset({"create_public_threads", "send_messages_in_threads"})
"""Permissions that matter only where cards go into threads, or posts are threads themselves."""
