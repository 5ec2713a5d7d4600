"""An article read again: its number goes to the new text, the old one becomes an article of its own.

So both are rows of every table and of the index, and search, cards, exports, rights and erasure
treat an earlier text as they treat any article.  It has the posts that it was posted with.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import aiosqlite

from bot.core.corrected import carried, corrected
from bot.core.models import Article, Digest, Stored, Validators, squeeze
from bot.errors import NotAnArticle, Withdrawn
from bot.store import corrections, index
from bot.store.articles import addresses, now, numbered, post_behind, settle_reading, stored
from bot.store.database import Database, one
from bot.store.rows import moment, salted, text_hash
from bot.store.writing import insert, keep_validators, name, next_number

ELSEWHERE = "Its address now leads to the text of another article, so I kept the one that I have."


class Versions:
    """The Versions of ports; ``clock`` gives the time of reading again."""

    def __init__(self, database: Database, *, clock: Callable[[], datetime] = now) -> None:
        self._database = database
        self._clock = clock

    async def validators(self, guild: str, number: int) -> Validators | None:
        """What the server said of the page that #number was read from, if it did."""
        async with self._database.reading() as connection:
            row = await one(
                connection,
                "SELECT v.address, v.etag, v.modified FROM validator v JOIN article a ON a.id = v.article"
                " WHERE a.guild = ? AND a.number = ?",
                guild,
                number,
            )
        return Validators(*row) if row else None

    async def renew(
        self,
        guild: str,
        number: int,
        digest: Digest,
        *,
        job: int | None = None,
        validators: Validators | None = None,
    ) -> Stored:
        """Put another reading in the place of #number's and set its job to ``read``.

        Another text or headline keeps the old one as an earlier article.  Raises StoreError,
        Withdrawn, or NotAnArticle where the text is another article's.
        """
        async with self._database.writing() as connection:
            await post_behind(connection, guild, job, self._clock())  # raises Withdrawn where it went
            article = await numbered(connection, guild, number)
            if article is None:
                raise Withdrawn(f"Article #{number} has been removed.")
            known = (await stored(connection, guild, article)).digest.article
            if _is_same(known, digest.article):
                await corrections.read_anew(connection, guild, article, digest)
            else:
                article = await _replaced(connection, guild, article, digest, self._clock())
            await name(connection, guild, article, addresses(digest))
            await keep_validators(connection, guild, article, validators)
            await settle_reading(connection, article, job)
            return await stored(connection, guild, article)


async def mark_earlier(
    connection: aiosqlite.Connection, guild: str, article: int, current: int, at: datetime
) -> None:
    """Note that the article is an earlier text of #current, replaced at that time."""
    row = await one(connection, "SELECT number, text FROM article WHERE id = ?", article)
    assert row is not None, "the caller holds the article's row"
    await connection.execute(
        "UPDATE article SET text_hash = ? WHERE id = ?", (salted(row["number"], row["text"]), article)
    )
    await connection.execute("INSERT INTO version VALUES (?, ?, ?, ?)", (article, guild, current, moment(at)))


def _is_same(one_: Article, other: Article) -> bool:
    title, later = (squeeze(article.title or "") for article in (one_, other))
    return title == later and text_hash(one_.text) == text_hash(other.text)


async def _replaced(
    connection: aiosqlite.Connection, guild: str, old: int, digest: Digest, at: datetime
) -> int:
    """Give the number of the old text to the new one; the new one's id."""
    before = await stored(connection, guild, old)
    aside = await next_number(connection, guild)
    await connection.execute("UPDATE guild SET last_number = ? WHERE id = ?", (aside, guild))
    await connection.execute("UPDATE article SET number = ? WHERE id = ?", (aside, old))
    await mark_earlier(connection, guild, old, before.number, at)
    await _none_has(connection, guild, digest)
    held = carried(digest, before.corrections)
    article = await insert(connection, guild, corrected(digest, held), saved_at=at, number=before.number)
    if held:
        await corrections.keep_reading(connection, guild, article, digest)
        await corrections.keep(connection, guild, article, held)
    await _handed_over(connection, old, article)
    await index.indexed(connection, article)
    return article


async def _none_has(connection: aiosqlite.Connection, guild: str, digest: Digest) -> None:
    if await one(
        connection,
        "SELECT 1 FROM article WHERE guild = ? AND text_hash = ?",
        guild,
        text_hash(digest.article.text),
    ):
        raise NotAnArticle(ELSEWHERE)


async def _handed_over(connection: aiosqlite.Connection, old: int, new: int) -> None:
    """The new text has the posts of the old one, its addresses and its submissions."""
    await connection.execute(
        "INSERT INTO post SELECT guild, ?, channel, message, author, platform, parent, private, posted_at"
        " FROM post WHERE article = ?",
        (new, old),
    )
    for table in ("address", "submission"):
        await connection.execute(f"UPDATE {table} SET article = ? WHERE article = ?", (new, old))
