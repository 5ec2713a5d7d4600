"""What moderators set and see, and how the bot starts, stops and catches up."""

from __future__ import annotations

import discord
import pytest
import simcord

from bot.chat.words import ENGLISH
from bot.core.models import Preferences
from tests.chat.articles import text_of
from tests.chat.conftest import Newsroom
from tests.chat.reading import answer, buttons, components, text

LINK = "https://example.org/story"


def moderator(room: Newsroom) -> simcord.MemberActor:
    """A member who may manage the server."""
    role = room.guild.create_role("chief", permissions=discord.Permissions(manage_guild=True))
    return room.guild.add_member(room.env.create_user("chief"), roles=[role])


async def test_a_moderator_chooses_the_watched_channels(room: Newsroom) -> None:
    chief = moderator(room)
    panel = answer(await chief.slash(room.lounge, "settings"))
    await chief.select(panel, [room.lounge], custom_id="cs:channels")
    room.pages.texts[LINK] = text_of()
    await room.ann.send(room.articles, LINK)
    await room.ann.send(room.lounge, LINK)
    assert not room.answers(room.articles)
    assert any("saved as #1" in text(said) for said in room.answers(room.lounge))


async def test_a_moderator_chooses_threads_and_claims(room: Newsroom) -> None:
    chief = moderator(room)
    panel = answer(await chief.slash(room.lounge, "settings"))
    await chief.click(panel, custom_id="cs:threads")
    await chief.click(panel, custom_id="cs:claims")
    kept = room.memory.settings[str(room.guild.id)]
    assert kept.threads
    assert kept.claims_on_card == 8
    assert ENGLISH.IN_THREADS in text(panel)


async def test_the_panel_works_after_a_restart(room: Newsroom) -> None:
    chief = moderator(room)
    panel = answer(await chief.slash(room.lounge, "settings"))
    room.client = room.new_client()
    await room.env.restart_bot(room.client)
    await chief.click(panel, custom_id="cs:threads")
    assert room.memory.settings[str(room.guild.id)].threads


async def test_a_member_who_lost_the_right_cannot_use_an_open_panel(room: Newsroom) -> None:
    chief = moderator(room)
    panel = answer(await chief.slash(room.lounge, "settings"))
    role = room.client.get_guild(room.guild.id).get_role(room.guild.roles["chief"].id)  # type: ignore[union-attr]
    assert role is not None
    await role.edit(permissions=discord.Permissions.none())
    await room.env.settle()
    said = answer(await chief.click(panel, custom_id="cs:threads"))
    assert text(said) == ENGLISH.MAY_NOT_SETTLE
    assert not room.memory.settings[str(room.guild.id)].threads


@pytest.mark.parametrize("command", ["settings", "status"])
async def test_members_do_not_see_the_moderators_commands(room: Newsroom, command: str) -> None:
    assert command not in room.ann.available_commands(room.lounge)
    assert command in moderator(room).available_commands(room.lounge)


async def test_status_names_what_is_missing_by_channel_and_why_it_matters(room: Newsroom) -> None:
    me = room.guild.me
    assert me is not None
    mute = room.guild.create_text_channel(
        "mute", overwrites={me: discord.PermissionOverwrite(send_messages=False, read_message_history=False)}
    )
    room.memory.settings[str(room.guild.id)] = Preferences(
        channels=(str(room.articles.id), str(mute.id), "123")
    )
    said = text(answer(await moderator(room).slash(room.lounge, "status")))
    assert f"✅ <#{room.articles.id}>" in said
    assert f"⚠ <#{mute.id}>: I may not answer with cards, nor reply to posts" in said
    assert ENGLISH.channel_gone("123") in said


async def test_status_is_silent_about_the_channels_of_another_server(room: Newsroom) -> None:
    other = room.env.create_guild("Elsewhere").create_text_channel("secret")
    room.memory.settings[str(room.guild.id)] = room.watching(room.articles, other)
    said = text(answer(await moderator(room).slash(room.lounge, "status")))
    assert f"✅ <#{room.articles.id}>" in said
    assert str(other.id) not in said


async def test_status_says_that_no_channel_is_watched(room: Newsroom) -> None:
    room.memory.settings[str(room.guild.id)] = Preferences(channels=())
    assert ENGLISH.NO_CHANNELS in text(answer(await moderator(room).slash(room.lounge, "status")))


class TestWithoutTheContentIntent:
    """Discord may refuse it; what people point at is read all the same."""

    @pytest.fixture
    def simcord_bot(self, newsroom: Newsroom) -> discord.Client:
        newsroom.client = newsroom.new_client(content=False)
        newsroom.inbox = newsroom.new_inbox()
        return newsroom.client

    @pytest.fixture
    async def quiet(self, newsroom: Newsroom, simcord_env: simcord.Env) -> Newsroom:
        newsroom.set_up(simcord_env)
        await newsroom.inbox.start()
        newsroom.pages.texts[LINK] = text_of()
        return newsroom

    async def test_a_plain_post_is_not_seen(self, quiet: Newsroom) -> None:
        await quiet.ann.send(quiet.articles, LINK)
        assert not quiet.memory.jobs

    async def test_a_mention_is_read(self, quiet: Newsroom) -> None:
        assert quiet.client.user is not None
        await quiet.ann.send(quiet.articles, f"<@{quiet.client.user.id}> {LINK}")
        assert "saved as #1" in text(quiet.answers(quiet.articles)[0])

    async def test_the_menu_reads_the_message(self, quiet: Newsroom) -> None:
        post = await quiet.ann.send(quiet.articles, LINK)
        said = answer(await quiet.ben.context_menu(quiet.articles, "Read this article", post))
        assert text(said) == ENGLISH.TAKEN

    async def test_status_says_so(self, quiet: Newsroom) -> None:
        assert ENGLISH.NO_CONTENT in text(answer(await moderator(quiet).slash(quiet.lounge, "status")))


async def test_what_was_posted_while_the_bot_was_away_is_found(room: Newsroom) -> None:
    room.pages.texts |= {LINK: text_of(), f"{LINK}/2": text_of("The tunnel")}
    await room.ann.send(room.articles, LINK)
    room.client.watcher.lost_touch()
    backend = room.env.backend
    unheard = list(backend.subscribers)
    backend.subscribers.clear()
    await room.ann.send(room.articles, f"{LINK}/2")
    backend.subscribers.extend(unheard)
    room.client = room.new_client()
    await room.inbox.close()
    room.inbox = room.new_inbox()
    await room.inbox.start()
    await room.env.restart_bot(room.client)
    assert [job.submission.origin.message for job in room.memory.jobs.values()] == [
        str(message.id) for message in room.articles.history() if message.author.name == "ann"
    ]
    assert any("The tunnel" in text(said) for said in room.answers(room.articles))


async def test_no_message_of_the_bot_can_ping(room: Newsroom) -> None:
    room.pages.texts[LINK] = "Mayor @everyone said <@&1> would close the bridge for a very long time.\n" * 8
    await room.ann.send(room.articles, f"@everyone {LINK}")
    (card,) = room.answers(room.articles)
    assert not card.mention_everyone
    assert not card.role_mentions
    assert card.mentions == []
    sent = [request for request in room.env.http_requests if "components" in str(request)]
    assert sent
    assert components(card)
    assert buttons(card)


async def test_a_moderator_switches_the_language_model_on_where_there_is_one(room: Newsroom) -> None:
    chief = moderator(room)
    panel = answer(await chief.slash(room.lounge, "settings"))
    assert "language model" not in text(panel)
    room.client = room.new_client(model="small")
    await room.env.restart_bot(room.client)
    panel = answer(await chief.slash(room.lounge, "settings"))
    assert ENGLISH.model_asked("small", False) in text(panel)
    await chief.click(panel, custom_id="cs:model")
    assert room.memory.settings[str(room.guild.id)].model
    assert ENGLISH.model_asked("small", True) in text(panel)
