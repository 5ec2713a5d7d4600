"""``make demo``: try the bot in a browser; with SHOT=card.png, take a picture of it instead."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from tests.demo.page import serving
from tests.demo.shot import take
from tests.demo.world import World, world

WELCOME = """
Copydesk in a simulated Discord, with no token and no network:

    {url}

Post an article in #articles: a link, or 80 words or more of text. This link works without internet:

    {link}

Try /search, /claims, /source, /recent, /stats, /export, /submit (takes a file too), /help, and the buttons
on the cards;
as Ann, who manages the server, also /settings and /status.
What you post is kept in {data} until you stop this with Ctrl+C.
"""


async def main(shot: str | None) -> int:
    """Run the demo; its exit code."""
    with tempfile.TemporaryDirectory(prefix="copydesk-demo-") as directory:
        async with serving() as link, world(Path(directory), urlsplit(link).netloc) as made:
            print("Reading the sample article…", flush=True)
            await made.ann.send(made.articles, f"Is this so? {link}")
            await made.carded()
            async with made.env.preview(
                made.articles, viewers=[made.ben, made.ann], layout="channel"
            ) as preview:
                if shot:
                    return await _picture(made, preview.url, Path(shot))
                print(WELCOME.format(url=preview.url, link=link, data=directory), flush=True)
                await preview.wait_closed()
    return 0


async def _picture(made: World, url: str, target: Path) -> int:
    await made.ben.slash(made.articles, "search", query="Freedom of Russia Legion")
    await take(url, target, "Freedom of Russia Legion")
    print(f"{target} shows the channel.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(asyncio.run(main(os.environ.get("SHOT"))))
    except KeyboardInterrupt:
        sys.exit(0)
