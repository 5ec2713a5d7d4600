"""👀: put up in turn, whoever posts how much, and not under what is answered already."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import discord

from bot.chat.signs import SEEN, Signs
from tests.chat.conftest import Newsroom


async def posts_of(room: Newsroom) -> list[discord.Message]:
    """Three posts of ann's, then one of ben's, in a channel that nobody watches."""
    posts = [await room.ann.send(room.lounge, f"one {number}") for number in range(3)]
    return [*posts, await room.ben.send(room.lounge, "mine")]


def seen(room: Newsroom) -> set[int]:
    return {one.id for one in room.lounge.history() if SEEN in [str(sign.emoji) for sign in one.reactions]}


async def test_a_flood_of_posts_keeps_another_members_sign_waiting_for_one_of_its_own(room: Newsroom) -> None:
    first, second, third, ben = await posts_of(room)
    signs, order, go = Signs(), list[int](), asyncio.Event()

    def wanted(message: discord.Message) -> Callable[[], Awaitable[bool]]:
        async def told() -> bool:
            await go.wait()
            order.append(message.id)
            return True

        return told

    tasks = [asyncio.create_task(signs.put(post, wanted(post))) for post in (first, second, third, ben)]
    await asyncio.sleep(0)
    go.set()
    await asyncio.gather(*tasks)
    assert order == [first.id, second.id, ben.id, third.id], "the first was begun before the others came"
    assert seen(room) == set(order)


async def test_what_is_answered_before_its_turn_gets_no_sign(room: Newsroom) -> None:
    first, second, *_ = await posts_of(room)
    signs = Signs()

    async def answered() -> bool:
        return False

    async def waiting() -> bool:
        return True

    await signs.put(first, answered)
    await signs.put(second, waiting)
    assert seen(room) == {second.id}
