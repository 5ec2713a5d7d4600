"""What people see of the ledger: a speaker, the statistics, an export; each within the asker's Scope."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import discord

from bot.chat import forms
from bot.chat.access import Access
from bot.chat.charts import Charts
from bot.chat.exporting import Part as File
from bot.chat.exporting import articles_of, written
from bot.chat.faults import TRANSPORT, defer, privately
from bot.chat.layout import Tone, View, sentence
from bot.chat.safe import shown
from bot.chat.speaker import NAME, chart_of, speaker_page
from bot.chat.speaker_buttons import PAGE, Join, Part
from bot.chat.submit import shared_in
from bot.chat.surfaces import LONGEST_QUERY, Surfaces
from bot.chat.totals import charts_of, totals_page
from bot.chat.words import ENGLISH, Words, spoken_in, words_for
from bot.core.models import Scope
from bot.core.speakers import Speaker
from bot.errors import QueryError
from bot.ports import Guilds, Ledger

Interaction = discord.Interaction[Any]


class Records:
    """Answers what is asked of the ledger; ``fonts`` is the folder of :class:`~bot.chat.charts.Charts`."""

    def __init__(
        self, ledger: Ledger, *, guilds: Guilds, access: Access, surfaces: Surfaces, fonts: Path | None
    ) -> None:
        self._ledger = ledger
        self._guilds = guilds
        self._access = access
        self._surfaces = surfaces
        self._charts = Charts(cache=fonts)
        self._exporting = asyncio.Semaphore(1)

    async def speaker(
        self, interaction: Interaction, who: str | int, at: int = 0, *, turning: bool = False
    ) -> None:
        """A page of a speaker: a new answer, or in the place of the page that was turned."""
        if isinstance(who, str) and len(who) > LONGEST_QUERY:
            raise QueryError(ENGLISH.TOO_LONG)
        await defer(interaction, turning=turning)
        found = await self._found(await self._surfaces.scope(interaction), who, at)
        words = words_for(interaction.locale)
        files = await self._charts.drawn(chart_of(found, words)) if at == 0 else []
        view = speaker_page(found, at, words, files, moderator=is_moderator(interaction))
        if turning:
            await interaction.edit_original_response(view=view, attachments=files)
        else:
            await interaction.followup.send(view=view, files=files, ephemeral=True)

    async def share(self, interaction: Interaction, who: str | int, at: int) -> None:
        """The page for everybody in the channel, without what not everybody there may read."""
        guild, scope, public = await self._sharing(interaction)
        mine = await self._found(scope, who, at)
        ours = await self._ledger.speaker(public, who, offset=at, limit=PAGE)
        if ours is None or not ours.hits:
            raise QueryError(ENGLISH.NOTHING_TO_SHARE)
        words = await spoken_in(guild, self._guilds)
        files = await self._charts.drawn(chart_of(ours, words))
        told = words_for(interaction.locale).shared(mine.claims - ours.claims)
        await privately(interaction, sentence(told, tone=Tone.PLAIN))
        await interaction.followup.send(view=speaker_page(ours, at, words, files, shared=True), files=files)

    async def ask_to_join(self, interaction: Interaction, who: str) -> None:
        """The form that names the other speaker; ``who`` it is about is looked up when it is sent."""
        _check_moderator(interaction)
        await forms.show(interaction, Join(who, words_for(interaction.locale)))

    async def ask_to_part(self, interaction: Interaction, who: str | int) -> None:
        """The form that chooses the names to split off."""
        _check_moderator(interaction)
        found = await self._found(await self._surfaces.scope_in_time(interaction), who)
        if len(found.aliases) < 2:
            raise QueryError(ENGLISH.NOTHING_TO_PART)
        await forms.show(interaction, Part(found.aliases, words_for(interaction.locale)))

    async def join(self, interaction: Interaction, who: str | int, other: str) -> None:
        """Two speakers become one."""
        _check_moderator(interaction)
        await defer(interaction)
        scope = await self._surfaces.scope(interaction)
        one, two = await self._found(scope, who), await self._found(scope, other)
        if not await self._ledger.join(scope, one.aliases[0].id, two.aliases[0].id, str(interaction.user.id)):
            raise QueryError(ENGLISH.ONE_ALREADY)
        words = words_for(interaction.locale)
        remark = words.joined(*(f"**{shown(each.name, NAME)}**" for each in (one, two)))
        await self._show(interaction, scope, one.aliases[0].id, words, remark)

    async def part(self, interaction: Interaction, names: Sequence[int]) -> None:
        """Names of a speaker become another's."""
        _check_moderator(interaction)
        await defer(interaction)
        scope = await self._surfaces.scope(interaction)
        if not names or not await self._ledger.part(scope, names, str(interaction.user.id)):
            raise QueryError(ENGLISH.NOT_PARTED)
        found = await self._found(scope, names[0])
        words = words_for(interaction.locale)
        said = ", ".join(f"**{shown(alias.name, NAME)}**" for alias in found.aliases[:5])
        await self._show(interaction, scope, names[0], words, words.parted(said))

    async def totals(self, interaction: Interaction) -> None:
        """The statistics of what the asker may read."""
        await defer(interaction)
        totals = await self._ledger.totals(await self._surfaces.scope(interaction))
        if not totals.articles:
            raise QueryError(ENGLISH.NO_STATS)
        words = words_for(interaction.locale)
        files = await self._charts.drawn(charts_of(totals, words))
        await interaction.followup.send(view=totals_page(totals, words, files), files=files, ephemeral=True)

    async def share_totals(self, interaction: Interaction) -> None:
        """The statistics for everybody in the channel, counted over what all of them may read."""
        guild, scope, public = await self._sharing(interaction)
        mine, ours = await self._ledger.totals(scope), await self._ledger.totals(public)
        if not ours.articles:
            raise QueryError(ENGLISH.NOTHING_TO_SHARE)
        words = await spoken_in(guild, self._guilds)
        files = await self._charts.drawn(charts_of(ours, words))
        told = words_for(interaction.locale).shared_stats(mine.articles - ours.articles)
        await privately(interaction, sentence(told, tone=Tone.PLAIN))
        await interaction.followup.send(view=totals_page(ours, words, files, shared=True), files=files)

    async def _sharing(self, interaction: Interaction) -> tuple[discord.Guild, Scope, Scope]:
        """The server, what the presser may read, and what of it everybody in the channel may read; the
        press is deferred.  Raises QueryError where the presser may not write."""
        guild, channel = shared_in(interaction)
        await defer(interaction)
        scope = await self._surfaces.scope(interaction)
        public = await self._access.everyone(guild, str(channel))
        return guild, scope, Scope(scope.guild, scope.channels & public.channels)

    async def export(self, interaction: Interaction, form: str) -> None:
        """Files of what the asker may read, privately; the newest part where it is more than fits."""
        await defer(interaction)
        scope = await self._surfaces.scope(interaction)
        most = interaction.guild.filesize_limit if interaction.guild else 0
        async with self._exporting:
            with tempfile.TemporaryDirectory(prefix="copydesk-export-") as folder:
                done = await written(self._ledger.exported(scope, form), Path(folder), form, most=most)
                if not done.parts:
                    raise QueryError(ENGLISH.NOTHING_TO_EXPORT)
                await self._send(interaction, done.parts, whole=done.whole)

    async def _send(self, interaction: Interaction, parts: Sequence[File], *, whole: bool) -> None:
        words = words_for(interaction.locale)
        for number, part in enumerate(parts, start=1):
            said = [words.export_file(part.articles, number, len(parts))]
            if number == 1 and not whole:
                said.append(words.only_newest_exported(articles_of(parts)))
            # An ordinary message: of the newer kind, a file would need a place in its layout.
            try:
                await interaction.followup.send(
                    "\n".join(said), file=await asyncio.to_thread(discord.File, part.path), ephemeral=True
                )
            except (discord.HTTPException, *TRANSPORT) as error:
                raise QueryError(ENGLISH.EXPORT_REFUSED) from error

    async def _show(
        self, interaction: Interaction, scope: Scope, who: int, words: Words, remark: str
    ) -> None:
        found = await self._found(scope, who)
        view: View = speaker_page(found, 0, words, moderator=True, remark=remark)
        await privately(interaction, view)

    async def _found(self, scope: Scope, who: str | int, at: int = 0) -> Speaker:
        found = await self._ledger.speaker(scope, who, offset=at, limit=PAGE)
        if found is None:
            raise QueryError(ENGLISH.NO_SUCH_SOURCE)
        return found


def is_moderator(interaction: Interaction) -> bool:
    """Whether the asker may merge and split: in all of the server, since the ledger is the server's."""
    if not isinstance(interaction.user, discord.Member):
        return False
    allowed = interaction.user.guild_permissions
    return allowed.manage_messages or allowed.manage_guild


def _check_moderator(interaction: Interaction) -> None:
    if not is_moderator(interaction):
        raise QueryError(ENGLISH.MAY_NOT_MODERATE)
