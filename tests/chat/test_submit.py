"""The form of /submit, as members fill it in."""

from __future__ import annotations

import discord
import pytest

from bot.chat.words import ENGLISH
from bot.core.models import Pasted, Upload
from tests.chat.articles import text_of
from tests.chat.conftest import Newsroom
from tests.chat.reading import answer, text

LINK = "https://example.org/story"


async def fill(room: Newsroom, **values: object) -> tuple[str, list[discord.Message]]:
    """Open the form, fill it in, send it: the private answer, and what stands in the lounge."""
    shown = await room.ann.slash(room.lounge, "submit")
    assert shown.modal is not None
    fields = {one["label"]: one["component"]["custom_id"] for one in shown.modal["components"]}
    names = {"link": ENGLISH.FORM_LINK, "text": ENGLISH.FORM_TEXT, "file": ENGLISH.FORM_FILE}
    filled = {fields[names[key]]: value for key, value in values.items()}
    result = await room.ann.submit_modal(shown, filled)
    return text(result.response), [one for one in room.answers(room.lounge) if not one.flags.ephemeral]


async def test_the_form_brings_a_public_card_that_names_the_submitter(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    said, (card,) = await fill(room, link=LINK)
    assert said == ENGLISH.TAKEN
    assert f"submitted by <@{room.ann.id}>" in text(card)
    assert "saved as #1" in text(card)
    assert room.memory.origin(1).message == str(card.id)
    assert room.memory.origin(1).author == str(room.ann.id)


async def test_the_form_takes_a_text(room: Newsroom) -> None:
    await fill(room, text=text_of())
    assert isinstance(room.memory.jobs[1].submission.material, Pasted)


async def test_the_form_takes_a_file_and_keeps_its_bytes(room: Newsroom) -> None:
    await fill(room, file=("story.txt", text_of().encode()))
    material = room.memory.jobs[1].submission.material
    assert material == Upload("story.txt", text_of().encode())


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, ENGLISH.EMPTY_FORM),
        ({"text": "   "}, ENGLISH.EMPTY_FORM),
        ({"text": "too short"}, ENGLISH.TOO_SHORT),
        ({"link": "not a link at all"}, ENGLISH.NO_ADDRESS),
        ({"link": " ".join(f"{LINK}/{number}" for number in range(6))}, ENGLISH.TOO_MANY.format(5)),
        ({"file": ("cat.png", b"\x89PNG")}, ENGLISH.NOT_READABLE),
        ({"file": ("big.txt", b"a" * 10_000_001)}, ENGLISH.TOO_LARGE),
    ],
)
async def test_a_form_that_brings_nothing_gets_its_sentence(
    room: Newsroom, values: dict[str, object], sentence: str
) -> None:
    said, cards = await fill(room, **values)
    assert said == sentence
    assert not cards


async def test_a_form_that_cannot_be_kept_leaves_no_message_behind(room: Newsroom) -> None:
    room.memory.full = True
    said, cards = await fill(room, link=LINK)
    assert said == ENGLISH.NO_DATABASE
    assert not cards


async def test_deleting_the_forms_message_erases_what_it_brought(room: Newsroom) -> None:
    room.pages.texts[LINK] = text_of()
    _, (card,) = await fill(room, link=LINK)
    await card.delete()
    await room.env.settle()
    assert not await room.memory.places(str(room.guild.id))


async def test_where_the_bot_may_not_post_the_form_says_so(room: Newsroom) -> None:
    me = room.guild.me
    assert me is not None
    quiet = room.guild.create_text_channel(
        "quiet", overwrites={me: discord.PermissionOverwrite(send_messages=False, view_channel=True)}
    )
    said = answer(await room.ann.slash(quiet, "submit"))
    assert text(said) == ENGLISH.MAY_NOT_POST
