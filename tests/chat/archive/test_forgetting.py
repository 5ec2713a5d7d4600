"""Erasing all that one submitted, over the real archive."""

from __future__ import annotations

import discord

from bot.chat.words import ENGLISH
from bot.core.models import Fault
from tests.chat.archive.acting import cards, corrected, found, on_page
from tests.chat.articles import text_of
from tests.chat.reading import answer, text
from tests.chat.real import LINK, Newsroom


async def test_forget_says_what_goes_and_erases_it(room: Newsroom) -> None:
    await room.ann.send(room.articles, f"{LINK}/2")
    await room.ben.send(room.articles, f"{LINK}/2")
    asked = await room.ann.slash(room.articles, "forget")
    said = text(answer(asked))
    assert "1 article that only you posted" in said
    assert "1 article that others posted too" in said
    await on_page(room.ann, asked, ENGLISH.FORGET_IT)
    assert "The bridge" not in await found(room, room.ben, "repairs")
    assert "The tunnel" in await found(room, room.ben, "repairs")
    assert len(cards(room)) == 1


async def test_who_only_corrected_is_not_told_of_articles(room: Newsroom) -> None:
    await corrected(room, room.ben, 0, Fault.CLAIM)
    said = text(answer(await room.ben.slash(room.articles, "forget")))
    assert "- 1 of your corrections: taken back." in said
    assert "0 articles" not in said


async def test_who_submitted_nothing_is_told_so(room: Newsroom) -> None:
    assert ENGLISH.NOTHING_HELD in text(answer(await room.ben.slash(room.articles, "forget")))


async def test_forget_works_where_the_channel_is_no_longer_seen(room: Newsroom) -> None:
    lobby = room.guild.create_text_channel("lobby")
    channel = room.client.get_channel(room.articles.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.set_permissions(channel.guild.default_role, view_channel=False)
    await room.env.settle()
    asked = await room.ann.slash(lobby, "forget")
    await on_page(room.ann, asked, ENGLISH.FORGET_IT)
    assert await room.store.articles.by_number(str(room.guild.id), 1) is None


async def test_what_another_submitted_in_the_thread_of_a_forgotten_post_stays(room: Newsroom) -> None:
    room.pages.texts[f"{LINK}/3"] = text_of("The ferry")
    await room.ann.send(room.articles, f"{LINK}/2 {LINK}")
    [thread] = room.articles.threads
    form = await room.ben.slash(thread, "submit")
    assert form.modal is not None
    link = form.modal["components"][0]["component"]["custom_id"]
    await room.ben.submit_modal(form, {link: f"{LINK}/3"})
    assert "The ferry" in await found(room, room.ben, "ferry")
    await on_page(room.ann, await room.ann.slash(room.articles, "forget"), ENGLISH.FORGET_IT)
    assert "The ferry" in await found(room, room.ben, "ferry")
    [left] = [one for one in thread.history() if one.author == room.client.user]
    assert "The ferry" in text(left)
