"""Taking a post away, pressed by members over the real archive."""

from __future__ import annotations

import pytest

from bot.chat.words import ENGLISH
from tests.chat.archive.acting import cards, found, moderator, on_page, press
from tests.chat.articles import text_of
from tests.chat.reading import answer, buttons, text
from tests.chat.real import LINK, Newsroom


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
