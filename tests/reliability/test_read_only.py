"""A data directory or an archive that may not be written: said in a sentence, and nothing is begun."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.gateway.client import Discord
from tests.reliability import archive
from tests.reliability.answers import all_answered, all_settled
from tests.reliability.press import Press
from tests.reliability.process import STARTS, Bot


@contextmanager
def read_only(*paths: Path) -> Iterator[None]:
    """Nobody may write there."""
    modes = {path: path.stat().st_mode & 0o777 for path in paths}
    for path, mode in modes.items():
        path.chmod(mode & 0o555)
    try:
        yield
    finally:
        for path, mode in modes.items():
            path.chmod(mode)


async def test_a_directory_that_may_not_be_written_is_a_sentence_and_no_start(
    discord_: Discord, bot: Bot
) -> None:
    bot.data.mkdir()
    with read_only(bot.data):
        async with bot.running(connected=False):
            assert await asyncio.wait_for(bot.ended(), STARTS) == 1
    assert "✘ The data directory" in bot.log
    assert "Permission denied" in bot.log
    assert "Traceback" not in bot.log


@pytest.mark.parametrize("what", ["directory", "file"])
async def test_an_archive_that_may_not_be_written_is_a_sentence_and_loses_nothing(
    discord_: Discord, press: Press, bot: Bot, what: str
) -> None:
    async with bot.running():
        await all_answered(discord_, [discord_.post(press.gone(1))])
        await all_settled(discord_, bot)
        await bot.stop()
    post = discord_.post(press.gone(2))
    file = archive.database(bot.data)
    with read_only(*{"directory": [bot.data], "file": [file]}[what]):
        async with bot.running(connected=False):
            assert await asyncio.wait_for(bot.ended(), STARTS) == 1
    assert "✘ " in bot.log
    assert "permissions" in bot.log or "cannot be used" in bot.log
    assert "Traceback" not in bot.log
    assert discord_.reactions(post) == []
    async with bot.running():
        await all_answered(discord_, [post])
        await all_settled(discord_, bot)
    archive.check_whole(bot.data)
