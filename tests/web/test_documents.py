"""Hostile documents in the killable reader process, and the gateway beside it that must not notice."""

from __future__ import annotations

import asyncio
import resource
import time
from datetime import UTC, datetime

import pytest

from bot.core.models import Article, Digest, Page, Point, Span, Summary
from bot.errors import NotAnArticle, TimedOut, Unreadable
from bot.reading.pool import ReaderPool
from bot.web.extract import extract
from tests.web.documents import DOCUMENTS
from tests.web.pages import ARTICLES
from tests.web.tongues import TONGUES

_STALL = 0.5
"""Seconds for which the gateway's loop may stand still."""

_GROWTH = 150
"""Megabytes by which the gateway may grow."""


class _Reader:
    def read(self, article: Article) -> Digest:
        return Digest(article, Summary((Point("read", (Span(0, 1),)),), "none"))


def make_reader() -> _Reader:
    return _Reader()


def hostile(name: str) -> Page:
    content_type, make = DOCUMENTS[name]
    return Page(make(), datetime.now(UTC), "https://example.org/a", content_type=content_type)


def harmless() -> Page:
    return Page(
        ARTICLES["classic"]("en", TONGUES["en"]).encode(), datetime.now(UTC), content_type="text/html"
    )


async def outcome(pool: ReaderPool, page: Page) -> str:
    try:
        await pool.read(page)
    except (NotAnArticle, TimedOut, Unreadable) as error:
        return type(error).__name__
    return "read"


async def longest_stall(done: asyncio.Event) -> float:
    """The longest time that the loop took for a hundredth of a second."""
    longest = 0.0
    while not done.is_set():
        began = time.monotonic()
        await asyncio.sleep(0.01)
        longest = max(longest, time.monotonic() - began - 0.01)
    return longest


async def survive(names: list[str], pool: ReaderPool) -> tuple[list[str], float, float]:
    """All the documents at once: what became of each, the longest stall, and the growth in megabytes."""
    pages = [hostile(name) for name in names]
    assert await outcome(pool, harmless()) == "read"
    before, done = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, asyncio.Event()
    watch = asyncio.create_task(longest_stall(done))
    outcomes = await asyncio.gather(*(outcome(pool, page) for page in pages))
    done.set()
    growth = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert await outcome(pool, harmless()) == "read"
    return outcomes, await watch, growth


async def test_a_few_hostile_documents_hurt_nobody() -> None:
    pool = ReaderPool(extract=extract, make_reader=make_reader, cpu_seconds=2, wall_seconds=3)
    names = [
        "nested elements",
        "million attributes",
        "entity expansion",
        "ten thousand pages",
        "recursive form",
    ]
    outcomes, stall, growth = await survive(names, pool)
    await pool.close()
    assert outcomes == ["NotAnArticle", "TimedOut", "NotAnArticle", "Unreadable", "TimedOut"]
    assert stall <= _STALL
    assert growth <= _GROWTH


@pytest.mark.soak
async def test_fifty_hostile_documents_hurt_nobody() -> None:
    pool = ReaderPool(extract=extract, make_reader=make_reader)
    names = (list(DOCUMENTS) * 2)[:50]
    outcomes, stall, growth = await survive(names, pool)
    await pool.close()
    assert set(outcomes) <= {"NotAnArticle", "Unreadable", "TimedOut", "read"}
    assert stall <= _STALL
    assert growth <= _GROWTH
