"""Read again survives a kill: what was asked for is done by the next life, and the card shows it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.gateway.client import Discord
from tests.reliability import archive
from tests.reliability.answers import all_answered, all_settled, answered_twice
from tests.reliability.press import Press
from tests.reliability.process import Bot

OLD, NEW = "eleven pillars", "twelve pillars"


@pytest.mark.parametrize("kills", [1, 3])
async def test_an_article_asked_for_again_is_read_after_kills(
    discord_: Discord, press: Press, bot: Bot, kills: int
) -> None:
    async with bot.running():
        post = discord_.post(press.story(1))
        await all_answered(discord_, [post])
        await all_settled(discord_, bot)
        press.edited[1] = (OLD, NEW)
        press.held.add(1)
        [card] = discord_.replies_to(post)
        asked = await discord_.press(card, "Remove", user=post.author)
        await discord_.wait_for(lambda: "Remove #1?" in asked.text)
        await discord_.press(asked.messages[-1], "Read again", user=post.author)
        await discord_.wait_for(lambda: press.served["/story/1"] == 2)
    for _ in range(kills - 1):
        async with bot.running():
            pass
    press.release.set()
    async with bot.running():
        await all_settled(discord_, bot)
        await discord_.wait_for(lambda: "earlier text" in discord_.replies_to(post)[0].text)
    assert answered_twice(discord_, [post]) == {}
    archive.check_whole(bot.data)
    with closing(sqlite3.connect(archive.database(bot.data))) as db:
        texts = dict(db.execute("SELECT number, text FROM article"))
        assert db.execute("SELECT number FROM version").fetchall() == [(1,)]
    assert NEW in texts[1]
    assert OLD in texts[2]
