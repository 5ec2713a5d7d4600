"""A member posts; the bot acknowledges, reads, and answers with a card."""

from __future__ import annotations

import discord
import pytest
import simcord

from bot.chat.words import ENGLISH
from bot.core.models import Attachment, Pasted, Preferences
from bot.errors import Refused
from tests.chat.articles import text_of
from tests.chat.conftest import Newsroom
from tests.chat.reading import buttons, reactions, text

LINK = "https://example.org/story"
OTHER = "https://example.com/other"


async def test_a_posted_link_gets_its_card_as_a_reply(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of("The bridge")
    post = await room.ann.send(room.articles, f"look at this {LINK}")
    (card,) = room.answers(room.articles)
    assert card.reference is not None
    assert card.reference.message_id == post.id
    assert "The bridge" in text(card)
    assert "saved as #1" in text(card)
    assert list(buttons(card)) == [
        ENGLISH.ALL_CLAIMS, ENGLISH.SOURCES, ENGLISH.CORRECT, ENGLISH.REMOVE, ENGLISH.OPEN_ARTICLE,
    ]  # fmt: skip
    assert reactions(room.articles.history()[0]) == ["✅"]
    assert room.memory.jobs[1].submission.comment == "look at this"


@pytest.mark.parametrize("posted", ["{}", "<{}>", "[a story]({})", "||{}||", "**{}**"])
async def test_a_link_is_found_in_every_wrapping(room: Newsroom, posted: str) -> None:
    room.pages.texts[LINK] = text_of()
    await room.ann.send(room.articles, posted.format(LINK))
    assert room.pages.asked == [LINK]


async def test_pasted_text_is_an_article_from_eighty_words_on(room: Newsroom) -> None:
    await room.ann.send(room.articles, text_of())
    assert isinstance(room.memory.jobs[1].submission.material, Pasted)
    assert "Mayor A" in text(room.answers(room.articles)[0])


@pytest.mark.parametrize(
    "chatter",
    [
        "good morning",
        "https://tenor.com/view/cat-123",
        "https://discord.com/channels/1/2/3",
        "look https://example.org/cat.png",
    ],
)
async def test_chatter_and_pictures_are_passed_over_without_a_reaction(room: Newsroom, chatter: str) -> None:
    post = await room.ann.send(room.articles, chatter)
    assert not room.memory.jobs
    assert not room.answers(room.articles)
    assert not post.reactions


async def test_a_long_reply_to_someone_is_conversation(room: Newsroom) -> None:
    said = await room.ben.send(room.articles, "what do you think?")
    await room.ann.send(room.articles, text_of(), reply_to=said)
    assert not room.memory.jobs


async def test_a_link_in_another_channel_is_not_read(room: Newsroom) -> None:
    await room.ann.send(room.lounge, LINK)
    assert not room.memory.jobs


async def test_a_mention_is_read_in_every_channel(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    assert room.client.user is not None
    await room.ann.send(room.lounge, f"<@{room.client.user.id}> {LINK}")
    assert "saved as #1" in text(room.answers(room.lounge)[0])


async def test_a_mention_with_nothing_to_read_is_answered(room: Newsroom) -> None:
    assert room.client.user is not None
    await room.ann.send(room.lounge, f"<@{room.client.user.id}> hello")
    assert text(room.answers(room.lounge)[0]) == ENGLISH.NOTHING_TO_READ


async def test_a_mention_in_reply_reads_the_message_replied_to(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    assert room.client.user is not None
    post = await room.ben.send(room.lounge, LINK)
    await room.ann.send(room.lounge, f"<@{room.client.user.id}> please", reply_to=post)
    assert room.memory.origin(1).author == str(room.ben.id)


async def test_a_file_of_text_is_taken_without_a_content_type(room: Newsroom) -> None:
    await room.ann.send(room.articles, "", attachments=[("message.txt", text_of().encode())])
    material = room.memory.jobs[1].submission.material
    assert isinstance(material, Attachment)
    assert material.name == "message.txt"


async def test_a_picture_file_is_passed_over(room: Newsroom) -> None:
    await room.ann.send(room.articles, "", attachments=[("cat.png", b"\x89PNG")])
    assert not room.memory.jobs


async def test_a_forwarded_message_is_read(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    post = await room.ben.send(room.lounge, LINK)
    await room.ann.forward(post, room.articles)
    assert "saved as #1" in text(room.answers(room.articles)[0])


async def test_five_of_ten_links_are_read_and_the_rest_are_named(room: Newsroom) -> None:
    addresses = [f"https://example.org/{number}" for number in range(10)]
    room.pages.texts.update({address: text_of(f"Story {address[-1]}") for address in addresses})
    await room.ann.send(room.articles, " ".join(addresses))
    (said,) = room.answers(room.articles)
    (thread,) = room.articles.threads
    assert len(room.memory.jobs) == 5
    assert len(room.answers(thread)) == 6
    assert "Post the others again" in text(said)
    assert "example.org/9" in text(said)


async def test_an_edit_that_adds_a_link_is_a_submission_once(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    post = await room.ann.send(room.articles, "wait for it")
    await room.ann.edit(post, LINK)
    await room.ann.edit(post, f"{LINK} here it is")
    assert len(room.memory.jobs) == 1
    assert len(room.answers(room.articles)) == 1


async def test_an_edit_that_takes_the_link_away_leaves_the_card(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    post = await room.ann.send(room.articles, LINK)
    await room.ann.edit(post, "never mind")
    assert len(room.answers(room.articles)) == 1


async def test_a_webhook_link_is_read_and_its_text_is_not(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    feed = room.guild.create_webhook(room.articles)
    await feed.send(text_of())
    await feed.send(LINK)
    assert len(room.memory.jobs) == 1


async def test_another_bot_is_not_read(room: Newsroom) -> None:
    robot = room.guild.add_member(room.env.create_user("robot", bot=True))
    await robot.send(room.articles, LINK)
    assert not room.memory.jobs


async def test_what_cannot_be_read_gets_its_sentence(room: Newsroom) -> None:
    room.pages.texts[LINK] = Refused("This page is behind a paywall. Paste the text and I will read that.")
    await room.ann.send(room.articles, LINK)
    (said,) = room.answers(room.articles)
    assert "Paste the text and I will read that" in text(said)
    assert reactions(room.articles.history()[0]) == ["⚠️"]


async def test_a_page_that_does_not_answer_is_said_to_be_tried_again(room: Newsroom) -> None:
    await room.ann.send(room.articles, LINK)
    (said,) = room.answers(room.articles)
    assert "try again by myself" in text(said)


async def test_the_card_takes_the_place_of_the_sentence_about_a_delay(room: Newsroom) -> None:
    await room.ann.send(room.articles, LINK)
    room.pages.texts[LINK] = text_of()
    room.memory.retry()
    room.pages.texts[OTHER] = text_of()
    await room.ann.send(room.articles, OTHER)
    said, _ = room.answers(room.articles)
    assert "saved as #" in text(said)


async def test_a_known_link_is_answered_without_another_download(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    await room.ann.send(room.articles, LINK)
    await room.ben.send(room.articles, LINK)
    second = room.answers(room.articles)[1]
    assert room.pages.asked == [LINK]
    assert f"first posted by <@{room.ann.id}>" in text(second)


async def test_a_link_known_from_a_hidden_channel_does_not_name_that_post(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    hidden = room.guild.create_text_channel(
        "desk",
        overwrites={
            room.guild.default_role: discord.PermissionOverwrite(view_channel=False),
            room.ann: discord.PermissionOverwrite(view_channel=True),
        },
    )
    room.memory.settings[str(room.guild.id)] = room.watching(room.articles, hidden)
    await room.ann.send(hidden, LINK)
    await room.ben.send(room.articles, LINK)
    assert "first posted" not in text(room.answers(room.articles)[0])


async def test_a_server_that_wants_threads_gets_its_card_in_one(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of("The bridge")
    channels = room.watching(room.articles).channels
    room.memory.settings[str(room.guild.id)] = Preferences(channels=channels, threads=True)
    await room.ann.send(room.articles, LINK)
    (thread,) = room.articles.threads
    assert thread.name == "The bridge is closed for repairs."
    assert "saved as #1" in text(room.answers(thread)[0])


async def test_nothing_is_acknowledged_when_it_cannot_be_kept(room: Newsroom) -> None:
    room.memory.full = True
    post = await room.ann.send(room.articles, LINK)
    assert not post.reactions
    assert not room.memory.jobs


async def test_a_deleted_post_takes_its_submission_with_it(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    post = await room.ann.send(room.articles, LINK)
    await room.ann.delete(post)
    assert not await room.memory.places(str(room.guild.id))
    assert not room.answers(room.articles)


async def test_a_deleted_post_takes_the_card_in_its_thread_with_it(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of("The bridge")
    channels = room.watching(room.articles).channels
    room.memory.settings[str(room.guild.id)] = Preferences(channels=channels, threads=True)
    post = await room.ann.send(room.articles, LINK)
    (thread,) = room.articles.threads
    assert room.answers(thread)
    await room.ann.delete(post)
    assert not room.answers(thread)


async def test_where_the_history_may_not_be_read_the_card_comes_without_a_reply(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    channel = await private(room, read_message_history=False)
    await room.ann.send(channel, LINK)
    (card,) = room.answers(channel)
    assert "saved as #1" in text(card)
    assert card.reference is None


async def test_where_the_bot_may_not_answer_a_reaction_says_so(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    channel = await private(room, send_messages=False)
    await room.ann.send(channel, LINK)
    assert not room.answers(channel)
    assert reactions(channel.history()[0]) == ["⚠️"]


async def test_where_the_bot_may_not_react_the_card_comes_all_the_same(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    channel = await private(room, add_reactions=False)
    await room.ann.send(channel, LINK)
    assert len(room.answers(channel)) == 1


async def private(room: Newsroom, **allowed: bool) -> simcord.ChannelHandle:
    """A watched channel in which the bot lacks a permission."""
    me = room.guild.me
    assert me is not None
    channel = room.guild.create_text_channel(
        "lacking", overwrites={me: discord.PermissionOverwrite(**allowed)}
    )
    room.memory.settings[str(room.guild.id)] = room.watching(room.articles, channel)
    return channel


async def test_an_answer_found_in_the_history_is_not_sent_again(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    await room.ann.send(room.articles, LINK)
    job, found = room.memory.jobs[1], room.memory.articles[str(room.guild.id), 1]
    await room.client.announcer.announce(job, found)
    assert len(room.answers(room.articles)) == 1
