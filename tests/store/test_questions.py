"""A question to the archive is stopped when it works too long, and for nothing else."""

from __future__ import annotations

import time

import pytest

from bot.errors import QueryError
from bot.store.database import Database
from bot.store.questions import question
from bot.store.search import Search
from tests.store.samples import NEWSROOM, digest
from tests.store.test_search import saved, titles


async def test_a_question_that_takes_too_long_is_stopped_and_says_so(database: Database) -> None:
    await saved(database, *[digest(f"The flood {n}. " + "word " * 200) for n in range(40)])
    with pytest.raises(QueryError, match="more than a second"):
        await Search(database, patience=0.0).search(NEWSROOM, "flood word")
    assert await titles(database, "flood")


async def test_a_question_without_end_is_stopped_and_the_connection_answers_again(database: Database) -> None:
    await saved(database, digest("The flood."))
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    for _ in range(3):  # more often than there are connections
        with pytest.raises(QueryError, match="more than a second"):
            async with question(database, patience=0.05) as connection:
                await connection.execute_fetchall(endless)
    assert len(await titles(database, "flood")) == 1


async def test_a_question_that_waits_for_its_turn_is_not_stopped_for_that(database: Database) -> None:
    counting = (
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9000) SELECT count(*) FROM n"
    )
    async with question(database, patience=1.5) as connection:
        await connection.create_function("wait", 1, time.sleep)
        await connection.execute_fetchall(counting)
        await connection.execute_fetchall("SELECT wait(1.7)")
        assert [row[0] for row in await connection.execute_fetchall(counting)] == [9000]
