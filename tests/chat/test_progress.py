"""What is said while an article is read, and how several links of one message are answered."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.chat.words import ENGLISH
from bot.errors import NotAnArticle
from tests.chat.articles import digest_of, text_of
from tests.chat.conftest import Newsroom
from tests.chat.reading import reactions, text

LINK = "https://example.org/story"


@pytest.fixture
async def slow(room: Newsroom) -> Newsroom:
    """A room where whoever waits is told at once, and one page that waits to be let go."""
    await room.inbox.close()
    room.inbox = room.new_inbox(notice=0.0)
    await room.inbox.start()
    room.pages.texts[LINK] = text_of()
    room.pages.held[LINK] = asyncio.Event()
    return room


async def test_a_reading_that_takes_a_while_is_told_and_turns_into_the_card(slow: Newsroom) -> None:
    post = await slow.ann.send(slow.articles, LINK)
    (said,) = slow.answers(slow.articles)
    assert text(said) == ENGLISH.READING
    assert reactions(slow.articles.history()[0]) == ["👀"]
    slow.pages.held[LINK].set()
    await slow.env.settle()
    (card,) = slow.answers(slow.articles)
    assert card.id == said.id
    assert "saved as #1" in text(card)
    assert card.reference is not None
    assert card.reference.message_id == post.id


async def test_a_quick_reading_is_never_told(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    await room.ann.send(room.articles, LINK)
    (card,) = room.answers(room.articles)
    assert card.edited_at is None


async def test_a_page_that_cannot_be_read_takes_the_place_of_the_notice(slow: Newsroom) -> None:
    slow.pages.texts[LINK] = NotAnArticle("This file is empty.")
    await slow.ann.send(slow.articles, LINK)
    slow.pages.held[LINK].set()
    await slow.env.settle()
    (said,) = slow.answers(slow.articles)
    assert text(said) == "This file is empty."


async def test_the_notice_goes_with_its_post(slow: Newsroom) -> None:
    post = await slow.ann.send(slow.articles, LINK)
    await slow.ann.delete(post)
    slow.pages.held[LINK].set()
    await slow.env.settle()
    assert not slow.answers(slow.articles)


async def test_a_refusal_goes_with_its_post(room: Newsroom) -> None:
    room.pages.texts[LINK] = NotAnArticle("This file is empty.")
    post = await room.ann.send(room.articles, LINK)
    assert room.answers(room.articles)
    await room.ann.delete(post)
    assert not room.answers(room.articles)


async def test_a_notice_of_the_run_before_turns_into_the_card(slow: Newsroom) -> None:
    await slow.ann.send(slow.articles, LINK)
    (said,) = slow.answers(slow.articles)
    slow.client = slow.new_client()
    await slow.env.restart_bot(slow.client)
    stored = await slow.memory.add(str(slow.guild.id), digest_of(text_of()), job=1)
    await slow.client.announcer.announce(slow.memory.jobs[1], stored)
    await slow.env.settle()
    assert [one.id for one in slow.answers(slow.articles)] == [said.id]
    assert "saved as #1" in text(slow.answers(slow.articles)[0])


async def test_where_cards_go_into_threads_the_notice_gives_way(slow: Newsroom) -> None:
    guild = str(slow.guild.id)
    slow.memory.settings[guild] = replace(slow.memory.settings[guild], threads=True)
    await slow.ann.send(slow.articles, LINK)
    assert text(slow.answers(slow.articles)[0]) == ENGLISH.READING
    slow.pages.held[LINK].set()
    await slow.env.settle()
    assert not slow.answers(slow.articles)
    (thread,) = slow.articles.threads
    assert "saved as #1" in text(slow.answers(thread)[0])


async def test_several_links_get_one_thread_one_card_each_and_a_line_that_tells_how_far_it_is(
    slow: Newsroom,
) -> None:
    slow.pages.texts |= {f"{LINK}/2": text_of("The tunnel"), f"{LINK}/3": NotAnArticle("This file is empty.")}
    await slow.ann.send(slow.articles, f"{LINK} {LINK}/2 {LINK}/3")
    (thread,) = slow.articles.threads
    assert thread.name == "3 articles"
    line, *cards = slow.answers(thread)
    assert "**2 of 3 articles done**" in text(line)
    assert "⏳ example.org/story · being read" in text(line)
    assert "✅ example.org/story/2 · saved as #1" in text(line)
    assert "⚠️ example.org/story/3 · cannot be read" in text(line)
    assert len(cards) == 2
    slow.pages.held[LINK].set()
    await slow.env.settle()
    line, *cards = slow.answers(thread)
    assert "**3 of 3 articles done**" in text(line)
    assert len(cards) == 3
    assert any(text(one) == "-# example.org/story/3\nThis file is empty." for one in cards)
    assert not slow.answers(slow.articles)
    assert set(reactions(slow.articles.history()[0])) == {"✅", "⚠️"}


async def test_a_message_of_several_links_keeps_its_eyes_until_all_are_read(slow: Newsroom) -> None:
    slow.pages.texts[f"{LINK}/2"] = text_of("The tunnel")
    await slow.ann.send(slow.articles, f"{LINK} {LINK}/2")
    assert reactions(slow.articles.history()[0]) == ["👀"]
    slow.pages.held[LINK].set()
    await slow.env.settle()
    assert reactions(slow.articles.history()[0]) == ["✅"]


async def test_a_deleted_message_takes_its_thread_of_cards_with_it(slow: Newsroom) -> None:
    slow.pages.held[LINK].set()
    slow.pages.texts[f"{LINK}/2"] = text_of("The tunnel")
    post = await slow.ann.send(slow.articles, f"{LINK} {LINK}/2")
    (thread,) = slow.articles.threads
    assert len(slow.answers(thread)) == 3
    await slow.ann.delete(post)
    assert not slow.answers(thread)
