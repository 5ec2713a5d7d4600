"""What every post is owed: an answer, and not a second one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.words import LANGUAGES
from tests.gateway.client import Discord
from tests.gateway.nouns import Message
from tests.reliability import archive
from tests.reliability.process import Bot

NOTICES = [words.READING for words in LANGUAGES.values()]
"""What is said of an article that is still being read."""


async def all_answered(discord: Discord, posts: Sequence[Message], *, seconds: float = 60) -> None:
    """Wait until each post has an answer."""

    def unanswered() -> list[str]:
        return [
            post.content for post in posts if all(one.text in NOTICES for one in discord.replies_to(post))
        ]

    try:
        await discord.wait_for(lambda: not unanswered(), seconds=seconds)
    except AssertionError:
        raise AssertionError(f"no answer within {seconds:.0f} s: {unanswered()}") from None


def answered_twice(discord: Discord, posts: Sequence[Message]) -> dict[str, list[str]]:
    """The posts with more than one answer, and those answers; empty when all is well."""
    answers = {post.content: [one.text for one in discord.replies_to(post)] for post in posts}
    return {post: replies for post, replies in answers.items() if len(replies) > 1}


async def all_settled(discord: Discord, bot: Bot) -> None:
    """Wait until the queue holds nothing unfinished."""

    def unfinished() -> bool:
        return bool(set(archive.states(bot.data)) - {"settled", "withdrawn"})

    await discord.wait_for(lambda: not unfinished(), why="submissions are unfinished")
