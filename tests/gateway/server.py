"""The small Discord on a port of loopback."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from tests.gateway.application import Application
from tests.gateway.callbacks import Callbacks
from tests.gateway.channels import Channels
from tests.gateway.faults import Faults
from tests.gateway.rest import ROOT, Handler, Rest
from tests.gateway.sessions import Gateway
from tests.gateway.world import World

HOST = "127.0.0.1"
UPLOAD = 64 * 1024 * 1024
"""Bytes of a request's body at most, above every limit of Discord's."""


class Server:
    """REST, gateway and CDN of one world; ``api`` is what DISCORD_API should say."""

    def __init__(self, world: World, *, heartbeat: float = 41.25) -> None:
        self.world = world
        self.faults = Faults()
        self.rest = Rest(world, self.faults)
        self.gateway = Gateway(world, heartbeat=heartbeat)
        self.host = ""

    @property
    def api(self) -> str:
        """The REST base."""
        return f"http://{self.host}{ROOT}"

    @asynccontextmanager
    async def running(self, port: int = 0) -> AsyncIterator[Server]:
        """Serve until the block ends; port 0 takes a free one.  ``host`` says where."""
        listening = socket.create_server((HOST, port))
        self.host = f"{HOST}:{listening.getsockname()[1]}"
        self.world.cdn = f"http://{self.host}"
        self.gateway.address = f"ws://{self.host}/gateway"
        runner = web.AppRunner(self._app(), access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.SockSite(runner, listening).start()
        try:
            yield self
        finally:
            self.faults.clear()
            self.gateway.drop()
            await runner.cleanup()

    def _app(self) -> web.Application:
        @web.middleware
        async def through(request: web.Request, handler: Handler) -> web.StreamResponse:
            return await self.rest(request, handler)

        app = web.Application(middlewares=[through], client_max_size=UPLOAD)
        app.router.add_get("/gateway", self.gateway.serve)
        app.router.add_get("/gateway/", self.gateway.serve)
        app.router.add_get("/attachments/{channel}/{id}/{name}", self._file)
        for part in (
            Application(self.world, self.gateway.address),
            Channels(self.world),
            Callbacks(self.world),
        ):
            for route in part.routes():
                app.router.add_route(route.method, ROOT + route.path, route.handler)
        return app

    async def _file(self, request: web.Request) -> web.Response:
        """The CDN."""
        file = self.world.files.get(int(request.match_info["id"]))
        if file is None:
            return web.Response(status=404, text="This content is no longer available.")
        return web.Response(body=file.content, content_type=file.content_type or "application/octet-stream")
