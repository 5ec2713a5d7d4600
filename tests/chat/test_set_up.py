"""What a server chooses, and the first word on a new one."""

from __future__ import annotations

from dataclasses import replace

import discord
import pytest
from simcord.components import validate_components

from bot.chat.panel import CHANGES, Panel, Shown
from bot.chat.welcome import Welcome, welcome
from bot.chat.words import ENGLISH, GERMAN
from bot.core.models import Limits, Preferences
from tests.chat.articles import text_of
from tests.chat.conftest import Newsroom
from tests.chat.reading import answer, components, reactions, text
from tests.chat.test_settings_and_status import moderator

LINK = "https://example.org/story"


def kept(room: Newsroom) -> Preferences:
    """The server's settings."""
    return room.memory.settings[str(room.guild.id)]


@pytest.mark.parametrize("what", CHANGES)
async def test_each_control_changes_its_setting_and_says_so(room: Newsroom, what: str) -> None:
    room.client = room.new_client(model="small")
    await room.env.restart_bot(room.client)
    before, chief = kept(room), moderator(room)
    panel = answer(await chief.slash(room.lounge, "settings"))
    said = text(panel)
    await chief.click(panel, custom_id=f"cs:{what}")
    assert kept(room) == CHANGES[what](before) != before
    assert text(panel) != said


async def test_no_two_buttons_of_the_panel_read_alike(room: Newsroom) -> None:
    panel = answer(await moderator(room).slash(room.lounge, "settings"))
    labels = [part["label"] for part in components(panel) if part["type"] == 2]
    assert len(labels) >= 4
    assert len(set(labels)) == len(labels)


async def test_a_server_chooses_its_language(room: Newsroom) -> None:
    chief = moderator(room)
    panel = answer(await chief.slash(room.lounge, "settings"))
    await chief.select(panel, ["de"], custom_id="cs:language")
    assert kept(room).language == "de"
    room.pages.texts[LINK] = text_of()
    await room.ann.send(room.articles, LINK)
    assert "gespeichert als #1" in text(room.answers(room.articles)[0])
    await chief.select(panel, ["auto"], custom_id="cs:language")
    assert kept(room).language == ""


async def test_the_panel_says_what_is_missing_in_the_chosen_channels_and_why(room: Newsroom) -> None:
    me = room.guild.me
    assert me is not None
    mute = room.guild.create_text_channel(
        "mute",
        overwrites={me: discord.PermissionOverwrite(add_reactions=False, create_public_threads=False)},
    )
    room.memory.settings[str(room.guild.id)] = room.watching(room.articles, mute)
    chief = moderator(room)
    panel = answer(await chief.slash(room.lounge, "settings"))
    assert f"⚠ <#{mute.id}>: I may not show 👀 and ✅." in text(panel)
    await chief.click(panel, custom_id="cs:threads")
    assert "nor open a thread for the cards" in text(panel)
    room.memory.settings[str(room.guild.id)] = room.watching(room.articles)
    assert ENGLISH.NOTHING_MISSING in text(answer(await chief.slash(room.lounge, "settings")))


async def test_without_the_content_intent_the_panel_says_what_needs_a_mention(room: Newsroom) -> None:
    room.client = room.new_client(content=False)
    await room.env.restart_bot(room.client)
    assert ENGLISH.NO_CONTENT in text(answer(await moderator(room).slash(room.lounge, "settings")))


def test_what_is_missing_in_many_channels_fits_on_the_panel() -> None:
    missing = [GERMAN.missing("<#1234567890123456789>", list(GERMAN.NEEDED.values()))] * 25
    panel = Panel(Shown(missing=missing, model="m" * 80, content=False), GERMAN)
    validate_components(panel.to_components(), flags=1 << 15)  # type: ignore[no-untyped-call]


async def test_the_panel_shows_the_limits(room: Newsroom) -> None:
    room.client = room.new_client(limits=Limits(member=7, channel=0, server=1500))
    await room.env.restart_bot(room.client)
    said = text(answer(await moderator(room).slash(room.lounge, "settings")))
    assert "In a day I read at most 7 articles of one member, 1,500 articles in this server." in said


async def test_on_request_only_what_is_asked_for_is_read(room: Newsroom) -> None:
    room.memory.settings[str(room.guild.id)] = replace(kept(room), automatic=False)
    room.pages.texts[LINK] = text_of()
    post = await room.ann.send(room.articles, LINK)
    assert not room.memory.jobs
    assert not reactions(room.articles.history()[0])
    await room.ben.context_menu(room.articles, "Read this article", post)
    assert "saved as #1" in text(room.answers(room.articles)[0])


async def test_what_was_posted_while_nothing_was_wished_for_is_not_read_afterwards(room: Newsroom) -> None:
    room.pages.texts |= {LINK: text_of(), f"{LINK}/2": text_of("The tunnel")}
    chief = moderator(room)
    panel = answer(await chief.slash(room.lounge, "settings"))
    await chief.click(panel, custom_id="cs:automatic")
    await room.ann.send(room.articles, LINK)
    await chief.click(panel, custom_id="cs:automatic")
    await room.ann.send(room.articles, f"{LINK}/2")
    assert room.pages.asked == [f"{LINK}/2"]


def guild_of(room: Newsroom) -> discord.Guild:
    """The server as the bot sees it."""
    found = room.client.get_guild(room.guild.id)
    assert found is not None
    return found


async def greeted(room: Newsroom) -> discord.Message:
    """The greeting in the server's channel for system messages."""
    await guild_of(room).edit(system_channel=guild_of(room).get_channel(room.lounge.id))  # type: ignore[arg-type]
    await room.env.settle()
    room.memory.settings.clear()
    await room.client.on_guild_join(guild_of(room))
    (said,) = room.answers(room.lounge)
    return said


async def test_a_new_server_is_greeted_once_and_chooses_its_channels_there(room: Newsroom) -> None:
    said = await greeted(room)
    assert ENGLISH.WELCOME in text(said)
    chief = moderator(room)
    await chief.select(said, [room.articles], custom_id="cw:channels")
    assert kept(room).channels == (str(room.articles.id),)
    (now,) = room.answers(room.lounge)
    assert f"I watch <#{room.articles.id}> from now on." in text(now)
    room.pages.texts[LINK] = text_of()
    await room.ann.send(room.articles, LINK)
    assert "saved as #1" in text(room.answers(room.articles)[0])


async def test_the_greeting_works_after_a_restart_and_only_for_those_who_manage_the_server(
    room: Newsroom,
) -> None:
    said = await greeted(room)
    room.client = room.new_client()
    await room.env.restart_bot(room.client)
    refused = answer(await room.ben.select(said, [room.articles], custom_id="cw:channels"))
    assert text(refused) == ENGLISH.MAY_NOT_SETTLE
    assert str(room.guild.id) not in room.memory.settings


async def test_a_server_that_has_chosen_is_not_greeted_again(room: Newsroom) -> None:
    await guild_of(room).edit(system_channel=guild_of(room).get_channel(room.lounge.id))  # type: ignore[arg-type]
    await room.client.on_guild_join(guild_of(room))
    assert not room.answers(room.lounge)


async def test_where_the_system_channel_is_closed_nothing_is_posted_there(room: Newsroom) -> None:
    me = room.guild.me
    assert me is not None
    closed = room.guild.create_text_channel(
        "closed", overwrites={me: discord.PermissionOverwrite(send_messages=False)}
    )
    await guild_of(room).edit(system_channel=guild_of(room).get_channel(closed.id))  # type: ignore[arg-type]
    await welcome(guild_of(room), ENGLISH, content=True)
    assert not room.answers(closed)


def test_the_greeting_says_what_works_without_the_content_intent() -> None:
    for words in (ENGLISH, GERMAN):
        shown = str(Welcome(words, content=False).to_components())  # type: ignore[no-untyped-call]
        assert words.NO_CONTENT.splitlines()[0][:40] in shown
