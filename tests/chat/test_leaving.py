"""Leaving Discord: nothing happens any more."""

from __future__ import annotations

from tests.chat.conftest import Newsroom


async def test_a_bot_that_has_left_is_not_called_ready(newsroom: Newsroom) -> None:
    client = newsroom.new_client()
    await client.close()
    client.dispatch("ready")  # as discord.py does some moments after a stop in the middle of the start
