"""The language model's daily number holds, for each server and in all, over a restart."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.store.budget import Budget
from bot.store.database import Database

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


async def test_a_server_gets_its_number_and_all_together_theirs(database: Database) -> None:
    budget = Budget(database, most=3, most_a_guild=2, clock=lambda: NOON)
    asked = ["a", "a", "a", "b", "b", "c"]
    assert [await budget.spend(guild) for guild in asked] == [True, True, False, True, False, False]


async def test_the_count_outlives_a_restart_and_ends_with_the_day(tmp_path: Path) -> None:
    async def spend(at: datetime) -> bool:
        async with Database.open(tmp_path / "a.db") as database:
            return await Budget(database, most=1, most_a_guild=1, clock=lambda: at).spend("a")

    late = NOON + timedelta(hours=11, minutes=59)
    assert [await spend(at) for at in (NOON, late, NOON + timedelta(hours=12))] == [True, False, True]


async def test_askers_at_the_same_time_do_not_share_one_place(database: Database) -> None:
    budget = Budget(database, most=5, most_a_guild=100, clock=lambda: NOON)
    assert sum(await asyncio.gather(*(budget.spend(str(guild)) for guild in range(20)))) == 5


async def test_nothing_fits_in_a_budget_of_none(database: Database) -> None:
    assert not await Budget(database, most=0, most_a_guild=5).spend("a")
