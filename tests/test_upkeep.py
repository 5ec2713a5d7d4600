"""Upkeep: by the hour what was deleted is gone, by the night there is a copy, and no fault ends it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.settings import Backup, Settings
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.guilds import Guilds
from bot.store.search import Search
from bot.upkeep import Upkeep
from tests.fakes import NOW, digest_of


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with Database.open(tmp_path / "copydesk.db") as opened:
        yield opened


def upkeep(database: Database, **backup: object) -> Upkeep:
    chosen = Settings(data_dir=database.path.parent, backup=Backup.model_validate(backup))
    return Upkeep(chosen, database, Search(database))


async def test_one_copy_a_day_is_made_and_the_oldest_go(database: Database, tmp_path: Path) -> None:
    keeper = upkeep(database, keep=2)
    for hours in (0, 1, 24, 48):
        await keeper.round(NOW + timedelta(hours=hours))
    copies = sorted(path.name for path in (tmp_path / "backups").glob("*.db"))
    assert [name[9:17] for name in copies] == ["20260302", "20260303"]


async def test_copies_are_a_setting(database: Database, tmp_path: Path) -> None:
    await upkeep(database, nightly=False).round(NOW)
    assert not (tmp_path / "backups").exists()


async def test_a_server_that_was_left_is_erased_after_its_days(database: Database) -> None:
    articles, guilds = Articles(database, clock=lambda: NOW), Guilds(database, clock=lambda: NOW)
    await articles.add("7", digest_of("A story of the harbour. " * 10))
    await guilds.left("7")
    keeper = upkeep(database, nightly=False)
    await keeper.round(NOW + timedelta(days=29))
    async with database.reading() as connection:
        rows = await connection.execute_fetchall("SELECT count(*) FROM article")
        assert [tuple(row) for row in rows] == [(1,)]
    await keeper.round(NOW + timedelta(days=31))
    async with database.reading() as connection:
        rows = await connection.execute_fetchall("SELECT count(*) FROM article")
        assert [tuple(row) for row in rows] == [(0,)]


async def test_a_folder_that_cannot_be_written_is_logged_and_ends_nothing(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await upkeep(database, folder="/proc/nowhere").round(NOW)
    assert "the nightly backup must wait" in caplog.text
