"""What a public card tells of other posts: only what everybody who sees the card may read."""

from __future__ import annotations

import logging
from dataclasses import replace

import discord

from bot.chat.access import Access
from bot.core.models import Origin, Post, Scope, Stored, Twin
from bot.errors import QueryError
from bot.ports import Catalogue

log = logging.getLogger(__name__)


class Elsewhere:
    """Where the article of a card stands besides."""

    def __init__(self, client: discord.Client, *, catalogue: Catalogue, access: Access) -> None:
        self._client = client
        self._catalogue = catalogue
        self._access = access

    async def first(self, origin: Origin, stored: Stored) -> Post | None:
        """The earliest other post of the article."""
        scope = await self._public(origin) if len(stored.posts) > 1 else None
        readable = [post for post in stored.posts if scope and post.origin.channel in scope.channels]
        return readable[0] if readable and readable[0].origin.message != origin.message else None

    async def twins(self, origin: Origin, stored: Stored) -> list[Twin]:
        """Other articles with its text; none where it takes too long to tell."""
        scope = await self._public(origin)
        try:
            return await self._catalogue.twins(scope, stored.number) if scope else []
        except QueryError as error:
            log.info("no twins for #%s: %s", stored.number, error)
            return []

    async def visible(self, origin: Origin, stored: Stored) -> Stored:
        """The article with those of its earlier texts that were posted where everybody may read."""
        scope = await self._public(origin) if stored.earlier else None
        earlier = [one for one in stored.earlier if scope and not one.channels.isdisjoint(scope.channels)]
        return replace(stored, earlier=tuple(earlier))

    async def _public(self, origin: Origin) -> Scope | None:
        guild = self._client.get_guild(int(origin.guild))
        return await self._access.everyone(guild, origin.channel or "") if guild else None
