"""Each is answered in their own language, and everybody in the server's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot.chat.words import ENGLISH, GERMAN
from bot.errors import NotAnArticle
from tests.chat.articles import text_of
from tests.chat.conftest import Newsroom
from tests.chat.reading import answer, buttons, text

LINK = "https://example.org/story"


@pytest.fixture
async def told(room: Newsroom) -> Newsroom:
    """An English server with a card, whose members' Discord is in German."""

    def in_german(event: str, payload: Mapping[str, Any]) -> None:
        if event == "INTERACTION_CREATE":
            payload["locale"] = "de"  # type: ignore[index]  # simcord knows no other than en-US

    room.env.backend.subscribers.insert(0, in_german)
    room.pages.texts[LINK] = text_of("The bridge", sentences=8)
    await room.ann.send(room.articles, LINK)
    return room


def speak_german(room: Newsroom) -> None:
    """The server's own setting."""
    guild = str(room.guild.id)
    room.memory.settings[guild] = replace(room.memory.settings[guild], language="de")


async def test_the_card_is_in_the_servers_language_and_its_buttons_answer_in_the_members(
    told: Newsroom,
) -> None:
    (card,) = told.answers(told.articles)
    assert "saved as #1" in text(card)
    page = answer(await told.ben.click(card, label=ENGLISH.ALL_CLAIMS))
    assert "### Alle Aussagen · 1 bis 5 von 8" in text(page)
    await told.ben.click(page, label=GERMAN.NEXT)
    assert "6 bis 8 von 8" in text(page)


async def test_an_english_card_works_on_in_a_german_server(told: Newsroom) -> None:
    (card,) = told.answers(told.articles)
    speak_german(told)
    assert "### Quellen" in text(answer(await told.ben.click(card, label=ENGLISH.SOURCES)))


async def test_a_german_server_gets_german_cards_and_refusals(told: Newsroom) -> None:
    speak_german(told)
    told.pages.texts |= {f"{LINK}/2": text_of("The tunnel"), f"{LINK}/3": NotAnArticle("This file is empty.")}
    await told.ann.send(told.articles, f"{LINK}/2")
    assert "gespeichert als #2" in text(told.answers(told.articles)[-1])
    assert GERMAN.OPEN_ARTICLE in buttons(told.answers(told.articles)[-1])
    await told.ann.send(told.articles, f"{LINK}/3")
    assert text(told.answers(told.articles)[-1]) == "Diese Datei ist leer."


@pytest.mark.parametrize(
    ("command", "options", "sentence"),
    [
        ("search", {"query": "a" * 400}, GERMAN.TOO_LONG),
        ("article", {"id": "999999"}, GERMAN.NOT_HERE),
        ("search", {"query": "volcano"}, GERMAN.nothing_found("volcano")),
        ("help", {}, GERMAN.HELP_POST),
    ],
)
async def test_a_command_answers_in_the_askers_language(
    told: Newsroom, command: str, options: dict[str, str], sentence: str
) -> None:
    assert sentence in text(answer(await told.ben.slash(told.lounge, command, **options)))


async def test_what_is_shared_is_in_the_servers_language(told: Newsroom) -> None:
    page = answer(await told.ben.slash(told.articles, "search", query="repairs"))
    result = await told.ben.click(page, label=GERMAN.SHARE)
    assert text(result.response) == GERMAN.shared(0)
    assert ENGLISH.CARD in buttons(told.answers(told.articles)[-1])
