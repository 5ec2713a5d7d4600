"""The slash commands, the message menu and the buttons, as a member uses them."""

from __future__ import annotations

import discord
import pytest

from bot.chat.words import ENGLISH
from tests.chat.articles import text_of
from tests.chat.conftest import Newsroom
from tests.chat.reading import answer, buttons, text

LINK = "https://example.org/story"


@pytest.fixture
async def told(room: Newsroom) -> Newsroom:
    """A room with one article of eight claims read."""
    room.pages.texts[LINK] = text_of("The bridge", sentences=8)
    await room.ann.send(room.articles, LINK)
    return room


async def test_search_finds_the_article_and_answers_privately(told: Newsroom) -> None:
    found = answer(await told.ben.slash(told.lounge, "search", query="repairs"))
    assert found.ephemeral
    assert "The bridge is closed" in text(found)
    assert f"posted by <@{told.ann.id}>" in text(found)
    assert f"https://discord.com/channels/{told.guild.id}/{told.articles.id}/" in text(found)


async def test_an_empty_search_suggests(told: Newsroom) -> None:
    found = answer(await told.ben.slash(told.lounge, "search", query="volcano"))
    assert "Nothing found for “volcano”" in text(found)


async def test_search_in_a_channel_leaves_the_others_out(told: Newsroom) -> None:
    found = answer(await told.ben.slash(told.lounge, "search", query="repairs", **{"in": told.lounge}))
    assert "Nothing found" in text(found)


@pytest.mark.parametrize(
    ("command", "options", "sentence"),
    [
        ("search", {"query": "a" * 400}, ENGLISH.TOO_LONG),
        ("article", {"id": "999999"}, ENGLISH.NOT_HERE),
        ("article", {"id": "the bridge one"}, ENGLISH.NO_NUMBER),
        ("article", {"id": "²"}, ENGLISH.NO_NUMBER),
        ("claims", {"article": "none"}, ENGLISH.NO_NUMBER),
    ],
)
async def test_an_argument_without_sense_gets_its_sentence(
    told: Newsroom, command: str, options: dict[str, str], sentence: str
) -> None:
    said = answer(await told.ben.slash(told.lounge, command, **options))
    assert said.ephemeral
    assert text(said) == sentence


@pytest.mark.parametrize("query", ['"NEAR(* OR', "'; DROP TABLE articles;--", "🧨" * 90, "@everyone", "*"])
async def test_no_query_breaks_a_search(told: Newsroom, query: str) -> None:
    assert answer(await told.ben.slash(told.lounge, "search", query=query)).ephemeral


async def test_article_brings_the_card_again(told: Newsroom) -> None:
    card = answer(await told.ben.slash(told.lounge, "article", id="#1"))
    assert card.ephemeral
    assert "saved as #1" in text(card)


async def test_claims_give_each_its_source_and_post(told: Newsroom) -> None:
    found = answer(await told.ben.slash(told.lounge, "claims", source="Mayor C"))
    assert "**Mayor C**" in text(found)
    assert "Mayor B" not in text(found)


async def test_recent_lists_what_was_posted(told: Newsroom) -> None:
    assert "The bridge" in text(answer(await told.ben.slash(told.lounge, "recent")))
    assert ENGLISH.NOTHING_HERE in text(answer(await told.ben.slash(told.lounge, "recent", by=told.ben)))


async def test_recent_in_an_empty_archive_says_what_to_do(room: Newsroom) -> None:
    assert ENGLISH.NOTHING_YET in text(answer(await room.ben.slash(room.lounge, "recent")))


async def test_help_says_what_to_post_and_what_to_ask(room: Newsroom) -> None:
    assert "`/search`" in text(answer(await room.ben.slash(room.lounge, "help")))


async def test_a_failing_archive_gets_its_sentence(told: Newsroom) -> None:
    told.memory.broken = True
    said = answer(await told.ben.slash(told.lounge, "recent"))
    assert text(said) == ENGLISH.NO_DATABASE


async def test_autocomplete_offers_articles_and_sources(told: Newsroom) -> None:
    articles = await told.ben.autocomplete(told.lounge, "article", "id", "")
    sources = await told.ben.autocomplete(told.lounge, "claims", "source", "Mayor")
    assert articles == [{"name": "#1 The bridge is closed for repairs.", "value": "1"}]
    assert len(sources) == 8


async def test_all_claims_open_privately_and_turn_in_place(told: Newsroom) -> None:
    (card,) = told.answers(told.articles)
    page = answer(await told.ben.click(card, label=ENGLISH.ALL_CLAIMS))
    assert page.ephemeral
    assert "1 to 5 of 8" in text(page)
    assert buttons(page)[ENGLISH.PREVIOUS]["disabled"]
    turned = await told.ben.click(page, label=ENGLISH.NEXT)
    assert not turned.followups
    (now,) = [one for one in told.articles.history(viewer=told.ben) if one.id == page.id]
    assert "6 to 8 of 8" in text(now)
    assert "Mayor H" in text(now)


async def test_a_claim_chosen_from_the_page_is_shown_where_it_stands(told: Newsroom) -> None:
    (card,) = told.answers(told.articles)
    page = answer(await told.ben.click(card, label=ENGLISH.ALL_CLAIMS))
    told.client = told.new_client()
    await told.env.restart_bot(told.client)
    await told.ben.select(page, ["2"], custom_id="ct:1")
    assert "Claim 3 of 8, in the article" in text(page)
    assert "Mayor C said **the bridge would be closed" in text(page)
    await told.ben.click(page, label=ENGLISH.NEXT)
    assert "Claim 4 of 8" in text(page)
    await told.ben.click(page, label=ENGLISH.ALL_CLAIMS)
    assert "1 to 5 of 8" in text(page)


async def test_sources_say_kind_and_number_of_claims(told: Newsroom) -> None:
    (card,) = told.answers(told.articles)
    page = answer(await told.ben.click(card, label=ENGLISH.SOURCES))
    assert "**Mayor A**\n-# person · 1 claim" in text(page)


async def test_buttons_work_after_a_restart(told: Newsroom) -> None:
    (card,) = told.answers(told.articles)
    told.client = told.new_client()
    await told.env.restart_bot(told.client)
    page = answer(await told.ben.click(card, label=ENGLISH.ALL_CLAIMS))
    assert "1 to 5 of 8" in text(page)


async def test_pages_of_results_turn_after_a_restart(told: Newsroom) -> None:
    page = answer(await told.ben.slash(told.articles, "claims", about="the end of year"))
    assert ENGLISH.NEXT not in buttons(page)
    for number in range(5):
        told.pages.texts[f"{LINK}/{number}"] = text_of(f"Story {number}", sentences=8)
        await told.ann.send(told.articles, f"{LINK}/{number}")
    page = answer(await told.ben.slash(told.articles, "claims", about="the end of year"))
    told.client = told.new_client()
    await told.env.restart_bot(told.client)
    await told.ben.click(page, label=ENGLISH.NEXT)
    (now,) = [one for one in told.articles.history(viewer=told.ben) if one.id == page.id]
    assert buttons(now)["Page 2"]


@pytest.mark.parametrize(("thread", "shared"), [(True, True), (False, False)])
async def test_in_a_thread_sharing_asks_for_the_permission_of_threads(
    told: Newsroom, thread: bool, shared: bool
) -> None:
    overwrite = discord.PermissionOverwrite(send_messages=not thread, send_messages_in_threads=thread)
    parent = told.guild.create_text_channel("talk", overwrites={told.ben: overwrite})
    channel = told.client.get_channel(parent.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.create_thread(name="talk", type=discord.ChannelType.public_thread)
    [talk] = parent.threads
    page = answer(await told.ben.slash(talk, "search", query="repairs"))
    result = await told.ben.click(page, label=ENGLISH.SHARE)
    assert (ENGLISH.NO_SHARE not in text(answer(result))) is shared


async def test_share_posts_the_page_for_all(told: Newsroom) -> None:
    page = answer(await told.ben.slash(told.articles, "search", query="repairs"))
    await told.ben.click(page, label=ENGLISH.SHARE)
    public = told.answers(told.articles)[-1]
    assert not public.flags.ephemeral
    assert "The bridge" in text(public)
    assert ENGLISH.NEXT not in buttons(public)


async def test_share_leaves_out_what_not_everybody_may_read(told: Newsroom) -> None:
    hidden = told.guild.create_text_channel(
        "desk",
        overwrites={
            told.guild.default_role: discord.PermissionOverwrite(view_channel=False),
            told.ann: discord.PermissionOverwrite(view_channel=True),
        },
    )
    told.memory.settings[str(told.guild.id)] = told.watching(told.articles, hidden)
    told.pages.texts["https://example.org/secret"] = text_of("The secret bridge")
    await told.ann.send(hidden, "https://example.org/secret")
    page = answer(await told.ann.slash(told.articles, "search", query="repairs"))
    assert "secret" in text(page)
    result = await told.ann.click(page, label=ENGLISH.SHARE)
    public = told.answers(told.articles)[-1]
    assert "secret" not in text(public)
    assert result.response is not None
    assert result.response.ephemeral
    assert text(result.response) == ENGLISH.shared(1)


async def test_the_menu_reads_a_message_that_somebody_points_at(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    post = await room.ben.send(room.lounge, LINK)
    said = answer(await room.ann.context_menu(room.lounge, "Read this article", post))
    assert text(said) == ENGLISH.TAKEN
    assert "saved as #1" in text(room.answers(room.lounge)[-1])


async def test_the_menu_on_chatter_says_what_can_be_read(room: Newsroom) -> None:
    post = await room.ben.send(room.lounge, "hello")
    said = answer(await room.ann.context_menu(room.lounge, "Read this article", post))
    assert text(said) == ENGLISH.NOTHING_TO_READ


async def test_the_menu_on_a_message_already_read_says_so(told: Newsroom) -> None:
    post = told.articles.history()[0]
    said = answer(await told.ben.context_menu(told.articles, "Read this article", post))
    assert text(said) == ENGLISH.KNOWN


async def test_where_the_bot_may_not_write_the_menu_says_so_and_reads_nothing(room: Newsroom) -> None:
    me = room.guild.me
    assert me is not None
    quiet = room.guild.create_text_channel(
        "quiet", overwrites={me: discord.PermissionOverwrite(send_messages=False, view_channel=True)}
    )
    post = await room.ben.send(quiet, LINK)
    said = answer(await room.ann.context_menu(quiet, "Read this article", post))
    assert text(said) == ENGLISH.MAY_NOT_POST
    assert not room.memory.jobs
