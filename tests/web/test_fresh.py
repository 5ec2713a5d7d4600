"""Pages of particular software, articles and what is none, each labelled before it was first read."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.models import Article, Page
from bot.errors import NotAnArticle
from bot.web.extract import extract

PAGES = Path(__file__).parent.parent / "data" / "pages"
LABELS = tomllib.loads((PAGES / "labels.toml").read_text("utf-8"))
ARTICLES = [name for name, label in LABELS.items() if "holds" in label]
NONE = [name for name, label in LABELS.items() if "says" in label]


def read(name: str) -> Article:
    body = (PAGES / f"{name}.html").read_bytes()
    now = datetime(2026, 3, 3, tzinfo=UTC)
    return extract(Page(body, now, "https://www.example.org/news/story-1", content_type="text/html"))


def test_every_page_has_a_label() -> None:
    assert sorted(LABELS) == sorted(page.stem for page in PAGES.glob("*.html"))
    assert len(ARTICLES) >= 25
    assert len(NONE) >= 30


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_is_read_whole(name: str) -> None:
    article = read(name)
    assert [part for part in LABELS[name]["holds"] if part not in article.text] == []
    assert not article.cut


@pytest.mark.parametrize("name", NONE)
def test_what_is_no_article_is_named(name: str) -> None:
    with pytest.raises(NotAnArticle, match=LABELS[name]["says"]):
        read(name)
