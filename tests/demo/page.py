"""The sample article as a page on loopback, so that the demo has a link to read without internet."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html import escape
from pathlib import Path

from aiohttp import web

SAMPLE = Path(__file__).parent.parent / "data" / "sample.txt"
PATH = "/2022/several-hundred-russian-troops"


@asynccontextmanager
async def serving() -> AsyncIterator[str]:
    """The page's address while it is served."""
    application = web.Application()
    application.router.add_get(PATH, _page)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}{PATH}"
    finally:
        await runner.cleanup()


async def _page(_: web.Request) -> web.Response:
    title, body = SAMPLE.read_text().split("\n\n", 1)
    paragraphs = "\n".join(f"<p>{escape(part)}</p>" for part in body.split("\n\n"))
    return web.Response(
        content_type="text/html",
        charset="utf-8",
        text=f"""<!doctype html><html lang="en"><head><title>{escape(title)}</title>
<meta property="og:title" content="{escape(title)}">
<meta property="article:published_time" content="2022-03-31T09:00:00Z"></head>
<body><nav>Home News Sport</nav><article><h1>{escape(title)}</h1>{paragraphs}</article>
<footer>The sample of Copydesk</footer></body></html>""",
    )
