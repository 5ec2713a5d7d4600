"""The bot on Discord: its intents, its events, its commands, and how it starts and stops."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import discord
from discord.ext import tasks

from bot.chat import admin, commands, forms, ledger_commands
from bot.chat.absences import Absences
from bot.chat.access import Access
from bot.chat.acting import Act
from bot.chat.announcer import Answers
from bot.chat.buttons import InArticle, ShareStats, Show, Try, Turn
from bot.chat.clock import DiscordClock
from bot.chat.connecting import stay_connected
from bot.chat.cursors import Cursors
from bot.chat.faults import Tree
from bot.chat.layout import View
from bot.chat.missed import FAR, Missed, Reach
from bot.chat.opening import PRESSED, Opening
from bot.chat.panel import Settling
from bot.chat.powers import Powers
from bot.chat.receiving import Receiving
from bot.chat.records import Records
from bot.chat.speaker_buttons import Leaf
from bot.chat.submit import Submissions
from bot.chat.surfaces import Surfaces
from bot.chat.translator import Translations
from bot.chat.watcher import Watcher
from bot.chat.welcome import Welcome, welcome
from bot.chat.words import ENGLISH, spoken_in, words_for
from bot.core.intake import DEFAULT, Rules
from bot.core.models import Limits
from bot.errors import StoreError
from bot.ports import Catalogue, Corrections, Guilds, Ledger, Queue

log = logging.getLogger(__name__)

RECENTLY = timedelta(days=7)
"""Answers given up since then are told in /status."""

AGAIN = 120
"""Seconds between looks at channels that could not be caught up on."""


class Copydesk(discord.Client):
    """The gateway client; its parts do the work.

    ``wake`` is called after each commit.  ``channels`` are watched where a server has chosen
    none.  ``health`` gives the lines of /status that only the composition root knows.
    ``model`` names the language model that servers may choose, if there is one; ``limits`` are
    shown in the settings; in the folder ``fonts`` charts keep what they know of fonts.  ``content``
    asks for the message-content intent, without which mentions, the menu and /submit still work.
    """

    def __init__(
        self,
        *,
        catalogue: Catalogue,
        ledger: Ledger,
        guilds: Guilds,
        queue: Queue,
        corrections: Corrections,
        wake: Callable[[], None],
        channels: Sequence[str] = (),
        rules: Rules = DEFAULT,
        reach: Reach = FAR,
        health: admin.Health = admin.nothing,
        content: bool = True,
        model: str | None = None,
        limits: Limits | None = None,
        fonts: Path | None = None,
    ) -> None:
        # discord.py keeps this object, and reads it each time it identifies
        self._wanted = discord.Intents(
            guilds=True, guild_messages=True, guild_reactions=True, message_content=content
        )
        self.clock = DiscordClock()
        super().__init__(
            intents=self._wanted,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            http_trace=self.clock.trace(),
            activity=discord.CustomActivity(ENGLISH.ACTIVITY),
        )
        self.tree: Tree[Copydesk] = Tree(self)
        access = Access(catalogue)
        self.powers = Powers(
            self,
            access=access,
            catalogue=catalogue,
            guilds=guilds,
            queue=queue,
            corrections=corrections,
            wake=wake,
        )
        self.surfaces = Surfaces(catalogue=catalogue, guilds=guilds, access=access)
        self.records = Records(ledger, surfaces=self.surfaces, guilds=guilds, access=access, fonts=fonts)
        self.submissions = Submissions(self, guilds=guilds, queue=queue, wake=wake)
        cursors = Cursors(guilds, frozenset(channels))
        receiving = Receiving(guilds=guilds, queue=queue, wake=wake, rules=rules)
        self.watcher = Watcher(
            guilds=guilds,
            cursors=cursors,
            receiving=receiving,
            missed=Missed(guilds=guilds, cursors=cursors, receiving=receiving, rules=rules, reach=reach),
            channels=frozenset(channels),
            rules=rules,
            asked=lambda message: self.announcer.ask_for(message),
        )
        self.settling = Settling(
            guilds=guilds,
            watcher=self.watcher,
            model=model,
            limits=limits,
            content=lambda: self._wanted.message_content,
        )
        self.announcer = Answers(self, guilds=guilds, queue=queue, powers=self.powers)
        self.opening = Opening(catalogue=catalogue, queue=queue, announcer=self.announcer)
        standing = self.powers.standing
        self.absences = Absences(catalogue=catalogue, guilds=guilds, retract=standing.retract)
        self._guilds = guilds
        self._queue = queue
        self._health = health
        for part in (commands, ledger_commands, admin):
            part.register(self.tree)

    async def setup_hook(self) -> None:
        """Make the buttons of old messages work, and tell Discord the commands."""
        self.add_dynamic_items(Act, InArticle, Leaf, ShareStats, Show, Try, Turn)
        self.add_view(self.settling.controls())
        self.add_view(Welcome(ENGLISH))
        await self.tree.set_translator(Translations())
        await self.tree.sync()
        self._look_again.start()

    async def run_until_closed(self, token: str, *, api: str | None = None) -> None:
        """Log in and stay connected; without the content intent where Discord refuses it.

        Raises SettingsError where the token is bad.  ``api`` is the REST base of another server.
        """
        await stay_connected(self, token, self._wanted, api=api)

    async def close(self) -> None:
        """Stop looking, leave Discord."""
        self._look_again.cancel()
        await super().close()

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        """Nothing happens any more once it is left: discord.py may still call it ready, without a loop to say so."""
        if not self.is_closed():
            super().dispatch(event, *args, **kwargs)

    async def on_error(self, event_method: str, /, *_: Any, **__: Any) -> None:
        """An event failed; what it left undone the next look makes good."""
        error = sys.exception()
        if self.is_closed():
            log.info("%s was cut short by the stop", event_method)
        elif isinstance(error, StoreError):
            log.error("%s is made good later: %s", event_method, error)
        else:
            log.error("a bug in %s", event_method, exc_info=error)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Connected anew, or a server's outage is over: look for what was missed."""
        await self._catch_up_in(guild)
        await self.absences.look(guild)

    async def on_ready(self) -> None:
        """Every server has come; one that came whole is looked through now, the others are already."""
        log.info("ready in %d servers", len(self.guilds))
        await self._catch_up()

    async def on_resumed(self) -> None:
        """Connected again: Discord sends what was missed, a look makes sure."""
        await self._catch_up()

    async def on_disconnect(self) -> None:
        """From now on something may be missed."""
        self.watcher.lost_touch()

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A channel was deleted."""
        await self.watcher.gone(channel.guild, channel.id)

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """A thread was deleted."""
        if guild := self.get_guild(payload.guild_id):
            await self.watcher.gone(guild, payload.thread_id)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was sent away; an outage is another event."""
        await self._guilds.left(str(guild.id))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """A server to watch."""
        await self._guilds.joined(str(guild.id))
        await self._catch_up_in(guild)
        if not await self.watcher.watched(guild):
            await welcome(guild, await spoken_in(guild, self._guilds), content=self._wanted.message_content)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """A form that was sent; commands and buttons have ways of their own."""
        if interaction.type is discord.InteractionType.modal_submit:
            await forms.submitted(interaction)

    async def on_message(self, message: discord.Message) -> None:
        """A message as it is posted."""
        await self.watcher.see(message)

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        """A member presses what the bot put under a post of a quiet server."""
        if payload.guild_id is None or payload.member is None or payload.member.bot:
            return
        if str(payload.emoji) not in PRESSED:
            return
        if (await self._guilds.preferences(str(payload.guild_id))).quiet:
            await self.opening.open(payload.guild_id, payload.channel_id, payload.message_id)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """A message as it is edited."""
        await self.watcher.edited(payload.message)

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """One message was deleted."""
        await self._withdrawn(payload.guild_id, payload.channel_id, [payload.message_id])

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Many messages were deleted at once."""
        await self._withdrawn(payload.guild_id, payload.channel_id, sorted(payload.message_ids))

    async def health_view(self, interaction: discord.Interaction[Any]) -> View:
        """The answer to /status."""
        guild = _guild(interaction)
        elsewhere = {str(channel.id) for one in self.guilds if one != guild for channel in one.channels}
        watched = sorted(await self.watcher.watched(guild) - elsewhere)
        words = words_for(interaction.locale)
        preferences = await self._guilds.preferences(str(guild.id))
        lines = await self._health()
        lost = await self._queue.given_up(str(guild.id), discord.utils.utcnow() - RECENTLY)
        return admin.status_view(
            guild, watched, preferences, lines, words, lost, content=self._wanted.message_content
        )

    @tasks.loop(seconds=AGAIN)
    async def _look_again(self) -> None:
        """Look again where the history could not be read or the posts could not be stored."""
        if self.is_ready():
            await self._catch_up()
            for guild in self.guilds:
                await self.absences.go_on(guild)

    async def _withdrawn(self, guild: int | None, channel: int, messages: list[int]) -> None:
        if guild is None:
            return
        submitted = [id_ for id_ in messages if await self._queue.posted(str(guild), str(id_))]
        hidden = await self.watcher.withdrawn(guild, channel, messages)
        await self.powers.standing.retract(guild, channel, messages if hidden else submitted)

    async def _catch_up(self) -> None:
        try:
            await self.submissions.resume()
        except StoreError as error:
            log.error("forms are made good later: %s", error)
        for guild in self.guilds:
            await self._catch_up_in(guild)

    async def _catch_up_in(self, guild: discord.Guild) -> None:
        try:
            await self.powers.standing.go_on(guild.id)
            await self.watcher.catch_up(guild)
        except StoreError as error:
            log.error("server %s is looked through later: %s", guild.id, error)


def _guild(interaction: discord.Interaction[Any]) -> discord.Guild:
    assert interaction.guild is not None  # the commands are guild_only
    return interaction.guild
