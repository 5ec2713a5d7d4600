"""What the small Discord knows of: users, guilds, channels, messages, interactions."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from typing import Any

EPOCH_MS = 1_420_070_400_000
"""The first second of 2015, from which a snowflake counts (Discord's reference, "Snowflakes")."""

Json = dict[str, Any]


class Kind(IntEnum):
    """A channel's type, as the wire has it."""

    TEXT = 0
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12
    FORUM = 15


THREADS = (Kind.PUBLIC_THREAD, Kind.PRIVATE_THREAD)


class Permission(IntFlag):
    """The permissions that this bot's calls are checked against."""

    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    SEND_MESSAGES_IN_THREADS = 1 << 38


EVERYBODY = (
    Permission.ADD_REACTIONS
    | Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.SEND_MESSAGES_IN_THREADS
)
"""What @everyone may do in a new server, as far as it concerns this bot."""

ALL = Permission(sum(Permission))


class Intent(IntFlag):
    """The gateway intents that decide what a session is told."""

    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    GUILD_PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    GUILD_MESSAGE_REACTIONS = 1 << 10
    MESSAGE_CONTENT = 1 << 15


PRIVILEGED = Intent.GUILD_MEMBERS | Intent.GUILD_PRESENCES | Intent.MESSAGE_CONTENT

EPHEMERAL = 1 << 6
LOADING = 1 << 7
HAS_SNAPSHOT = 1 << 14
COMPONENTS_V2 = 1 << 15


class Snowflakes:
    """Ids that rise with time, 22 bits below the millisecond."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        """A new id, above every earlier one."""
        now = (int(time.time() * 1000) - EPOCH_MS) << 22
        self._last = max(now, self._last + 1)
        return self._last


@dataclass(slots=True, eq=False)
class User:
    """A person or an application."""

    id: int
    name: str
    bot: bool = False


@dataclass(slots=True, eq=False)
class Attachment:
    """A posted file; ``content_type`` None is what Discord often says of a paste."""

    id: int
    name: str
    content: bytes
    content_type: str | None
    address: str


@dataclass(slots=True, eq=False)
class Message:
    """One message; ``reactions`` is emoji -> ids of the users who reacted."""

    id: int
    channel: Channel
    author: User
    content: str = ""
    attachments: list[Attachment] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    embeds: list[Json] = field(default_factory=list)
    flags: int = 0
    reference: Json | None = None
    snapshots: list[Json] = field(default_factory=list)
    nonce: str | None = None
    edited: str | None = None
    webhook: int | None = None
    interaction: Json | None = None
    kind: int = 0
    mentions: list[User] = field(default_factory=list)
    reactions: dict[str, list[int]] = field(default_factory=dict)
    created: float = field(default_factory=time.monotonic)

    @property
    def text(self) -> str:
        """Every word that the message shows, from content and components alike."""
        return "\n".join([self.content, *_words(self.components)]).strip()

    @property
    def replies_to(self) -> int | None:
        """The id of the message that this one answers."""
        return int(self.reference["message_id"]) if self.reference else None


def walk(components: list[Json]) -> list[Json]:
    """Every component with the nested ones, in the order they are shown."""
    found: list[Json] = []
    for component in components:
        found.append(component)
        found += walk(component.get("components", []))
        found += walk([component[key] for key in ("accessory", "component") if key in component])
    return found


def _words(components: list[Json]) -> list[str]:
    return [part["content"] for part in walk(components) if "content" in part]


@dataclass(slots=True, eq=False)
class Channel:
    """A channel, a forum or a thread; ``overwrites`` is role or user id -> (allowed, denied)."""

    id: int
    guild: Guild
    name: str
    kind: Kind = Kind.TEXT
    parent: Channel | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    overwrites: dict[int, tuple[Permission, Permission]] = field(default_factory=dict)
    owner: int = 0
    members: set[int] = field(default_factory=set)
    archived: bool = False
    locked: bool = False

    @property
    def is_thread(self) -> bool:
        """Whether it hangs under another channel."""
        return self.kind in THREADS


@dataclass(slots=True, eq=False)
class Guild:
    """A server; ``roles`` is user id -> what the user's own roles allow beyond @everyone."""

    id: int
    name: str
    owner: User
    members: dict[int, User] = field(default_factory=dict)
    roles: dict[int, Permission] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    everyone: Permission = EVERYBODY
    unavailable: bool = False


def allowed(user: User, channel: Channel) -> Permission:
    """What the user may do in the channel (Discord's reference, "Permission overwrites")."""
    guild = channel.guild
    base = guild.everyone | guild.roles.get(user.id, Permission(0))
    if user is guild.owner or Permission.ADMINISTRATOR in base:
        return ALL
    if channel.kind is Kind.PRIVATE_THREAD and user.id not in channel.members:
        return Permission(0)
    home = channel.parent if channel.is_thread and channel.parent else channel
    for target in (guild.id, user.id):
        allow, deny = home.overwrites.get(target, (Permission(0), Permission(0)))
        base = (base & ~deny) | allow
    return base if Permission.VIEW_CHANNEL in base else Permission(0)


@dataclass(slots=True, eq=False)
class Interaction:
    """A command, a press or a form sent to the bot, and all that the bot answered."""

    id: int
    token: str
    kind: int
    user: User
    channel: Channel
    source: Message | None = None
    answer: Json | None = None
    original: Message | None = None
    followups: list[Message] = field(default_factory=list)
    created: float = field(default_factory=time.monotonic)
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    took: float | None = None

    @property
    def messages(self) -> list[Message]:
        """The answer and what followed it."""
        return [*([self.original] if self.original else []), *self.followups]

    @property
    def text(self) -> str:
        """All words of the answer."""
        return "\n".join(message.text for message in self.messages)

    @property
    def modal(self) -> Json | None:
        """The form that was opened, if that was the answer."""
        return self.answer["data"] if self.answer and self.answer["type"] == 9 else None

    @property
    def choices(self) -> list[Json]:
        """What autocomplete offered."""
        return list((self.answer or {}).get("data", {}).get("choices", []))
