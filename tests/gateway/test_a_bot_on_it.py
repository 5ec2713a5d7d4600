"""The real discord.py on the small Discord: what an ordinary day looks like."""

from __future__ import annotations

import discord
import pytest

from tests.gateway.client import Discord
from tests.gateway.conftest import connected
from tests.gateway.minibot import MiniBot
from tests.gateway.nouns import Intent, Kind, Permission


async def test_a_post_is_reacted_to_and_answered(discord_: Discord, bot: MiniBot) -> None:
    post = discord_.post("https://example.org/a")
    [reply] = await discord_.wait_for(lambda: discord_.replies_to(post))
    assert (reply.content, discord_.reactions(post), bot.heard) == ("read", ["👀"], ["https://example.org/a"])


async def test_a_wrong_token_is_refused_at_login(discord_: Discord) -> None:
    async with MiniBot(discord_.server.api) as bot:
        with pytest.raises(discord.LoginFailure):
            await bot.begin("wrong")


async def test_an_intent_that_was_not_approved_ends_the_connection(discord_: Discord) -> None:
    discord_.world.approved &= ~Intent.MESSAGE_CONTENT
    async with MiniBot(discord_.server.api) as bot:
        await bot.begin()
        with pytest.raises(discord.PrivilegedIntentsRequired):
            await bot.connect()


async def test_without_the_intent_only_a_mention_shows_its_words(discord_: Discord) -> None:
    discord_.world.approved &= ~Intent.MESSAGE_CONTENT
    async with connected(discord_, content=False) as bot:
        discord_.post("hidden")
        asked = f"<@{discord_.bot.id}> shown"
        discord_.post(asked)
        await discord_.wait_for(lambda: len(bot.heard) == 2)
        assert bot.heard == ["", asked]


async def test_a_command_gets_its_answer_with_resolved_options(discord_: Discord, bot: MiniBot) -> None:
    answer = await discord_.slash("echo", what="hello", where=discord_.articles)
    assert answer.text == "hello articles"


async def test_a_message_command_sees_the_message_without_the_intent(discord_: Discord) -> None:
    discord_.world.approved &= ~Intent.MESSAGE_CONTENT
    async with connected(discord_, content=False):
        answer = await discord_.menu("Read this", discord_.post("for the bot"))
        assert (answer.text, answer.messages[0] in discord_.messages()) == ("for the bot", False)


async def test_an_unknown_command_is_the_tests_own_mistake(discord_: Discord, bot: MiniBot) -> None:
    with pytest.raises(LookupError, match="no command 'ekko'"):
        await discord_.slash("ekko")


async def test_a_press_is_deferred_and_followed_up_for_the_presser_alone(
    discord_: Discord, bot: MiniBot
) -> None:
    post = discord_.post("a")
    [reply] = await discord_.wait_for(lambda: discord_.replies_to(post))
    pressed = await discord_.press(reply, "Again")
    await discord_.wait_for(lambda: pressed.text == "pressed")
    assert len(discord_.messages()) == 2


async def test_deletions_are_told_one_by_one_or_in_bulk(discord_: Discord, bot: MiniBot) -> None:
    posts = [discord_.post(str(number)) for number in range(3)]
    discord_.delete(posts[0])
    discord_.delete(*posts[1:])
    await discord_.wait_for(lambda: len(bot.erased) == 3)
    assert bot.erased == [post.id for post in posts]


async def test_a_new_thread_and_what_is_said_in_it_reach_the_bot(discord_: Discord, bot: MiniBot) -> None:
    thread = discord_.thread("on the news")
    await discord_.wait_for(lambda: bot.get_channel(thread.id) is not None)
    discord_.post("in the thread", channel=thread)
    await discord_.wait_for(lambda: bot.heard == ["in the thread"])


async def test_an_outage_hides_a_server_and_keeps_it(discord_: Discord, bot: MiniBot) -> None:
    world, guild = discord_.world, discord_.guild
    world.outage(guild)
    await discord_.wait_for(lambda: bot.get_guild(guild.id) in bot.guilds and bot.guilds[0].unavailable)
    with pytest.raises(discord.DiscordServerError):
        await bot.fetch_channel(discord_.articles.id)
    world.recover(guild)
    await discord_.wait_for(lambda: not bot.guilds[0].unavailable)


async def test_a_deleted_channel_and_a_left_server_leave_the_cache(discord_: Discord, bot: MiniBot) -> None:
    discord_.world.remove_channel(discord_.articles)
    await discord_.wait_for(lambda: bot.get_channel(discord_.articles.id) is None)
    discord_.world.expel(discord_.guild)
    await discord_.wait_for(lambda: not bot.guilds)


async def test_what_the_bot_may_not_see_it_is_not_told(discord_: Discord, bot: MiniBot) -> None:
    secret = discord_.world.add_channel(discord_.guild, "secret")
    discord_.world.forbid(secret, discord_.bot.id, Permission.VIEW_CHANNEL)
    discord_.post("not for bots", channel=secret)
    discord_.post("for all")
    await discord_.wait_for(lambda: bot.heard)
    assert bot.heard == ["for all"]
    with pytest.raises(discord.Forbidden, match="50001"):
        await bot.fetch_channel(secret.id)


async def test_a_private_thread_is_hidden_from_those_outside(discord_: Discord, bot: MiniBot) -> None:
    thread = discord_.thread("quiet", private=True)
    assert thread.kind is Kind.PRIVATE_THREAD
    with pytest.raises(discord.Forbidden):
        await bot.fetch_channel(thread.id)


@pytest.mark.parametrize("gone", ["channel", "message"])
async def test_what_was_deleted_is_unknown(discord_: Discord, bot: MiniBot, gone: str) -> None:
    post = discord_.post("soon gone")
    channel = bot.get_partial_messageable(discord_.articles.id)
    if gone == "channel":
        discord_.world.remove_channel(discord_.articles)
    else:
        discord_.delete(post)
    with pytest.raises(discord.NotFound, match="10003" if gone == "channel" else "10008"):
        await channel.fetch_message(post.id)


async def test_a_posted_file_lies_on_the_cdn_until_it_expires(discord_: Discord, bot: MiniBot) -> None:
    post = discord_.post(files=[("message.txt", b"long text")])
    message = await bot.get_partial_messageable(discord_.articles.id).fetch_message(post.id)
    [file] = message.attachments
    assert (await file.read(), file.content_type) == (b"long text", None)
    discord_.world.files.clear()
    with pytest.raises(discord.NotFound):
        await file.read()
