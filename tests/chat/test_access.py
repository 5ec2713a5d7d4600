"""Who may read what: every surface, for every member, over channels of every kind."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from itertools import product

import discord
import pytest
import simcord

from bot.chat.words import ENGLISH
from tests.chat.articles import text_of
from tests.chat.conftest import Newsroom
from tests.chat.reading import answer, buttons, text

Allow = discord.PermissionOverwrite
SEES = Allow(view_channel=True, read_message_history=True)

PLACES = ("open", "hidden", "no history", "for the desk", "thread", "private thread", "deleted")
PEOPLE = ("everybody", "desk member", "administrator", "thread member", "moderator")

READS = {
    "everybody": {"open", "thread"},
    "desk member": {"open", "thread", "for the desk"},
    "administrator": set(PLACES) - {"deleted"},
    "thread member": {"open", "thread", "private thread"},
    "moderator": {"open", "thread", "private thread"},
}
"""Who reads what was posted where."""

SURFACES = (
    "search", "recent", "claims", "article", "button claims", "button sources", "button card",
    "turned page", "complete article",
)  # fmt: skip


WHOLE = frozenset({"recent", "turned page", "complete article"})
"""Surfaces that show all places at once, so that they need be asked but once."""


class House:
    """A server with a channel of each kind, one article in each, and a member of each kind."""

    def __init__(self, room: Newsroom) -> None:
        self.room = room
        self.numbers: dict[str, int] = {}
        self.shown: dict[tuple[str, str, int], str] = {}

    async def build(self) -> House:
        """Make the roles, the places and the posts."""
        room, guild = self.room, self.room.guild
        desk = guild.create_role("desk")
        admin = guild.create_role("admin", permissions=discord.Permissions(administrator=True))
        moderator = guild.create_role("moderator", permissions=discord.Permissions(manage_threads=True))
        roles = {"desk member": [desk], "administrator": [admin], "moderator": [moderator]}
        self.people = {
            name: guild.add_member(room.env.create_user(name.replace(" ", "_")), roles=roles.get(name, []))
            for name in PEOPLE
        }
        everyone, me = guild.default_role, guild.me
        assert me is not None
        self.lobby = guild.create_text_channel("lobby")
        channels = {
            "open": guild.create_text_channel("open"),
            "hidden": guild.create_text_channel(
                "hidden", overwrites={everyone: Allow(view_channel=False), me: SEES}
            ),
            "no history": guild.create_text_channel(
                "no-history", overwrites={everyone: Allow(read_message_history=False), me: SEES}
            ),
            "for the desk": guild.create_text_channel(
                "desk", overwrites={everyone: Allow(view_channel=False), desk: SEES, me: SEES}
            ),
            "deleted": guild.create_text_channel("deleted"),
        }
        room.memory.settings[str(guild.id)] = room.watching(*channels.values())
        channels |= await self._threads(channels["open"])
        for name in PLACES:
            await self._post(name, channels[name])
        gone = room.client.get_channel(channels["deleted"].id)
        assert isinstance(gone, discord.TextChannel)
        await gone.delete()
        await room.env.settle()
        return self

    async def _threads(self, parent: simcord.ChannelHandle) -> dict[str, simcord.ChannelHandle]:
        channel = self.room.client.get_channel(parent.id)
        assert isinstance(channel, discord.TextChannel)
        await channel.create_thread(name="public", type=discord.ChannelType.public_thread)
        private = await channel.create_thread(name="private", type=discord.ChannelType.private_thread)
        await private.add_user(discord.Object(self.people["thread member"].id))
        await private.add_user(discord.Object(self.people["administrator"].id))
        await self.room.env.settle()
        made = {thread.name: thread for thread in parent.threads}
        return {"thread": made["public"], "private thread": made["private"]}

    async def _post(self, name: str, channel: simcord.ChannelHandle) -> None:
        address = f"https://example.org/{name.replace(' ', '-')}"
        self.room.pages.texts[address] = text_of(f"Story <{name}>")
        await self.people["administrator"].send(channel, address)
        self.numbers[name] = len(self.numbers) + 1

    async def seen(self, surface: str, person: str, place: str) -> bool:
        """Whether the surface shows the person what was posted in the place."""
        who, number = self.people[person], self.numbers[place]
        title = f"Story \\<\u2060{place}\\>"
        ways: dict[str, Callable[[], Awaitable[str]]] = {
            "search": lambda: self._told(who, "search", query=f"<{place}>"),
            "recent": lambda: self._told(who, "recent"),
            "claims": lambda: self._told(who, "claims", article=str(number)),
            "article": lambda: self._told(who, "article", id=str(number)),
            "button claims": lambda: self._pressed(who, f"cd:claims:{number}:0"),
            "button sources": lambda: self._pressed(who, f"cd:sources:{number}:0"),
            "button card": lambda: self._pressed(who, f"cd:card:{number}:0"),
            "turned page": lambda: self._turned(who),
            "complete article": lambda: self._offered(who, "article", "id"),
        }
        asked = (surface, person, number if surface not in WHOLE else 0)
        if asked not in self.shown:
            self.shown[asked] = await ways[surface]()
        shown = self.shown[asked]
        return title in shown or f"Story <\u2060{place}>" in shown

    async def _told(self, who: simcord.MemberActor, command: str, **options: str) -> str:
        return text(answer(await who.slash(self.lobby, command, **options)))

    async def _pressed(self, who: simcord.MemberActor, custom_id: str) -> str:
        """A button as it would stand on a card that somebody shared."""
        view = discord.ui.LayoutView(timeout=None)
        view.add_item(discord.ui.ActionRow(discord.ui.Button(label="x", custom_id=custom_id)))
        channel = self.room.client.get_channel(self.lobby.id)
        assert isinstance(channel, discord.TextChannel)
        message = await channel.send(view=view)
        return text(answer(await who.click(message, custom_id=custom_id)))

    async def _turned(self, who: simcord.MemberActor) -> str:
        page = answer(await who.slash(self.lobby, "claims", about="be closed"))
        shown = text(page)
        while ENGLISH.NEXT in buttons(page) and not buttons(page)[ENGLISH.NEXT].get("disabled"):
            await who.click(page, label=ENGLISH.NEXT)
            shown += text(page)
        return shown

    async def _offered(self, who: simcord.MemberActor, command: str, option: str) -> str:
        offered = await who.autocomplete(self.lobby, command, option, "")
        return "\n".join(one["name"] for one in offered)


@pytest.mark.parametrize("person", PEOPLE)
async def test_each_surface_shows_a_member_what_they_may_read_and_nothing_else(
    room: Newsroom, person: str
) -> None:
    house = await House(room).build()
    wrong = [
        (surface, place)
        for surface, place in product(SURFACES, PLACES)
        if await house.seen(surface, person, place) != (place in READS[person])
    ]
    assert not wrong
