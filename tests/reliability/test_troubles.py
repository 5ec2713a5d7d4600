"""One life of the bot while Discord misbehaves: every article is answered all the same, once."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from tests.gateway.client import Discord
from tests.gateway.faults import REACT, SEND, Fault, failing, rate_limited, refusing
from tests.gateway.forms import LABEL
from tests.gateway.nouns import Permission
from tests.reliability import archive
from tests.reliability.answers import all_answered, all_settled, answered_twice
from tests.reliability.conftest import ready
from tests.reliability.press import Press
from tests.reliability.process import Bot, children, readers

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def life(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Bot]:
    """A bot that lives through all tests of this file."""
    async with (
        ready(tmp_path_factory.mktemp("life"), BOT_LOG__LEVEL="debug") as bot,
        bot.running(),
    ):
        yield bot


@pytest.fixture
def bot(life: Bot) -> Iterator[Bot]:
    """The living bot; afterwards Discord behaves again."""
    yield life
    life.discord.faults.clear()
    life.discord.world.nonce_seconds = 180


async def test_a_forward_a_file_a_form_and_autocomplete_work_over_real_sockets(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    elsewhere = discord_.world.add_channel(discord_.guild, "elsewhere")
    forwarded = discord_.forward(discord_.post(press.story(50), channel=elsewhere))
    attached = discord_.post(files=[("message.txt", press.text(51).encode())])
    form = await discord_.slash("submit")
    assert form.modal is not None
    labels = [part["label"] for part in form.modal["components"] if part["type"] == LABEL]
    await discord_.submit(form, {labels[-1]: ("pier.txt", press.text(52).encode())})
    await all_answered(discord_, [forwarded, attached])
    await all_settled(discord_, bot)
    assert any("pier 52" in one.text for one in discord_.messages() if one.author is discord_.bot)
    offered = await discord_.complete("article", "id", "pier 50")
    assert [choice["name"] for choice in offered.choices if "Pier 50" in choice["name"]]


async def test_lost_connections_limits_and_server_errors_cost_no_answer_and_double_none(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    discord_.world.nonce_seconds = 0
    posts = [discord_.post(press.gone(number)) for number in range(6)]
    about = [str(post.id) for post in posts]
    for fault in (
        Fault(SEND, about=about[0], drop="before"),
        Fault(SEND, about=about[1], drop="after"),
        failing(SEND, 500, about=about[2]),
        failing(SEND, 503, about=about[3]),
        rate_limited(SEND, 0.5, about=about[4]),
        rate_limited(REACT, 0.5, everywhere=True),
        Fault(REACT, drop="before"),
        Fault(REACT, drop="after"),
    ):
        discord_.faults.add(fault)
    await all_answered(discord_, posts)
    await all_settled(discord_, bot)
    assert answered_twice(discord_, posts) == {}


async def test_a_dropped_gateway_is_resumed_and_a_refused_resume_is_made_good(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    gateway = discord_.server.gateway
    resumed, identified = gateway.resumed, gateway.identified
    gateway.drop()
    posts = [discord_.post(press.gone(10))]
    await all_answered(discord_, posts)
    assert (gateway.resumed, gateway.identified) == (resumed + 1, identified)
    gateway.forget()
    gateway.drop()
    posts.append(discord_.post(press.gone(11)))
    await all_answered(discord_, posts)
    assert gateway.identified == identified + 1
    assert answered_twice(discord_, posts) == {}


async def test_what_cannot_be_answered_is_given_up_and_holds_nobody_up(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    discord_.world.forbid(discord_.articles, discord_.bot.id, Permission.SEND_MESSAGES)
    given_up = bot.log.count("the answer is given up")
    mute = discord_.post(press.gone(20))
    await discord_.wait_for(lambda: bot.log.count("the answer is given up") > given_up)
    discord_.world.forbid(discord_.articles, discord_.bot.id, Permission(0))
    thread = discord_.thread("soon closed")
    shut = discord_.post(press.gone(23), channel=thread)
    discord_.world.update_channel(thread, archived=True, locked=True)
    gone, heard = discord_.post(press.gone(21)), discord_.post(press.gone(22))
    discord_.delete(gone)
    await all_answered(discord_, [heard])
    await all_settled(discord_, bot)
    assert [one for post in (mute, shut, gone) for one in discord_.replies_to(post)] == []


async def test_without_the_history_the_answer_is_no_reply_and_comes_all_the_same(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    discord_.world.forbid(discord_.articles, discord_.bot.id, Permission.READ_MESSAGE_HISTORY)
    post = discord_.post(press.gone(25))
    await discord_.wait_for(lambda: discord_.messages()[-1].author is discord_.bot)
    await all_settled(discord_, bot)
    discord_.world.forbid(discord_.articles, discord_.bot.id, Permission(0))
    assert [one.replies_to for one in discord_.messages() if one.id > post.id] == [None]


async def test_a_post_deleted_before_its_answer_leaves_nothing_behind(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    held = discord_.faults.add(Fault("^GET .*/messages/", hold="before"))
    post = discord_.post(press.story(26))
    await asyncio.wait_for(held.reached.wait(), 20)
    del discord_.articles.messages[post.id]  # without an event
    held.release.set()
    await all_settled(discord_, bot)
    answer = await discord_.slash("recent")
    await discord_.wait_for(lambda: answer.text)
    assert "Pier 26" not in answer.text


async def test_a_link_posted_three_times_in_one_second_is_downloaded_once(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    thread = discord_.thread("the same")
    posts = [discord_.post(press.story(60), channel=where) for where in (None, thread)]
    posts.append(discord_.post(f"{press.story(60)}?utm_source=again"))
    await all_answered(discord_, posts)
    await all_settled(discord_, bot)
    assert press.served["/story/60"] == 1
    assert answered_twice(discord_, posts) == {}


async def test_a_reader_killed_in_the_middle_of_an_article_costs_nobody_an_answer(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    text = "\n\n".join(press.text(number) for number in range(100, 140))
    post = discord_.post(files=[("message.txt", text.encode())])
    await discord_.wait_for(lambda: archive.states(bot.data)["reading"])
    await asyncio.sleep(0.5)
    for pid in readers(bot.pid):
        os.kill(pid, signal.SIGKILL)
    await all_answered(discord_, [post])
    await all_settled(discord_, bot)
    assert [one for one in discord_.replies_to(post) if "Key claims" in one.text]


async def test_many_posts_deleted_at_once_take_their_articles_with_them(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    posts = [discord_.post(press.story(number)) for number in (27, 28, 29)]
    await all_answered(discord_, posts)
    await all_settled(discord_, bot)
    discord_.delete(*posts[:2])
    await discord_.wait_for(lambda: "2 messages deleted" in bot.log)
    answer = await discord_.slash("recent")
    await discord_.wait_for(lambda: "Pier 29" in answer.text)
    assert not [number for number in (27, 28) if f"Pier {number} " in answer.text]
    assert [one for post in posts[:2] for one in discord_.replies_to(post)] == []


async def test_an_interaction_that_expired_costs_no_submission_and_is_no_bug(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    for status, code in ((401, 50027), (404, 10015), (404, 10062)):
        discord_.faults.add(refusing("^(POST|PATCH) /webhooks/", status, code, "It is over."))
        await discord_.slash("recent")
        form = await discord_.slash("submit")
        assert form.modal is not None
        labels = [part["label"] for part in form.modal["components"] if part["type"] == LABEL]
        discord_.faults.add(refusing("^(POST|PATCH) /webhooks/", status, code, "It is over."))
        await discord_.submit(form, {labels[0]: press.story(code)})
        await discord_.wait_for(
            lambda: any(f"Pier {code} " in one.text for one in discord_.messages()),  # noqa: B023
        )


async def test_status_tells_what_was_given_up_and_why(discord_: Discord, press: Press, bot: Bot) -> None:
    discord_.world.forbid(discord_.articles, discord_.bot.id, Permission.SEND_MESSAGES)
    given_up = bot.log.count("the answer is given up")
    discord_.post(press.gone(40))
    await discord_.wait_for(lambda: bot.log.count("the answer is given up") > given_up)
    discord_.world.forbid(discord_.articles, discord_.bot.id, Permission(0))
    status = await discord_.slash("status", user=discord_.guild.owner)
    await discord_.wait_for(lambda: "could not be given" in status.text)
    assert "Missing Permissions" in status.text


async def test_status_says_so_where_the_clock_is_far_ahead_of_discords(
    discord_: Discord, press: Press, bot: Bot
) -> None:
    owner = discord_.guild.owner
    discord_.world.behind = timedelta(days=900, hours=1)
    await discord_.slash("recent", user=owner)
    status = await discord_.slash("status", user=owner)
    await discord_.wait_for(lambda: "clock: 900 days ahead of Discord's" in status.text)
    discord_.world.behind = timedelta()
    await discord_.slash("recent", user=owner)
    status = await discord_.slash("status", user=owner)
    await discord_.wait_for(lambda: "queue: " in status.text)
    assert "clock: " not in status.text


async def test_the_token_is_in_no_log_file_or_process(discord_: Discord, press: Press, bot: Bot) -> None:
    token = discord_.world.token.encode()
    await all_answered(discord_, [discord_.post(press.story(30))])
    below = children(bot.pid)
    seen = [Path(f"/proc/{pid}/{name}") for pid in [bot.pid, *below] for name in ("environ", "cmdline")]
    seen += [file for file in bot.data.rglob("*") if file.is_file()]
    assert below
    assert [file for file in seen if token in file.read_bytes()] == []
    assert token not in bot.log.encode()


async def test_all_of_it_was_expected(bot: Bot) -> None:
    assert "Traceback" not in bot.log
