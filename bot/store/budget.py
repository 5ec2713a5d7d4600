"""How many articles a language model may still be asked about today; it outlives a restart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from bot.store.articles import now
from bot.store.database import Database, one


class Budget:
    """Articles a day (UTC), in all and for each guild; ``clock`` gives the time."""

    def __init__(
        self, database: Database, *, most: int, most_a_guild: int, clock: Callable[[], datetime] = now
    ) -> None:
        self._database = database
        self._most = most
        self._most_a_guild = most_a_guild
        self._clock = clock

    async def spend(self, guild: str) -> bool:
        """Whether one more article fits; it is counted then.  Raises StoreError."""
        today = self._clock().astimezone(UTC).date().isoformat()
        async with self._database.writing() as connection:
            await connection.execute("DELETE FROM asked WHERE day < ?", (today,))
            row = await one(
                connection,
                "SELECT total(count) AS every, total(count) FILTER (WHERE guild = ?) AS own"
                " FROM asked WHERE day = ?",
                guild,
                today,
            )
            if not row or row["every"] >= self._most or row["own"] >= self._most_a_guild:
                return False
            await connection.execute(
                "INSERT INTO asked VALUES (?, ?, 1) ON CONFLICT (day, guild) DO UPDATE SET count = count + 1",
                (today, guild),
            )
            return True
