"""A newspaper on loopback: as many different articles as are asked for, and pages that fail."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

HOST = "127.0.0.1"

PARAGRAPHS = (
    "The harbour authority said on Monday that pier {n} would stay closed until the spring, because "
    "divers had found cracks in two of its eleven pillars.",
    "“We cannot let anybody load a ship there before every pillar has been looked at,” said Maria "
    "Holm, who leads the authority's office for building number {n}.",
    "The union of dock workers said that it had warned of the cracks two years ago. Its chairman, "
    "Peter Lund, accused the city of having saved money at the wrong end.",
    "A spokeswoman for the city denied this. According to her, the repairs of pier {n} were planned in "
    "March and will cost about {n} million crowns, half of which the state has promised to pay.",
    "Fishing boats may still land at the old quay in the meantime, the authority added, and the ferry "
    "to the islands will leave from the southern basin at the usual times.",
)


class Press:
    """``/story/N`` is an article of its own for each N, ``/gone/N`` is a 404.

    ``served`` counts what was asked for.  ``held`` stories wait for ``release``; in ``edited``
    ones the first words stand no more, but the second.
    """

    def __init__(self) -> None:
        self.host = ""
        self.served: Counter[str] = Counter()
        self.held: set[int] = set()
        self.edited: dict[int, tuple[str, str]] = {}
        self.release = asyncio.Event()

    def story(self, number: int) -> str:
        """An article's address."""
        return f"http://{self.host}/story/{number}"

    def text(self, number: int) -> str:
        """An article's text."""
        text = "\n\n".join(paragraph.format(n=number) for paragraph in PARAGRAPHS)
        return text.replace(*self.edited.get(number, ("", "")))

    def gone(self, number: int) -> str:
        """The address of an article that was taken down."""
        return f"http://{self.host}/gone/{number}"

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Press]:
        """Serve until the block ends."""
        app = web.Application()
        app.router.add_get("/story/{number}", self._story)
        app.router.add_get("/gone/{number}", self._gone)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, HOST, 0)
        await site.start()
        self.host = f"{HOST}:{runner.addresses[0][1]}"
        try:
            yield self
        finally:
            self.release.set()
            await runner.cleanup()

    async def _story(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        self.served[request.path] += 1
        if number in self.held:
            await self.release.wait()
        body = "".join(f"<p>{paragraph}</p>" for paragraph in self.text(number).split("\n\n"))
        title = f"Pier {number} closed until spring"
        return web.Response(
            text=f"<html lang=en><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}"
            "</article></body></html>",
            content_type="text/html",
        )

    async def _gone(self, request: web.Request) -> web.Response:
        self.served[request.path] += 1
        return web.Response(status=404, text="not found")
