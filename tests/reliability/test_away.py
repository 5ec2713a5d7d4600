"""What happens while the bot is away is found when it comes back."""

from __future__ import annotations

import asyncio
from typing import Literal

import pytest

from tests.gateway.client import Discord
from tests.gateway.faults import SEND, Fault
from tests.gateway.forms import LABEL
from tests.gateway.nouns import Kind, Message, Permission
from tests.reliability.answers import all_answered, all_settled, answered_twice
from tests.reliability.press import Press
from tests.reliability.process import Bot

PAGE = 100
"""Messages that Discord gives at once."""


async def test_posts_edits_and_deletions_while_it_was_stopped_are_found_over_more_than_a_page(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    async with bot.running():
        stays, goes = discord_.post(press.story(1)), discord_.post(press.story(2))
        changed = discord_.post("more on this soon")
        await all_answered(discord_, [stays, goes])
        unfinished = discord_.post(press.story(3))
        await discord_.wait_for(lambda: discord_.reactions(unfinished))
        code, seconds = await bot.stop()
        assert (code, seconds < 10) == (0, True)
    discord_.delete(goes)
    discord_.edit(changed, press.gone(7))
    posts: list[Message] = [unfinished, changed, discord_.post(press.gone(4))]
    thread = discord_.thread("more of it")
    posts.append(discord_.post(press.gone(5), channel=thread))
    for number in range(PAGE):
        discord_.post(f"good morning {number}")
    posts.append(discord_.post(press.gone(6)))
    async with bot.running():
        await all_answered(discord_, posts)
        await discord_.wait_for(lambda: "1 articles hidden" in bot.log)
        answer = await discord_.slash("recent")
        await discord_.wait_for(lambda: "Pier 1" in answer.text and "Pier 3" in answer.text)
    assert "Pier 2" not in answer.text
    assert answered_twice(discord_, [stays, *posts]) == {}
    assert "Traceback" not in bot.log


async def test_a_kill_before_the_first_connection_does_not_move_the_beginning(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    held = discord_.faults.add(Fault("^GET /users/@me$", hold="before"))
    async with bot.running(connected=False):
        await asyncio.wait_for(held.reached.wait(), 60)
        post = discord_.post(press.gone(1))
    discord_.faults.clear()
    async with bot.running():
        await all_answered(discord_, [post])


async def test_threads_and_forum_posts_made_and_archived_while_it_was_away_are_read(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    forum = discord_.world.add_channel(discord_.guild, "forum", Kind.FORUM)
    bot = bot.with_settings(BOT_CHANNELS=f"{discord_.articles.id},{forum.id}")
    async with bot.running():
        before = discord_.thread("before")
        await all_answered(discord_, [discord_.post(press.gone(1), channel=before)])
        await bot.stop()
    posts = [discord_.post(press.gone(2), channel=before)]
    for number, parent in enumerate((forum, forum, discord_.articles, discord_.articles)):
        thread = discord_.thread(f"thread {number}", parent=parent)
        posts.append(discord_.post(press.gone(10 + number), channel=thread))
        if number % 2:
            discord_.world.update_channel(thread, archived=True)
    discord_.world.update_channel(before, archived=True)
    async with bot.running():
        await all_answered(discord_, posts)
        await all_settled(discord_, bot)
    assert answered_twice(discord_, posts) == {}
    assert "Traceback" not in bot.log


async def test_of_more_than_it_looks_through_the_newest_are_read_and_the_rest_is_named_once(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    bot = bot.with_settings(BOT_CATCH_UP__MESSAGES="5")
    async with bot.running():
        await all_answered(discord_, [discord_.post(press.gone(1))])
        await bot.stop()
    posts = [discord_.post(press.gone(10 + number)) for number in range(9)]
    for _ in range(2):
        async with bot.running():
            await all_answered(discord_, posts[4:])
            await all_settled(discord_, bot)
            await bot.stop()
    assert [post.content for post in posts[:4] if discord_.replies_to(post)] == []
    assert len([one for one in discord_.messages() if "passed over" in one.text]) == 1


async def test_a_channel_that_takes_no_word_is_looked_through_all_the_same(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    bot = bot.with_settings(BOT_CATCH_UP__MESSAGES="1")
    async with bot.running():
        await all_answered(discord_, [discord_.post(press.gone(1))])
        await bot.stop()
    posts = [discord_.post(press.gone(10 + number)) for number in range(2)]
    discord_.world.forbid(discord_.articles, discord_.bot.id, Permission.SEND_MESSAGES)
    async with bot.running():
        await discord_.wait_for(lambda: "is passed over" in bot.log)
        await discord_.wait_for(lambda: "⚠️" in discord_.reactions(posts[1]), why="the newest was not read")


async def test_chatter_that_is_not_looked_through_is_not_worth_a_word(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    bot = bot.with_settings(BOT_CATCH_UP__MESSAGES="2")
    async with bot.running():
        await all_answered(discord_, [discord_.post(press.gone(1))])
        await bot.stop()
    for number in range(5):
        discord_.post(f"good morning {number}")
    post = discord_.post(press.gone(2))
    async with bot.running():
        await all_answered(discord_, [post])
    assert not [one for one in discord_.messages() if "passed over" in one.text]


@pytest.mark.parametrize("moment", ["before", "after"])
async def test_a_kill_in_the_middle_of_a_form_costs_nothing(
    discord_: Discord, press: Press, bot: Bot, moment: Literal["before", "after"]
) -> None:
    async with bot.running():
        form = await discord_.slash("submit")
        assert form.modal is not None
        labels = [part["label"] for part in form.modal["components"] if part["type"] == LABEL]
        held = discord_.faults.add(Fault(SEND, about="submitted by", hold=moment))
        sent = asyncio.create_task(discord_.submit(form, {labels[0]: press.story(60)}))
        await asyncio.wait_for(held.reached.wait(), 30)
    sent.cancel()
    discord_.faults.clear()
    async with bot.running():
        await discord_.wait_for(lambda: any("Pier 60" in one.text for one in discord_.messages()), seconds=60)
        await all_settled(discord_, bot)
    [card] = [one.text for one in discord_.messages() if one.author is discord_.bot]
    assert "submitted by" in card
