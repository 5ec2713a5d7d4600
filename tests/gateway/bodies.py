"""A message's body as a request brings it: JSON or a form with files, held to Discord's limits."""

from __future__ import annotations

import asyncio
import json
from itertools import count
from typing import Any

from aiohttp import BodyPartReader, MultipartReader, StreamReader, web
from aiohttp.base_protocol import BaseProtocol

from tests.gateway.nouns import COMPONENTS_V2, Attachment, Channel, Json, Message, Permission, walk
from tests.gateway.payloads import guessed
from tests.gateway.refusals import (
    archived_thread,
    empty_message,
    invalid,
    missing_access,
    missing_permissions,
    no_history,
    out_of_order,
    unknown_channel,
    unknown_message,
)
from tests.gateway.world import World

CONTENT = 2000
"""Code units of a message's content."""
V2_COMPONENTS, V2_TEXT = 40, 4000
"""Components with nested ones, and UTF-16 units over all texts, of a Components V2 message."""
NONCE = 25
"""Characters of a nonce."""

Sent = tuple[str, bytes]


async def read_body(request: web.Request) -> tuple[Json, list[Sent]]:
    """The JSON of a request, and the files that came with it."""
    raw = await request.read()  # kept by the request: its stream was read before, by whoever looks for faults
    if not (request.content_type or "").startswith("multipart/"):
        return (json.loads(raw) if raw else {}), []
    body: Json = {}
    files: list[Sent] = []
    async for part in MultipartReader(request.headers, _stream(raw)):
        assert isinstance(part, BodyPartReader)
        if part.name == "payload_json":
            body = json.loads(await part.read())
        else:
            files.append((part.filename or "file", bytes(await part.read())))
    return body, files


def _stream(raw: bytes) -> StreamReader:
    loop = asyncio.get_running_loop()
    stream = StreamReader(BaseProtocol(loop), len(raw) + 1, loop=loop)
    stream.feed_data(raw)
    stream.feed_eof()
    return stream


def units(text: str) -> int:
    """Length in UTF-16 code units, as Discord counts."""
    return len(text.encode("utf-16-le")) // 2


def check_body(body: Json, files: list[Sent]) -> None:
    """Refuse a message that breaks a limit."""
    content, components = body.get("content") or "", body.get("components") or []
    if units(content) > CONTENT:
        raise invalid(f"content is longer than {CONTENT}")
    if len(str(body.get("nonce") or "")) > NONCE:
        raise invalid(f"nonce is longer than {NONCE}")
    if not (content or components or files or body.get("embeds") or body.get("sticker_ids")):
        raise empty_message()
    check_components(components, v2=bool((body.get("flags") or 0) & COMPONENTS_V2))
    if (body.get("flags") or 0) & COMPONENTS_V2 and (content or body.get("embeds")):
        raise invalid("content and embeds cannot stand beside components V2")


def check_components(components: list[Json], *, v2: bool) -> None:
    """Refuse components that break a limit (reference, "Component Reference")."""
    parts = walk(components)
    ids = [part["custom_id"] for part in parts if "custom_id" in part]
    if len(ids) != len(set(ids)) or any(not 1 <= len(one) <= 100 for one in ids):
        raise invalid("custom_id is used twice or not 1 to 100 characters")
    if not v2 and any(part["type"] not in (1, 2, 3, 5, 6, 7, 8) for part in parts):
        raise invalid("a component that needs the components V2 flag")
    if not v2:
        return
    if len(parts) > V2_COMPONENTS:
        raise invalid(f"more than {V2_COMPONENTS} components")
    if sum(units(part.get("content", "")) for part in parts) > V2_TEXT:
        raise invalid(f"more than {V2_TEXT} characters of text")


def numbered(components: list[Json]) -> list[Json]:
    """The components with an id each: those without one get the lowest that are free, in order."""
    parts = walk(components)
    taken = {part.get("id") for part in parts}
    free = (number for number in count(1) if number not in taken)
    for part in parts:
        if not part.get("id"):
            part["id"] = next(free)
    return components


def find_channel(world: World, request: web.Request, *needed: Permission) -> Channel:
    """The channel of the request's path, seen by the bot, where it has the permissions."""
    channel = world.channels.get(int(request.match_info["channel"]))
    if channel is None:
        raise unknown_channel()
    if channel.guild.unavailable:
        raise out_of_order()
    if not world.owns(channel, Permission.VIEW_CHANNEL):
        raise missing_access()
    if not world.owns(channel, *needed):
        raise missing_permissions()
    return channel


def find_message(channel: Channel, request: web.Request) -> Message:
    """The message of the request's path."""
    message = channel.messages.get(int(request.match_info["message"]))
    if message is None:
        raise unknown_message()
    return message


def keep_files(world: World, channel: Channel, files: list[Sent]) -> list[Attachment]:
    """Put the files of a request where the CDN finds them."""
    return [world.add_file(channel, name, content, guessed(name)) for name, content in files]


def may_send(world: World, channel: Channel, body: Json) -> None:
    """Refuse a message to an archived and locked thread, or a reply to what is not there."""
    if channel.archived and channel.locked and not world.owns(channel, Permission.MANAGE_THREADS):
        raise archived_thread()
    reference = body.get("message_reference")
    if not reference:
        return
    if not world.owns(channel, Permission.READ_MESSAGE_HISTORY):
        raise no_history()
    if int(reference["message_id"]) not in channel.messages:
        if reference.get("fail_if_not_exists", True):
            raise invalid("message_reference: Unknown message")
        body["message_reference"] = None


def message_fields(world: World, channel: Channel, body: Json, files: list[Sent]) -> dict[str, Any]:
    """The fields of a message that the body asks for."""
    reference = body.get("message_reference")
    return {
        "content": body.get("content") or "",
        "components": numbered(body.get("components") or []),
        "embeds": body.get("embeds") or [],
        "flags": body.get("flags") or 0,
        "attachments": keep_files(world, channel, files),
        "reference": reference and {"type": 0, "channel_id": str(channel.id), **reference},
        "nonce": body.get("nonce"),
    }


def edited_fields(world: World, message: Message, body: Json, files: list[Sent]) -> dict[str, Any]:
    """The fields that an edit's body changes; the V2 flag cannot be taken back."""
    fields: dict[str, Any] = {}
    if "components" in body:
        fields["components"] = numbered(body["components"] or [])
    if "embeds" in body:
        fields["embeds"] = body["embeds"] or []
    if "content" in body:
        fields["content"] = body["content"] or ""
    if "attachments" in body or files:
        kept = {str(one["id"]) for one in body.get("attachments") or []}
        old = [one for one in message.attachments if str(one.id) in kept or "attachments" not in body]
        fields["attachments"] = old + keep_files(world, message.channel, files)
    flags = message.flags | (body.get("flags") or 0)
    check_components(fields.get("components", message.components), v2=bool(flags & COMPONENTS_V2))
    return fields | {"flags": flags}
