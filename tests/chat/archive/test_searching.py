"""The same bot over the real archive: SQLite, its search and its erasure."""

from __future__ import annotations

import pytest
import simcord

from bot.chat.words import ENGLISH
from tests.chat.reading import answer, text
from tests.chat.real import LINK, Newsroom


@pytest.fixture
async def told(newsroom: Newsroom, simcord_env: simcord.Env) -> Newsroom:
    """Two articles posted by Ann."""
    await newsroom.set_up(simcord_env)
    await newsroom.ann.send(newsroom.articles, LINK)
    await newsroom.ann.send(newsroom.articles, f"{LINK}/2")
    return newsroom


@pytest.mark.parametrize(
    ("options", "found", "missing"),
    [
        ({"query": "tunnel"}, "The tunnel", "The bridge"),
        ({"query": "repairs", "source": "Mayor A"}, "The tunnel", "Nothing found"),
        ({"query": "bridge", "site": "example.com"}, "Nothing found", "The bridge is"),
        ({"query": "bridge", "after": "2023-01-01"}, "The bridge is", "Nothing found"),
        ({"query": "bridge", "before": "2023-01-01"}, "Nothing found", "The bridge is"),
        ({"query": '"NEAR(* OR'}, "", "Something went wrong"),
    ],
)
async def test_search_with_its_options(
    told: Newsroom, options: dict[str, str], found: str, missing: str
) -> None:
    said = text(answer(await told.ben.slash(told.articles, "search", **options)))
    assert found in said
    assert missing not in said


async def test_search_by_the_member_who_posted(told: Newsroom) -> None:
    by_ann = text(answer(await told.ben.slash(told.articles, "search", query="repairs", by=told.ann)))
    by_ben = text(answer(await told.ben.slash(told.articles, "search", query="repairs", by=told.ben)))
    assert "The bridge" in by_ann
    assert "The bridge" not in by_ben


async def test_claims_and_recent_and_article_over_the_archive(told: Newsroom) -> None:
    claims = text(answer(await told.ben.slash(told.articles, "claims", about="tunnel")))
    recent = text(answer(await told.ben.slash(told.articles, "recent")))
    card = text(answer(await told.ben.slash(told.articles, "article", id="2")))
    assert "**Mayor A**" in claims
    assert "The bridge" in recent
    assert "The tunnel" in recent
    assert "saved as #2" in card


async def test_a_deleted_post_is_gone_from_every_answer(told: Newsroom) -> None:
    post = told.articles.history()[0]
    await told.ann.delete(post)
    assert "The bridge" not in text(answer(await told.ben.slash(told.articles, "recent")))
    assert text(answer(await told.ben.slash(told.articles, "article", id="1"))) == ENGLISH.NOT_HERE


async def test_a_search_that_finds_nothing_offers_one_that_does(told: Newsroom) -> None:
    page = answer(await told.ben.slash(told.articles, "search", query="bridge", site="example.com"))
    assert "Try “bridge”." in text(page)
    await told.ben.click(page, label="bridge")
    (now,) = [one for one in told.articles.history(viewer=told.ben) if one.id == page.id]
    assert "The bridge is" in text(now)
