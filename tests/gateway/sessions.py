"""The gateway: sessions over WebSocket, with heartbeats, replay on RESUME, and zlib streams.

Discord's reference, "Gateway": opcodes, close codes and the order of events are from there.
"""

from __future__ import annotations

import asyncio
import json
import secrets
import time
import zlib
from collections import deque

from aiohttp import WSMsgType, web

from tests.gateway import payloads, places
from tests.gateway.nouns import PRIVILEGED, Channel, Intent, Json, Permission, allowed
from tests.gateway.world import World

DISPATCH, HEARTBEAT, IDENTIFY, RESUME = 0, 1, 2, 6
RECONNECT, REQUEST_MEMBERS, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 7, 8, 9, 10, 11
PRESENCE, VOICE_STATE = 3, 4

DECODE_ERROR, NOT_AUTHENTICATED, BAD_TOKEN, UNKNOWN_OPCODE = 4002, 4003, 4004, 4001
DISALLOWED_INTENTS = 4014

REPLAYED = 5000
"""How many events a session keeps for RESUME; more than any test makes."""

_NEEDS = {
    "MESSAGE_REACTION": Intent.GUILD_MESSAGE_REACTIONS,
    "MESSAGE": Intent.GUILD_MESSAGES,
    "CHANNEL": Intent.GUILDS,
    "GUILD_": Intent.GUILDS,
    "THREAD": Intent.GUILDS,
}


class Session:
    """What an IDENTIFY began and a RESUME may take up again."""

    def __init__(self, intents: Intent) -> None:
        self.id = secrets.token_hex(8)
        self.intents = intents
        self.seq = 0
        self.sent: deque[Json] = deque(maxlen=REPLAYED)
        self.line: Line | None = None

    def dispatch(self, event: str, payload: Json) -> None:
        """Number an event, keep it for RESUME, and send it if somebody listens."""
        self.seq += 1
        frame = {"op": DISPATCH, "t": event, "s": self.seq, "d": payload}
        self.sent.append(frame)
        if self.line is not None:
            self.line.say(frame)

    def missed(self, seq: int) -> list[Json] | None:
        """The events after ``seq``, or None where some are no longer known."""
        if seq > self.seq or (self.sent and self.sent[0]["s"] > seq + 1):
            return None
        return [frame for frame in self.sent if frame["s"] > seq]


class Line:
    """One WebSocket connection; frames leave in the order they were said."""

    def __init__(self, request: web.Request, socket: web.WebSocketResponse) -> None:
        self._transport = request.transport
        self._socket = socket
        compressed = request.query.get("compress") == "zlib-stream"
        self._deflate = zlib.compressobj() if compressed else None
        self._frames: asyncio.Queue[Json | None] = asyncio.Queue()
        self.session: Session | None = None

    def say(self, frame: Json) -> None:
        """Queue a frame."""
        self._frames.put_nowait(frame)

    async def write(self) -> None:
        """Send what is queued until the connection ends."""
        while (frame := await self._frames.get()) is not None:
            text = json.dumps(frame)
            try:
                if self._deflate is None:
                    await self._socket.send_str(text)
                else:
                    packed = self._deflate.compress(text.encode()) + self._deflate.flush(zlib.Z_SYNC_FLUSH)
                    await self._socket.send_bytes(packed)
            except ConnectionError:
                return

    async def close(self, code: int) -> None:
        """End the connection with a close code."""
        self.say_no_more()
        await self._socket.close(code=code, drain=False)

    def say_no_more(self) -> None:
        """Nothing is sent on this line after what is queued."""
        if self.session is not None and self.session.line is self:
            self.session.line = None
        self._frames.put_nowait(None)

    def freeze(self) -> None:
        """Read nothing more from it, not even a goodbye."""
        if isinstance(self._transport, asyncio.Transport):
            self._transport.pause_reading()

    def cut(self) -> None:
        """The connection vanishes without a word."""
        self.say_no_more()
        if self._transport is not None:
            self._transport.abort()


class Gateway:
    """All sessions of the one application.

    ``heartbeat`` is the interval asked for, in seconds; ``identified`` and ``resumed`` count what
    happened; ``beats`` are the times (``time.monotonic``) at which heartbeats came.
    """

    def __init__(self, world: World, *, heartbeat: float = 41.25) -> None:
        self._world = world
        self.heartbeat = heartbeat
        self.sessions: dict[str, Session] = {}
        self.lines: set[Line] = set()
        self.identified = 0
        self.resumed = 0
        self.beats: list[float] = []
        self.address = ""
        self.accepting = True
        world.listeners.append(self._tell)

    # -- what a test does to it

    def drop(self) -> None:
        """Cut every connection; the sessions may be resumed."""
        for line in [*self.lines]:
            line.cut()

    def freeze(self) -> None:
        """Keep every connection open and answer nothing more."""
        for line in self.lines:
            line.freeze()

    def reconnect(self) -> None:
        """Ask every client to connect again (opcode 7)."""
        for line in self.lines:
            line.say({"op": RECONNECT, "d": None})

    def forget(self) -> None:
        """Refuse every RESUME of the sessions so far."""
        self.sessions.clear()

    @property
    def connected(self) -> bool:
        """Whether a session with a connection is there."""
        return any(session.line is not None for session in self.sessions.values())

    # -- events

    def _tell(self, event: str, payload: Json, channel: Channel | None) -> None:
        needed = next((intent for start, intent in _NEEDS.items() if event.startswith(start)), Intent(0))
        bot = self._world.bot
        if channel is not None and Permission.VIEW_CHANNEL not in allowed(bot, channel):
            return
        written = event in ("MESSAGE_CREATE", "MESSAGE_UPDATE")
        for session in self.sessions.values():
            if needed in session.intents:
                hidden = written and Intent.MESSAGE_CONTENT not in session.intents
                session.dispatch(event, payloads.redacted(payload, bot) if hidden else payload)

    # -- the protocol

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection, from HELLO to its end."""
        if not self.accepting:
            return web.Response(status=503)
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        line = Line(request, socket)
        self.lines.add(line)
        writer = asyncio.create_task(line.write())
        line.say({"op": HELLO, "d": {"heartbeat_interval": int(self.heartbeat * 1000)}})
        try:
            await self._listen(socket, line)
        finally:
            line.say_no_more()
            self.lines.discard(line)
            await writer
            if socket.close_code in (1000, 1001) and line.session is not None:
                self.sessions.pop(line.session.id, None)
            self._world.touch()
        return socket

    async def _listen(self, socket: web.WebSocketResponse, line: Line) -> None:
        async for frame in socket:
            code = self._answer(line, frame.data) if frame.type is WSMsgType.TEXT else DECODE_ERROR
            if code is not None:
                await line.close(code)
                return

    def _answer(self, line: Line, text: str) -> int | None:
        """Act on a frame; a close code where the connection must end."""
        try:
            said = json.loads(text)
        except ValueError:
            return DECODE_ERROR
        op, data = said["op"], said.get("d")
        if op == HEARTBEAT:
            self.beats.append(time.monotonic())
            line.say({"op": HEARTBEAT_ACK})
            return None
        if op == IDENTIFY:
            return self._identify(line, data)
        if op == RESUME:
            return self._resume(line, data)
        if line.session is None:
            return NOT_AUTHENTICATED
        if op == REQUEST_MEMBERS:
            self._members(line.session, data)
            return None
        return None if op in (PRESENCE, VOICE_STATE) else UNKNOWN_OPCODE

    def _identify(self, line: Line, data: Json) -> int | None:
        world = self._world
        intents = Intent(data["intents"])
        if data["token"] != world.token:
            return BAD_TOKEN
        if intents & PRIVILEGED & ~world.approved:
            return DISALLOWED_INTENTS
        self.identified += 1
        session = line.session = Session(intents)
        session.line = line
        self.sessions[session.id] = session
        guilds = [*world.guilds.values()]
        session.dispatch(
            "READY",
            {
                "v": 10,
                "user": payloads.user(world.bot),
                "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
                "session_id": session.id,
                "resume_gateway_url": self.address,
                "application": {"id": str(world.bot.id), "flags": 0},
            },
        )
        for guild in guilds:
            if not guild.unavailable:
                session.dispatch("GUILD_CREATE", places.guild(guild, world.bot))
        world.touch()
        return None

    def _resume(self, line: Line, data: Json) -> int | None:
        if data["token"] != self._world.token:
            return BAD_TOKEN
        session = self.sessions.get(data["session_id"] or "")
        missed = session.missed(data["seq"]) if session and data["seq"] is not None else None
        if session is None or missed is None:
            line.say({"op": INVALID_SESSION, "d": False})
            return None
        self.resumed += 1
        line.session = session
        session.line = line
        for frame in missed:
            line.say(frame)
        session.dispatch("RESUMED", {"_trace": []})
        self._world.touch()
        return None

    def _members(self, session: Session, data: Json) -> None:
        guild = self._world.guilds[int(data["guild_id"])]
        wanted = {int(number) for number in data.get("user_ids", [])}
        found = [user for user in guild.members.values() if not wanted or user.id in wanted]
        session.dispatch(
            "GUILD_MEMBERS_CHUNK",
            {
                "guild_id": str(guild.id),
                "members": [places.member(guild, user) for user in found],
                "chunk_index": 0,
                "chunk_count": 1,
                "nonce": data.get("nonce"),
            },
        )
