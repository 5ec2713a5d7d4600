"""Where the answers to a post are looked for."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import discord

from bot.chat.standing import LOOKED_THROUGH, around


@dataclass(frozen=True)
class Said:
    id: int


@dataclass(frozen=True)
class Place:
    """A channel with so many messages, numbered from 1; its history is Discord's."""

    count: int

    async def history(self, *, limit: int, after: discord.Object, oldest_first: bool) -> AsyncIterator[Said]:
        later = range(after.id + 1, self.count + 1)
        for number in (later if oldest_first else later[::-1])[:limit]:
            yield Said(number)


async def looked_at(count: int, post: int) -> list[int]:
    return [message.id async for message in around(Place(count), post)]


async def test_a_card_right_behind_its_post_and_one_that_came_late_are_both_looked_at() -> None:
    found = await looked_at(5000, 1000)
    assert found[:2] == [1000, 1001]
    assert 4990 in found
    assert len(found) == len(set(found)) == 2 * LOOKED_THROUGH


async def test_no_message_is_looked_at_twice_in_a_quiet_channel() -> None:
    assert await looked_at(1003, 1000) == [1000, 1001, 1002, 1003]
