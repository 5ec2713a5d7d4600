"""Walls in the words of many sites and languages, and news in brief that speaks of the same things."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.core.models import Article, Page
from bot.errors import NotAnArticle
from bot.web.extract import extract
from tests.web.pages import document
from tests.web.tongues import TONGUES

WALLS: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent.parent / "data" / "walls.toml").read_text("utf-8")
)
CASES = [(kind, told) for kind, wall in WALLS.items() for told in wall["told"]]


def read(markup: str) -> Article:
    return extract(
        Page(
            markup.encode(),
            datetime(2026, 10, 9, tzinfo=UTC),
            "https://example.org/a",
            content_type="text/html",
        )
    )


def page(heading: str, text: str, button: str, *, stub: bool) -> str:
    words = TONGUES["en"]
    box = f"<div class=k7><h2>{heading}</h2><p>{text}</p><button>{button}</button></div>"
    if stub:
        story = f"<h1>{words.headline}</h1><p>{words.story[0]}</p>{box}"
        return document("en", words.headline, f"<main><article>{story}</article></main>")
    return document("en", "Courier", f"<main>{box.replace('h2', 'h1')}</main>")


@pytest.mark.parametrize(("kind", "told"), CASES, ids=[f"{kind}: {told[0]}" for kind, told in CASES])
def test_a_wall_is_known_in_whatever_words(kind: str, told: list[str]) -> None:
    with pytest.raises(NotAnArticle, match=WALLS[kind]["says"]):
        read(page(*told, stub=WALLS[kind]["stub"]))


@pytest.mark.parametrize(
    "brief",
    [
        "The broadcaster will raise the price of a subscription to $12 a month in January, it said on Monday. Members who "
        "signed up before June keep the old rate for a year, a spokeswoman added, and annual plans stay as they are.",
        "A court ordered the shop to stop placing advertising cookies before its customers agree to them. The judge said that "
        "the banner hid the button by which visitors refuse tracking; the company has until May to change it.",
        "The ministry's page about the dam was removed on Friday after reporters had asked about its figures. An archived copy "
        "shows that the numbers had been changed twice; the ministry called the removal a mistake and put the page back.",
        "Police asked users of the forum to change their passwords after the data of 40,000 accounts had been found for sale. "
        "The operators said that they would make everybody sign in again, and that no messages had been read.",
        "A robot that sorts letters has been withdrawn after it sent a whole village's post to another country. The post office "
        "said that a person would check the machine's work by hand until its software was mended and tested.",
    ],
)
def test_news_in_brief_about_such_things_is_an_article(brief: str) -> None:
    body = f"<header>Subscribe from £1 a week</header><main><h1>In brief</h1><p>{brief}</p></main>"
    assert read(document("en", "In brief", body)).text.endswith(brief)
