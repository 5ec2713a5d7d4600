"""The articles of every guild: stored once each, found by address or number."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

import aiosqlite

from bot.core.models import LOCAL, Digest, Earlier, Origin, Post, Stored
from bot.errors import Withdrawn
from bot.store import index, placing, signatures
from bot.store.database import Database, one, rows
from bot.store.rows import (
    Value,
    article_row,
    claim_rows,
    correction_of,
    digest_of,
    every_source,
    moment,
    post_of,
    source_rows,
    text_hash,
)


def now() -> datetime:
    """The time, aware."""
    return datetime.now(UTC)


_EARLIER = """
    SELECT a.number, a.saved_at, v.replaced_at,
           (SELECT json_group_array(channel) FROM post WHERE article = a.id) AS channels
    FROM version v JOIN article a ON a.id = v.article WHERE v.guild = ? AND v.number = ? ORDER BY a.id
"""


class Articles:
    """The Archive of ports; ``clock`` gives the time of saving."""

    def __init__(self, database: Database, *, clock: Callable[[], datetime] = now) -> None:
        self._database = database
        self._clock = clock

    async def by_address(self, guild: str, address: str) -> Stored | None:
        """The article known under the address, or None."""
        async with self._database.reading() as connection:
            article = await _at(connection, guild, [address])
            return await stored(connection, guild, article) if article else None

    async def by_number(self, guild: str, number: int) -> Stored | None:
        """Article #number of the guild, or None."""
        async with self._database.reading() as connection:
            article = await numbered(connection, guild, number)
            return await stored(connection, guild, article) if article else None

    async def add(self, guild: str, digest: Digest, *, job: int | None = None) -> Stored:
        """Store the digest and set its job to ``read``, in one transaction.

        An address or a text already known in the guild gives the article that holds it, with
        the digest's addresses and the job's post added.  Raises StoreError, or Withdrawn.
        """
        async with self._database.writing() as connection:
            post = await post_behind(connection, guild, job, self._clock())
            article = await _known(connection, guild, digest)
            if fresh := article is None:
                article = await insert(connection, guild, digest, saved_at=self._clock())
            await name(connection, guild, article, addresses(digest))
            await _tie(connection, article, post, job, fresh=fresh)
            return await stored(connection, guild, article)

    async def attach(self, guild: str, number: int, job: int) -> Stored:
        """Add a job's post to an article already stored and set the job to ``read``.

        Raises StoreError, or Withdrawn when the message or the article went meanwhile.
        """
        async with self._database.writing() as connection:
            post = await post_behind(connection, guild, job, self._clock())
            article = await numbered(connection, guild, number)
            if article is None:
                raise Withdrawn(f"Article #{number} has been removed.")
            await _tie(connection, article, post, job, fresh=False)
            return await stored(connection, guild, article)


def addresses(digest: Digest) -> list[str]:
    """Every address that leads to the digest's article."""
    article = digest.article
    return list(dict.fromkeys((*([article.address] if article.address else ()), *article.others)))


async def numbered(connection: aiosqlite.Connection, guild: str, number: int) -> int | None:
    """The id of article #number."""
    row = await one(connection, "SELECT id FROM article WHERE guild = ? AND number = ?", guild, number)
    return row["id"] if row else None


async def stored(connection: aiosqlite.Connection, guild: str, article: int) -> Stored:
    """An article's row and all that hangs on it."""
    row = await one(connection, "SELECT * FROM article WHERE guild = ? AND id = ?", guild, article)
    assert row is not None, "the caller found the article in this transaction"
    sources = await rows(connection, "SELECT * FROM source WHERE article = ? ORDER BY position", article)
    claims = await rows(connection, "SELECT * FROM claim WHERE article = ? ORDER BY position", article)
    posts = await rows(
        connection, "SELECT * FROM post WHERE article = ? ORDER BY posted_at, message, channel", article
    )
    made = await rows(connection, "SELECT * FROM correction WHERE article = ? ORDER BY id", article)
    replaced = await one(connection, "SELECT number, replaced_at FROM version WHERE article = ?", article)
    return Stored(
        number=row["number"],
        digest=digest_of(row, sources, claims),
        saved_at=datetime.fromisoformat(row["saved_at"]),
        posts=tuple(post_of(post) for post in posts),
        corrections=tuple(map(correction_of, made)),
        earlier=await _earlier(connection, guild, row["number"]),
        current=replaced["number"] if replaced else None,
        replaced_at=datetime.fromisoformat(replaced["replaced_at"]) if replaced else None,
    )


async def _earlier(connection: aiosqlite.Connection, guild: str, number: int) -> tuple[Earlier, ...]:
    found = await rows(connection, _EARLIER, guild, number)
    return tuple(
        Earlier(
            row["number"],
            datetime.fromisoformat(row["saved_at"]),
            datetime.fromisoformat(row["replaced_at"]),
            frozenset(json.loads(row["channels"])),
        )
        for row in found
    )


async def insert(
    connection: aiosqlite.Connection,
    guild: str,
    digest: Digest,
    *,
    saved_at: datetime,
    number: int | None = None,
) -> int:
    """Write the digest's rows under the next number (or the one given); the index follows with its posts."""
    await connection.execute("INSERT INTO guild (id) VALUES (?) ON CONFLICT DO NOTHING", (guild,))
    number = number or await next_number(connection, guild)
    await connection.execute(
        "UPDATE guild SET last_number = max(last_number, ?) WHERE id = ?", (number, guild)
    )
    saved: dict[str, Value] = {
        "number": number,
        "saved_at": await _not_before(connection, guild, moment(saved_at)),
    }
    article = await insert_row(connection, "article", {"guild": guild, **saved, **article_row(digest)})
    await _fill(connection, guild, article, digest)
    await signatures.signed(connection, guild, article, digest.article.text)
    return article


async def rewrite(connection: aiosqlite.Connection, guild: str, article: int, digest: Digest) -> None:
    """Put another reading of the same text in the place of the article's; its posts and number stay."""
    await index.unindexed(connection, article)
    for table in ("claim", "source"):
        await connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
    row = {name: value for name, value in article_row(digest).items() if name not in ("text_hash", "text")}
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


async def _known(connection: aiosqlite.Connection, guild: str, digest: Digest) -> int | None:
    if article := await _at(connection, guild, addresses(digest)):
        return article
    row = await one(
        connection,
        "SELECT id FROM article WHERE guild = ? AND text_hash = ?",
        guild,
        text_hash(digest.article.text),
    )
    return row["id"] if row else None


async def _at(connection: aiosqlite.Connection, guild: str, known: Iterable[str]) -> int | None:
    for address in known:
        row = await one(
            connection, "SELECT article FROM address WHERE guild = ? AND address = ?", guild, address
        )
        if row:
            return int(row["article"])
    return None


async def name(connection: aiosqlite.Connection, guild: str, article: int, more: Iterable[str]) -> None:
    """Let these addresses lead to the article, unless they lead to another already."""
    await connection.executemany(
        "INSERT INTO address (guild, address, article) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(guild, address, article) for address in more],
    )


async def post_behind(connection: aiosqlite.Connection, guild: str, job: int | None, time: datetime) -> Post:
    """The post behind a job; without a job, the command line's own."""
    if job is None:
        return Post(Origin(LOCAL.platform, guild), time)
    row = await one(
        connection,
        "SELECT * FROM submission WHERE id = ? AND guild = ? AND state IN ('reading', 'read')",
        job,
        guild,
    )
    if row is None:
        raise Withdrawn("The message was deleted while it was read.")
    return post_of(row)


async def _tie(
    connection: aiosqlite.Connection, article: int, post: Post, job: int | None, *, fresh: bool
) -> None:
    """Give the article its post, the index the article's words, and the job its article."""
    if not fresh:
        await index.unindexed(connection, article)
    await insert_post(connection, article, post)
    await index.indexed(connection, article)
    if job is not None:
        await connection.execute(
            "UPDATE submission SET state = 'read', article = ?, content = NULL, due_at = posted_at"
            " WHERE id = ?",
            (article, job),
        )
