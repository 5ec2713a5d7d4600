"""The REST endpoints of channels, messages, reactions and threads."""

from __future__ import annotations

from urllib.parse import unquote

from aiohttp import web

from tests.gateway import payloads, places
from tests.gateway.bodies import (
    check_body,
    edited_fields,
    find_channel,
    find_message,
    may_send,
    message_fields,
    read_body,
)
from tests.gateway.nouns import Channel, Json, Kind, Message, Permission
from tests.gateway.refusals import (
    archived_thread,
    has_thread,
    invalid,
    missing_access,
    missing_permissions,
    not_yours,
    unknown_message,
)
from tests.gateway.rest import answer
from tests.gateway.world import World


class Channels:
    """Everything under ``/channels``."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """The endpoints, relative to the REST root."""
        channel = "/channels/{channel}"
        message = f"{channel}/messages/{{message}}"
        reaction = f"{message}/reactions/{{emoji}}"
        return [
            web.get(channel, self.show),
            web.patch(channel, self.change),
            web.delete(channel, self.delete_channel),
            web.post(f"{channel}/typing", self.typing),
            web.get(f"{channel}/messages", self.history),
            web.post(f"{channel}/messages", self.send),
            web.get(message, self.get),
            web.patch(message, self.edit),
            web.delete(message, self.delete),
            web.put(f"{reaction}/@me", self.react),
            web.delete(f"{reaction}/@me", self.unreact),
            web.post(f"{message}/threads", self.thread_from),
            web.post(f"{channel}/threads", self.thread),
            web.put(f"{channel}/thread-members/@me", self.join),
            web.get(f"{channel}/thread-members/{{user}}", self.member),
            web.get(f"{channel}/threads/archived/{{which}}", self.archived),
        ]

    async def show(self, request: web.Request) -> web.Response:
        """The channel itself."""
        return answer(places.channel(find_channel(self._world, request)))

    async def change(self, request: web.Request) -> web.Response:
        """Rename, archive or lock.  Whoever may send in an archived thread that is not locked may open it."""
        channel = find_channel(self._world, request)
        body, _ = await read_body(request)
        opens = body == {"archived": False} and not channel.locked
        owns = channel.owner == self._world.bot.id and not channel.locked
        if not (opens or owns or self._world.owns(channel, Permission.MANAGE_THREADS)):
            raise missing_permissions()
        changes = {name: body[name] for name in ("name", "archived", "locked") if name in body}
        self._world.update_channel(channel, **changes)
        return answer(places.channel(channel))

    async def delete_channel(self, request: web.Request) -> web.Response:
        """Delete a channel or thread."""
        channel = find_channel(self._world, request, Permission.MANAGE_CHANNELS)
        self._world.remove_channel(channel)
        return answer(places.channel(channel))

    async def typing(self, request: web.Request) -> web.Response:
        """Somebody is typing; nobody is told."""
        find_channel(self._world, request, Permission.SEND_MESSAGES)
        return answer()

    async def history(self, request: web.Request) -> web.Response:
        """Messages, newest first: the ``limit`` nearest to before, after or around an id.

        ``after`` gives the oldest ones after it.  Without the permission to read the history the
        list is empty, with no error (reference, "Get Channel Messages").
        """
        channel = find_channel(self._world, request)
        limit = int(request.query.get("limit", "50"))
        if not 1 <= limit <= 100:
            raise invalid("limit: int value should be between 1 and 100")
        if not self._world.owns(channel, Permission.READ_MESSAGE_HISTORY):
            return answer([])
        chosen = sorted(_chosen(channel, request, limit), key=lambda one: -one.id)
        return answer([self._wire(message) for message in chosen])

    def _wire(self, message: Message) -> Json:
        payload = payloads.message(message, self._world.bot)
        return payload if self._world.reads_content else payloads.redacted(payload, self._world.bot)

    async def send(self, request: web.Request) -> web.Response:
        """Send a message; the same enforced nonce gives the earlier message."""
        world = self._world
        channel = find_channel(world, request)
        wanted = Permission.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permission.SEND_MESSAGES
        if not world.owns(channel, wanted) or channel.kind is Kind.FORUM:
            raise missing_permissions()
        body, files = await read_body(request)
        check_body(body, files)
        earlier = world.same_nonce(channel, str(body["nonce"])) if body.get("enforce_nonce") else None
        if earlier is None:
            may_send(world, channel, body)
            earlier = world.add_message(channel, world.bot, **message_fields(world, channel, body, files))
        return answer(payloads.message(earlier, world.bot))

    async def get(self, request: web.Request) -> web.Response:
        """One message."""
        channel = find_channel(self._world, request)
        if not self._world.owns(channel, Permission.READ_MESSAGE_HISTORY):
            raise missing_access()
        return answer(self._wire(find_message(channel, request)))

    async def edit(self, request: web.Request) -> web.Response:
        """Edit one of the bot's own messages."""
        channel = find_channel(self._world, request)
        message = find_message(channel, request)
        if message.author is not self._world.bot:
            raise not_yours()
        if channel.archived:
            raise archived_thread()
        body, files = await read_body(request)
        self._world.edit_message(message, **edited_fields(self._world, message, body, files))
        return answer(payloads.message(message, self._world.bot))

    async def delete(self, request: web.Request) -> web.Response:
        """Delete a message, the bot's own or by permission another's."""
        channel = find_channel(self._world, request)
        message = find_message(channel, request)
        if message.author is not self._world.bot and not self._world.owns(
            channel, Permission.MANAGE_MESSAGES
        ):
            raise missing_permissions()
        if channel.archived:
            raise archived_thread()
        self._world.remove_messages([message])
        return answer()

    async def react(self, request: web.Request) -> web.Response:
        """Put the bot's reaction on a message."""
        channel = find_channel(self._world, request)
        message = find_message(channel, request)
        if channel.archived:
            raise archived_thread()
        if not self._world.owns(channel, Permission.ADD_REACTIONS, Permission.READ_MESSAGE_HISTORY):
            raise missing_permissions()
        self._world.react(message, unquote(request.match_info["emoji"]), self._world.bot)
        return answer()

    async def unreact(self, request: web.Request) -> web.Response:
        """Take the bot's reaction off."""
        message = find_message(find_channel(self._world, request), request)
        self._world.react(message, unquote(request.match_info["emoji"]), self._world.bot, add=False)
        return answer()

    async def thread_from(self, request: web.Request) -> web.Response:
        """Start a thread from a message, whose id becomes the thread's."""
        parent = find_channel(self._world, request, Permission.CREATE_PUBLIC_THREADS)
        message = find_message(parent, request)
        if message.id in self._world.channels:
            raise has_thread()
        body, _ = await read_body(request)
        return answer(self._started(parent, body["name"], number=message.id), 201)

    async def thread(self, request: web.Request) -> web.Response:
        """Start a thread without a message, or a forum's post with one."""
        parent = find_channel(self._world, request, Permission.CREATE_PUBLIC_THREADS)
        body, files = await read_body(request)
        if parent.kind is not Kind.FORUM:
            return answer(self._started(parent, body["name"]), 201)
        check_body(body["message"], files)
        payload = self._started(parent, body["name"])
        thread = self._world.channels[int(payload["id"])]
        fields = message_fields(self._world, thread, body["message"], files)
        message = self._world.add_message(thread, self._world.bot, **fields)
        return answer(payload | {"message": payloads.message(message, self._world.bot)}, 201)

    def _started(self, parent: Channel, name: str, number: int | None = None) -> Json:
        world = self._world
        kind = Kind.PUBLIC_THREAD
        thread = world.add_channel(parent.guild, name, kind, parent, owner=world.bot, number=number)
        return places.channel(thread)

    async def join(self, request: web.Request) -> web.Response:
        """The bot joins a thread."""
        channel = find_channel(self._world, request)
        if channel.archived:
            raise archived_thread()
        channel.members.add(self._world.bot.id)
        return answer()

    async def member(self, request: web.Request) -> web.Response:
        """Whether somebody is in a thread."""
        channel = find_channel(self._world, request)
        name = request.match_info["user"]
        number = self._world.bot.id if name == "@me" else int(name)
        if number not in channel.members:
            raise unknown_message()
        return answer(places.thread_member(channel, self._world.users[number]))

    async def archived(self, request: web.Request) -> web.Response:
        """The archived threads of a channel, newest first."""
        parent = find_channel(self._world, request, Permission.READ_MESSAGE_HISTORY)
        kind = Kind.PUBLIC_THREAD if request.match_info["which"] == "public" else Kind.PRIVATE_THREAD
        found = [one for one in parent.guild.channels.values() if one.parent is parent and one.archived]
        threads = [places.channel(one) for one in reversed(found) if one.kind is kind]
        return answer({"threads": threads, "members": [], "has_more": False})


def _chosen(channel: Channel, request: web.Request, limit: int) -> list[Message]:
    ordered = sorted(channel.messages.values(), key=lambda one: one.id)
    if "after" in request.query:
        return [one for one in ordered if one.id > int(request.query["after"])][:limit]
    if "before" in request.query:
        return [one for one in ordered if one.id < int(request.query["before"])][-limit:]
    if "around" in request.query:
        middle = int(request.query["around"])
        below = [one for one in ordered if one.id <= middle][-(limit // 2 + 1) :]
        return (below + [one for one in ordered if one.id > middle][: limit // 2])[:limit]
    return ordered[-limit:]
