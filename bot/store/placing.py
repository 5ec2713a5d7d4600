"""Each new name of a guild finds its place in the ledger: beside the names that it is like, or alone.

A name joins a *core* when it is like every name of it, so that "John Smith" does not bring
"John A. Smith" and "John B. Smith" together; where two cores are equally like it, it stays alone.
A *speaker* is one core, or several that a moderator has joined.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import aiosqlite

from bot.core.blocking import Blocks, blocks_of, names_somebody
from bot.core.ledger import Likeness, likeness
from bot.core.speakers import Why
from bot.store.database import Database, one, rows

BATCH = 20
"""Older names that are placed in one transaction: some 10 ms, a tenth of a second where surnames are few."""
NEIGHBOURS = 200
"""Names of its blocks that a name is compared with, on average: more are a block of no use."""

_STRENGTH = tuple(why for why in Likeness if why.everywhere)


def mark(name: str) -> bytes:
    """What verdicts know a name by."""
    return hashlib.blake2b(name.casefold().encode("utf-8", "surrogatepass"), digest_size=12).digest()


async def enlist(connection: aiosqlite.Connection, guild: str, names: Iterable[str]) -> None:
    """Give the names of a new article, those that are new, their place in the guild's ledger."""
    waiting = await rows(
        connection,
        "SELECT u.name FROM json_each(?2) n CROSS JOIN unheard u ON u.guild = ?1 AND u.name = n.value",
        guild,
        json.dumps(list(names)),
    )
    await place(connection, guild, [row["name"] for row in waiting])


async def enlist_older(database: Database) -> int:
    """Place the names of articles that were stored before there was a ledger; how many."""
    count = 0
    while True:
        async with database.writing() as connection:
            found = await rows(
                connection,
                "SELECT guild, name FROM unheard WHERE guild = (SELECT guild FROM unheard LIMIT 1) LIMIT ?",
                BATCH,
            )
            if not found:
                return count
            await place(connection, found[0]["guild"], [row["name"] for row in found])
        count += len(found)


async def place(connection: aiosqlite.Connection, guild: str, names: Sequence[str]) -> None:
    """Put names into the ledger that are not in it."""
    if not names:
        return
    blocks = {name: blocks_of(name) for name in names if names_somebody(name)}
    neighbourhood = await _neighbourhood(connection, guild, blocks)
    row = await one(connection, "SELECT seq FROM sqlite_sequence WHERE name = 'alias'")
    placed = [
        neighbourhood.settle(row["seq"] + number if row else number, name, own)
        for number, (name, own) in enumerate(blocks.items(), start=1)
    ]
    await connection.executemany(
        "INSERT INTO alias (id, guild, name, mark, core, speaker, why, beside) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(one.id, guild, one.name, one.mark, one.core, one.speaker, one.why, one.beside) for one in placed],
    )
    await connection.executemany(
        "INSERT INTO alias_key VALUES (?, ?, ?)",
        [(guild, key, one.id) for one in placed for key in blocks[one.name].own],
    )
    await connection.executemany(
        "DELETE FROM unheard WHERE guild = ? AND name = ?", [(guild, name) for name in names]
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """A name in the ledger."""

    id: int
    name: str
    mark: bytes
    core: int
    speaker: int
    why: Why = Why.FIRST
    beside: int | None = None


class Neighbourhood:
    """The names that new ones are compared with, the new ones before them included."""

    def __init__(self, verdicts: dict[bytes, dict[bytes, bool]]) -> None:
        self._verdicts = verdicts
        self._blocks: dict[str, set[int]] = defaultdict(set)
        self._speakers: dict[int, list[Placed]] = defaultdict(list)
        self._names: dict[int, Placed] = {}

    def add(self, known: Placed, own: Iterable[str] = ()) -> None:
        """A name that is in the ledger, and some of its blocks."""
        if known.id not in self._names:
            self._names[known.id] = known
            self._speakers[known.speaker].append(known)
        for key in own:
            self._blocks[key].add(known.id)

    def settle(self, id_: int, name: str, blocks: Blocks) -> Placed:
        """The new name in its place."""
        its_mark = mark(name)
        verdicts = self._verdicts.get(its_mark, {})
        joined = next((known for known in self._names.values() if verdicts.get(known.mark)), None)
        if joined:
            placed = Placed(id_, name, its_mark, id_, joined.speaker, Why.MODERATOR, joined.id)
        elif likest := self._likest(
            name, blocks.sought, {one for one, together in verdicts.items() if not together}
        ):
            beside, why = likest
            placed = Placed(id_, name, its_mark, beside.core, beside.speaker, why, beside.id)
        else:
            placed = Placed(id_, name, its_mark, id_, id_)
        self.add(placed, blocks.own)
        return placed

    def _likest(self, name: str, sought: Iterable[str], apart: set[bytes]) -> tuple[Placed, Why] | None:
        """The name that it is most like, where that is one speaker's."""
        near = {self._names[id_].speaker for key in sought for id_ in self._blocks.get(key, ())}
        best: list[tuple[int, Placed]] = []
        for speaker in near:
            members = self._speakers[speaker]
            if not any(known.mark in apart for known in members):
                best += _by_core(name, members)
        if not best:
            return None
        strongest = min(rank for rank, _ in best)
        chosen = [known for rank, known in best if rank == strongest]
        if len({known.speaker for known in chosen}) > 1:
            return None
        return chosen[0], Why(_STRENGTH[strongest].name.lower())


def _by_core(name: str, members: Sequence[Placed]) -> Iterable[tuple[int, Placed]]:
    """For each core that the name is like as a whole: how strongly (0 most), and to which name of it."""
    for core in {known.core for known in members}:
        found = [(likeness(name, known.name), known) for known in members if known.core == core]
        ranked = [(_STRENGTH.index(why), known) for why, known in found if why in _STRENGTH]
        if ranked and all(why for why, _ in found):
            yield min(ranked, key=lambda pair: (pair[0], pair[1].id))


_NEAR = """
    SELECT k.key, a.* FROM json_each(?2) wanted
    CROSS JOIN alias_key k ON k.guild = ?1 AND k.key = wanted.value
    CROSS JOIN alias a ON a.id = k.alias
    LIMIT ?3
"""
_MEMBERS = "SELECT * FROM alias WHERE speaker IN (SELECT value FROM json_each(?))"
_MARKED = "SELECT * FROM alias WHERE guild = ? AND mark = ?"


async def _neighbourhood(
    connection: aiosqlite.Connection, guild: str, blocks: dict[str, Blocks]
) -> Neighbourhood:
    verdicts = await _verdicts(connection, guild, [mark(name) for name in blocks])
    found = Neighbourhood(verdicts)
    wanted = sorted({key for one_name in blocks.values() for key in one_name.sought})
    near = await rows(connection, _NEAR, guild, json.dumps(wanted), NEIGHBOURS * len(blocks))
    for row in near:
        found.add(_placed(row), [row["key"]])
    for row in await rows(connection, _MEMBERS, json.dumps(list({row["speaker"] for row in near}))):
        found.add(_placed(row))
    for other in {other for pairs in verdicts.values() for other, together in pairs.items() if together}:
        for row in await rows(connection, _MARKED, guild, other):
            found.add(_placed(row))
    return found


def _placed(row: aiosqlite.Row) -> Placed:
    return Placed(row["id"], row["name"], row["mark"], row["core"], row["speaker"])


async def _verdicts(
    connection: aiosqlite.Connection, guild: str, marks: Sequence[bytes]
) -> dict[bytes, dict[bytes, bool]]:
    """For each mark what moderators decided of it and others: whether they are together."""
    decided: dict[bytes, dict[bytes, bool]] = defaultdict(dict)
    if not await one(connection, "SELECT 1 FROM verdict WHERE guild = ? LIMIT 1", guild):
        return decided
    for own in marks:
        found = await rows(
            connection,
            "SELECT other, together FROM verdict WHERE guild = ?1 AND one = ?2"
            " UNION ALL SELECT one, together FROM verdict WHERE guild = ?1 AND other = ?2",
            guild,
            own,
        )
        decided[own] = {row["other"]: bool(row["together"]) for row in found}
    return decided
