"""A disk that is full, an archive that is locked or damaged: nothing false is said, and what was missed is
made good without a restart."""

from __future__ import annotations

import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager

import pytest

from tests.gateway.client import Discord
from tests.reliability import archive
from tests.reliability.answers import all_answered, all_settled, answered_twice
from tests.reliability.press import Press
from tests.reliability.process import Bot

ROOM = 64 << 10
"""Bytes that a file of the bot's may have at most when its disk is full: enough for its log."""


@contextmanager
def full_disk(bot: Bot) -> Iterator[None]:
    """The write-ahead log may not grow, nor another file of the bot's past that size."""
    room = min(ROOM, archive.database(bot.data).with_suffix(".db-wal").stat().st_size)
    was, most = resource.prlimit(bot.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (room, most))
    yield
    resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (was, most))


@contextmanager
def locked_archive(bot: Bot) -> Iterator[None]:
    """Another process holds the archive, longer than the bot waits."""
    with closing(sqlite3.connect(archive.database(bot.data), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.mark.parametrize("trouble", [full_disk, locked_archive])
async def test_nothing_is_acknowledged_that_is_not_kept_and_it_is_made_good_without_a_restart(
    discord_: Discord, press: Press, bot: Bot, trouble: Callable[[Bot], AbstractContextManager[None]]
) -> None:
    async with bot.running():
        await all_answered(discord_, [discord_.post(press.gone(1))])
        await all_settled(discord_, bot)
        with trouble(bot):
            post = discord_.post(press.gone(2))
            await discord_.wait_for(lambda: f"message {post.id} is left for the next look" in bot.log)
            assert discord_.reactions(post) == []
            question = await discord_.slash("recent")
            await discord_.wait_for(lambda: question.text, why="a question was not answered")
        discord_.server.gateway.drop()
        await all_answered(discord_, [post])
        await all_settled(discord_, bot)
    assert answered_twice(discord_, [post]) == {}
    archive.check_whole(bot.data)
    assert "Traceback" not in bot.log


async def test_a_damaged_archive_is_a_sentence_and_no_start(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    async with bot.running():
        await all_answered(discord_, [discord_.post(press.gone(1))])
        await bot.stop()
    file = archive.database(bot.data)
    file.write_bytes(b"no archive at all" * 1000)
    async with bot.running(connected=False):
        assert await bot.ended() == 1
    assert "python -m bot restore" in bot.log
    assert "Traceback" not in bot.log
