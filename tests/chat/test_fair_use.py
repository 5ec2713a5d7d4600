"""Limits, second tries, and what /submit does where somebody may not write."""

from __future__ import annotations

import asyncio

import discord
from discord.utils import utcnow

from bot.chat.words import ENGLISH
from bot.core.models import Link, Origin, Submission
from bot.errors import Refused
from tests.chat.articles import text_of
from tests.chat.conftest import Newsroom
from tests.chat.reading import answer, text
from tests.chat.test_settings_and_status import moderator

LINK = "https://example.org/story"


def said(room: Newsroom) -> list[str]:
    return [text(message) for message in room.answers(room.articles)]


async def test_what_goes_beyond_a_limit_is_said_once_and_not_acknowledged(room: Newsroom) -> None:
    room.memory.most = 2
    posts = []
    for number in range(6):
        room.pages.texts[f"{LINK}/{number}"] = text_of(f"Bridge {number}")
        posts.append(await room.ann.send(room.articles, f"{LINK}/{number}"))
    told = [one for one in said(room) if "of one member within a day" in one]
    assert len(told) == 1
    assert "2 articles" in told[0]
    assert len(room.memory.jobs) == 2
    unanswered = [
        message for message in room.articles.history() if message.id in {one.id for one in posts[2:]}
    ]
    assert not any(message.reactions for message in unanswered)


async def test_a_menu_beyond_the_limit_is_answered_privately(room: Newsroom) -> None:
    room.memory.most = 2
    for number in range(2):
        await room.ann.send(room.articles, f"{LINK}/{number}")
    post = await room.ben.send(room.lounge, LINK)
    assert "within a day" in text(answer(await room.ben.context_menu(room.lounge, "Read this article", post)))


async def test_what_could_not_be_read_is_tried_again_from_its_menu(room: Newsroom) -> None:
    room.pages.texts[LINK] = Refused("This page is behind a paywall. Paste the text and I will read that.")
    post = await room.ann.send(room.articles, LINK)
    room.pages.texts[LINK] = text_of("The bridge")
    assert (
        text(answer(await room.ben.context_menu(room.articles, "Read this article", post))) == ENGLISH.TAKEN
    )
    (card,) = said(room)
    assert "saved as #1" in card
    assert (
        text(answer(await room.ben.context_menu(room.articles, "Read this article", post))) == ENGLISH.KNOWN
    )


async def test_a_post_that_met_a_failing_archive_is_found_by_the_next_look(room: Newsroom) -> None:
    guild = room.client.get_guild(room.guild.id)
    assert guild
    await room.client.watcher.catch_up(guild)
    room.pages.texts |= {f"{LINK}/{number}": text_of(f"Bridge {number}") for number in range(2)}
    room.memory.broken = True
    await room.ann.send(room.articles, f"{LINK}/0")
    room.memory.broken = False
    await room.ann.send(room.articles, f"{LINK}/1")
    assert room.pages.asked == [f"{LINK}/1"]
    await room.client.watcher.catch_up(guild)
    async with asyncio.timeout(5):
        while len(room.pages.asked) < 2:
            await asyncio.sleep(0.01)
    assert room.pages.asked == [f"{LINK}/1", f"{LINK}/0"]


async def test_who_may_not_write_cannot_write_through_the_form_or_the_menu(room: Newsroom) -> None:
    me = room.guild.me
    assert me is not None
    channel = room.guild.create_text_channel(
        "announcements",
        overwrites={
            room.guild.default_role: discord.PermissionOverwrite(send_messages=False),
            me: discord.PermissionOverwrite(send_messages=True),
            room.ben: discord.PermissionOverwrite(send_messages=True),
        },
    )
    post = await room.ben.send(channel, LINK)
    assert text(answer(await room.ann.slash(channel, "submit"))) == ENGLISH.MAY_NOT_WRITE
    said_of_the_menu = answer(await room.ann.context_menu(channel, "Read this article", post))
    assert text(said_of_the_menu) == ENGLISH.MAY_NOT_WRITE
    assert not room.memory.jobs


async def test_status_tells_which_answers_were_given_up_and_why(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    me = room.guild.me
    assert me is not None
    mute = room.guild.create_text_channel(
        "mute", overwrites={me: discord.PermissionOverwrite(send_messages=False)}
    )
    room.memory.settings[str(room.guild.id)] = room.watching(room.articles, mute)
    await room.ann.send(mute, LINK)
    status = text(answer(await moderator(room).slash(room.lounge, "status")))
    assert f"<#{mute.id}>" in status
    assert "could not be given: Discord refuses it: 403 Forbidden" in status


async def test_a_form_whose_message_was_never_put_up_gets_it_at_the_next_start(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of("The bridge")
    guild, channel = str(room.guild.id), str(room.articles.id)
    unplaced = Submission(Origin("discord", guild, channel, None, str(room.ann.id)), Link(LINK), utcnow())
    await room.memory.put(unplaced)
    for _ in range(2):
        await room.client.submissions.resume()
        await room.env.settle()
    (card,) = said(room)
    assert "saved as #1" in card
    assert f"submitted by <@{room.ann.id}>" in card


async def test_a_form_whose_message_stands_already_is_tied_to_it(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of("The bridge")
    asked = (await room.ann.send(room.lounge, "how does this form work?")).created_at
    origin = Origin("discord", str(room.guild.id), str(room.articles.id), None, str(room.ann.id))
    await room.memory.put(Submission(origin, Link(LINK), asked))
    room.memory.full = True
    await room.client.submissions.resume()
    assert said(room) == [f"-# submitted by <@{room.ann.id}>\n{ENGLISH.READING}"]
    room.memory.full = False
    await room.client.submissions.resume()
    await room.env.settle()
    (card,) = said(room)
    assert "saved as #1" in card


async def test_a_form_for_a_channel_that_is_gone_is_dropped(room: Newsroom) -> None:
    origin = Origin("discord", str(room.guild.id), "123456789", None, str(room.ann.id))
    job = await room.memory.put(Submission(origin, Link(LINK), utcnow()))
    assert job
    await room.client.submissions.resume()
    assert await room.memory.get(job.id) is None
