"""Discord's own tokens, which each reader sees in their own language and time zone."""

from __future__ import annotations

from datetime import datetime


def moment(when: datetime, style: str = "D") -> str:
    """A timestamp; ``R`` tells how long ago."""
    return f"<t:{int(when.timestamp())}:{style}>"


def mention(user: str) -> str:
    """The member; it never pings, since the client allows no mentions."""
    return f"<@{user}>"


def jump(guild: str, channel: str | None, message: str | None) -> str | None:
    """The address of a post."""
    return f"https://discord.com/channels/{guild}/{channel}/{message}" if channel and message else None
