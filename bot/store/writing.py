"""An article's rows, written: a digest under its number, its posts, the addresses that lead to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import aiosqlite

from bot.core.models import Digest, Post, Validators
from bot.store import index, placing, signatures
from bot.store.database import one
from bot.store.rows import Value, article_row, claim_rows, every_source, moment, salted, source_rows


async def insert(
    connection: aiosqlite.Connection,
    guild: str,
    digest: Digest,
    *,
    saved_at: datetime,
    number: int | None = None,
    is_earlier: bool = False,
) -> int:
    """Write the digest's rows under the next number (or the one given); the index follows with its posts.

    The same text may stand there again where this one ``is_earlier``.
    """
    await connection.execute("INSERT INTO guild (id) VALUES (?) ON CONFLICT DO NOTHING", (guild,))
    number = number or await next_number(connection, guild)
    await connection.execute(
        "UPDATE guild SET last_number = max(last_number, ?) WHERE id = ?", (number, guild)
    )
    saved: dict[str, Value] = {
        "number": number,
        "saved_at": await _not_before(connection, guild, moment(saved_at)),
    }
    row = {"guild": guild, **saved, **article_row(digest)}
    if is_earlier:
        row["text_hash"] = salted(number, digest.article.text)
    article = await insert_row(connection, "article", row)
    await _fill(connection, guild, article, digest)
    await signatures.signed(connection, guild, article, digest.article.text)
    return article


async def rewrite(connection: aiosqlite.Connection, guild: str, article: int, digest: Digest) -> None:
    """Put another reading of the same text in the place of the article's; its posts and number stay.

    The text is written too: it may differ in case and white space, and the reading points into its own.
    """
    await index.unindexed(connection, article)
    for table in ("claim", "source"):
        await connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
    row = {name: value for name, value in article_row(digest).items() if name != "text_hash"}
    assignments = ", ".join(f"{name} = ?" for name in row)
    await connection.execute(f"UPDATE article SET {assignments} WHERE id = ?", (*row.values(), article))
    await _fill(connection, guild, article, digest)
    await index.indexed(connection, article)


async def _fill(connection: aiosqlite.Connection, guild: str, article: int, digest: Digest) -> None:
    for table, found in (("source", source_rows(digest)), ("claim", claim_rows(digest))):
        for row in found:
            await insert_row(connection, table, {"guild": guild, "article": article, **row})
    await placing.enlist(connection, guild, [source.name for source in every_source(digest)])


async def insert_post(connection: aiosqlite.Connection, article: int, post: Post) -> None:
    """Write a post, unless the article has it."""
    origin = post.origin
    row = {
        "guild": origin.guild,
        "article": article,
        "channel": origin.channel or "",
        "message": origin.message or "",
        "author": origin.author or "",
        "platform": origin.platform,
        "parent": origin.parent,
        "private": int(origin.private),
        "posted_at": moment(post.posted_at),
    }
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    await connection.execute(
        f"INSERT INTO post ({names}) VALUES ({marks}) ON CONFLICT DO NOTHING", tuple(row.values())
    )


async def insert_row(connection: aiosqlite.Connection, table: str, row: dict[str, Value]) -> int:
    """Write one row; its id."""
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    cursor = await connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))
    return cursor.lastrowid or 0


async def next_number(connection: aiosqlite.Connection, guild: str) -> int:
    """The number after the guild's last one."""
    row = await one(connection, "SELECT last_number + 1 FROM guild WHERE id = ?", guild)
    return int(row[0]) if row else 1


async def _not_before(connection: aiosqlite.Connection, guild: str, time: str) -> str:
    # A guild's articles are saved in the order of their ids even when the clock jumps back:
    # search turns dates into a range of ids.
    row = await one(connection, "SELECT max(saved_at) FROM article WHERE guild = ?", guild)
    return max(time, row[0] or "") if row else time


async def name(connection: aiosqlite.Connection, guild: str, article: int, more: Iterable[str]) -> None:
    """Let these addresses lead to the article, unless they lead to another already."""
    await connection.executemany(
        "INSERT INTO address (guild, address, article) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(guild, address, article) for address in more],
    )


async def keep_validators(
    connection: aiosqlite.Connection, guild: str, article: int, validators: Validators | None
) -> None:
    """Keep what the server said of the page's version, instead of what it said before."""
    await connection.execute("DELETE FROM validator WHERE article = ?", (article,))
    if validators:
        await connection.execute(
            "INSERT INTO validator VALUES (?, ?, ?, ?, ?)",
            (article, guild, validators.address, validators.etag, validators.modified),
        )
