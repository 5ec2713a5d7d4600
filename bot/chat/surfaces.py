"""What people see of the archive: every answer is made here, within the asker's Scope."""

from __future__ import annotations

import asyncio
from typing import Any

import discord

from bot.chat.access import Access
from bot.chat.asking import Ask, Kind
from bot.chat.cards import card
from bot.chat.changed import compared, corrections_page
from bot.chat.context import context_page
from bot.chat.entitled import may_act, member
from bot.chat.faults import defer, privately
from bot.chat.layout import Tone, View, sentence
from bot.chat.pages import claims_page, sources_page
from bot.chat.results import results_page
from bot.chat.submit import shared_in
from bot.chat.words import ENGLISH, Words, spoken_in, words_for
from bot.core.models import Results, Scope, Stored
from bot.errors import QueryError
from bot.ports import Catalogue, Guilds

LONGEST_QUERY = 200
"""Letters of a question; the store bounds its words."""

IN_TIME = 1.5
"""Seconds for what has to be known before a form opens; half of Discord's three."""

Interaction = discord.Interaction[Any]


class Surfaces:
    """Answers commands and buttons: privately, and by the rights of whoever asks."""

    def __init__(self, *, catalogue: Catalogue, guilds: Guilds, access: Access) -> None:
        self._catalogue = catalogue
        self._guilds = guilds
        self._access = access

    async def scope(self, interaction: Interaction, within: str = "") -> Scope:
        """What the asker may read, in a channel or everywhere.  Raises QueryError outside a server."""
        if not isinstance(interaction.user, discord.Member):
            raise QueryError(ENGLISH.SERVERS_ONLY)
        return await self._access.asker(interaction.user, within)

    async def scope_in_time(self, interaction: Interaction) -> Scope:
        """The same before a form opens or while somebody types, for which Discord waits three seconds: where
        private threads take longer to ask about, they are left out."""
        try:
            async with asyncio.timeout(IN_TIME):
                return await self.scope(interaction)
        except TimeoutError:
            return await self._access.asker(member(interaction), quickly=True)

    async def show(self, interaction: Interaction, what: str, number: int, at: int = 0) -> None:
        """An article's card, claims, sources or a claim in its context; a private page turns in place."""
        turning = interaction.message is not None and interaction.message.flags.ephemeral and what != "card"
        await defer(interaction, turning=turning)
        view = await self._article(interaction, what, number, at)
        if turning:
            await interaction.edit_original_response(view=view)
        else:
            await privately(interaction, view)

    async def ask(self, interaction: Interaction, ask: Ask) -> None:
        """The first page of an answer."""
        if max(len(ask.query), len(ask.about), len(ask.source), len(ask.site)) > LONGEST_QUERY:
            raise QueryError(ENGLISH.TOO_LONG)
        await defer(interaction)
        results = await self._results(await self.scope(interaction, ask.channel), ask)
        await privately(
            interaction,
            results_page(ask, results, words_for(interaction.locale)),
        )

    async def turn(self, interaction: Interaction, ask: Ask) -> None:
        """Another page, in the place of this one."""
        await defer(interaction, turning=True)
        results = await self._results(await self.scope(interaction, ask.channel), ask)
        view = results_page(ask, results, words_for(interaction.locale))
        await interaction.edit_original_response(view=view)

    async def share(self, interaction: Interaction, ask: Ask) -> None:
        """The page for everybody in the channel, without what not everybody there may read."""
        guild, channel = shared_in(interaction)
        await defer(interaction)
        results = await self._results(await self.scope(interaction, ask.channel), ask)
        public = await self._access.everyone(guild, str(channel))
        hits = tuple(hit for hit in results.hits if hit.post.origin.channel in public.channels)
        if not hits:
            raise QueryError(ENGLISH.NOTHING_TO_SHARE)
        told = words_for(interaction.locale).shared(len(results.hits) - len(hits))
        await privately(interaction, sentence(told, tone=Tone.PLAIN))
        words = await spoken_in(guild, self._guilds)
        await interaction.followup.send(view=results_page(ask, Results(hits), words, shared=True))

    async def suggest(self, interaction: Interaction, what: str, prefix: str) -> list[Any]:
        """Hits or names for autocomplete, within what the asker may read."""
        scope = await self.scope_in_time(interaction)
        return list(await self._catalogue.suggest(scope, what, prefix[:LONGEST_QUERY]))

    async def _article(self, interaction: Interaction, what: str, number: int, at: int) -> View:
        scope, words = await self.scope(interaction), words_for(interaction.locale)
        stored = await self._catalogue.visible(scope, number)
        if stored is None:
            raise QueryError(ENGLISH.NOT_HERE)
        match what:
            case "changes":
                return await compared(stored, await self._earlier(scope, stored, at), words)
            case "corrections":
                return corrections_page(stored, member(interaction), words)
            case "context" if stored.digest.claims:
                return context_page(stored, at, words)
            case "claims" | "context":
                return claims_page(stored, at, words, may_act(member(interaction), stored))
            case "sources":
                return sources_page(stored, at, words)
            case _:
                return await self._card(scope, stored, words)

    async def _earlier(self, scope: Scope, stored: Stored, at: int) -> Stored:
        """An earlier text of the article, counted from the oldest.  Raises QueryError where there is none."""
        known = stored.earlier[at] if at < len(stored.earlier) else None
        found = await self._catalogue.visible(scope, known.number) if known else None
        if found is None:
            raise QueryError(ENGLISH.NO_EARLIER)
        return found

    async def _card(self, scope: Scope, stored: Stored, words: Words) -> View:
        preferences = await self._guilds.preferences(scope.guild)
        first = stored.posts[0] if stored.posts else None
        twins = await self._catalogue.twins(scope, stored.number)
        return card(stored, words, claims=preferences.claims_on_card, first=first, twins=twins)

    async def _results(self, scope: Scope, ask: Ask) -> Results:
        match ask.kind:
            case Kind.SEARCH:
                return await self._catalogue.search(
                    scope, ask.query, newest=ask.newest, offset=ask.at, limit=ask.size
                )
            case Kind.RECENT:
                return await self._catalogue.recent(
                    scope, site=ask.site or None, by=ask.by or None, offset=ask.at, limit=ask.size
                )
            case Kind.CLAIMS:
                return await self._catalogue.claims(
                    scope,
                    number=ask.number or None,
                    about=ask.about or None,
                    source=ask.source or None,
                    offset=ask.at,
                    limit=ask.size,
                )
