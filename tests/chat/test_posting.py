"""A member posts; the bot acknowledges, reads, and answers with a card."""

from __future__ import annotations

import discord
import pytest

from bot.chat import words
from tests.chat.articles import text_of
from tests.chat.conftest import Newsroom
from tests.chat.reading import buttons, text

LINK = "https://example.org/story"


def reactions(message: discord.Message) -> list[str]:
    return [str(reaction.emoji) for reaction in message.reactions]


async def test_a_posted_link_gets_its_card_as_a_reply(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of("The bridge")
    post = await room.ann.send(room.articles, f"look at this {LINK}")
    (card,) = room.answers(room.articles)
    assert card.reference is not None
    assert card.reference.message_id == post.id
    assert "The bridge" in text(card)
    assert "saved as #1" in text(card)
    assert set(buttons(card)) == {words.ALL_CLAIMS, words.SOURCES, words.OPEN_ARTICLE}
    assert reactions(room.articles.history()[0]) == ["✅"]
