"""A person's journey through the demo, by clicks, in Debian's chromium; its pictures stay under build/journey."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Error, Page, ViewportSize, expect

from bot.chat.words import ENGLISH
from tests.demo.page import serving
from tests.demo.shot import CHROMIUM, LOADED, NARROW, browser
from tests.demo.world import World, world

PICTURES = Path(__file__).parent.parent.parent / "build" / "journey"
"""Where the pictures of the journey are kept for a person to look at."""

PRESSES = 3
"""Times that a person presses a button that the page refused."""

REFUSED = "Action was not completed."
"""What the page says of a press that came when its picture of the channel was out of date."""

SETTLES = 500
"""Milliseconds after which the page has taken notice of its window's new size."""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not CHROMIUM.exists() and "CI" not in os.environ,
        reason="there is no /usr/bin/chromium here: apt-get install chromium",
    ),
]


@dataclass(frozen=True, slots=True)
class Journey:
    """A person before a browser window on the demo."""

    made: World
    page: Page
    link: str

    async def say(self, text: str) -> None:
        """Write a message."""
        await self.page.get_by_placeholder("Message #articles").fill(text)
        await self.press("Send")

    async def ask(self, command: str, **options: str) -> None:
        """Pick a command from the list, fill in what it wants, send it."""
        composer = self.page.get_by_placeholder("Message #articles")
        await composer.fill(f"/{command}")
        await self.page.get_by_role("option", name=f"/{command}").first.wait_for()
        await composer.press("Enter")
        for name, value in options.items():
            await self.page.get_by_label(f"{name}, required").fill(value)
        await self.press("Send")

    async def press(self, name: str) -> None:
        """Press the newest button of that name.

        The page drops what comes while it is busy, as the Enter key does; a button is disabled for so long.
        What it refuses because the channel had moved on beneath it is pressed again.
        """
        status = self.page.locator("#action-status")
        for _ in range(PRESSES):
            await self.page.get_by_role("button", name=name, exact=True).last.click()
            await expect(status).not_to_contain_text("…", timeout=LOADED)
            if await status.text_content() != REFUSED:
                return
        raise AssertionError(f"{name} was refused {PRESSES} times")

    async def choose(self, choice: str, menu: str) -> None:
        """Open the newest menu of that name and choose in it."""
        await self.page.get_by_role("combobox", name=menu).last.click()
        await self.page.get_by_role("option", name=choice).last.click()

    async def sees(self, text: str) -> None:
        """The text comes into view."""
        await self.page.get_by_text(text).last.wait_for()

    async def picture(self, name: str, of: str) -> None:
        """Keep what the window shows around a text, wide and narrow."""
        await self.page.screenshot(path=PICTURES / f"{name}.png")
        wide = self.page.viewport_size
        assert wide is not None
        await self.resize({"width": NARROW, "height": wide["height"]})
        await self.page.get_by_text(of).last.scroll_into_view_if_needed()
        await self.page.screenshot(path=PICTURES / f"{name}-narrow.png")
        await self.resize(wide)

    async def resize(self, size: ViewportSize) -> None:
        """Another window, once the page has settled in it."""
        await self.page.set_viewport_size(size)
        await self.page.wait_for_timeout(SETTLES)
        await self.page.get_by_text("Updating viewport…").wait_for(state="hidden")


@asynccontextmanager
async def setting_out(tmp_path: Path) -> AsyncIterator[Journey]:
    """A person sits down before the demo."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    async with serving() as link, world(tmp_path, urlsplit(link).netloc, ticking=False) as made:
        shown = made.env.preview(made.articles, viewers=[made.ben, made.ann], layout="channel")
        async with shown as preview, browser(preview.url, height=1200) as page:
            try:
                yield Journey(made, page, link)
            except (Error, AssertionError) as stuck:
                await page.screenshot(path=PICTURES / "stuck.png")
                status = await page.locator("#action-status").text_content()
                said = [message.content for message in made.articles.history()]
                stuck.add_note(
                    f"The page said {status!r}; the channel held {said}; errors: {made.env.errors}"
                )
                raise


async def test_a_person_posts_reads_turns_searches_shares_and_settles(tmp_path: Path) -> None:
    async with setting_out(tmp_path) as journey:
        await posts_and_reads(journey)
        await searches_and_shares(journey)
        await settles(journey)
        assert journey.made.env.errors == []


async def posts_and_reads(journey: Journey) -> None:
    """A link, its card, all its claims, and one of them in the article."""
    await journey.say(f"Is this so? {journey.link}")
    await journey.sees("saved as #1")
    await journey.picture("1-card", "saved as #1")

    await journey.press(ENGLISH.ALL_CLAIMS)
    await journey.sees("1 to 5 of 10")
    await journey.press(ENGLISH.NEXT)
    await journey.sees("6 to 10 of 10")
    await journey.picture("2-claims", "6 to 10 of 10")
    await journey.choose("10. ", ENGLISH.IN_ARTICLE)
    await journey.sees("Claim 10 of 10, in the article")
    await journey.picture("3-in-the-article", "in the article")


async def searches_and_shares(journey: Journey) -> None:
    """A search, and its answer for everybody."""
    await journey.ask("search", query="Freedom of Russia Legion")
    await journey.page.get_by_role("button", name=ENGLISH.SHARE, exact=True).wait_for()
    await journey.picture("4-search", "posted by")
    await journey.press(ENGLISH.SHARE)
    await journey.page.get_by_text(ENGLISH.shared(0), exact=True).last.wait_for()
    public = journey.made.articles.history(viewer=journey.made.ann)[-1]
    assert not public.flags.ephemeral


async def settles(journey: Journey) -> None:
    """Somebody who manages the server changes a setting."""
    await journey.page.get_by_label("Viewing as").select_option(label="Ann")
    await journey.ask("settings")
    await journey.press(ENGLISH.THREADS_BUTTON)
    await journey.page.get_by_role("button", name=ENGLISH.REPLIES_BUTTON, exact=True).wait_for()
    await journey.picture("5-settings", "A card shows at most")
    await journey.ask("help")
    await journey.sees("How to read a card")
    await journey.picture("6-help", "How to read a card")
    allowed = journey.made.ann.available_commands(journey.made.articles)
    assert {"settings", "status"} <= set(allowed)
