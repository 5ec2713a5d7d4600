"""Articles of a guild that have the same text under another address; an earlier text of one is none."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

import aiosqlite

from bot.core import likeness
from bot.core.models import Scope, Twin
from bot.store import places
from bot.store.articles import numbered
from bot.store.database import one, rows
from bot.store.rows import post_of

MOST = 20
"""Candidates that are compared: each costs some milliseconds, a long one forty."""
PATIENCE = 0.4
"""Seconds for comparing: twins are told beside an answer, which must not be late for them."""


async def twins(
    connection: aiosqlite.Connection, scope: Scope, channels: Sequence[str], number: int
) -> list[Twin]:
    """The articles in scope that are like #number, oldest first."""
    article = await numbered(connection, scope.guild, number)
    if article is None or article not in await places.posts(connection, scope, channels, [article]):
        return []
    return await like(connection, scope, channels, article)


async def like(
    connection: aiosqlite.Connection,
    scope: Scope,
    channels: Sequence[str],
    article: int,
    patience: float = PATIENCE,
) -> list[Twin]:
    """The articles in scope that are like this one, which the asker may see: those found within the patience."""
    until = time.perf_counter() + patience
    found = await places.posts(
        connection, scope, channels, await _candidates(connection, scope.guild, article), earlier=False
    )
    if not found:
        return []
    text = await _text(connection, article)
    alike = []
    for other, row in found.items():
        if time.perf_counter() > until:
            break
        # Long texts take a while: the loop goes on meanwhile.
        alikeness = await asyncio.to_thread(likeness.compare, text, await _text(connection, other))
        if alikeness.same or alikeness.figures:
            alike.append(Twin(row["number"], row["title"], row["site"], post_of(row), alikeness.figures))
    return alike


async def _candidates(connection: aiosqlite.Connection, guild: str, article: int) -> list[int]:
    found = await rows(
        connection,
        "SELECT DISTINCT other.article FROM likeness own"
        " JOIN likeness other ON other.guild = own.guild AND other.band = own.band"
        " WHERE own.article = ?1 AND own.guild = ?2 AND other.article <> ?1"
        " AND NOT EXISTS (SELECT 1 FROM version v WHERE v.article IN (own.article, other.article))"
        " ORDER BY other.article LIMIT ?3",
        article,
        guild,
        MOST,
    )
    return [row["article"] for row in found]


async def _text(connection: aiosqlite.Connection, article: int) -> str:
    row = await one(connection, "SELECT text FROM article WHERE id = ?", article)
    return str(row["text"]) if row else ""
