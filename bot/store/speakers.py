"""One speaker as an asker may see them: found by a name, counted, and their claims page by page.

A name that occurs only where the asker may not read counts as unknown: neither it nor what a
moderator joined it with is told.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from sqlite3 import Row

import aiosqlite

from bot.core.blocking import blocks_of, surname_key
from bot.core.ledger import likeness
from bot.core.models import Hit, Scope, SourceKind
from bot.core.query import Field, Filter
from bot.core.speakers import Alias, Count, Speaker, Why
from bot.store import aliases, evidence, places
from bot.store.database import rows

NEWEST = 3_000
"""Articles that are counted for one name, the newest: some 100 ms."""
TRIED = 100
"""Names that something typed is compared with, and posts by which the commonest of them is known."""

# One name at a time: its sources stand in the index in the order of their articles, so that it stops early.
_SAID = """
    WITH said AS (
        SELECT s.article, s.position, s.kind FROM source s
        WHERE s.guild = ?1 AND s.name = ?2 COLLATE NOCASE AND s.kind <> 'unnamed' AND s.resolved = 1
          AND NOT EXISTS (SELECT 1 FROM version v WHERE v.article = s.article)
          AND EXISTS (
              SELECT 1 FROM post p
              WHERE p.article = s.article AND p.channel IN (SELECT value FROM json_each(?3))
          )
        ORDER BY s.article DESC LIMIT ?4
    )
    SELECT said.*, a.site, coalesce(a.published, substr(a.saved_at, 1, 10)) AS day,
           (SELECT count(*) FROM claim c WHERE c.article = said.article AND c.source = said.position) AS claims
    FROM said CROSS JOIN article a ON a.id = said.article
"""

_HEARD = """
    SELECT l.*, (
        SELECT count(*) FROM (
            SELECT 1 FROM source s JOIN post p ON p.article = s.article
            WHERE s.guild = l.guild AND s.name = l.name COLLATE NOCASE AND s.kind <> 'unnamed' AND s.resolved = 1
              AND p.channel IN (SELECT value FROM json_each(?2)) LIMIT ?3
        )
    ) AS posts
    FROM alias l WHERE l.id IN (SELECT value FROM json_each(?1)) AND posts > 0
"""


@dataclass(frozen=True, slots=True)
class Said:
    """What one source of one article says: its claims there, under which name."""

    alias: int
    article: int
    position: int
    kind: SourceKind
    site: str | None
    day: date
    claims: int


async def speaker(
    connection: aiosqlite.Connection, scope: Scope, who: str | int, offset: int, limit: int
) -> Speaker | None:
    """The speaker that bears the name (or whose name has the id), with a page of claims; None if unheard of."""
    channels, _ = await places.readable(connection, scope)
    number = await _speaker(connection, scope.guild, channels, who)
    if number is None:
        return None
    said = await _said(connection, scope.guild, channels, number)
    named = await _aliases(connection, number, said)
    if not named:
        return None
    found = Speaker(
        kind=Counter(one.kind for one in said).most_common(1)[0][0],
        aliases=named,
        articles=len({one.article for one in said}),
        outlets=_outlets(said),
        days=tuple(one.day for one in said for _ in range(one.claims)),
    )
    hits = await _page(connection, scope, channels, said, offset, limit)
    return replace(found, hits=tuple(hits), more=offset + limit < len(found.days))


async def heard(connection: aiosqlite.Connection, channels: Sequence[str], ids: Sequence[int]) -> list[Row]:
    """Those of the names that the asker may read somewhere, in the order of the ids; ``posts`` says how often."""
    found = await rows(connection, _HEARD, json.dumps(list(ids)), json.dumps(list(channels)), TRIED)
    return sorted(found, key=lambda row: list(ids).index(row["id"]))


async def widened(
    connection: aiosqlite.Connection, scope: Scope, filters: Sequence[Filter]
) -> tuple[Filter, ...]:
    """The filters with every name of each source that they want."""
    if not any(one.field is Field.SOURCE for one in filters):
        return tuple(filters)
    channels, _ = await places.readable(connection, scope)
    wide: list[Filter] = []
    for one in filters:
        values = list(one.values)
        if one.field is Field.SOURCE:
            for value in one.values:
                values += await names(connection, scope.guild, channels, value)
        wide.append(replace(one, values=tuple(dict.fromkeys(values))))
    return tuple(wide)


async def names(
    connection: aiosqlite.Connection, guild: str, channels: Sequence[str], typed: str
) -> list[str]:
    """Every name, as far as the asker may read it, of the speaker that bears exactly the typed one."""
    number = await _speaker(connection, guild, channels, typed, loosely=False)
    if number is None:
        return []
    found = await rows(connection, "SELECT id FROM alias WHERE speaker = ?", number)
    return [row["name"] for row in await heard(connection, channels, [row["id"] for row in found])]


async def one_each(connection: aiosqlite.Connection, guild: str, named: Sequence[str]) -> list[str]:
    """The names without those of a speaker that has been named before."""
    found = await rows(
        connection,
        "SELECT name, speaker FROM alias WHERE guild = ? AND name IN (SELECT value FROM json_each(?))",
        guild,
        json.dumps(list(named)),
    )
    bearer = {row["name"].casefold(): row["speaker"] for row in found}
    first: dict[int | str, str] = {}
    for name in named:
        first.setdefault(bearer.get(name.casefold(), name), name)
    return list(first.values())


async def _speaker(
    connection: aiosqlite.Connection,
    guild: str,
    channels: Sequence[str],
    who: str | int,
    *,
    loosely: bool = True,
) -> int | None:
    if isinstance(who, int):
        found = await rows(connection, "SELECT id FROM alias WHERE guild = ? AND id = ?", guild, who)
        tried = [row["id"] for row in found]
    else:
        exact = await aliases.alias_named(connection, guild, who)
        tried = [exact["id"]] if exact else []
    for row in await heard(connection, channels, tried):
        return int(row["speaker"])
    if isinstance(who, int):
        return None
    return await _alike(connection, guild, channels, who, loosely)


async def _alike(
    connection: aiosqlite.Connection, guild: str, channels: Sequence[str], typed: str, loosely: bool
) -> int | None:
    """The speaker whose name is like the typed one; by a surname alone, whoever of that name is posted most."""
    surname = surname_key(typed) if loosely else None
    blocks = sorted(blocks_of(typed).sought) + ([surname] if surname else [])
    near = await rows(
        connection,
        "SELECT DISTINCT alias FROM alias_key WHERE guild = ?"
        " AND key IN (SELECT value FROM json_each(?)) LIMIT ?",
        guild,
        json.dumps(blocks),
        TRIED,
    )
    speakers: Counter[int] = Counter()
    for row in await heard(connection, channels, [row["alias"] for row in near]):
        why = likeness(typed, row["name"])
        if why is not None and (why.everywhere or loosely):
            speakers[row["speaker"]] += row["posts"] * (TRIED * TRIED if why.everywhere else 1)
    return speakers.most_common(1)[0][0] if speakers else None


async def _said(
    connection: aiosqlite.Connection, guild: str, channels: Sequence[str], number: int
) -> list[Said]:
    """Newest day first."""
    said: list[Said] = []
    for alias in await rows(connection, "SELECT id, name FROM alias WHERE speaker = ?", number):
        found = await rows(connection, _SAID, guild, alias["name"], json.dumps(list(channels)), NEWEST)
        said += [
            Said(alias["id"], row["article"], row["position"], SourceKind(row["kind"]), row["site"],
                 date.fromisoformat(row["day"]), row["claims"])
            for row in found
            if row["claims"]
        ]  # fmt: skip
    return sorted(said, key=lambda one: (one.day, one.article), reverse=True)


async def _aliases(connection: aiosqlite.Connection, number: int, said: Sequence[Said]) -> tuple[Alias, ...]:
    """The names that the asker may read, most claimed first."""
    claims: Counter[int] = Counter()
    for one in said:
        claims[one.alias] += one.claims
    found = {
        row["id"]: row for row in await rows(connection, "SELECT * FROM alias WHERE speaker = ?", number)
    }
    order = sorted(claims, key=lambda id_: (-claims[id_], -len(found[id_]["name"]), id_))
    readable = {id_: found[id_]["name"] for id_ in order}
    return tuple(_alias(found[id_], claims[id_], found[order[0]], readable) for id_ in order)


def _alias(row: Row, claims: int, head: Row, readable: dict[int, str]) -> Alias:
    """A name with the reason: its likeness to the speaker's first name, else to the one that it was placed by."""
    if row["core"] != head["core"]:
        return Alias(row["id"], row["name"], claims, Why.MODERATOR)
    alike = likeness(row["name"], head["name"])
    if row["id"] != head["id"] and alike is not None and alike.everywhere:
        return Alias(row["id"], row["name"], claims, Why(alike.name.lower()))
    beside = readable.get(row["beside"])
    return Alias(row["id"], row["name"], claims, Why(row["why"]) if beside else Why.FIRST, beside)


def _outlets(said: Sequence[Said]) -> tuple[Count, ...]:
    counted = Counter(site for site, _ in {(one.site, one.article) for one in said} if site)
    return tuple(
        Count(site, count) for site, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    )


_CLAIMS = """
    SELECT c.*, s.name, s.kind FROM claim c
    JOIN source s ON s.article = c.article AND s.position = c.source
    WHERE c.article = ? AND c.source = ? ORDER BY c.position
"""


async def _page(
    connection: aiosqlite.Connection,
    scope: Scope,
    channels: Sequence[str],
    said: Sequence[Said],
    offset: int,
    limit: int,
) -> list[Hit]:
    hits: list[Hit] = []
    for one in said:
        if offset >= one.claims:
            offset -= one.claims
            continue
        row = (await places.posts(connection, scope, channels, [one.article])).get(one.article)
        found = await rows(connection, _CLAIMS, one.article, one.position)
        if row is not None:
            hits += [replace(evidence.hit(row), claim=evidence.said_by(claim)) for claim in found[offset:]]
        offset = 0
        if len(hits) >= limit:
            break
    return hits[:limit]
