"""A person's journey through the demo, by clicks, in Debian's chromium."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.chat.words import ENGLISH
from tests.demo.page import serving
from tests.demo.shot import CHROMIUM, browser
from tests.demo.world import world

PICTURES = Path(__file__).parent.parent.parent / "build" / "journey"
"""Where the pictures of the journey are kept for a person to look at."""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not CHROMIUM.exists() and "CI" not in os.environ,
        reason="there is no /usr/bin/chromium here: apt-get install chromium",
    ),
]


async def test_a_person_posts_reads_turns_searches_and_shares(tmp_path: Path) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    async with serving() as link, world(tmp_path, urlsplit(link).netloc) as made:
        shown = made.env.preview(made.articles, viewers=[made.ben, made.ann], layout="channel")
        async with shown as preview, browser(preview.url, height=1200) as page:
            composer = page.get_by_placeholder("Message #articles")
            await composer.fill(f"Is this so? {link}")
            await composer.press("Enter")
            await page.get_by_text("saved as #1").wait_for()
            await page.screenshot(path=PICTURES / "1-card.png")

            await page.get_by_role("button", name=ENGLISH.ALL_CLAIMS).click()
            await page.get_by_text("1 to 5 of").last.wait_for()
            await page.get_by_role("button", name=ENGLISH.NEXT, exact=True).last.click()
            await page.get_by_text("6 to 10 of").last.wait_for()
            await page.screenshot(path=PICTURES / "2-claims.png")

            await composer.fill("/search")
            await page.get_by_role("option", name="/search").wait_for()
            await composer.press("Enter")
            query = page.get_by_label("query, required")
            await query.fill("Freedom of Russia Legion")
            await query.press("Enter")
            await page.get_by_role("button", name=ENGLISH.SHARE, exact=True).wait_for()
            await page.screenshot(path=PICTURES / "3-search.png")

            await page.get_by_role("button", name=ENGLISH.SHARE, exact=True).click()
            await page.get_by_text("Shared.", exact=True).last.wait_for()
        public = made.articles.history(viewer=made.ann)[-1]
        assert not public.flags.ephemeral
        assert made.env.errors == []
        assert {"settings", "status"} <= set(made.ann.available_commands(made.articles))
