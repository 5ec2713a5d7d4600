"""What happens while the bot is away is found when it comes back."""

from __future__ import annotations

from tests.gateway.client import Discord
from tests.gateway.nouns import Message
from tests.reliability.answers import all_answered, answered_twice
from tests.reliability.press import Press
from tests.reliability.process import Bot

GAP = 130
"""Messages posted meanwhile, more than one page of history."""


def _chat(discord: Discord, most: int) -> None:
    for number in range(most):
        discord.post(f"good morning {number}")


async def test_posts_of_a_gap_of_more_than_a_page_are_found_in_order_and_once(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    async with bot.running():
        posts: list[Message] = [discord_.post(press.gone(0))]
        await all_answered(discord_, posts)
        await bot.stop()
    for number in (1, 2, 3):
        posts.append(discord_.post(press.gone(number)))
        _chat(discord_, GAP // 2)
        if number == 2:
            thread = discord_.thread("more of it")
            posts.append(discord_.post(press.gone(4), channel=thread))
    async with bot.running():
        await all_answered(discord_, posts)
    assert answered_twice(discord_, posts) == {}


async def test_a_post_deleted_meanwhile_is_shown_no_more(discord_: Discord, press: Press, bot: Bot) -> None:
    async with bot.running():
        stays, goes = discord_.post(press.story(1)), discord_.post(press.story(2))
        await all_answered(discord_, [stays, goes])
        shown = await discord_.slash("recent")
        await discord_.wait_for(lambda: shown.text.count("Pier") >= 2)
        await bot.stop()
    discord_.delete(goes)
    async with bot.running():
        await discord_.wait_for(lambda: "1 articles hidden" in bot.log)
        answer = await discord_.slash("recent")
        await discord_.wait_for(lambda: answer.text)
        assert ("Pier 1" in answer.text, "Pier 2" in answer.text) == (True, False)
