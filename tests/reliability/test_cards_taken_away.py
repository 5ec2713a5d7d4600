"""Cards whose article was erased go: after a kill in between, and out of archived threads."""

from __future__ import annotations

import pytest

from tests.gateway.client import Discord
from tests.gateway.faults import SEND, Fault
from tests.gateway.nouns import Message
from tests.reliability import archive
from tests.reliability.answers import all_answered, all_settled
from tests.reliability.press import Press
from tests.reliability.process import Bot


@pytest.mark.parametrize("way", ["deleted", "removed"])
async def test_a_card_whose_article_was_erased_before_a_kill_is_taken_away_after_it(
    discord_: Discord, press: Press, bot: Bot, way: str
) -> None:
    async with bot.running():
        post, other = discord_.post(press.story(1)), discord_.post(press.story(2))
        await all_answered(discord_, [post, other])
        await all_settled(discord_, bot)
        [card] = discord_.replies_to(post)
        held = discord_.faults.add(Fault(rf"^DELETE /channels/\d+/messages/{card.id}$", hold="before"))
        if way == "deleted":
            discord_.delete(post)
        else:
            await remove(discord_, card, post)
        await discord_.wait_for(held.reached.is_set, why="no card was to be deleted")
    assert card in discord_.messages()
    async with bot.running():
        await discord_.wait_for(lambda: card not in discord_.messages(), why="the card still stands")
        await discord_.wait_for(lambda: not archive.retractions(bot.data), why="it is still looked for")
    assert discord_.replies_to(other)
    archive.check_whole(bot.data)


async def test_a_card_on_its_way_when_its_article_is_erased_is_taken_away(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    async with bot.running():
        held = discord_.faults.add(Fault(SEND, about="Pier 1 closed", hold="before"))
        post, other = (
            discord_.post(press.story(1)),
            discord_.post(press.story(2), author=discord_.add_member("ben")),
        )
        await discord_.wait_for(held.reached.is_set, why="no card was on its way")
        asked = await discord_.slash("forget")
        await discord_.wait_for(lambda: asked.text)
        await discord_.press(asked.messages[-1], "Yes, erase it all")
        await discord_.wait_for(lambda: "withdrawn" in archive.states(bot.data), why="nothing was erased")
        held.release.set()
        await all_answered(discord_, [other])
        await all_settled(discord_, bot)
        await discord_.wait_for(lambda: not discord_.replies_to(post), why="the card still stands")
    assert discord_.replies_to(other)


@pytest.mark.parametrize("own", [True, False], ids=["own thread", "somebody's thread"])
async def test_a_card_in_an_archived_thread_is_taken_away_and_the_thread_archived_again(
    discord_: Discord, press: Press, bot: Bot, own: bool
) -> None:
    thread = discord_.thread("soon archived")
    if own:
        thread.owner = discord_.bot.id
    async with bot.running():
        posts = [discord_.post(press.story(1), channel=thread), discord_.post(press.story(1))]
        await all_answered(discord_, posts)
        await all_settled(discord_, bot)
        discord_.world.update_channel(thread, archived=True)
        [card] = discord_.replies_to(posts[1])
        await remove(discord_, card, posts[1])
        await discord_.wait_for(lambda: not discord_.replies_to(posts[0]), why="the card still stands")
        await discord_.wait_for(lambda: not discord_.replies_to(posts[1]), why="the other card still stands")
        await discord_.wait_for(lambda: thread.archived is own, why="the thread was left as it was not")


async def test_in_a_locked_thread_that_was_archived_a_card_stays(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    thread = discord_.thread("locked")
    async with bot.running():
        posts = [discord_.post(press.story(1), channel=thread), discord_.post(press.story(1))]
        await all_answered(discord_, posts)
        await all_settled(discord_, bot)
        discord_.world.update_channel(thread, archived=True, locked=True)
        [card] = discord_.replies_to(posts[1])
        await remove(discord_, card, posts[1])
        await discord_.wait_for(lambda: not discord_.replies_to(posts[1]), why="the card still stands")
        await discord_.wait_for(lambda: not archive.retractions(bot.data), why="it is still looked for")
    assert discord_.replies_to(posts[0])


async def remove(discord_: Discord, card: Message, post: Message) -> None:
    """The post's author removes the card's article."""
    asked = await discord_.press(card, "Remove", user=post.author)
    await discord_.wait_for(lambda: "Remove #1?" in asked.text)
    await discord_.press(asked.messages[-1], "Yes, remove it", user=post.author)
