"""How many articles have a word: a copy of the index's vocabulary, refreshed in the background."""

from __future__ import annotations

import asyncio
import json
import math
from collections.abc import Iterable, Sequence

import aiosqlite

from bot.store.database import Database, one, rows

CHUNK = 2_000
"""Words copied in one transaction: about 10 ms of writing."""
EXPANSIONS = 40
"""The commonest words that a prefix stands for; more cost time and add next to nothing."""
SHORTEST = 4
"""Letters below which a shortened prefix is another word."""
# The endings that Porter's stemmer takes off (An algorithm for suffix stripping, 1980), and what they follow.
SUFFIXES = (
    "able ably al ally ance ancy ant ate ated ates ation ed ement ence ency ent er ers ful fully ible ic ical "
    "ically icate ication icity ied ies ing ism ist ists ities ity ive iveness ization ize ized izer ly ment "
    "ments ness ous ously s"
).split()
_LAST = "\U0010ffff"


async def frequencies(connection: aiosqlite.Connection, words: Iterable[str]) -> dict[str, int]:
    """How many articles, of all guilds, have each of the stems; 0 for one not counted yet."""
    found: dict[str, int] = {}
    for word in words:
        row = await one(connection, "SELECT df FROM term WHERE term = ?", word)
        found[word] = int(row["df"]) if row else 0
    return found


async def expanded(connection: aiosqlite.Connection, prefix: str) -> list[str]:
    """The commonest stems that begin with the prefix, and the stems that it may have grown from."""
    found = await rows(
        connection,
        "SELECT term FROM term WHERE term >= ? AND term < ? ORDER BY df DESC LIMIT ?",
        prefix,
        prefix + _LAST,
        EXPANSIONS,
    )
    grown = await frequencies(connection, await shortened(connection, prefix))
    return [*(stem for stem, count in grown.items() if count), *(row["term"] for row in found)]


async def shortened(connection: aiosqlite.Connection, prefix: str) -> list[str]:
    """The shorter stems of words that begin so: secur, for securi, which may become security.

    Such a word has one of SUFFIXES, of which the prefix ends with the beginning.
    """
    if not prefix.isascii():
        return []
    words = [prefix] + [
        prefix.removesuffix(suffix[:cut]) + suffix
        for suffix in SUFFIXES
        for cut in range(1, len(suffix))
        if prefix.endswith(suffix[:cut])
    ]
    found = {part[0] for part in await stems(connection, words) if len(part) == 1}
    return sorted(stem for stem in found if SHORTEST <= len(stem) < len(prefix) and prefix.startswith(stem))


async def refresh(database: Database) -> int:
    """Copy the vocabulary's counts, a few thousand words at a time; how many words there are.

    Each part is read and written in one transaction: a word erased meanwhile does not come back.
    """
    total, after = 0, ""
    while True:
        async with database.writing() as connection:
            count, upto = await _copied(connection, after)
        total += count
        if upto == _LAST:
            return total
        after = upto
        await asyncio.sleep(0)


async def _copied(connection: aiosqlite.Connection, after: str) -> tuple[int, str]:
    found = await rows(connection, "SELECT term, doc FROM article_words WHERE term > ? LIMIT ?", after, CHUNK)
    upto = found[-1]["term"] if len(found) == CHUNK else _LAST
    # Only what has changed is written: most counts are what they were an hour ago.
    await connection.execute(
        "DELETE FROM term WHERE term > ? AND term <= ? AND term NOT IN (SELECT value FROM json_each(?))",
        (after, upto, json.dumps([row["term"] for row in found])),
    )
    await connection.executemany(
        "INSERT INTO term VALUES (?, ?) ON CONFLICT DO UPDATE SET df = excluded.df WHERE df <> excluded.df",
        [tuple(row) for row in found],
    )
    return len(found), upto


async def forget(connection: aiosqlite.Connection, words: str) -> None:
    """Count the words of an erased article once less; those that it alone had go."""
    await connection.execute("INSERT INTO temp.scratch (words) VALUES (?)", (words,))
    stems = "(SELECT term FROM temp.scratch_terms)"
    await connection.execute(f"UPDATE term SET df = df - 1 WHERE term IN {stems}")
    await connection.execute(f"DELETE FROM term WHERE df <= 0 AND term IN {stems}")
    await connection.execute("DELETE FROM temp.scratch")


async def stems(connection: aiosqlite.Connection, words: Sequence[str]) -> list[list[str]]:
    """The index's own stems of each of the texts."""
    await connection.executemany(
        "INSERT INTO temp.scratch (rowid, words) VALUES (?, ?)", list(enumerate(words))
    )
    found = await rows(connection, "SELECT doc, term FROM temp.scratch_places ORDER BY doc, offset")
    await connection.execute("DELETE FROM temp.scratch")
    parts: list[list[str]] = [[] for _ in words]
    for row in found:
        parts[row["doc"]].append(row["term"])
    return parts


def weight(df: int, articles: int) -> float:
    """A word's inverse document frequency, never negative (Lucene's BM25Similarity)."""
    return math.log(1 + (max(articles, df) - df + 0.5) / (df + 0.5))
