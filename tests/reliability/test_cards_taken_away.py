"""A kill between an erasure and the deletion of its cards: the next life takes them away."""

from __future__ import annotations

import pytest

from tests.gateway.client import Discord
from tests.gateway.faults import Fault
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
            asked = await discord_.press(card, "Remove", user=post.author)
            await discord_.wait_for(lambda: "Remove #1?" in asked.text)
            await discord_.press(asked.messages[-1], "Yes, remove it", user=post.author)
        await discord_.wait_for(held.reached.is_set, why="no card was to be deleted")
    assert card in discord_.messages()
    async with bot.running():
        await discord_.wait_for(lambda: card not in discord_.messages(), why="the card still stands")
        await discord_.wait_for(lambda: not archive.retractions(bot.data), why="it is still looked for")
    assert discord_.replies_to(other)
    archive.check_whole(bot.data)
