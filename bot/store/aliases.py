"""What moderators decide of names: two speakers are joined, or names parted, and it holds for ever."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from sqlite3 import Row

import aiosqlite

from bot.store.database import one, rows
from bot.store.placing import mark, place


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


async def verdicts(connection: aiosqlite.Connection, guild: str | None) -> list[Row]:
    """What moderators decided of names that are still there, of one guild or of all."""
    return await rows(
        connection,
        "SELECT v.guild, a.name AS one, b.name AS other, v.together, v.by, v.at FROM verdict v"
        " JOIN alias a ON a.guild = v.guild AND a.mark = v.one"
        " JOIN alias b ON b.guild = v.guild AND b.mark = v.other"
        " WHERE ?1 IS NULL OR v.guild = ?1 ORDER BY v.guild, v.at, a.name, b.name",
        guild,
    )


async def follow(
    connection: aiosqlite.Connection, guild: str, names: tuple[str, str], together: bool, by: str, at: str
) -> bool:
    """Keep a verdict that another archive brings, unless there is one on the two; whether it is new."""
    lower, upper = sorted(map(mark, names))
    if lower == upper:
        return False
    cursor = await connection.execute(
        "INSERT INTO verdict VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (guild, lower, upper, int(together), by, at),
    )
    if not cursor.rowcount:
        return False
    removed = await connection.execute("DELETE FROM alias WHERE guild = ? AND name = ?", (guild, names[1]))
    if removed.rowcount:  # it finds its place anew
        await place(connection, guild, [names[1]])
    return True


async def forget(connection: aiosqlite.Connection, guild: str, moderator: str, upto: str) -> int:
    """Take a moderator's name from what they decided until then; how many verdicts."""
    cursor = await connection.execute(
        "UPDATE verdict SET by = '' WHERE guild = ? AND by = ? AND at <= ?", (guild, moderator, upto)
    )
    return cursor.rowcount


async def _decide(
    connection: aiosqlite.Connection, guild: str, pairs: Iterable[tuple[bytes, bytes]], together: bool,
    by: str, at: str,
) -> None:  # fmt: skip
    await connection.executemany(
        "INSERT INTO verdict VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (guild, one, other)"
        " DO UPDATE SET together = excluded.together, by = excluded.by, at = excluded.at",
        # Names that differ in their case alone have one mark, and nothing to decide.
        [(guild, *sorted(pair), int(together), by, at) for pair in pairs if pair[0] != pair[1]],
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


async def alias_named(connection: aiosqlite.Connection, guild: str, name: str) -> Row | None:
    """The name's row in the guild's ledger."""
    return await one(connection, "SELECT * FROM alias WHERE guild = ? AND name = ?", guild, name)
