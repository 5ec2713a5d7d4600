"""Cards still to be taken away in the channels: written with the erasure that they go with."""

from __future__ import annotations

from collections.abc import Sequence

import aiosqlite

from bot.store.database import rows

EVERY = 0
"""The number that stands for every answer to a post."""

# A post that could not be read has an answer too.
_OF_MESSAGE = """
    INSERT INTO retraction
    SELECT guild, channel, message, 0 FROM post WHERE guild = ?1 AND message = ?2 AND channel <> ''
    UNION
    SELECT guild, channel, message, 0 FROM submission
    WHERE guild = ?1 AND message = ?2 AND channel <> '' AND kind <> 'again'
    ON CONFLICT DO NOTHING
"""


async def of_messages(connection: aiosqlite.Connection, guild: str, messages: Sequence[str]) -> None:
    """The answers to what the messages posted."""
    await connection.executemany(_OF_MESSAGE, [(guild, message) for message in messages])


async def of_posts(
    connection: aiosqlite.Connection, which: str, *values: object, number: int = EVERY
) -> None:
    """The answers to the posts that the condition names, or only the cards of #number there."""
    await connection.execute(
        "INSERT INTO retraction SELECT DISTINCT guild, channel, message, "
        f"{number} FROM post WHERE message <> '' AND channel <> '' AND {which} ON CONFLICT DO NOTHING",
        values,
    )


async def pending(connection: aiosqlite.Connection, guild: str, most: int) -> list[tuple[str, str, int]]:
    """Channel, message and number of cards still to be taken away."""
    found = await rows(
        connection,
        "SELECT channel, message, number FROM retraction WHERE guild = ? ORDER BY random() LIMIT ?",
        guild,
        most,
    )
    return [(row["channel"], row["message"], row["number"]) for row in found]


async def done(
    connection: aiosqlite.Connection, guild: str, channel: str, messages: Sequence[str], number: int
) -> None:
    """They are gone, or can never be taken away."""
    await connection.executemany(
        "DELETE FROM retraction WHERE guild = ? AND channel = ? AND message = ? AND number = ?",
        [(guild, channel, message, number) for message in messages],
    )
