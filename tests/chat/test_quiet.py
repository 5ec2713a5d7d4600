"""A quiet server: a reaction says that there is a card, and pressing it brings it."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.chat.announcer import REMEMBERED
from bot.chat.progress import INVITATION, TROUBLE
from bot.chat.words import ENGLISH
from bot.errors import NotAnArticle
from tests.chat.articles import text_of
from tests.chat.conftest import Newsroom
from tests.chat.reading import answer, reactions, text

LINK = "https://example.org/story"


@pytest.fixture
def quiet(room: Newsroom) -> Newsroom:
    """A room that wants no cards, and two articles."""
    guild = str(room.guild.id)
    room.memory.settings[guild] = replace(room.memory.settings[guild], quiet=True)
    room.pages.texts |= {LINK: text_of(), f"{LINK}/2": text_of("The tunnel")}
    return room


async def test_a_post_gets_only_a_reaction(quiet: Newsroom) -> None:
    await quiet.ann.send(quiet.articles, LINK)
    assert not quiet.answers(quiet.articles)
    assert reactions(quiet.articles.history()[0]) == [INVITATION]
    assert "saved as #1" in text(answer(await quiet.ben.slash(quiet.lounge, "article", id="1")))


async def test_pressing_the_reaction_brings_the_card_once(quiet: Newsroom) -> None:
    post = await quiet.ann.send(quiet.articles, LINK)
    await quiet.ben.react(post, INVITATION)
    await quiet.ann.react(post, INVITATION)
    (card,) = quiet.answers(quiet.articles)
    assert "saved as #1" in text(card)


async def test_the_reaction_works_after_a_restart(quiet: Newsroom) -> None:
    post = await quiet.ann.send(quiet.articles, LINK)
    quiet.client = quiet.new_client()
    await quiet.env.restart_bot(quiet.client)
    await quiet.ben.react(post, INVITATION)
    assert "saved as #1" in text(quiet.answers(quiet.articles)[0])


async def test_the_bots_own_reaction_brings_nothing(quiet: Newsroom) -> None:
    post = await quiet.ann.send(quiet.articles, "good morning")
    await quiet.ben.react(post, INVITATION)
    assert not quiet.answers(quiet.articles)


async def test_what_cannot_be_read_says_why_to_whoever_presses(quiet: Newsroom) -> None:
    quiet.pages.texts[LINK] = NotAnArticle("This file is empty.")
    post = await quiet.ann.send(quiet.articles, LINK)
    assert reactions(quiet.articles.history()[0]) == [TROUBLE]
    assert not quiet.answers(quiet.articles)
    await quiet.ben.react(post, TROUBLE)
    assert text(quiet.answers(quiet.articles)[0]) == "This file is empty."


async def test_several_links_get_their_reaction_once_all_are_read(quiet: Newsroom) -> None:
    post = await quiet.ann.send(quiet.articles, f"{LINK} {LINK}/2")
    assert reactions(quiet.articles.history()[0]) == [INVITATION]
    assert not quiet.articles.threads
    await quiet.ben.react(post, INVITATION)
    (thread,) = quiet.articles.threads
    assert len(quiet.answers(thread)) == 3


async def test_the_menu_brings_the_card(quiet: Newsroom) -> None:
    post = await quiet.ann.send(quiet.articles, LINK)
    said = answer(await quiet.ben.context_menu(quiet.articles, "Read this article", post))
    assert text(said) == ENGLISH.KNOWN
    assert "saved as #1" in text(quiet.answers(quiet.articles)[0])


async def test_whoever_mentions_the_bot_wants_a_card(quiet: Newsroom) -> None:
    assert quiet.client.user is not None
    await quiet.ann.send(quiet.articles, f"<@{quiet.client.user.id}> {LINK}")
    assert "saved as #1" in text(quiet.answers(quiet.articles)[0])


async def test_in_a_server_that_is_not_quiet_the_reaction_means_nothing(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    post = await room.ann.send(room.articles, LINK)
    (card,) = room.answers(room.articles)
    await room.ben.react(post, INVITATION)
    assert [one.id for one in room.answers(room.articles)] == [card.id]
    assert room.answers(room.articles)[0].edited_at is None


@pytest.mark.parametrize(("others", "cards"), [(0, 1), (REMEMBERED, 0)])
async def test_who_asked_is_remembered_for_a_number_of_messages_only(
    quiet: Newsroom, others: int, cards: int
) -> None:
    quiet.pages.held[LINK] = asyncio.Event()
    post = await quiet.ann.send(quiet.articles, LINK)
    for message in (post.id, *range(others)):
        quiet.client.announcer.ask_for(str(message))
    quiet.pages.held[LINK].set()
    await quiet.env.settle()
    assert len(quiet.answers(quiet.articles)) == cards
    await quiet.ben.react(post, INVITATION)
    assert len(quiet.answers(quiet.articles)) == 1
