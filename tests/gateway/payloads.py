"""The wire form of what the small Discord knows."""

from __future__ import annotations

import mimetypes
import re
from datetime import UTC, datetime

from tests.gateway.nouns import (
    EPOCH_MS,
    HAS_SNAPSHOT,
    Attachment,
    Json,
    Message,
    User,
)

_MENTION = re.compile(r"<@!?(\d+)>")


def when(snowflake: int) -> str:
    """The time in a snowflake, as ISO 8601."""
    return datetime.fromtimestamp(((snowflake >> 22) + EPOCH_MS) / 1000, UTC).isoformat()


def user(of: User) -> Json:
    """A user object."""
    return {
        "id": str(of.id),
        "username": of.name,
        "discriminator": "0",
        "global_name": of.name,
        "avatar": None,
        "bot": of.bot,
        "public_flags": 0,
        "flags": 0,
        "verified": True,
        "mfa_enabled": False,
        "locale": "en-US",
    }


def attachment(of: Attachment) -> Json:
    """An attachment object."""
    payload: Json = {
        "id": str(of.id),
        "filename": of.name,
        "size": len(of.content),
        "url": of.address,
        "proxy_url": of.address,
    }
    return payload | ({"content_type": of.content_type} if of.content_type else {})


def guessed(name: str) -> str | None:
    """The content type that a file's name speaks of."""
    return mimetypes.guess_type(name)[0]


def emoji(name: str) -> Json:
    """A unicode emoji as the wire has it."""
    return {"id": None, "name": name}


def message(of: Message, reader: User) -> Json:
    """A message object as ``reader`` sees it."""
    payload: Json = {
        "id": str(of.id),
        "channel_id": str(of.channel.id),
        "author": user(of.author),
        "content": of.content,
        "timestamp": when(of.id),
        "edited_timestamp": of.edited,
        "tts": False,
        "mention_everyone": False,
        "mentions": [user(one) for one in of.mentions],
        "mention_roles": [],
        "attachments": [attachment(one) for one in of.attachments],
        "embeds": of.embeds,
        "components": of.components,
        "pinned": False,
        "type": of.kind,
        "flags": of.flags,
        "reactions": [_reaction(name, users, reader) for name, users in of.reactions.items() if users],
    }
    if of.nonce is not None:
        payload["nonce"] = of.nonce
    if of.webhook is not None:
        payload["webhook_id"] = str(of.webhook)
    if of.interaction is not None:
        payload["interaction_metadata"] = of.interaction
    if of.reference is not None:
        payload |= _referenced(of, reader)
    return payload


def _referenced(of: Message, reader: User) -> Json:
    assert of.reference is not None
    if of.flags & HAS_SNAPSHOT:
        return {"message_reference": of.reference, "message_snapshots": of.snapshots}
    original = of.channel.messages.get(int(of.reference["message_id"]))
    known = message(original, reader) if original and original.reference is None else None
    return {"message_reference": of.reference, "referenced_message": known}


def _reaction(name: str, users: list[int], reader: User) -> Json:
    return {
        "emoji": emoji(name),
        "count": len(users),
        "count_details": {"normal": len(users), "burst": 0},
        "me": reader.id in users,
        "me_burst": False,
        "burst_colors": [],
    }


def redacted(payload: Json, bot: User) -> Json:
    """The message without its content, unless the bot wrote it or is mentioned in it.

    Discord's reference, "Message Content Intent": content, embeds, attachments and components
    are empty for an application without it.
    """
    if payload["author"]["id"] == str(bot.id) or str(bot.id) in _MENTION.findall(payload["content"]):
        return payload
    bare = payload | {"content": "", "embeds": [], "attachments": [], "components": []}
    if payload.get("referenced_message"):
        bare["referenced_message"] = redacted(payload["referenced_message"], bot)
    if "message_snapshots" in payload:
        bare["message_snapshots"] = []
    return bare
