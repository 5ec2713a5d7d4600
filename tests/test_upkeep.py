"""Upkeep: by the hour what was deleted is gone, by the night there is a copy, and no fault ends it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.models import Preferences
from bot.settings import Backup, Retention, Settings
from bot.store import maintenance, segments
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.guilds import Guilds
from bot.store.search import Search
from bot.store.submissions import Submissions
from bot.upkeep import Upkeep
from tests.fakes import NOW, digest_of
from tests.store.samples import NOON, link


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


async def test_articles_go_when_they_are_as_old_as_the_setting_says(database: Database) -> None:
    for days in (0, 20):
        archive = Articles(database, clock=lambda: NOW + timedelta(days=days))  # noqa: B023
        await archive.add("7", digest_of(f"A story of day {days}, and of the harbour. " * 10))
    chosen = Settings(
        data_dir=database.path.parent,
        backup=Backup(nightly=False),
        retention=Retention(articles_days=30),
    )
    keeper = Upkeep(chosen, database, Search(database))
    await keeper.round(NOW + timedelta(days=29))
    assert await numbers(database) == [1, 2]
    await keeper.round(NOW + timedelta(days=31))
    assert await numbers(database) == [2]
    assert (database.path.parent / "erased.jsonl").exists()


@pytest.mark.parametrize(
    ("ahead", "kept"), [(None, [1]), (timedelta(days=900), [1]), (timedelta(hours=1), [])]
)
async def test_nothing_is_erased_by_a_clock_that_discord_contradicts(
    database: Database, caplog: pytest.LogCaptureFixture, ahead: timedelta | None, kept: list[int]
) -> None:
    guilds = Guilds(database, clock=lambda: NOW)
    await Articles(database, clock=lambda: NOW).add("7", digest_of("A story of the harbour. " * 10))
    await guilds.left("8")
    await guilds.prefer("8", Preferences(quiet=True))
    chosen = Settings(
        data_dir=database.path.parent,
        backup=Backup(nightly=False),
        retention=Retention(articles_days=30),
    )
    keeper = Upkeep(chosen, database, Search(database), ahead=lambda: ahead)
    await keeper.round(NOW + timedelta(days=900))
    assert await numbers(database) == kept
    assert (await guilds.preferences("8")).quiet is bool(kept)
    assert ("900 days, 0:00:00 ahead of Discord's" in caplog.text) is (ahead == timedelta(days=900))


async def test_what_was_posted_lately_is_not_old_although_the_clock_was_behind_when_it_was_saved(
    database: Database,
) -> None:
    job = await Submissions(database).put(link("1"))
    assert job
    await Submissions(database).begin(job.id)
    archive = Articles(database, clock=lambda: NOON - timedelta(days=2000))
    await archive.add("guild", digest_of("A story of the harbour. " * 10), job=job.id)
    assert await maintenance.expire(database, NOON - timedelta(days=30)) == 0
    assert await maintenance.expire(database, NOON + timedelta(days=1)) == 1


async def test_the_archive_is_tidied_at_the_quiet_hour_and_checked_once_a_week(database: Database) -> None:
    archive, keeper = Articles(database), upkeep(database, nightly=False)
    began = NOW.replace(hour=12)
    await keeper.round(began)
    for number in range(12):
        await archive.add("7", digest_of(f"Story {number} of the harbour. " * 10))
    before = await segments_of(database)
    await keeper.round(began + timedelta(hours=20))
    assert await segments_of(database) == before
    await keeper.round(began + timedelta(days=1, hours=15))  # 3 o'clock
    assert await segments_of(database) < before
    assert await maintenance.last(database, "check") == began
    await keeper.round(began + timedelta(days=7, hours=15))
    assert await maintenance.last(database, "check") == began + timedelta(days=7, hours=15)


async def test_a_bot_that_never_runs_at_the_quiet_hour_tidies_when_it_does_run(database: Database) -> None:
    keeper = upkeep(database, nightly=False)
    began = NOW.replace(hour=12)
    await keeper.round(began)
    await keeper.round(began + timedelta(days=2))
    assert await maintenance.last(database, "tidy") == began + timedelta(days=2)


async def test_damage_is_found_kept_and_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "copydesk.db"
    async with Database.open(path) as database:
        for number in range(60):
            await Articles(database).add("7", digest_of(f"Story {number} of the harbour. " * 40))
    with path.open("r+b") as file:  # the rows of the articles are in the middle of the file
        file.seek(path.stat().st_size // 2)
        file.write(b"\xff" * 8192)
    async with Database.open(path) as database:
        async with upkeep(database, nightly=False).running():
            while not caplog.records:
                await asyncio.sleep(0.01)
        assert "damaged" in caplog.text
        async with database.reading() as connection:
            assert await maintenance.fault(connection)


async def test_chores_that_cannot_be_looked_up_are_logged_and_end_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "copydesk.db"
    async with Database.open(path) as database, database.reading() as connection:
        [row] = await connection.execute_fetchall("SELECT rootpage FROM sqlite_schema WHERE name = 'chore'")
        [size] = await connection.execute_fetchall("PRAGMA page_size")
    with path.open("r+b") as file:
        file.seek((row[0] - 1) * size[0])
        file.write(b"\xff" * size[0])
    async with Database.open(path) as database:
        await upkeep(database, nightly=False).round(NOW)
    assert "tidying must wait" in caplog.text
    assert "the weekly check must wait" in caplog.text


async def test_a_clock_that_was_ahead_for_once_puts_no_chore_off(database: Database) -> None:
    keeper = upkeep(database, nightly=False)
    await keeper.round(NOW + timedelta(days=3650))
    await keeper.round(NOW)
    assert await maintenance.last(database, "tidy") == NOW


async def numbers(database: Database) -> list[int]:
    async with database.reading() as connection:
        rows = await connection.execute_fetchall("SELECT number FROM article ORDER BY number")
    return [row["number"] for row in rows]


async def segments_of(database: Database) -> int:
    async with database.reading() as connection:
        rows = await connection.execute_fetchall("SELECT block FROM article_index_data WHERE id = 10")
    return segments.total(bytes(next(iter(rows))["block"]))


class Broken(Search):
    """A search with a bug in it."""

    async def refresh(self) -> int:
        raise ZeroDivisionError("a bug")


async def test_a_bug_that_ends_it_is_told(
    database: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with Upkeep(Settings(data_dir=tmp_path), database, Broken(database)).running():
        async with asyncio.timeout(30):
            while not caplog.records:
                await asyncio.sleep(0.01)
    assert "upkeep has ended with a bug" in caplog.text
    assert "ZeroDivisionError" in caplog.text
