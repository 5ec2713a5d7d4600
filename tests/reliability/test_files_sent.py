"""Answers that carry files, over the real client and real sockets."""

from __future__ import annotations

from typing import Any

from tests.gateway.client import Discord
from tests.gateway.nouns import Attachment
from tests.reliability.answers import all_answered
from tests.reliability.press import Press
from tests.reliability.process import Bot

PNG = b"\x89PNG\r\n\x1a\n"


async def answered(discord: Discord, name: str, **options: Any) -> list[Attachment]:
    asked = await discord.slash(name, **options)
    await discord.wait_for(lambda: asked.text, why=f"/{name} has no answer")
    return [file for message in asked.messages for file in message.attachments]


async def test_charts_come_as_pictures_and_an_export_as_a_file(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    async with bot.running():
        await all_answered(discord_, [discord_.post(press.story(1))])
        pictures = await answered(discord_, "stats")
        [table] = await answered(discord_, "export", format="csv")
    assert pictures
    assert all(picture.content.startswith(PNG) for picture in pictures)
    assert press.host in table.content.decode()
