"""The articles of every guild: stored once each, found by address or number."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

import aiosqlite

from bot.core.models import LOCAL, Digest, Earlier, Origin, Post, Stored, Validators
from bot.errors import Withdrawn
from bot.store import index
from bot.store.database import Database, one, rows
from bot.store.rows import correction_of, digest_of, post_of, text_hash
from bot.store.writing import insert, insert_post, keep_validators, name


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

    async def add(
        self,
        guild: str,
        digest: Digest,
        *,
        job: int | None = None,
        validators: Validators | None = None,
    ) -> Stored:
        """Store the digest and set its job to ``read``, in one transaction.

        An address or a text already known in the guild gives the article that holds it, with
        the digest's addresses and the job's post added.  Raises StoreError, or Withdrawn.
        """
        async with self._database.writing() as connection:
            post = await post_behind(connection, guild, job, self._clock())
            article = await _known(connection, guild, digest)
            if fresh := article is None:
                article = await insert(connection, guild, digest, saved_at=self._clock())
                await keep_validators(connection, guild, article, validators)
            await name(connection, guild, article, addresses(digest))
            await _tie(connection, article, post, job, fresh=fresh)
            return await stored(connection, guild, article)

    async def attach(self, guild: str, number: int, job: int) -> Stored | None:
        """Add a job's post to an article already stored and set the job to ``read``.

        None where the article went meanwhile.  Raises StoreError, or Withdrawn when the message did.
        """
        async with self._database.writing() as connection:
            post = await post_behind(connection, guild, job, self._clock())
            article = await numbered(connection, guild, number)
            if article is None:
                return None
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
    await settle_reading(connection, article, job)


async def settle_reading(connection: aiosqlite.Connection, article: int, job: int | None) -> None:
    """Set the job to ``read``: what it asked for is the article's reading."""
    if job is not None:
        await connection.execute(
            "UPDATE submission SET state = 'read', article = ?, content = NULL, due_at = posted_at"
            " WHERE id = ?",
            (article, job),
        )
