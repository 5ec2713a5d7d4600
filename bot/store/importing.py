"""An export's JSON lines taken back into an archive, one transaction's at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import islice

import aiosqlite
from pydantic import TypeAdapter, ValidationError

from bot.core.models import Digest, Post, Stored
from bot.errors import StoreError
from bot.store import aliases, corrections, index, versions
from bot.store.articles import numbered, stored
from bot.store.database import Database, one, rows
from bot.store.export import BATCH, Entry, Verdict
from bot.store.rows import text_hash
from bot.store.writing import insert, insert_post, name

_LINE: TypeAdapter[Entry | Verdict] = TypeAdapter(Entry | Verdict)


async def imported(database: Database, lines: Iterable[str]) -> tuple[int, int]:
    """Take an export's JSON lines into the archive: (articles taken, articles passed over).

    Passed over is what is there already or was erased.  Raises StoreError that names the line;
    what came before it stays.
    """
    taken = passed = 0
    numbered_lines = enumerate(lines, 1)
    while batch := list(islice(numbered_lines, BATCH)):
        fault: StoreError | None = None
        async with database.writing() as connection:
            for place, line in batch:
                if line.strip():
                    try:
                        fresh = await _taken(connection, line, place)
                    except StoreError as error:
                        fault = error
                        break
                    taken, passed = taken + (fresh is True), passed + (fresh is False)
        if fault:
            raise fault
    return taken, passed


async def _taken(connection: aiosqlite.Connection, line: str, place: int) -> bool | None:
    """Whether the line's article was taken; None for a verdict.  Raises StoreError, and nothing of the line stays."""
    read = _read(place, line)
    if isinstance(read, Verdict):
        await _follow(connection, read)
        return None
    await connection.execute("SAVEPOINT line")
    try:
        return await _take(connection, read, place)
    except (OverflowError, sqlite3.IntegrityError) as error:
        await connection.execute("ROLLBACK TO line")
        raise StoreError(f"Line {place} is not an article of an export: {error}.") from error
    finally:
        await connection.execute("RELEASE line")


async def _follow(connection: aiosqlite.Connection, verdict: Verdict) -> None:
    names = (verdict.one, verdict.other)
    await aliases.follow(connection, verdict.guild, names, verdict.together, verdict.by, verdict.at)
    for member, upto in await _forgotten(connection, verdict.guild):
        await aliases.forget(connection, verdict.guild, member, upto)


def _read(place: int, line: str) -> Entry | Verdict:
    try:
        return _LINE.validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"][1:]))  # without the name of the class
        why = f"{where}: {first['msg']}" if where else first["msg"]
        raise StoreError(f"Line {place} is not an article of an export: {why}.") from error


async def _take(connection: aiosqlite.Connection, entry: Entry, place: int) -> bool:
    guild, kept = entry.guild, entry.stored
    if any(post.origin.guild != guild for post in kept.posts):
        raise StoreError(f"Line {place}: a post of the article is of another server than {guild}.")
    posts = [post for post in kept.posts if not await _is_gone(connection, kept, post)]
    if not posts:
        return False
    for number in {kept.number, kept.current or kept.number}:  # an earlier text goes with its article
        if await _is_erased(connection, guild, "article", str(number)):
            return False
    if article := await numbered(connection, guild, kept.number):
        if await _has_had(connection, guild, article, kept.digest.article.text):
            return False
        raise StoreError(f"Line {place}: server {guild} has another article #{kept.number} already.")
    if kept.current is None and await _is_elsewhere(connection, guild, kept.digest.article.text):
        return False
    await _put_in(connection, entry, posts)
    return True


async def _put_in(connection: aiosqlite.Connection, entry: Entry, posts: Iterable[Post]) -> None:
    guild, kept = entry.guild, entry.stored
    article = await insert(
        connection,
        guild,
        kept.digest,
        saved_at=kept.saved_at,
        number=kept.number,
        is_earlier=kept.current is not None,
    )
    for post in posts:
        await insert_post(connection, article, post)
    await name(connection, guild, article, entry.addresses)
    if kept.current is not None:
        replaced_at = kept.replaced_at or kept.saved_at
        await versions.mark_earlier(connection, guild, article, kept.current, replaced_at)
    await index.indexed(connection, article)
    if entry.read:
        await _correct(connection, entry, entry.read, article)


async def _has_had(connection: aiosqlite.Connection, guild: str, article: int, text: str) -> bool:
    """Whether the text is the article's, or was before it was read again; what was corrected since stays."""
    there = await stored(connection, guild, article)
    texts = {text_hash(there.digest.article.text)}
    for before in there.earlier:
        if earlier := await numbered(connection, guild, before.number):
            texts.add(text_hash((await stored(connection, guild, earlier)).digest.article.text))
    return text_hash(text) in texts


async def _is_elsewhere(connection: aiosqlite.Connection, guild: str, text: str) -> bool:
    """Whether the text is there under another number."""
    sql = "SELECT 1 FROM article WHERE guild = ? AND text_hash = ?"
    return await one(connection, sql, guild, text_hash(text)) is not None


async def _correct(connection: aiosqlite.Connection, entry: Entry, read: Digest, article: int) -> None:
    """The corrections, without those of members who asked to be forgotten since."""
    await corrections.keep_reading(connection, entry.guild, article, read)
    await corrections.keep(connection, entry.guild, article, entry.stored.corrections)
    for member, upto in await _forgotten(connection, entry.guild):
        await corrections.forget(connection, entry.guild, member, upto)


async def _forgotten(connection: aiosqlite.Connection, guild: str) -> list[tuple[str, str]]:
    """The members who asked to be forgotten, and when."""
    gone = await rows(connection, "SELECT id FROM erased WHERE guild = ? AND kind = 'corrector'", guild)
    return [(member, upto) for member, _, upto in (row["id"].partition("/") for row in gone)]


async def _is_gone(connection: aiosqlite.Connection, kept: Stored, post: Post) -> bool:
    """Whether the post, or its message, was taken away."""
    guild, message = post.origin.guild, post.origin.message
    number = kept.current or kept.number
    return await _is_erased(connection, guild, "message", message) or await _is_erased(
        connection, guild, "post", f"{number}/{message}"
    )


async def _is_erased(connection: aiosqlite.Connection, guild: str, kind: str, what: str | None) -> bool:
    sql = "SELECT 1 FROM erased WHERE guild = ? AND kind = ? AND id = ?"
    return await one(connection, sql, guild, kind, what) is not None
