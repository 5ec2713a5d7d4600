"""Who may do what to an article: decided here, at the moment of pressing."""

from __future__ import annotations

from collections.abc import Iterable

import discord

from bot.chat.access import Access
from bot.chat.words import ENGLISH
from bot.core.models import Post, Stored
from bot.errors import QueryError
from bot.ports import Catalogue


class Entitled:
    """Looks an article up by a member's own rights, and tells what else they may do to it.

    Whoever posted it may take their own post away and have it read again, and so may a
    moderator (Manage Messages) of a channel where it was posted, for the posts there.  Whoever
    may write in such a channel may correct it.
    """

    def __init__(self, catalogue: Catalogue, access: Access) -> None:
        self._catalogue = catalogue
        self._access = access

    async def article(self, interaction: discord.Interaction, number: int) -> Stored:
        """The article as the presser may see it.  Raises QueryError where there is none.

        Only where it was posted is asked about: a form must open within three seconds.
        """
        scope = await self._access.asker(member(interaction), article=number)
        found = await self._catalogue.visible(scope, number)
        if found is None:
            raise QueryError(ENGLISH.NOT_HERE)
        return found

    async def current(self, interaction: discord.Interaction, number: int) -> Stored:
        """The same, but no earlier text.  Raises QueryError."""
        found = await self.article(interaction, number)
        if found.current is not None:
            raise QueryError(ENGLISH.ONLY_THE_NEWEST)
        return found


def member(interaction: discord.Interaction) -> discord.Member:
    """Who pressed.  Raises QueryError outside a server."""
    if not isinstance(interaction.user, discord.Member):
        raise QueryError(ENGLISH.SERVERS_ONLY)
    return interaction.user


def removable(who: discord.Member, posts: Iterable[Post]) -> list[Post]:
    """The posts that the member may take away: their own, and those where they manage messages."""
    return [post for post in posts if post.origin.author == str(who.id) or moderates(who, [post])]


def moderates(who: discord.Member, posts: Iterable[Post]) -> bool:
    """Whether the member manages messages where one of the posts stands."""
    return any(_permissions(who, post).manage_messages for post in posts)


def may_correct(who: discord.Member, posts: Iterable[Post]) -> bool:
    """Whether the member may write where one of the posts stands."""
    for post in posts:
        allowed = _permissions(who, post)
        if allowed.send_messages_in_threads if post.origin.parent else allowed.send_messages:
            return True
    return False


def may_act(who: discord.Member, stored: Stored) -> bool:
    """Whether the member may have the article read again."""
    return stored.current is None and bool(removable(who, stored.posts))


def _permissions(who: discord.Member, post: Post) -> discord.Permissions:
    """What the member may do in the post's channel; a thread that is not known counts as its parent."""
    origin = post.origin
    for place in (origin.channel, origin.parent):
        channel = who.guild.get_channel_or_thread(int(place)) if place else None
        if channel is not None:
            return channel.permissions_for(who)
    return discord.Permissions.none()
