"""The people on the small Discord: they post, delete, give commands, press buttons, and look."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from tests.gateway import payloads
from tests.gateway.faults import Faults
from tests.gateway.forms import chosen_channels, command_data, form_data, interaction_data, menu_data
from tests.gateway.nouns import (
    HAS_SNAPSHOT,
    Channel,
    Guild,
    Interaction,
    Json,
    Kind,
    Message,
    User,
    walk,
)
from tests.gateway.server import Server
from tests.gateway.world import World

GLANCE = 0.05
"""Seconds between two looks at what may change without Discord: a bot's memory, a file."""

COMMAND, PRESS, AUTOCOMPLETE, SUBMIT = 2, 3, 4, 5
CHANNEL_SELECT = 8

Found = TypeVar("Found")
File = tuple[str, bytes] | tuple[str, bytes, str]


class Discord:
    """A server with the channel ``articles`` and the member ``ana``, and what people do there.

    ``server`` is where a bot connects to, ``faults`` what shall go wrong, ``world`` everything else.
    """

    def __init__(self, *, token: str = "fake", heartbeat: float = 41.25) -> None:
        self.world = World(token)
        self.server = Server(self.world, heartbeat=heartbeat)
        self.guild: Guild = self.world.add_guild("Newsroom")
        self.articles = self.world.add_channel(self.guild, "articles")
        self.ana = self.add_member("ana")

    @property
    def faults(self) -> Faults:
        """What shall go wrong."""
        return self.server.faults

    @property
    def bot(self) -> User:
        """The bot's own user."""
        return self.world.bot

    @asynccontextmanager
    async def running(self, port: int = 0) -> AsyncIterator[Discord]:
        """Serve until the block ends."""
        async with self.server.running(port):
            yield self

    def add_member(self, name: str) -> User:
        """Somebody joins the server."""
        user = self.world.add_user(name)
        self.world.join(self.guild, user)
        return user

    # -- in a channel

    def post(
        self,
        text: str = "",
        *,
        channel: Channel | None = None,
        author: User | None = None,
        files: Sequence[File] = (),
        reply_to: Message | None = None,
        webhook: bool = False,
    ) -> Message:
        """A message by ``ana`` in ``articles``, unless told otherwise."""
        where = channel or self.articles
        kept = [self.world.add_file(where, one[0], one[1], one[2] if len(one) > 2 else None) for one in files]
        author = author or self.ana
        reference = reply_to and {
            "type": 0,
            "message_id": str(reply_to.id),
            "channel_id": str(where.id),
            "guild_id": str(where.guild.id),
        }
        return self.world.add_message(
            where,
            author,
            text,
            attachments=kept,
            reference=reference,
            kind=19 if reply_to else 0,
            webhook=author.id if webhook else None,
        )

    def forward(self, message: Message, *, channel: Channel | None = None) -> Message:
        """Forward a message."""
        origin = {"type": 1, "message_id": str(message.id), "channel_id": str(message.channel.id)}
        wire = payloads.message(message, self.bot)
        kept = (
            "content",
            "embeds",
            "attachments",
            "timestamp",
            "edited_timestamp",
            "flags",
            "mentions",
            "type",
        )
        snapshot = {"message": {key: wire[key] for key in kept} | {"mention_roles": [], "components": []}}
        return self.world.add_message(
            channel or self.articles,
            self.ana,
            reference=origin,
            snapshots=[snapshot],
            flags=HAS_SNAPSHOT,
        )

    def edit(self, message: Message, text: str) -> None:
        """The author changes a message's words."""
        self.world.edit_message(message, content=text)

    def delete(self, *messages: Message) -> None:
        """Delete a message, or several at once."""
        self.world.remove_messages(messages)

    def thread(self, name: str, *, parent: Channel | None = None, private: bool = False) -> Channel:
        """Ana starts a thread."""
        kind = Kind.PRIVATE_THREAD if private else Kind.PUBLIC_THREAD
        return self.world.add_channel(self.guild, name, kind, parent or self.articles, owner=self.ana)

    # -- interactions

    async def slash(
        self, name: str, /, *, user: User | None = None, channel: Channel | None = None, **options: Any
    ) -> Interaction:
        """Give a slash command and wait for its first answer; a name may hold a subcommand ("a b")."""
        data = command_data(self.world, channel or self.articles, name, options)
        return await self._answered(self._begin(COMMAND, user, channel), data)

    async def complete(self, name: str, option: str, typed: str, **options: Any) -> Interaction:
        """Type in an option and wait for what autocomplete offers."""
        data = command_data(self.world, self.articles, name, options | {option: typed}, focused=option)
        return await self._answered(self._begin(AUTOCOMPLETE, None, None), data)

    async def menu(self, name: str, message: Message, *, user: User | None = None) -> Interaction:
        """Choose a command from a message's menu."""
        data = menu_data(self.world, name, message)
        return await self._answered(self._begin(COMMAND, user, message.channel), data)

    async def press(
        self, message: Message, button: str, *, user: User | None = None, values: Sequence[str] = ()
    ) -> Interaction:
        """Press the button (or choose in the menu) of that label or custom_id."""
        part = next(
            one for one in walk(message.components) if button in (one.get("label"), one.get("custom_id"))
        )
        data: Json = {"custom_id": part["custom_id"], "component_type": part["type"]}
        data |= {"values": list(values)} if values else {}
        if part["type"] == CHANNEL_SELECT:
            data |= {"resolved": chosen_channels(self.world, values)}
        begun = self._begin(PRESS, user, message.channel)
        begun.source = message
        return await self._answered(begun, data)

    async def submit(self, opened: Interaction, fields: dict[str, str | File]) -> Interaction:
        """Fill in the form that an interaction opened and send it; fields by label or custom_id."""
        assert opened.modal is not None, "no form was opened"
        data = form_data(self.world, opened.channel, opened.modal, fields)
        begun = self._begin(SUBMIT, opened.user, opened.channel)
        begun.source = opened.source
        return await self._answered(begun, data)

    def _begin(self, kind: int, user: User | None, channel: Channel | None) -> Interaction:
        world = self.world
        begun = Interaction(
            world.ids.next(), secrets.token_hex(16), kind, user or self.ana, channel or self.articles
        )
        world.interactions[begun.token] = begun
        return begun

    async def _answered(self, begun: Interaction, data: Json) -> Interaction:
        payload = interaction_data(begun, self.bot, data)
        self.world.tell("INTERACTION_CREATE", payload)
        async with asyncio.timeout(self.world.reply_seconds):
            await begun.answered.wait()
        return begun

    # -- looking

    def messages(self, channel: Channel | None = None) -> list[Message]:
        """What is in the channel, oldest first."""
        found = (channel or self.articles).messages
        return sorted(found.values(), key=lambda one: one.id)

    def replies_to(self, message: Message) -> list[Message]:
        """The bot's answers to a message: replies to it, and what it wrote in the message's thread."""
        thread = self.world.channels.get(message.id)
        threaded = [one for one in thread.messages.values() if one.author is self.bot] if thread else []
        replies = [one for one in self.messages(message.channel) if one.replies_to == message.id]
        return [one for one in replies if one.author is self.bot] + threaded

    def reactions(self, message: Message) -> list[str]:
        """The bot's reactions on a message."""
        return [emoji for emoji, users in message.reactions.items() if self.bot.id in users]

    async def wait_for(
        self, what: Callable[[], Found], *, seconds: float = 20.0, why: str = "nothing came"
    ) -> Found:
        """What ``what`` gives as soon as it is true.  Raises AssertionError with ``why``."""
        try:
            async with asyncio.timeout(seconds):
                while not (found := what()):
                    await self.world.change(GLANCE)
                return found
        except TimeoutError:
            raise AssertionError(f"{why} within {seconds:.0f} s") from None

    async def connected(self, *, seconds: float = 20.0) -> None:
        """Wait until a bot is connected."""
        await self.wait_for(lambda: self.server.gateway.connected, seconds=seconds, why="no bot connected")
