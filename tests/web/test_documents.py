"""Hostile documents in the killable reader process, and the gateway beside it that must not notice."""

from __future__ import annotations

import asyncio
import resource
import time
from collections.abc import Awaitable
from datetime import UTC, datetime

import pytest

from bot.core.models import Article, Digest, Page, Point, Span, Summary
from bot.errors import NotAnArticle, TimedOut, TooLarge, Unreadable
from bot.reading.pool import ReaderPool
from bot.web.extract import extract
from bot.web.fetch import WebFetcher
from tests.web.documents import DOCUMENTS
from tests.web.hostile import hostile_server
from tests.web.pages import ARTICLES
from tests.web.scripts import answer
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


async def watched(work: Awaitable[object]) -> tuple[float, float]:
    """The work done: the loop's longest stall meanwhile, and this process's growth in megabytes."""
    before, done = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, asyncio.Event()
    watch = asyncio.create_task(longest_stall(done))
    await work
    done.set()
    return await watch, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


async def test_a_few_hostile_documents_hurt_nobody() -> None:
    pool = ReaderPool(extract=extract, make_reader=make_reader)
    names = [
        "nested elements",
        "million elements",
        "entity expansion",
        "ten thousand pages",
        "locked pdf",
    ]
    reading = asyncio.gather(*(outcome(pool, hostile(name)) for name in names))
    stall, growth = await watched(reading)
    assert await outcome(pool, harmless()) == "read"
    await pool.close()
    assert reading.result() == ["NotAnArticle", "Unreadable", "NotAnArticle", "Unreadable", "Unreadable"]
    assert stall <= _STALL
    assert growth <= _GROWTH


@pytest.mark.soak
async def test_fifty_hostile_documents_on_their_way_hurt_nobody() -> None:
    """As the inbox does it: fetched and read, four at a time, fifty waiting."""
    pool = ReaderPool(extract=extract, make_reader=make_reader)
    names = (list(DOCUMENTS) * 2)[:50]
    scripts = {
        name.replace(" ", "-"): answer(hostile(name).body, Content_Type=DOCUMENTS[name][0])
        for name in set(names)
    }
    at_once, endings = asyncio.Semaphore(4), []
    async with hostile_server(scripts) as place:
        fetcher = WebFetcher(allow=[place])

        async def one(name: str) -> None:
            async with at_once:
                try:
                    endings.append(await outcome(pool, await fetcher.fetch(f"http://{place}/{name}")))
                except TooLarge:
                    endings.append("TooLarge")

        assert await outcome(pool, harmless()) == "read"
        stall, growth = await watched(asyncio.gather(*(one(name.replace(" ", "-")) for name in names)))
        assert await outcome(pool, harmless()) == "read"
    await pool.close()
    assert len(endings) == 50
    assert set(endings) <= {"NotAnArticle", "Unreadable", "TimedOut", "TooLarge", "read"}
    assert stall <= _STALL
    assert growth <= _GROWTH
