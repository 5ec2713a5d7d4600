"""A restore that is killed at any of its steps leaves the old archive or the new one."""

from __future__ import annotations

import asyncio
import signal
import sys
from itertools import count
from pathlib import Path

from bot.store.articles import Articles
from bot.store.backup import back_up
from bot.store.database import Database
from tests.store.samples import digest

RESTORES = """
import asyncio, os, signal, sys
from pathlib import Path
from bot.store.backup import restore

path, copy, steps = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])

def hook(event, arguments):
    global steps
    if event in ("os.rename", "os.remove", "os.link") and str(arguments[0]).startswith(str(path)):
        if not steps:
            os.kill(os.getpid(), signal.SIGKILL)
        steps -= 1

sys.addaudithook(hook)
asyncio.run(restore(copy, path))
"""
"""Restores a copy, and is killed before it renames, links or deletes the archive's files once more than so often."""


async def test_a_restore_killed_at_any_step_leaves_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "data" / "a.db"
    path.parent.mkdir()
    async with Database.open(path) as database:
        await Articles(database).add("guild", digest("One rose.", title="one"))
        copy = await back_up(database, tmp_path / "backups")
    seen = set()
    for steps in count():
        async with Database.open(path) as database:
            await Articles(database).add("guild", digest("Two rose.", title="two"))
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-c", RESTORES, str(path), str(copy), str(steps)
        )
        if await child.wait() == 0:
            break
        assert child.returncode == -signal.SIGKILL
        seen.add(await _held(path))
    assert seen == {("one",), ("one", "two")}
    assert steps > 5
    assert await _held(path) == ("one",)
    assert await _held(path.with_name("a.db.before-restore")) == ("one", "two")


async def _held(path: Path) -> tuple[str, ...]:
    """The titles of an archive."""
    async with Database.open(path) as database, database.reading() as connection:
        found = await connection.execute_fetchall("SELECT title FROM article ORDER BY title")
        return tuple(row["title"] for row in found)
