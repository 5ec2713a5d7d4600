"""Taking things out of every table and question, in the transaction of whoever deleted them.

``secure_delete`` overwrites the rows.  What is left of their words in the index and in the log an
:class:`~bot.store.erasure.Eraser` takes out soon after.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import aiosqlite

from bot.core.models import Gone
from bot.store import aliases, corrections, index, retractions, terms
from bot.store.database import one, rows
from bot.store.rows import taken_away


async def withdraw(connection: aiosqlite.Connection, guild: str, messages: Sequence[str], at: str) -> int:
    """Erase what the messages posted, and remember them; how many articles went."""
    await connection.executemany(
        "INSERT INTO erased VALUES (?, 'message', ?, ?) ON CONFLICT DO NOTHING",
        [(guild, message, at) for message in messages],
    )
    await _left_over(connection)
    await retractions.of_messages(connection, guild, messages)
    for message in messages:
        await withdraw_jobs(connection, "guild = ? AND message = ?", guild, message)
    which = "guild = ? AND message = ?"
    affected = await _drop_posts(connection, which, *((guild, message) for message in messages))
    return await _drop_orphans(connection, affected, at)


async def forget(connection: aiosqlite.Connection, guild: str, author: str, at: str) -> Gone:
    """Erase what a member submitted and corrected, and remember the messages."""
    for table in ("post", "submission"):
        await connection.execute(
            "INSERT INTO erased SELECT DISTINCT guild, 'message', message, ? FROM "
            f"{table} WHERE guild = ? AND author = ? AND message <> '' AND {_POSTED[table]}"
            " ON CONFLICT DO NOTHING",
            (at, guild, author),
        )
    await _left_over(connection)
    posts = await _posts(connection, "guild = ? AND author = ?", guild, author)
    await retractions.of_posts(connection, "guild = ? AND author = ?", guild, author)
    if await _forget_corrector(connection, guild, author, at):
        await connection.execute(
            "INSERT INTO erased VALUES (?, 'corrector', ?, ?) ON CONFLICT DO NOTHING",
            (guild, f"{author}/{at}", at),
        )
    await withdraw_jobs(connection, "guild = ? AND author = ?", guild, author)
    await connection.execute(
        "UPDATE submission SET author = NULL WHERE guild = ? AND author = ?", (guild, author)
    )
    affected = await _drop_posts(connection, "guild = ? AND author = ?", (guild, author))
    return Gone(await _drop_orphans(connection, affected, at), posts)


async def _forget_corrector(connection: aiosqlite.Connection, guild: str, member: str, upto: str) -> bool:
    """Forget what a member corrected, and who decided the verdicts that they decided; whether any was."""
    corrected = await corrections.forget(connection, guild, member, upto)
    return bool(corrected + await aliases.forget(connection, guild, member, upto))


_POSTED = {"post": "true", "submission": "kind <> 'again'"}
"""What is a member's own message; what they had read again is another's."""


async def take_away(
    connection: aiosqlite.Connection, guild: str, number: int, messages: Sequence[str], at: str
) -> Gone:
    """Take posts away from #number and its earlier texts, and remember that; what has none left goes."""
    await connection.executemany(
        "INSERT INTO erased VALUES (?, 'post', ?, ?) ON CONFLICT DO NOTHING",
        [(guild, f"{number}/{message}", at) for message in messages],
    )
    await _left_over(connection)
    family = await _family(connection, guild, number)
    which = f"guild = ? AND message = ? AND article IN ({', '.join(map(str, family))})"
    posts: list[tuple[str, str]] = []
    for message in messages:
        posts += await _posts(connection, which, guild, message)
        await retractions.of_posts(connection, which, guild, message, number=number)
        await withdraw_jobs(connection, which, guild, message)
    affected = await _drop_posts(connection, which, *((guild, message) for message in messages))
    return Gone(await _drop_orphans(connection, affected, at), tuple(dict.fromkeys(posts)))


async def _family(connection: aiosqlite.Connection, guild: str, number: int) -> list[int]:
    """The ids of #number and of its earlier texts."""
    found = await rows(
        connection,
        "SELECT id FROM article WHERE guild = ?1 AND number = ?2"
        " UNION SELECT article FROM version WHERE guild = ?1 AND number = ?2",
        guild,
        number,
    )
    return [row["id"] for row in found]


async def _posts(
    connection: aiosqlite.Connection, which: str, *values: object
) -> tuple[tuple[str, str], ...]:
    found = await rows(
        connection, f"SELECT DISTINCT channel, message FROM post WHERE message <> '' AND {which}", *values
    )
    return tuple((row["channel"], row["message"]) for row in found)


async def remove(connection: aiosqlite.Connection, guild: str, number: int, at: str) -> bool:
    """Erase article #number with its earlier texts and every post; whether it was there."""
    family = await _family(connection, guild, number)
    await _left_over(connection)
    for article in family:
        await index.unindexed(connection, article)
        await retractions.of_posts(connection, "article = ?", article, number=number)
        await connection.execute("DELETE FROM post WHERE article = ?", (article,))
        await _drop(connection, article, at)
    return bool(family)


async def again(connection: aiosqlite.Connection, gone: Iterable[tuple[str, str, str]], at: str) -> None:
    """Erase once more what another state of the archive knows as erased."""
    for guild, kind, name in gone:
        await _again(connection, guild, kind, name, at)
        await connection.execute(
            "INSERT INTO erased VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", (guild, kind, name, at)
        )


async def _again(connection: aiosqlite.Connection, guild: str, kind: str, name: str, at: str) -> None:
    what, _, more = name.partition("/")
    match kind:
        case "message":
            await withdraw(connection, guild, [name], at)
            await connection.execute(  # perhaps of a member who asked to be forgotten
                "UPDATE submission SET author = NULL WHERE guild = ? AND message = ?", (guild, name)
            )
        case "post":
            await take_away(connection, guild, int(what), [more], at)
        case "corrector":
            await _forget_corrector(connection, guild, what, more)
        case _:
            await remove(connection, guild, int(name), at)


async def withdraw_jobs(connection: aiosqlite.Connection, which: str, *values: object) -> None:
    """Withdraw the jobs that the condition names, and empty them."""
    # The row stays so that the job in hand finds itself withdrawn; nothing of the matter stays in it.
    found = await rows(
        connection, f"SELECT id, key FROM submission WHERE {which} AND state <> 'withdrawn'", *values
    )
    await connection.executemany(
        "UPDATE submission SET state = 'withdrawn', comment = '', key = ?, name = NULL,"
        " address = NULL, content = NULL, error = NULL, given_up = NULL,"
        " article = NULL WHERE id = ?",
        [(taken_away(row["key"]), row["id"]) for row in found],
    )


async def _drop_posts(connection: aiosqlite.Connection, which: str, *each: Sequence[object]) -> set[int]:
    """Delete the posts that the condition names with each of the values, and take their articles out of
    the index: each once, however many of its posts go, and before any of them has gone."""
    articles: set[int] = set()
    for values in each:
        found = await rows(connection, f"SELECT DISTINCT article FROM post WHERE {which}", *values)
        articles |= {int(row["article"]) for row in found}
    for article in sorted(articles):
        await index.unindexed(connection, article)
    await connection.executemany(f"DELETE FROM post WHERE {which}", each)
    return articles


async def _drop_orphans(connection: aiosqlite.Connection, articles: set[int], at: str) -> int:
    """Put the articles that still have a post back into the index and drop the others."""
    dropped = 0
    for article in sorted(articles):
        if await one(connection, "SELECT 1 FROM post WHERE article = ?", article):
            await index.indexed(connection, article)
        else:
            await _drop(connection, article, at)
            dropped += 1
    return dropped


async def _drop(connection: aiosqlite.Connection, article: int, at: str) -> None:
    await connection.execute(
        "INSERT INTO erased SELECT guild, 'article', number, ? FROM article WHERE id = ?"
        " ON CONFLICT DO NOTHING",
        (at, article),
    )
    await withdraw_jobs(connection, "article = ?", article)
    await terms.forget(connection, await index.words(connection, article))
    await connection.execute("DELETE FROM article WHERE id = ?", (article,))


async def _left_over(connection: aiosqlite.Connection) -> None:
    await connection.execute("UPDATE residue SET count = count + 1")


_EXPIRED = """
    SELECT p.guild, p.channel, p.message FROM guild g JOIN post p ON p.guild = g.id WHERE g.left_at < ?1
    UNION
    SELECT p.guild, p.channel, p.message FROM channel c JOIN post p ON p.guild = c.guild AND p.channel = c.id
    WHERE c.gone_at < ?1
    LIMIT ?2
"""
_LEFT = "guild IN (SELECT id FROM guild WHERE left_at < ?)"
_GONE = "(guild, channel) IN (SELECT guild, id FROM channel WHERE gone_at < ?)"


async def expire(connection: aiosqlite.Connection, before: str, most: int, at: str) -> int | None:
    """Erase at most ``most`` posts of channels and guilds that went before then; how many articles went.

    None when there are none left: then what else is known of them is erased too.
    """
    posts = await rows(connection, _EXPIRED, before, most)
    dropped = 0
    for post in posts:
        await _left_over(connection)
        which = "guild = ? AND channel = ? AND message = ?"
        await withdraw_jobs(connection, which, *post)
        dropped += await _drop_orphans(connection, await _drop_posts(connection, which, post), at)
    if posts:
        return dropped
    for which in (_LEFT, _GONE):
        await withdraw_jobs(connection, which, before)
    await connection.execute(
        f"UPDATE submission SET author = NULL WHERE author IS NOT NULL AND {_LEFT}", (before,)
    )
    await connection.execute(f"DELETE FROM channel WHERE gone_at < ? OR {_LEFT}", (before, before))
    for table in ("verdict", "retraction"):
        await connection.execute(f"DELETE FROM {table} WHERE {_LEFT}", (before,))
    await connection.execute("UPDATE guild SET preferences = NULL WHERE left_at < ?", (before,))
    return None
