"""The REST endpoints of the application itself, its commands, its servers and its gateway."""

from __future__ import annotations

import json

from aiohttp import web

from tests.gateway import payloads, places
from tests.gateway.nouns import Guild, Intent, Json, User, allowed
from tests.gateway.refusals import out_of_order, unknown_guild, unknown_member
from tests.gateway.rest import answer
from tests.gateway.world import World

CONTENT_LIMITED = 1 << 19
"""The application's flag for message content in fewer than 100 servers."""


class Application:
    """Users, the application, guilds, and where the gateway is."""

    def __init__(self, world: World, gateway: str) -> None:
        self._world = world
        self._gateway = gateway

    def routes(self) -> list[web.RouteDef]:
        """The endpoints, relative to the REST root."""
        guild = "/guilds/{guild}"
        everywhere = "/applications/{application}/commands"
        there = "/applications/{application}/guilds/{guild}/commands"
        return [
            web.get("/users/@me", self.me),
            web.get("/users/@me/guilds", self.my_guilds),
            web.get("/users/{user}", self.user),
            web.get("/oauth2/applications/@me", self.about),
            web.get("/applications/@me", self.about),
            web.get("/gateway", self.gateway),
            web.get("/gateway/bot", self.gateway),
            web.get(everywhere, self.commands),
            web.put(everywhere, self.replace_commands),
            web.get(there, self.no_commands),
            web.put(there, self.replace_commands),
            web.get(guild, self.guild),
            web.get(f"{guild}/channels", self.channels),
            web.get(f"{guild}/roles", self.roles),
            web.get(f"{guild}/members/{{user}}", self.member),
            web.get(f"{guild}/threads/active", self.active_threads),
        ]

    async def me(self, request: web.Request) -> web.Response:
        """The bot's own user."""
        return answer(payloads.user(self._world.bot))

    async def my_guilds(self, request: web.Request) -> web.Response:
        """The servers that the bot is in."""
        return answer([{"id": str(one.id), "name": one.name} for one in self._world.guilds.values()])

    async def user(self, request: web.Request) -> web.Response:
        """Somebody."""
        return answer(payloads.user(self._somebody(request)))

    async def about(self, request: web.Request) -> web.Response:
        """The application, with the flags that its approved intents give."""
        content = Intent.MESSAGE_CONTENT in self._world.approved
        bot = self._world.bot
        owner: Json = {"id": str(bot.id - 1), "username": "owner", "discriminator": "0", "avatar": None}
        return answer(
            {
                "id": str(bot.id),
                "name": bot.name,
                "description": "",
                "icon": None,
                "bot_public": True,
                "bot_require_code_grant": False,
                "owner": owner,
                "verify_key": "",
                "team": None,
                "flags": CONTENT_LIMITED if content else 0,
            }
        )

    async def gateway(self, request: web.Request) -> web.Response:
        """Where the gateway is."""
        limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
        return answer({"url": self._gateway, "shards": 1, "session_start_limit": limit})

    async def commands(self, request: web.Request) -> web.Response:
        """The registered commands."""
        return answer(self._world.commands)

    async def no_commands(self, request: web.Request) -> web.Response:
        """A server has none of its own here."""
        return answer([])

    async def replace_commands(self, request: web.Request) -> web.Response:
        """Replace all commands by those in the body."""
        world = self._world
        rest: Json = {"application_id": str(world.bot.id), "version": "1"}
        world.commands = [
            {"id": str(world.ids.next()), "type": 1, "description": "", "options": [], **one, **rest}
            for one in json.loads(await request.read())
        ]
        world.touch()
        return answer(world.commands)

    async def guild(self, request: web.Request) -> web.Response:
        """One server."""
        return answer(places.guild(self._guild(request), self._world.bot))

    async def channels(self, request: web.Request) -> web.Response:
        """A server's channels."""
        found = self._guild(request).channels.values()
        return answer([places.channel(one) for one in found if not one.is_thread])

    async def roles(self, request: web.Request) -> web.Response:
        """A server's roles."""
        return answer(places.roles(self._guild(request)))

    async def member(self, request: web.Request) -> web.Response:
        """A member of a server."""
        guild, user = self._guild(request), self._somebody(request)
        if user.id not in guild.members:
            raise unknown_member()
        return answer(places.member(guild, user))

    async def active_threads(self, request: web.Request) -> web.Response:
        """The threads of a server that are not archived and that the bot sees."""
        found = self._guild(request).channels.values()
        seen = [one for one in found if one.is_thread and not one.archived and allowed(self._world.bot, one)]
        return answer({"threads": [places.channel(one) for one in seen], "members": []})

    def _guild(self, request: web.Request) -> Guild:
        guild = self._world.guilds.get(int(request.match_info["guild"]))
        if guild is None:
            raise unknown_guild()
        if guild.unavailable:
            raise out_of_order()
        return guild

    def _somebody(self, request: web.Request) -> User:
        user = self._world.users.get(int(request.match_info["user"]))
        if user is None:
            raise unknown_member()
        return user
