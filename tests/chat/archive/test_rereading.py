"""Having an article read again, pressed by members over the real archive."""

from __future__ import annotations

import asyncio

from bot.chat.words import ENGLISH
from bot.core.models import State
from bot.errors import NotAnArticle
from tests.chat.archive.acting import cards, found, on_page, press
from tests.chat.articles import text_of
from tests.chat.reading import answer, buttons, text
from tests.chat.real import LINK, Newsroom


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
