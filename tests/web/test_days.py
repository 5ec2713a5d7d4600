"""Days under titles, where a page declares none."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.core.models import Article, Page
from bot.web.extract import extract
from tests.web.pages import document, paragraphs
from tests.web.tongues import TONGUES

_STORY, _TITLE = TONGUES["en"].story, TONGUES["en"].headline


def read(under: str, title: str = _TITLE, address: str = "https://www.coastreview.example/news/a") -> Article:
    body = f"<main><h1>{_TITLE}</h1>{under}<div class=story>{paragraphs(_STORY)}</div></main>"
    return extract(Page(document("en", title, body).encode(), datetime(2024, 6, 1, tzinfo=UTC), address))


@pytest.mark.parametrize(
    "said",
    [
        "14 May 2024", "May 14, 2024 at 8:30 am", "martes, 14 de mayo de 2024", "14 мая 2024, 12:00", "14. Mai 2024, 19:00 Uhr",
        "2024年05月14日 09:12 来源：江州日报", "2024.05.14 10:11", "14.5.2024", "Publié le 14 mai 2024 à 18h02", "14 травня 2024",
        "14 maja 2024", "By Maya Reeve on 14 May 2024",
    ],
)  # fmt: skip
def test_the_day_under_a_title_is_understood(said: str) -> None:
    assert read(f"<div class=x>{said}</div>").published == date(2024, 5, 14)


@pytest.mark.parametrize(
    "said", ["04/05/2024", "It has stood here since 9 May 1964.", "99 May 2024", "14 Foo 2024", "2024.15.33"]
)
def test_what_may_be_another_day_or_none_is_not_guessed_at(said: str) -> None:
    assert read(f"<div class=x>{said}</div>").published is None


@pytest.mark.parametrize(
    "under",
    [
        "<div class=firma>di <b>Paolo Nervi</b></div>",
        "<p>Por <a>Paolo Nervi</a>, Coast Review</p>",
        "<div><span>Av</span> <a>Paolo Nervi</a></div>",
        "<p class=x>By Paolo Nervi</p>",
    ],
)
def test_who_signs_under_a_title_is_the_author(under: str) -> None:
    article = read(under, f"{_TITLE} - Coast Review")
    assert (article.authors, article.site) == (("Paolo Nervi",), "Coast Review")


def test_a_line_that_only_begins_like_a_byline_names_nobody() -> None:
    assert read("<p class=x>By the sea, in winter</p><aside><p>By Paolo Nervi</p></aside>").authors == ()


def test_what_stands_behind_a_dash_is_the_sites_name_only_if_the_host_has_it() -> None:
    assert read("", f"{_TITLE} - what we know").site == "coastreview.example"
    assert read("", f"{_TITLE} « Harbour Blog").site == "Harbour Blog"


@pytest.mark.parametrize("line", ["Updated: Jul 10", "Last updated 2 hours ago", "Aktualisiert am 10. Juli"])
def test_a_line_that_says_when_is_not_part_of_the_text(line: str) -> None:
    assert read(f"<p>{line}</p>").text.startswith(_STORY[0][:20])
