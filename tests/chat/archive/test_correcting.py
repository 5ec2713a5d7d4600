"""Correcting a reading, typed by members over the real archive."""

from __future__ import annotations

import discord
import pytest

from bot.chat.words import ENGLISH
from bot.core.models import Fault
from tests.chat.archive.acting import cards, corrected, moderator, press
from tests.chat.articles import text_of
from tests.chat.reading import answer, buttons, text
from tests.chat.real import LINK, Newsroom


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
