"""Removing, reading again, correcting and forgetting, pressed and typed by members over the real archive."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord

from bot.chat.client import Copydesk
from bot.chat.words import ENGLISH
from bot.core.models import Fault, State
from bot.errors import NotAnArticle
from tests.chat.articles import text_of
from tests.chat.reading import answer, buttons, components, text
from tests.chat.real import LINK, Newsroom, opened_newsroom


@pytest.fixture
async def newsroom(tmp_path: Path) -> AsyncIterator[Newsroom]:
    async with opened_newsroom(tmp_path) as room:
        yield room


@pytest.fixture
def simcord_bot(newsroom: Newsroom) -> Copydesk:
    return newsroom.client


@pytest.fixture
async def room(newsroom: Newsroom, simcord_env: simcord.Env) -> Newsroom:
    """Ann has posted the bridge; Mo moderates, Ben only reads and writes."""
    await newsroom.set_up(simcord_env)
    await newsroom.ann.send(newsroom.articles, LINK)
    return newsroom


def moderator(room: Newsroom) -> simcord.MemberActor:
    role = room.guild.create_role("mods", permissions=discord.Permissions(manage_messages=True))
    return room.guild.add_member(room.env.create_user("mo"), roles=[role])


def cards(room: Newsroom) -> list[discord.Message]:
    return [one for one in room.articles.history() if one.author == room.client.user]


async def press(room: Newsroom, who: simcord.MemberActor, custom_id: str) -> simcord.InteractionResult:
    """A button of the article's card, or one as it would stand on a page that somebody kept."""
    card = cards(room)[0]
    if any(part.get("custom_id") == custom_id for part in components(card)):
        return await who.click(card, custom_id=custom_id)
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.ActionRow(discord.ui.Button(label="x", custom_id=custom_id)))
    elsewhere = room.client.get_channel(room.guild.create_text_channel("kept").id)
    assert isinstance(elsewhere, discord.TextChannel)
    return await who.click(await elsewhere.send(view=view), custom_id=custom_id)


async def on_page(
    who: simcord.MemberActor, page: simcord.InteractionResult, name: str
) -> simcord.InteractionResult:
    """A button, by its name, of the last private page."""
    last = answer(page)
    return await who.click(last, custom_id=buttons(last)[name]["custom_id"])


async def found(room: Newsroom, who: simcord.MemberActor, query: str) -> str:
    return text(answer(await who.slash(room.articles, "search", query=query)))


# Remove


async def test_whoever_posted_it_removes_it_after_a_question(room: Newsroom) -> None:
    asked = await press(room, room.ann, "ca:remove:1:0")
    assert "Remove #1?" in text(answer(asked))
    assert "The bridge is closed" in await found(room, room.ben, "repairs")
    done = await on_page(room.ann, asked, ENGLISH.REMOVE_IT)
    assert "#1 is removed" in text(answer(done))
    assert "Nothing found" in await found(room, room.ben, "repairs")
    assert cards(room) == []


async def test_a_moderator_removes_what_another_posted(room: Newsroom) -> None:
    mo = moderator(room)
    await on_page(mo, await press(room, mo, "ca:remove:1:0"), ENGLISH.REMOVE_IT)
    assert cards(room) == []


@pytest.mark.parametrize("what", ["remove", "gone", "again"])
async def test_another_member_may_not(room: Newsroom, what: str) -> None:
    refused = await press(room, room.ben, f"ca:{what}:1:0")
    assert ENGLISH.MAY_NOT_REMOVE in text(answer(refused))
    assert len(cards(room)) == 1
    assert "The bridge" in await found(room, room.ben, "repairs")


async def test_where_others_posted_it_too_only_the_own_post_goes(room: Newsroom) -> None:
    await room.ben.send(room.articles, LINK)
    assert len(cards(room)) == 2
    asked = await press(room, room.ann, "ca:remove:1:0")
    assert "The article stays, because another one brought it too." in text(answer(asked))
    await on_page(room.ann, asked, ENGLISH.REMOVE_IT)
    [left] = cards(room)
    assert left.reference
    assert left.reference.message_id == room.articles.history()[-1].id or left.reference.message_id
    assert "The bridge" in await found(room, room.ben, "repairs")


async def test_only_the_card_of_the_removed_link_of_two_goes(room: Newsroom) -> None:
    room.pages.texts[f"{LINK}/3"] = text_of("The ferry")
    await room.ben.send(room.articles, f"{LINK}/2 {LINK}/3")
    [thread] = room.articles.threads
    both = {
        number: one for one in thread.history() for number in (2, 3) if f"saved as #{number}" in text(one)
    }
    gone = "The tunnel" if "The tunnel" in text(both[2]) else "The ferry"
    asked = await room.ben.click(both[2], custom_id="ca:remove:2:0")
    await on_page(room.ben, asked, ENGLISH.REMOVE_IT)
    shown = "".join(text(one) for one in thread.history())
    assert f"{gone} is closed" not in shown
    assert "saved as #3" in shown


async def test_a_removed_link_posted_again_is_read_anew(room: Newsroom) -> None:
    await on_page(room.ann, await press(room, room.ann, "ca:remove:1:0"), ENGLISH.REMOVE_IT)
    await room.ben.send(room.articles, LINK)
    assert "saved as #2" in text(cards(room)[0])


async def test_a_removal_pressed_twice_says_that_it_is_gone(room: Newsroom) -> None:
    await room.ben.send(room.articles, f"{LINK}/2")
    for _ in range(2):
        done = await press(room, room.ann, "ca:gone:1:0")
    assert ENGLISH.NOT_HERE in text(answer(done))


async def test_a_pasted_text_has_no_page_to_be_fetched_once_more(room: Newsroom) -> None:
    await room.ben.send(room.articles, text_of("The ferry", sentences=12))
    asked = await press(room, room.ben, "ca:remove:2:0")
    question = text(answer(asked))
    assert "Remove #2?" in question
    assert ENGLISH.OR_READ_AGAIN not in question
    assert ENGLISH.READ_AGAIN not in buttons(answer(asked))
    link = answer(await press(room, room.ann, "ca:remove:1:0"))
    assert ENGLISH.OR_READ_AGAIN in text(link)


# Read again


async def test_reading_again_shows_what_changed_and_keeps_the_old_text(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of("The bridge").replace("end of year 2", "end of year 20")
    told = await on_page(room.ann, await press(room, room.ann, "ca:remove:1:0"), ENGLISH.READ_AGAIN)
    page = text(answer(await press(room, room.ben, "cd:changes:1:0")))
    assert text(answer(told)) == page
    assert ENGLISH.CHANGES[next(kind for kind in ENGLISH.CHANGES if kind.name == "FIGURE")] in page
    assert "year 20" in page
    [card] = cards(room)
    assert "read again on" in text(card)
    assert "earlier text: #2" in text(card)
    old = text(answer(await room.ben.slash(room.articles, "article", id="2")))
    assert "earlier text of #1" in old
    assert "earlier text of #1" in await found(room, room.ben, '"year 2"')


async def test_an_unchanged_page_says_so_and_changes_nothing(room: Newsroom) -> None:
    before = text(cards(room)[0])
    told = await press(room, room.ann, "ca:again:1:0")
    assert ENGLISH.UNCHANGED in text(answer(told))
    assert text(cards(room)[0]) == before
    assert room.pages.asked == [LINK, LINK]


async def test_a_page_that_cannot_be_read_any_more_leaves_what_was_read(room: Newsroom) -> None:
    room.pages.texts[LINK] = NotAnArticle("There is no page at this address (404). Check the link.")
    before = text(cards(room)[0])
    told = await press(room, room.ann, "ca:again:1:0")
    assert "There is no page at this address (404)" in text(answer(told))
    assert [text(card) for card in cards(room)] == [before]


async def test_an_earlier_text_cannot_be_corrected_or_read_again(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of("The bridge").replace("year 2", "year 20")
    await press(room, room.ann, "ca:again:1:0")
    for what in ("again", "correct"):
        refused = await press(room, room.ann, f"ca:{what}:2:0")
        assert ENGLISH.ONLY_THE_NEWEST in text(answer(refused))
    shown = answer(await room.ann.slash(room.articles, "article", id="2"))
    assert ENGLISH.TEXT_NOW in buttons(shown)
    assert ENGLISH.CORRECT not in buttons(shown)


# Correct


async def corrected(
    room: Newsroom, who: simcord.MemberActor, place: int, fault: Fault, right: str = ""
) -> str:
    """The form of the card, filled in."""
    shown = await press(room, who, "ca:correct:1:0")
    assert shown.modal is not None
    which, what, words = (one["component"] for one in shown.modal["components"])
    chosen = which["options"][place]["value"]
    values: dict[str, Any] = {
        which["custom_id"]: [chosen], what["custom_id"]: [fault.value], words["custom_id"]: right
    }  # fmt: skip
    return text(answer(await who.submit_modal(shown, values)))


async def test_a_wrong_speaker_is_put_right_for_everybody(room: Newsroom) -> None:
    assert ENGLISH.CORRECTED in await corrected(room, room.ben, 0, Fault.SPEAKER, "mayor b")
    page = text(answer(await press(room, room.ann, "cd:claims:1:0")))
    assert f"corrected by <@{room.ben.id}>" in page
    assert page.count("**Mayor B**") == 2
    assert f"corrected by <@{room.ben.id}>" in text(cards(room)[0])


async def test_what_is_no_claim_is_taken_out(room: Newsroom) -> None:
    await corrected(room, room.ben, 0, Fault.CLAIM)
    page = text(answer(await press(room, room.ann, "cd:claims:1:0")))
    assert "Mayor A" not in page


async def test_a_sentence_of_the_summary_is_dropped(room: Newsroom) -> None:
    assert "The bridge is closed for repairs." in text(cards(room)[0])
    await corrected(room, room.ben, 6, Fault.POINT)
    assert text(cards(room)[0]).count("closed for repairs.") == text(cards(room)[0]).count("## The bridge is")


@pytest.mark.parametrize(
    ("place", "fault", "right", "said"),
    [
        (0, Fault.SPEAKER, "Somebody Else", ENGLISH.NOT_CORRECTED),
        (0, Fault.SPEAKER, "Mayor A", ENGLISH.NOT_CORRECTED),
        (0, Fault.WORDS, "words that nobody wrote", ENGLISH.NOT_CORRECTED),
        (0, Fault.POINT, "", ENGLISH.WRONG_FAULT),
        (6, Fault.CLAIM, "", ENGLISH.WRONG_FAULT),
    ],
)
async def test_a_correction_needs_the_articles_own_words(
    room: Newsroom, place: int, fault: Fault, right: str, said: str
) -> None:
    assert said in await corrected(room, room.ben, place, fault, right)
    assert "corrected by" not in text(cards(room)[0])


async def test_who_may_not_write_may_not_correct(room: Newsroom) -> None:
    channel = room.client.get_channel(room.articles.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.set_permissions(channel.guild.default_role, send_messages=False)
    await room.env.settle()
    refused = await press(room, room.ben, "ca:correct:1:0")
    assert ENGLISH.MAY_NOT_CORRECT in text(answer(refused))


async def test_a_moderator_undoes_a_correction_and_a_member_may_not(room: Newsroom) -> None:
    mo = moderator(room)
    await corrected(room, room.ben, 0, Fault.SPEAKER, "Mayor B")
    page = await press(room, room.ann, "cd:corrections:1:0")
    assert ENGLISH.UNDO not in buttons(answer(page))
    page = await press(room, mo, "cd:corrections:1:0")
    undo = buttons(answer(page))[ENGLISH.UNDO]["custom_id"]
    assert ENGLISH.MAY_NOT_UNDO in text(answer(await press(room, room.ann, undo)))
    await mo.click(answer(page), custom_id=undo)
    claims = text(answer(await press(room, room.ann, "cd:claims:1:0")))
    assert "**Mayor A**" in claims
    assert "corrected by" not in claims
    told = text(answer(await press(room, room.ann, "cd:corrections:1:0")))
    assert f"undone by <@{mo.id}>" in told


async def test_a_correction_outlives_another_reading(room: Newsroom) -> None:
    await corrected(room, room.ben, 0, Fault.SPEAKER, "Mayor B")
    room.pages.texts[LINK] = text_of("The bridge") + "\nMayor Z said nothing would help."
    await press(room, room.ann, "ca:again:1:0")
    page = text(answer(await press(room, room.ann, "cd:claims:1:0")))
    assert f"corrected by <@{room.ben.id}>" in page


# Forget


async def test_forget_says_what_goes_and_erases_it(room: Newsroom) -> None:
    await room.ann.send(room.articles, f"{LINK}/2")
    await room.ben.send(room.articles, f"{LINK}/2")
    asked = await room.ann.slash(room.articles, "forget")
    said = text(answer(asked))
    assert "1 article that only you posted" in said
    assert "1 article that others posted too" in said
    await on_page(room.ann, asked, ENGLISH.FORGET_IT)
    assert "The bridge" not in await found(room, room.ben, "repairs")
    assert "The tunnel" in await found(room, room.ben, "repairs")
    assert len(cards(room)) == 1


async def test_who_only_corrected_is_not_told_of_articles(room: Newsroom) -> None:
    await corrected(room, room.ben, 0, Fault.CLAIM)
    said = text(answer(await room.ben.slash(room.articles, "forget")))
    assert "- 1 of your corrections: taken back." in said
    assert "0 articles" not in said


async def test_who_submitted_nothing_is_told_so(room: Newsroom) -> None:
    assert ENGLISH.NOTHING_HELD in text(answer(await room.ben.slash(room.articles, "forget")))


async def test_forget_works_where_the_channel_is_no_longer_seen(room: Newsroom) -> None:
    lobby = room.guild.create_text_channel("lobby")
    channel = room.client.get_channel(room.articles.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.set_permissions(channel.guild.default_role, view_channel=False)
    await room.env.settle()
    asked = await room.ann.slash(lobby, "forget")
    await on_page(room.ann, asked, ENGLISH.FORGET_IT)
    assert await room.store.articles.by_number(str(room.guild.id), 1) is None


async def test_what_another_submitted_in_the_thread_of_a_forgotten_post_stays(room: Newsroom) -> None:
    room.pages.texts[f"{LINK}/3"] = text_of("The ferry")
    await room.ann.send(room.articles, f"{LINK}/2 {LINK}")
    [thread] = room.articles.threads
    form = await room.ben.slash(thread, "submit")
    assert form.modal is not None
    link = form.modal["components"][0]["component"]["custom_id"]
    await room.ben.submit_modal(form, {link: f"{LINK}/3"})
    assert "The ferry" in await found(room, room.ben, "ferry")
    await on_page(room.ann, await room.ann.slash(room.articles, "forget"), ENGLISH.FORGET_IT)
    assert "The ferry" in await found(room, room.ben, "ferry")
    [left] = [one for one in thread.history() if one.author == room.client.user]
    assert "The ferry" in text(left)


async def test_an_article_removed_while_it_is_read_again_is_told_and_leaves_no_job_behind(
    room: Newsroom,
) -> None:
    room.pages.wait = room.env.external_wait
    room.pages.held[LINK] = asyncio.Event()
    reading = await press(room, room.ann, "ca:again:1:0")
    asked = await press(room, room.ann, "ca:remove:1:0")
    await on_page(room.ann, asked, ENGLISH.REMOVE_IT)
    room.pages.held.pop(LINK).set()
    await room.env.settle()
    assert ENGLISH.NOT_HERE in text(answer(reading))
    assert await room.store.submissions.counts() == {State.WITHDRAWN: 2}
