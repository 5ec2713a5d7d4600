"""The REST endpoints by which a bot answers interactions."""

from __future__ import annotations

import time

from aiohttp import web

from tests.gateway import payloads
from tests.gateway.bodies import check_body, check_components, edited_fields, message_fields, read_body
from tests.gateway.nouns import EPHEMERAL, LOADING, Interaction, Json, Message
from tests.gateway.refusals import (
    acknowledged,
    expired_token,
    invalid,
    unknown_interaction,
    unknown_message,
    unknown_webhook,
)
from tests.gateway.rest import answer
from tests.gateway.world import World

MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
CHOICES_AT_MOST = 25


class Callbacks:
    """Interaction callbacks, and the webhook that an interaction's token is."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """The endpoints, relative to the REST root."""
        webhook = "/webhooks/{application}/{token}"
        message = f"{webhook}/messages/{{message}}"
        return [
            web.post("/interactions/{interaction}/{token}/callback", self.callback),
            web.post(webhook, self.follow),
            web.get(message, self.get),
            web.patch(message, self.edit),
            web.delete(message, self.delete),
        ]

    async def callback(self, request: web.Request) -> web.Response:
        """The first answer, within three seconds."""
        body, files = await read_body(request)
        interaction = self._world.interactions.get(request.match_info["token"])
        waited = time.monotonic() - interaction.created if interaction else 0.0
        if interaction is None or waited > self._world.reply_seconds:
            raise unknown_interaction()
        if interaction.answer is not None:
            raise acknowledged()
        self._apply(interaction, body, files)
        interaction.answer, interaction.took = body, waited
        interaction.answered.set()
        self._world.touch()
        return answer(self._callback(interaction, body["type"]))

    def _apply(self, interaction: Interaction, body: Json, files: list[tuple[str, bytes]]) -> None:
        kind, data = body["type"], body.get("data") or {}
        if kind == MESSAGE:
            check_body(data, files)
            interaction.original = self._posted(interaction, data, files)
        elif kind == DEFERRED:
            waiting = {"flags": (data.get("flags") or 0) | LOADING}
            interaction.original = self._posted(interaction, waiting, [])
        elif kind in (DEFERRED_UPDATE, UPDATE):
            interaction.original = interaction.source
            if kind == UPDATE and interaction.source is not None:
                changes = edited_fields(self._world, interaction.source, data, files)
                self._world.edit_message(interaction.source, **changes)
        elif kind == CHOICES:
            if len(data["choices"]) > CHOICES_AT_MOST or any(
                not 1 <= len(one["name"]) <= 100 or len(str(one["value"])) > 100 for one in data["choices"]
            ):
                raise invalid("choices: at most 25, of 1 to 100 characters")
        elif kind == MODAL:
            check_components(data["components"], v2=True)

    def _callback(self, interaction: Interaction, kind: int) -> Json:
        about: Json = {"id": str(interaction.id), "type": interaction.kind}
        payload: Json = {"interaction": about}
        if interaction.original is not None:
            original = interaction.original
            about |= {
                "response_message_id": str(original.id),
                "response_message_loading": bool(original.flags & LOADING),
                "response_message_ephemeral": bool(original.flags & EPHEMERAL),
            }
            payload["resource"] = {"type": kind}
            if kind in (MESSAGE, UPDATE):
                payload["resource"]["message"] = payloads.message(original, self._world.bot)
        return payload

    def _posted(self, interaction: Interaction, data: Json, files: list[tuple[str, bytes]]) -> Message:
        world = self._world
        fields = message_fields(world, interaction.channel, data, files)
        by: Json = {
            "id": str(interaction.id),
            "type": interaction.kind,
            "user": payloads.user(interaction.user),
            "authorizing_integration_owners": {},
        }
        kind = 20 if interaction.kind == 2 else 0
        fields |= {"interaction": by, "webhook": world.bot.id, "kind": kind}
        return world.add_message(interaction.channel, world.bot, **fields)

    async def follow(self, request: web.Request) -> web.Response:
        """A further message; the first after a deferral takes the deferral's place."""
        interaction = self._interaction(request)
        body, files = await read_body(request)
        check_body(body, files)
        original = interaction.original
        if original is not None and original.flags & LOADING:
            return answer(self._edited(original, body, files))
        if original is not None and original.flags & EPHEMERAL and "flags" not in body:
            body["flags"] = 0
        message = self._posted(interaction, body, files)
        interaction.followups.append(message)
        self._world.touch()
        return answer(payloads.message(message, self._world.bot))

    async def get(self, request: web.Request) -> web.Response:
        """One of the answers."""
        return answer(payloads.message(self._message(request), self._world.bot))

    async def edit(self, request: web.Request) -> web.Response:
        """Edit one of the answers."""
        body, files = await read_body(request)
        return answer(self._edited(self._message(request), body, files))

    def _edited(self, message: Message, body: Json, files: list[tuple[str, bytes]]) -> Json:
        message.flags &= ~LOADING
        self._world.edit_message(message, **edited_fields(self._world, message, body, files))
        return payloads.message(message, self._world.bot)

    async def delete(self, request: web.Request) -> web.Response:
        """Delete one of the answers."""
        interaction, message = self._interaction(request), self._message(request)
        if message.id in message.channel.messages:
            self._world.remove_messages([message])
        if interaction.original is message:
            interaction.original = None
        else:
            interaction.followups.remove(message)
        return answer()

    def _interaction(self, request: web.Request) -> Interaction:
        interaction = self._world.interactions.get(request.match_info["token"])
        if interaction is None or interaction.answer is None:
            raise unknown_webhook()
        if time.monotonic() - interaction.created > self._world.token_seconds:
            raise expired_token()
        return interaction

    def _message(self, request: web.Request) -> Message:
        interaction, name = self._interaction(request), request.match_info["message"]
        for message in interaction.messages:
            if name in ("@original", str(message.id)):
                return message
        raise unknown_message()
