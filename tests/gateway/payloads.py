"""The wire form of what the small Discord knows."""

from __future__ import annotations

import mimetypes
import re
from datetime import UTC, datetime

from tests.gateway.nouns import (
    EPOCH_MS,
    HAS_SNAPSHOT,
    Attachment,
    Channel,
    Guild,
    Interaction,
    Json,
    Kind,
    Message,
    Permission,
    User,
    allowed,
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


def role(number: int, name: str, permissions: Permission, position: int = 0) -> Json:
    """A role object."""
    return {
        "id": str(number),
        "name": name,
        "permissions": str(int(permissions)),
        "position": position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
        "icon": None,
        "unicode_emoji": None,
    }


def member(guild: Guild, of: User) -> Json:
    """A member object; a user's own permissions are a role with the user's id plus one."""
    return {
        "user": user(of),
        "roles": [str(of.id + 1)] if of.id in guild.roles else [],
        "nick": None,
        "joined_at": when(of.id),
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
        "communication_disabled_until": None,
        "avatar": None,
    }


def roles(guild: Guild) -> list[Json]:
    """@everyone, which shares the guild's id, and each member's own role."""
    own = [role(number + 1, f"role {number}", bits, 1) for number, bits in guild.roles.items()]
    return [role(guild.id, "@everyone", guild.everyone), *own]


def channel(of: Channel) -> Json:
    """A channel or thread object."""
    payload: Json = {
        "id": str(of.id),
        "type": int(of.kind),
        "guild_id": str(of.guild.id),
        "name": of.name,
        "parent_id": str(of.parent.id) if of.parent else None,
        "last_message_id": str(max(of.messages)) if of.messages else None,
        "rate_limit_per_user": 0,
        "flags": 0,
    }
    return payload | (_thread(of) if of.is_thread else _plain(of))


def _plain(of: Channel) -> Json:
    overwrites = [
        {
            "id": str(target),
            "type": 0 if target == of.guild.id else 1,
            "allow": str(int(allow)),
            "deny": str(int(deny)),
        }
        for target, (allow, deny) in of.overwrites.items()
    ]
    plain: Json = {"position": 0, "topic": None, "nsfw": False, "permission_overwrites": overwrites}
    if of.kind is Kind.FORUM:
        plain |= {"available_tags": [], "default_reaction_emoji": None, "default_forum_layout": 0}
    return plain


def _thread(of: Channel) -> Json:
    return {
        "owner_id": str(of.owner),
        "message_count": len(of.messages),
        "member_count": len(of.members),
        "total_message_sent": len(of.messages),
        "applied_tags": [],
        "thread_metadata": {
            "archived": of.archived,
            "locked": of.locked,
            "auto_archive_duration": 1440,
            "archive_timestamp": when(of.id),
            "create_timestamp": when(of.id),
        },
    }


def thread_member(of: Channel, who: User) -> Json:
    """A user's membership of a thread."""
    return {"id": str(of.id), "user_id": str(who.id), "join_timestamp": when(of.id), "flags": 0}


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


def guild(of: Guild, bot: User) -> Json:
    """What GUILD_CREATE carries: the channels and threads that the bot sees, and itself as member."""
    seen = [one for one in of.channels.values() if allowed(bot, one) or not one.is_thread]
    return {
        "id": str(of.id),
        "name": of.name,
        "owner_id": str(of.owner.id),
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "banner": None,
        "description": None,
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": "en-US",
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "vanity_url_code": None,
        "application_id": None,
        "max_members": 500_000,
        "max_presences": None,
        "features": [],
        "emojis": [],
        "stickers": [],
        "roles": roles(of),
        "member_count": len(of.members),
        "large": False,
        "unavailable": False,
        "joined_at": when(of.id),
        "members": [member(of, bot)],
        "channels": [channel(one) for one in seen if not one.is_thread],
        "threads": [channel(one) for one in seen if one.is_thread and not one.archived],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def interaction(of: Interaction, application: User, data: Json) -> Json:
    """What INTERACTION_CREATE carries."""
    guild_id = str(of.channel.guild.id)
    rights = str(int(allowed(of.user, of.channel)))
    payload: Json = {
        "id": str(of.id),
        "application_id": str(application.id),
        "type": of.kind,
        "data": data,
        "guild_id": guild_id,
        "guild": {"id": guild_id, "locale": "en-US", "features": []},
        "guild_locale": "en-US",
        "channel_id": str(of.channel.id),
        "channel": channel(of.channel) | {"permissions": rights},
        "member": member(of.channel.guild, of.user) | {"permissions": rights},
        "token": of.token,
        "version": 1,
        "locale": "en-US",
        "app_permissions": str(int(allowed(application, of.channel))),
        "entitlements": [],
        "authorizing_integration_owners": {"0": guild_id},
        "context": 0,
        "attachment_size_limit": 10 * 1024 * 1024,
    }
    if of.source is not None:
        payload["message"] = message(of.source, application)
    return payload
