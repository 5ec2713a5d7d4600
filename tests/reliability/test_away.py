"""What happens while the bot is away is found when it comes back."""

from __future__ import annotations

from tests.gateway.client import Discord
from tests.gateway.nouns import Message
from tests.reliability.answers import all_answered, answered_twice
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
