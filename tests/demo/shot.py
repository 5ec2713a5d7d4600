"""A picture of the simulated channel, taken with Debian's chromium."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Page, async_playwright

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
NARROW = 420
"""Pixels: a telephone's window."""

LOADED = 60_000
"""Milliseconds for the page to show what it should."""


@asynccontextmanager
async def browser(url: str, *, width: int = 1100, height: int = 1000) -> AsyncIterator[Page]:
    """The page at the address in a browser window of that size."""
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            page = await chromium.new_page(viewport={"width": width, "height": height})
            page.set_default_timeout(LOADED)
            await page.goto(url)
            yield page
        finally:
            await chromium.close()


async def take(url: str, target: Path, waits_for: str, *, width: int = 1100, height: int = 1750) -> None:
    """A picture of the whole window once the words stand in it."""
    async with browser(url, width=width, height=height) as page:
        await page.get_by_text(waits_for).last.wait_for()
        await page.screenshot(path=target)
