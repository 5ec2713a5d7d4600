"""What an article's sources cost the ledger: it must not grow with the archive."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from bot.core.states import STATES
from bot.core.titles import FEMALE_NAMES, MALE_NAMES
from bot.store.database import Database
from bot.store.placing import enlist, enlist_older

FEW, MANY = 2_000, 20_000
"""Names in the ledger."""
GROWTH = 5.0
"""Times that ten sources may cost more among ten times as many names."""

_GIVEN = sorted(MALE_NAMES | FEMALE_NAMES)
_PARTS = "ba bur del der enko field gar han ko li mac mar mer ov ris son sky ton tov wil".split()
_BODIES = [
    f"{topic} {body}" for topic in ("Defence", "Health", "Trade") for body in ("Agency", "Ministry", "Bank")
]

_WAITS = """
    INSERT INTO unheard SELECT 'g', ?1
    WHERE NOT EXISTS (SELECT 1 FROM alias WHERE guild = 'g' AND name = ?1) ON CONFLICT DO NOTHING
"""
"""What the trigger on sources does."""


def _names(chance: random.Random, count: int) -> list[str]:
    """People, three of four, some surnames much commoner than others, and offices of states."""
    made = []
    for _ in range(count):
        surname = "".join(chance.choices(_PARTS, [1 / n for n in range(1, 21)], k=3)).capitalize()
        person = f"{chance.choice(_GIVEN).capitalize()} {surname}"
        office = f"{chance.choice(sorted(STATES)).title()} {chance.choice(_BODIES)}"
        made.append(chance.choices([person, office], [3, 1])[0])
    return made


async def _cost(database: Database, chance: random.Random) -> float:
    """Milliseconds for an article's ten sources, the median of fifty."""
    took = []
    for _ in range(50):
        names = _names(chance, 10)
        async with database.writing() as connection:
            await connection.executemany(_WAITS, [(name,) for name in names])
            began = time.perf_counter()
            await enlist(connection, "g", names)
            took.append(1000 * (time.perf_counter() - began))
    return sorted(took)[25]


@pytest.mark.bench
async def test_ten_sources_cost_no_more_in_a_large_archive(tmp_path: Path) -> None:
    chance, costs = random.Random(7), []
    async with Database.open(tmp_path / "a.db") as database:
        for size in (FEW, MANY):
            async with database.writing() as connection:
                await connection.executemany(_WAITS, [(name,) for name in _names(chance, size)])
            await enlist_older(database)
            costs.append(await _cost(database, chance))
    print(f"ten sources: {costs[0]:.1f} ms among {FEW:,} names, {costs[1]:.1f} ms among {MANY:,}")
    assert costs[1] < GROWTH * costs[0]
