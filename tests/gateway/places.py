"""The wire form of places and of who is in them: servers, roles, members, channels, threads."""

from __future__ import annotations

from tests.gateway.nouns import Channel, Guild, Json, Kind, Permission, User, allowed
from tests.gateway.payloads import user, when


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
