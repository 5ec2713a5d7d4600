"""Who may see what: the channels of a guild that an asker reads, and the posts made there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from sqlite3 import Row

import aiosqlite

from bot.core.models import Place, Post, Scope
from bot.core.query import Field, Filter
from bot.store import index, match
from bot.store.database import rows

MOST_KEYS = 200
"""Channels that become part of the match; with more, what is found is only checked afterwards."""
NOWHERE = ""
"""The channel of what the command line stored: seen by all of its guild."""

# One look into the index for each channel, rather than one for each post.
_PLACES = """
    WITH RECURSIVE place (channel) AS (
        SELECT min(channel) FROM post WHERE guild = ?1
        UNION ALL
        SELECT (SELECT min(channel) FROM post WHERE guild = ?1 AND channel > place.channel)
        FROM place WHERE place.channel IS NOT NULL
    )
    SELECT channel,
           (SELECT parent FROM post p WHERE p.guild = ?1 AND p.channel = place.channel LIMIT 1) AS parent,
           (SELECT private FROM post p WHERE p.guild = ?1 AND p.channel = place.channel LIMIT 1) AS private
    FROM place
    WHERE channel IS NOT NULL
      AND NOT EXISTS (
          SELECT 1 FROM channel c WHERE c.guild = ?1 AND c.id = place.channel AND c.gone_at IS NOT NULL
      )
      AND NOT EXISTS (SELECT 1 FROM guild g WHERE g.id = ?1 AND g.left_at IS NOT NULL)
"""

# The places of one article and of its earlier texts.
_PLACES_OF = """
    SELECT p.channel, max(p.parent) AS parent, max(p.private) AS private FROM (
        SELECT id FROM article WHERE guild = ?1 AND number = ?2
        UNION SELECT article FROM version WHERE guild = ?1 AND number = ?2
    ) wanted CROSS JOIN post p ON p.article = wanted.id
    WHERE NOT EXISTS (SELECT 1 FROM channel c WHERE c.guild = ?1 AND c.id = p.channel AND c.gone_at IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM guild g WHERE g.id = ?1 AND g.left_at IS NOT NULL)
    GROUP BY p.channel
"""

_POSTS = """
    SELECT a.id, a.number, a.title, a.site, a.published, a.saved_at, v.number AS current, p.*
    FROM json_each(:articles) AS wanted
    JOIN article a ON a.id = wanted.value
    JOIN post p ON p.article = a.id
    LEFT JOIN version v ON v.article = a.id
    WHERE a.guild = :guild AND p.channel IN (SELECT value FROM json_each(:channels)) {more}
    ORDER BY wanted.key, p.posted_at, p.message
"""


async def places(connection: aiosqlite.Connection, guild: str, article: int | None = None) -> list[Place]:
    """Every channel and thread that the guild's articles were posted in, or #article with its earlier texts."""
    found = await (
        rows(connection, _PLACES, guild) if article is None else rows(connection, _PLACES_OF, guild, article)
    )
    return [Place(row["channel"], row["parent"], bool(row["private"])) for row in found]


async def readable(connection: aiosqlite.Connection, scope: Scope) -> tuple[list[str], bool]:
    """The channels with posts that the scope reads, and whether these are all of the guild's."""
    every = {place.channel for place in await places(connection, scope.guild)}
    seen = sorted(every & (scope.channels | {NOWHERE}))
    return seen, len(seen) == len(every)


def seen(posts: Iterable[Post], channels: Sequence[str]) -> tuple[Post, ...]:
    """The posts that were made in these channels."""
    return tuple(post for post in posts if (post.origin.channel or NOWHERE) in channels)


def keys(channels: Sequence[str], all_of: bool) -> list[str]:
    """The readable channels as part of the match, where they are some and not too many."""
    if all_of or len(channels) > MOST_KEYS:
        return []
    tokens = [match.quoted([index.key(index.CHANNEL, channel)]) for channel in channels]
    return ["(" + " OR ".join(tokens) + ")"]


async def posts(
    connection: aiosqlite.Connection,
    scope: Scope,
    channels: Sequence[str],
    articles: Sequence[int],
    filters: Sequence[Filter] = (),
    *,
    earlier: bool = True,
) -> dict[int, Row]:
    """For each article that the asker may see, its row with its oldest post in scope, in that order.

    Without ``earlier`` texts, only those that articles have now.
    """
    values = {"guild": scope.guild, "articles": json.dumps(articles), "channels": json.dumps(channels)}
    more = "" if earlier else " AND v.article IS NULL"
    for place, one_filter in enumerate(filters):
        condition = _condition(one_filter, f"filter{place}")
        if condition:
            values[f"filter{place}"] = json.dumps(one_filter.values)
            more += f" AND {condition}"
    found = await connection.execute_fetchall(_POSTS.format(more=more), values)
    first: dict[int, Row] = {}
    for row in found:
        first.setdefault(row["id"], row)
    return first


def _condition(one_filter: Filter, name: str) -> str:
    """A filter on the post itself, checked against the tables; the others are the index's alone."""
    values = f"(SELECT value FROM json_each(:{name}))"
    column = {Field.BY: "author", Field.IN: "channel"}.get(one_filter.field)
    if column is None:
        return ""
    if not one_filter.negated:
        return f"p.{column} IN {values}"
    return (
        f"NOT EXISTS (SELECT 1 FROM post q WHERE q.article = a.id AND q.{column} IN {values}"
        " AND q.channel IN (SELECT value FROM json_each(:channels)))"
    )
