"""Deletions while nobody looked are found, however old the post; absence alone takes nothing away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import discord
import pytest

from bot.chat.absences import PAGE
from tests.chat.articles import text_of
from tests.chat.conftest import Newsroom

LINK, OTHER = "https://example.org/story", "https://example.org/other"


@contextmanager
def unheard(room: Newsroom) -> Iterator[None]:
    """The bot hears nothing of what happens inside."""
    subscribers = room.env.backend.subscribers
    kept = list(subscribers)
    subscribers.clear()
    yield
    subscribers.extend(kept)


async def look(room: Newsroom) -> None:
    guild = room.client.get_guild(room.guild.id)
    assert guild
    await room.client.absences.look(guild)
    await room.env.settle()


@pytest.fixture
def pages(room: Newsroom) -> dict[str, str | Exception]:
    room.pages.texts |= {LINK: text_of("The bridge"), OTHER: text_of("The tunnel")}
    return room.pages.texts


async def test_a_post_older_than_a_page_of_newer_ones_is_missed_too(
    room: Newsroom, pages: dict[str, str | Exception]
) -> None:
    oldest = await room.ann.send(room.articles, LINK)
    for number in range(PAGE + 5):
        pages[f"{OTHER}/{number}"] = text_of(f"Tunnel {number}")
        await room.ann.send(room.articles, f"{OTHER}/{number}")
    with unheard(room):
        await room.ann.delete(oldest)
    await look(room)
    assert not room.memory.articles[str(room.guild.id), 1].posts
    assert len([1 for found in room.memory.articles.values() if found.posts]) == PAGE + 5


async def test_an_answer_to_a_post_that_is_gone_goes_with_it(
    room: Newsroom, pages: dict[str, str | Exception]
) -> None:
    post = await room.ann.send(room.articles, LINK)
    with unheard(room):
        await room.ann.delete(post)
    await look(room)
    assert not room.answers(room.articles)


async def test_a_history_that_may_not_be_read_takes_nothing_away(
    room: Newsroom, pages: dict[str, str | Exception]
) -> None:
    me = room.guild.me
    assert me is not None
    unread = discord.PermissionOverwrite(read_message_history=False)
    channel = room.guild.create_text_channel("unread", overwrites={me: unread})
    room.memory.settings[str(room.guild.id)] = room.watching(channel)
    post = await room.ann.send(channel, LINK)
    with unheard(room):
        await room.ann.delete(post)
    await look(room)
    assert room.memory.articles[str(room.guild.id), 1].posts
