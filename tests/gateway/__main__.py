"""``python -m tests.gateway [PORT]``: the small Discord as a process, for a bot started by hand.

``POST /say`` posts the request's text as a member, ``GET /channel`` shows the channel.
"""

from __future__ import annotations

import asyncio
import sys

from aiohttp import web

from tests.gateway.client import Discord


def _people(discord: Discord) -> web.Application:
    async def say(request: web.Request) -> web.Response:
        return web.Response(text=f"{discord.post(await request.text()).id}\n")

    async def channel(_: web.Request) -> web.Response:
        lines = [f"{one.author.name}: {one.text} {discord.reactions(one)}" for one in discord.messages()]
        return web.Response(text="\n".join([*lines, ""]))

    app = web.Application()
    app.router.add_post("/say", say)
    app.router.add_get("/channel", channel)
    return app


async def _serve(port: int) -> None:
    discord = Discord()
    async with discord.running(port):
        runner = web.AppRunner(_people(discord), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port + 1 if port else 0).start()
        people = runner.addresses[0]
        print(f"DISCORD_API={discord.server.api} BOT_TOKEN=fake BOT_CHANNELS={discord.articles.id}")
        print(f"people: http://{people[0]}:{people[1]}/say and /channel", flush=True)
        try:
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]) if sys.argv[1:] else 0))
