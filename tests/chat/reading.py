"""What a person reads in a message: its texts and its buttons."""

from __future__ import annotations

from typing import Any

import discord
import simcord
from simcord.components import walk_components


def components(message: discord.Message | simcord.ResponseMessage) -> list[dict[str, Any]]:
    """Every component, nested ones included."""
    raw = message.components
    tops = [part if isinstance(part, dict) else part.to_dict() for part in raw]
    return list(walk_components(tops))


def text(message: discord.Message | simcord.ResponseMessage | None) -> str:
    """All texts of the message."""
    assert message is not None, "there is no message"
    displays = [part["content"] for part in components(message) if part["type"] == 10]
    return "\n".join(filter(None, [message.content, *displays]))


def buttons(message: discord.Message | simcord.ResponseMessage) -> dict[str, dict[str, Any]]:
    """The buttons by their labels."""
    return {part.get("label", ""): part for part in components(message) if part["type"] == 2}


def reactions(message: discord.Message) -> list[str]:
    """The emoji under the message."""
    return [str(reaction.emoji) for reaction in message.reactions]


def answer(result: simcord.InteractionResult) -> simcord.ResponseMessage:
    """The last private answer to a command or a press."""
    last = result.followups[-1] if result.followups else result.response
    assert last is not None, "nothing was answered"
    return last
