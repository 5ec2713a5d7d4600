"""A question that is nothing but an address: the article that it leads to."""

from __future__ import annotations

import aiosqlite

from bot.core.links import links
from bot.core.models import Hit, Scope
from bot.store import evidence, places
from bot.store.database import one

# Only by what the page said itself: another address may be known from a post that the asker does not see.
_AT = """
    SELECT a.id FROM address d JOIN article a ON a.id = d.article
    WHERE d.guild = ?1 AND d.address = ?2
      AND (a.address = ?2 OR EXISTS (SELECT 1 FROM json_each(a.others) WHERE value = ?2))
"""


async def found(connection: aiosqlite.Connection, scope: Scope, typed: str) -> Hit | None:
    """The article under the address that was typed, if it is one and the asker may see the article."""
    address = _address(typed)
    row = await one(connection, _AT, scope.guild, address) if address else None
    if row is None:
        return None
    channels, _ = await places.readable(connection, scope)
    seen = await places.posts(connection, scope, channels, [row["id"]])
    return evidence.hit(seen[row["id"]]) if seen else None


def _address(typed: str) -> str | None:
    alone = typed.strip()
    addresses = links(alone) if not any(letter.isspace() for letter in alone) else []
    return addresses[0] if len(addresses) == 1 else None
