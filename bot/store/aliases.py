"""Which names are one speaker's: each new name finds its place, and moderators' verdicts win for ever.

A name joins a *core* when it is like every name of it, so that "John Smith" does not bring
"John A. Smith" and "John B. Smith" together; where two cores are equally like it, it stays alone.
A *speaker* is one core, or several that a moderator has joined.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from sqlite3 import Row

import aiosqlite

from bot.core.blocking import keys, names_somebody
from bot.core.ledger import Likeness, likeness
from bot.core.speakers import Why
from bot.store.database import Database, one, rows

BATCH = 50
"""Older names that are placed in one transaction: some 25 ms."""
NEIGHBOURS = 200
"""Names of its blocks that a name is compared with: more are a block of no use ("the police")."""

_STRENGTH = tuple(why for why in Likeness if why.everywhere)


def mark(name: str) -> bytes:
    """What verdicts know a name by."""
    return hashlib.blake2b(name.casefold().encode("utf-8", "surrogatepass"), digest_size=12).digest()


async def enlist(connection: aiosqlite.Connection, guild: str, names: Iterable[str]) -> None:
    """Give the names of a new article their place in the guild's ledger."""
    waiting = await rows(
        connection,
        "SELECT u.name FROM unheard u JOIN json_each(?2) n ON u.name = n.value WHERE u.guild = ?1",
        guild,
        json.dumps(list(names)),
    )
    for row in waiting:
        await _hear(connection, guild, row["name"])


async def enlist_older(database: Database) -> int:
    """Place the names of articles that were stored before there was a ledger; how many."""
    count = 0
    while True:
        async with database.writing() as connection:
            found = await rows(connection, "SELECT guild, name FROM unheard LIMIT ?", BATCH)
            for row in found:
                await _hear(connection, row["guild"], row["name"])
        count += len(found)
        if not found:
            return count


async def join(
    connection: aiosqlite.Connection, guild: str, one_alias: int, other_alias: int, by: str, at: str
) -> bool:
    """A moderator says that two names are one speaker's; whether both are there and were two."""
    here, there = [await _members(connection, guild, alias) for alias in (one_alias, other_alias)]
    if not here or not there or here[0]["speaker"] == there[0]["speaker"]:
        return False
    pairs = [(a["mark"], b["mark"]) for a in here for b in there]
    await _decide(connection, guild, pairs, True, by, at)
    await connection.execute(
        "UPDATE alias SET speaker = ? WHERE speaker = ?", (here[0]["speaker"], there[0]["speaker"])
    )
    return True


async def part(connection: aiosqlite.Connection, guild: str, taken: Sequence[int], by: str, at: str) -> bool:
    """A moderator says that these names of one speaker are another's; whether anything changed."""
    members = await _members(connection, guild, taken[0]) if taken else []
    out = [row for row in members if row["id"] in taken]
    rest = [row for row in members if row["id"] not in taken]
    if not out or not rest:
        return False
    await _decide(connection, guild, [(a["mark"], b["mark"]) for a in out for b in rest], False, by, at)
    speaker = await _fresh(connection)
    for core in {row["core"] for row in out}:
        moved = [row["id"] for row in out if row["core"] == core]
        is_cut = any(row["core"] == core for row in rest)
        await connection.execute(
            "UPDATE alias SET speaker = ?, core = ? WHERE id IN (SELECT value FROM json_each(?))",
            (speaker, await _fresh(connection) if is_cut else core, json.dumps(moved)),
        )
    return True


async def _fresh(connection: aiosqlite.Connection) -> int:
    """A number that no speaker or core has; those of names standing alone are their ids, above 0."""
    row = await one(connection, "SELECT min(0, min(speaker), min(core)) - 1 FROM alias")
    return int(row[0]) if row else -1


async def decided(
    connection: aiosqlite.Connection, guild: str, one_mark: bytes, other_mark: bytes, together: bool,
    by: str, at: str,
) -> None:  # fmt: skip
    """Keep a verdict that another archive brings, unless there is one already; names follow it when placed."""
    lower, upper = sorted((one_mark, other_mark))
    await connection.execute(
        "INSERT INTO verdict VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (guild, lower, upper, int(together), by, at),
    )


async def _decide(
    connection: aiosqlite.Connection, guild: str, pairs: Iterable[tuple[bytes, bytes]], together: bool,
    by: str, at: str,
) -> None:  # fmt: skip
    await connection.executemany(
        "INSERT INTO verdict VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (guild, one, other)"
        " DO UPDATE SET together = excluded.together, by = excluded.by, at = excluded.at",
        [(guild, min(pair), max(pair), int(together), by, at) for pair in pairs],
    )


async def _members(connection: aiosqlite.Connection, guild: str, alias: int) -> list[Row]:
    """Every name of the speaker that bears this one."""
    return await rows(
        connection,
        "SELECT m.* FROM alias a JOIN alias m ON m.speaker = a.speaker"
        " WHERE a.guild = ? AND a.id = ? ORDER BY m.id",
        guild,
        alias,
    )


async def _hear(connection: aiosqlite.Connection, guild: str, name: str) -> None:
    if names_somebody(name):
        await _place(connection, guild, name)
    await connection.execute("DELETE FROM unheard WHERE guild = ? AND name = ?", (guild, name))


async def _place(connection: aiosqlite.Connection, guild: str, name: str) -> None:
    blocks = sorted(keys(name))
    near = await _neighbours(connection, guild, blocks)
    together, apart = await _verdicts(connection, guild, mark(name))
    found = (together[0], Why.MODERATOR) if together else _likest(name, near, apart)
    cursor = await connection.execute(
        "INSERT INTO alias (guild, name, mark, core, speaker, why, beside) VALUES (?, ?, ?, 0, 0, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (guild, name, mark(name), found[1] if found else Why.FIRST, found[0]["id"] if found else None),
    )
    if not cursor.rowcount:
        return
    id_ = cursor.lastrowid
    core = found[0]["core"] if found and found[1] is not Why.MODERATOR else id_
    await connection.execute(
        "UPDATE alias SET core = ?, speaker = ? WHERE id = ?",
        (core, found[0]["speaker"] if found else id_, id_),
    )
    await connection.executemany(
        "INSERT INTO alias_key VALUES (?, ?, ?)", [(guild, key, id_) for key in blocks]
    )


_NEAR = """
    SELECT DISTINCT m.* FROM (
        SELECT DISTINCT alias FROM alias_key
        WHERE guild = ?1 AND key IN (SELECT value FROM json_each(?2)) AND key NOT GLOB 's:*'
        LIMIT ?3
    ) AS k
    JOIN alias a ON a.id = k.alias
    JOIN alias m ON m.speaker = a.speaker
"""


async def _neighbours(connection: aiosqlite.Connection, guild: str, blocks: Sequence[str]) -> list[Row]:
    """The names of its blocks, and every other name of their speakers."""
    return await rows(connection, _NEAR, guild, json.dumps(blocks), NEIGHBOURS)


async def _verdicts(
    connection: aiosqlite.Connection, guild: str, own: bytes
) -> tuple[list[Row], frozenset[bytes]]:
    """The names that moderators have joined with this one, and the marks of those they have parted from it."""
    found = await rows(
        connection,
        "SELECT other AS mark, together FROM verdict WHERE guild = ?1 AND one = ?2"
        " UNION ALL SELECT one, together FROM verdict WHERE guild = ?1 AND other = ?2",
        guild,
        own,
    )
    joined: list[Row] = []
    for row in found:
        if row["together"]:
            joined += await rows(
                connection, "SELECT * FROM alias WHERE guild = ? AND mark = ?", guild, row["mark"]
            )
    return joined, frozenset(row["mark"] for row in found if not row["together"])


def _likest(name: str, near: Sequence[Row], apart: frozenset[bytes]) -> tuple[Row, Why] | None:
    """The name that it is most like, in the one core that it is like as a whole; None where there are two."""
    parted = {row["speaker"] for row in near if row["mark"] in apart}
    best: dict[int, tuple[int, Row]] = {}
    for core in {row["core"] for row in near if row["speaker"] not in parted}:
        members = [row for row in near if row["core"] == core]
        found = [likeness(name, row["name"]) for row in members]
        ranked = [
            (_STRENGTH.index(why), row) for why, row in zip(found, members, strict=True) if why in _STRENGTH
        ]
        if ranked and all(found):
            best[core] = min(ranked, key=lambda pair: pair[0])
    if not best:
        return None
    strongest = min(rank for rank, _ in best.values())
    chosen = [row for rank, row in best.values() if rank == strongest]
    if len({row["speaker"] for row in chosen}) > 1:
        return None
    return chosen[0], Why(_STRENGTH[strongest].name.lower())


async def alias_named(connection: aiosqlite.Connection, guild: str, name: str) -> Row | None:
    """The name's row in the guild's ledger."""
    return await one(connection, "SELECT * FROM alias WHERE guild = ? AND name = ?", guild, name)
