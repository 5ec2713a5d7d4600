"""More pages of particular software, with everything that is known of them: text, title, site, authors, day."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.core.models import Article, Page, squeeze
from bot.errors import NotAnArticle
from bot.web.extract import extract

PAGES = Path(__file__).parent.parent / "data" / "layouts"
LABELS: dict[str, dict[str, Any]] = tomllib.loads((PAGES / "labels.toml").read_text("utf-8"))
ARTICLES = [name for name, label in LABELS.items() if "holds" in label]
NONE = [name for name, label in LABELS.items() if "says" in label]


def read(name: str) -> Article:
    label = LABELS[name]
    address = label.get("address", "https://www.example.org/news/2026/10/bakeries")
    kind = label.get("sent_as", "text/html; charset=utf-8")
    body = (PAGES / f"{name}.html").read_bytes()
    return extract(Page(body, datetime(2026, 10, 9, tzinfo=UTC), address, content_type=kind))


def test_every_page_has_a_label() -> None:
    assert sorted(LABELS) == sorted(page.stem for page in PAGES.glob("*.html"))


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_is_read_whole_and_without_what_stands_between(name: str) -> None:
    label, article = LABELS[name], read(name)
    text = squeeze(article.text)
    assert [part for part in label["holds"] if squeeze(part) not in text] == []
    assert [part for part in label.get("without", ()) if squeeze(part) in text] == []
    assert text.startswith(label.get("begins", ""))
    assert text.endswith(label.get("ends", ""))
    assert not article.cut


@pytest.mark.parametrize("name", ARTICLES)
def test_what_an_article_is_called_and_whose_it_is(name: str) -> None:
    label, article = LABELS[name], read(name)
    told = {
        "title": article.title,
        "site": article.site,
        "authors": list(article.authors),
        "published": article.published,
    }
    assert {key: told[key] for key in told if key in label} == {
        key: label[key] for key in told if key in label
    }


@pytest.mark.parametrize("name", NONE)
def test_what_is_no_article_is_named(name: str) -> None:
    with pytest.raises(NotAnArticle, match=LABELS[name]["says"]):
        read(name)
