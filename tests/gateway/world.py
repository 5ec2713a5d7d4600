"""What the small Discord knows, and the changes that can happen to it; each one is told to its sessions."""

from __future__ import annotations

import asyncio
import contextlib
import re
import time
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from tests.gateway import payloads, places
from tests.gateway.nouns import (
    ALL,
    EPHEMERAL,
    HAS_SNAPSHOT,
    PRIVILEGED,
    Attachment,
    Channel,
    Guild,
    Intent,
    Interaction,
    Json,
    Kind,
    Message,
    Permission,
    Snowflakes,
    User,
    allowed,
)

Told = Callable[[str, Json, Channel | None], None]

BOT_ROLE = Permission.MANAGE_MESSAGES
"""What the bot's own role adds to @everyone."""

_MENTION = re.compile(r"<@!?(\d+)>")


class World:
    """One application's Discord: its servers, and the rules that REST and gateway share.

    ``nonce_seconds`` is how long an enforced nonce finds the earlier message, ``reply_seconds``
    how long an interaction may wait for its first answer, ``token_seconds`` how long its token
    serves, ``approved`` which privileged intents the application may ask for, ``behind`` how far its
    answers' ``Date`` is behind this machine's clock.
    """

    def __init__(self, token: str = "fake") -> None:
        self.token = token
        self.ids = Snowflakes()
        self.bot = User(self.ids.next(), "Copydesk", bot=True)
        self.users: dict[int, User] = {self.bot.id: self.bot}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.files: dict[int, Attachment] = {}
        self.interactions: dict[str, Interaction] = {}
        self.commands: list[Json] = []
        self.approved = PRIVILEGED
        self.nonce_seconds = 180.0
        self.reply_seconds = 3.0
        self.token_seconds = 900.0
        self.behind = timedelta()
        self.cdn = ""
        self.listeners: list[Told] = []
        self._changed = asyncio.Event()

    @property
    def reads_content(self) -> bool:
        """Whether the application may read what is not meant for it."""
        return Intent.MESSAGE_CONTENT in self.approved

    def tell(self, event: str, payload: Json, channel: Channel | None = None) -> None:
        """Tell every session that may know, and wake whoever waits for a change."""
        for listener in self.listeners:
            listener(event, payload, channel)
        self.touch()

    def touch(self) -> None:
        """Wake whoever waits for a change."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def change(self, most: float) -> None:
        """Wait for the next change, ``most`` seconds at most."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._changed.wait(), most)

    # -- people and places

    def add_user(self, name: str) -> User:
        """Somebody new."""
        user = User(self.ids.next(), name)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str) -> Guild:
        """A server that the bot is a member of."""
        owner = self.add_user(f"{name}'s owner")
        guild = Guild(self.ids.next(), name, owner, {owner.id: owner, self.bot.id: self.bot})
        guild.roles = {self.bot.id: BOT_ROLE}
        self.guilds[guild.id] = guild
        self.tell("GUILD_CREATE", places.guild(guild, self.bot))
        return guild

    def join(self, guild: Guild, user: User) -> None:
        """The user becomes a member."""
        guild.members[user.id] = user

    def add_channel(
        self,
        guild: Guild,
        name: str,
        kind: Kind = Kind.TEXT,
        parent: Channel | None = None,
        *,
        owner: User | None = None,
        number: int | None = None,
    ) -> Channel:
        """A channel, or a thread under ``parent`` (whose id is the starting message's, if one is given)."""
        channel = Channel(number or self.ids.next(), guild, name, kind, parent)
        channel.owner = (owner or guild.owner).id
        channel.members = {channel.owner}
        guild.channels[channel.id] = self.channels[channel.id] = channel
        event = "THREAD_CREATE" if channel.is_thread else "CHANNEL_CREATE"
        self.tell(
            event, places.channel(channel) | ({"newly_created": True} if channel.is_thread else {}), channel
        )
        return channel

    def update_channel(self, channel: Channel, **changes: Any) -> None:
        """Change a channel's or a thread's fields."""
        for name, value in changes.items():
            setattr(channel, name, value)
        event = "THREAD_UPDATE" if channel.is_thread else "CHANNEL_UPDATE"
        self.tell(event, places.channel(channel), channel)

    def remove_channel(self, channel: Channel) -> None:
        """Delete a channel or a thread, and what hangs under it."""
        payload = places.channel(channel)
        self.tell("THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE", payload, channel)
        for one in [*channel.guild.channels.values()]:
            if one is channel or one.parent is channel:
                del channel.guild.channels[one.id], self.channels[one.id]

    def forbid(self, channel: Channel, who: int, denied: Permission) -> None:
        """Deny permissions in a channel to a user or (by the guild's id) to everyone."""
        channel.overwrites[who] = (Permission(0), denied)
        self.tell("CHANNEL_UPDATE", places.channel(channel))

    def outage(self, guild: Guild) -> None:
        """The server cannot be reached for a while."""
        guild.unavailable = True
        self.tell("GUILD_DELETE", {"id": str(guild.id), "unavailable": True})

    def recover(self, guild: Guild) -> None:
        """The outage is over."""
        guild.unavailable = False
        self.tell("GUILD_CREATE", places.guild(guild, self.bot))

    def expel(self, guild: Guild) -> None:
        """The bot is removed from the server."""
        self.guilds.pop(guild.id)
        for number in guild.channels:
            self.channels.pop(number)
        self.tell("GUILD_DELETE", {"id": str(guild.id)})

    # -- messages

    def add_file(self, channel: Channel, name: str, content: bytes, content_type: str | None) -> Attachment:
        """Keep a file where the CDN finds it."""
        number = self.ids.next()
        address = f"{self.cdn}/attachments/{channel.id}/{number}/{name}"
        self.files[number] = Attachment(number, name, content, content_type, address)
        return self.files[number]

    def add_message(self, channel: Channel, author: User, content: str = "", **fields: Any) -> Message:
        """Somebody posts; ``fields`` are those of Message."""
        message = Message(self.ids.next(), channel, author, content, **fields)
        message.mentions = [self.users[one] for one in self._mentioned(message) if one in self.users]
        if message.flags & EPHEMERAL:
            self.touch()
            return message
        channel.messages[message.id] = message
        if channel.is_thread and channel.archived:
            self.update_channel(channel, archived=False)
        self.tell("MESSAGE_CREATE", self._wire(message), channel)
        return message

    def _mentioned(self, message: Message) -> list[int]:
        named = [int(number) for number in _MENTION.findall(message.content)]
        if message.reference and not message.flags & HAS_SNAPSHOT and message.author is not self.bot:
            original = message.channel.messages.get(message.replies_to or 0)
            named += [original.author.id] if original else []
        return list(dict.fromkeys(named))

    def _wire(self, message: Message) -> Json:
        payload = payloads.message(message, self.bot) | {"guild_id": str(message.channel.guild.id)}
        if message.author.id in message.channel.guild.members:
            about = places.member(message.channel.guild, message.author)
            payload["member"] = {key: value for key, value in about.items() if key != "user"}
        return payload

    def edit_message(self, message: Message, **fields: Any) -> None:
        """Change a message's fields."""
        for name, value in fields.items():
            setattr(message, name, value)
        message.edited = payloads.when(self.ids.next())
        if message.id in message.channel.messages:
            self.tell("MESSAGE_UPDATE", self._wire(message), message.channel)
        self.touch()

    def remove_messages(self, messages: Iterable[Message]) -> None:
        """Delete messages of one channel: one event for one, a bulk event for several."""
        gone = list(messages)
        channel = gone[0].channel
        where = {"channel_id": str(channel.id), "guild_id": str(channel.guild.id)}
        for message in gone:
            channel.messages.pop(message.id, None)
        if len(gone) == 1:
            self.tell("MESSAGE_DELETE", where | {"id": str(gone[0].id)}, channel)
        else:
            self.tell("MESSAGE_DELETE_BULK", where | {"ids": [str(one.id) for one in gone]}, channel)

    def react(self, message: Message, emoji: str, user: User, *, add: bool = True) -> None:
        """Put a reaction on a message, or take it off."""
        users = message.reactions.setdefault(emoji, [])
        if add == (user.id in users):
            return
        users.append(user.id) if add else users.remove(user.id)
        payload = {
            "user_id": str(user.id),
            "channel_id": str(message.channel.id),
            "message_id": str(message.id),
            "guild_id": str(message.channel.guild.id),
            "emoji": payloads.emoji(emoji),
            "burst": False,
            "type": 0,
        }
        event = "MESSAGE_REACTION_ADD" if add else "MESSAGE_REACTION_REMOVE"
        self.tell(event, payload, message.channel)

    def same_nonce(self, channel: Channel, nonce: str) -> Message | None:
        """The bot's message of that nonce, while Discord remembers it."""
        since = time.monotonic() - self.nonce_seconds
        for message in reversed(channel.messages.values()):
            if message.nonce == nonce and message.author is self.bot and message.created >= since:
                return message
        return None

    def owns(self, channel: Channel, *needed: Permission) -> bool:
        """Whether the bot has all these permissions in the channel."""
        have = allowed(self.bot, channel)
        return have == ALL or all(one in have for one in needed)
