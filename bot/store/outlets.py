"""An outlet as somebody types it: by the name that its pages give themselves, or by their host."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import aiosqlite

from bot.core.links import canonical
from bot.core.query import Field, Filter
from bot.store.database import rows

LOOKED_AT = 500
"""Articles of one host whose outlets' names are taken: it has a few at most."""

_NAMES = """
    WITH own AS (
        SELECT a.id, a.site FROM address d JOIN article a ON a.id = d.article AND a.address = d.address
        WHERE d.guild = ?1 AND d.address >= ?2 AND d.address < ?3 LIMIT ?4
    )
    SELECT DISTINCT site FROM own WHERE site IS NOT NULL AND EXISTS (
        SELECT 1 FROM post p WHERE p.article = own.id AND p.channel IN (SELECT value FROM json_each(?5))
    )
"""


async def widened(
    connection: aiosqlite.Connection, guild: str, channels: Sequence[str], filters: Sequence[Filter]
) -> tuple[Filter, ...]:
    """The filters with the names of the outlets whose articles, as far as the asker may read them, are
    on the hosts that are wanted or not."""
    wide: list[Filter] = []
    for one in filters:
        values = list(one.values)
        if one.field is Field.SITE:
            for value in one.values:
                values += await _names(connection, guild, channels, value)
        wide.append(replace(one, values=tuple(dict.fromkeys(values))))
    return tuple(wide)


async def _names(
    connection: aiosqlite.Connection, guild: str, channels: Sequence[str], typed: str
) -> list[str]:
    if "." not in typed or any(letter.isspace() for letter in typed):
        return []
    named: list[str] = []
    for host in (typed, f"www.{typed}"):
        try:
            first = canonical(f"https://{host}/")
        except ValueError:
            continue
        upto = first[:-1] + chr(ord("/") + 1)
        found = await rows(connection, _NAMES, guild, first, upto, LOOKED_AT, json.dumps(list(channels)))
        named += [row["site"] for row in found]
    return named
