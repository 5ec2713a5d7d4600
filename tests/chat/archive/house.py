"""A server with a channel of each kind and a member of each kind, and every surface asked as each member."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

import discord
import simcord

from bot.chat.words import ENGLISH
from bot.core.models import Article, Digest, Page
from tests.chat.articles import SimpleReader, text_of
from tests.chat.reading import answer, buttons, components, text
from tests.chat.real import Newsroom

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
    "search", "search by source", "recent", "claims", "claims by source", "article",
    "button claims", "button sources", "button card", "button corrections", "turned page",
    "button remove", "form of button correct", "button context", "menu of claims",
    "source of one", "source of all", "source page turned later", "source shared", "results shared", "stats shared",
    "stats", "export csv", "export jsonl", "export md",
    "complete article", "complete source", "complete site",
)  # fmt: skip

WHOLE = frozenset(
    {
        "recent", "turned page", "source of all", "source page turned later", "source shared", "results shared", "stats shared",
        "stats", "export csv", "export jsonl", "export md",
        "complete article", "complete source", "complete site",
    }
)  # fmt: skip
"""Surfaces that show all places at once, so that they need be asked but once."""

ECHOING = frozenset({"search by source", "claims by source"})
"""Surfaces that repeat the speaker's name as it was asked for, found or not."""

OWNED = frozenset({"button remove"})
"""Surfaces for whoever posted it, and for who manages messages there: here the administrator alone."""

SHARED = frozenset({"source shared", "results shared", "stats shared"})
"""Surfaces that everybody in the lobby sees: no more than everybody may read."""


def speaker(place: str) -> str:
    """Somebody who speaks in that place's article alone."""
    return f"Zed {''.join(word.capitalize() for word in place.split())}son"


class OutletReader(SimpleReader):
    """Reads as the simple one does; each page is of an outlet of its own."""

    async def read(self, page: Page | Article) -> Digest:
        """The page's text, digested, from the outlet that its address names."""
        digest = await super().read(page)
        slug = (page.address or "").rpartition("/")[2]
        return replace(digest, article=replace(digest.article, site=f"{slug}.example"))


class House:
    """A server with a channel of each kind, one article in each, and a member of each kind."""

    def __init__(self, room: Newsroom) -> None:
        self.room = room
        self.numbers: dict[str, int] = {}
        self.places: dict[str, simcord.ChannelHandle] = {}
        self.shown: dict[tuple[str, str, int], str] = {}

    async def build(self) -> House:
        """Make the roles, the places and the posts."""
        room, guild = self.room, self.room.guild
        self.desk = guild.create_role("desk")
        admin = guild.create_role("admin", permissions=discord.Permissions(administrator=True))
        moderator = guild.create_role("moderator", permissions=discord.Permissions(manage_threads=True))
        roles = {"desk member": [self.desk], "administrator": [admin], "moderator": [moderator]}
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
                "desk", overwrites={everyone: Allow(view_channel=False), self.desk: SEES, me: SEES}
            ),
            "deleted": guild.create_text_channel("deleted"),
        }
        await room.watch(*channels.values(), self.lobby)
        self.places = channels | await self._threads(channels["open"])
        for name in PLACES:
            await self._post(name, self.places[name])
        gone = room.client.get_channel(channels["deleted"].id)
        assert isinstance(gone, discord.TextChannel)
        await gone.delete()
        await room.env.settle()
        return self

    async def _threads(self, parent: simcord.ChannelHandle) -> dict[str, simcord.ChannelHandle]:
        channel = self.room.client.get_channel(parent.id)
        assert isinstance(channel, discord.TextChannel)
        await channel.create_thread(name="public", type=discord.ChannelType.public_thread)
        self.private = await channel.create_thread(name="private", type=discord.ChannelType.private_thread)
        await self.private.add_user(discord.Object(self.people["thread member"].id))
        await self.private.add_user(discord.Object(self.people["administrator"].id))
        await self.room.env.settle()
        made = {thread.name: thread for thread in parent.threads}
        return {"thread": made["public"], "private thread": made["private"]}

    async def _post(self, name: str, channel: simcord.ChannelHandle) -> None:
        said = f"{speaker(name)} said story <{name}> was told."
        self.room.pages.texts[address(name)] = f"{text_of(f'Story <{name}>')}\n{said}"
        await self.people["administrator"].send(channel, address(name))
        self.numbers[name] = len(self.numbers) + 1

    async def seen(self, surface: str, person: str, place: str) -> bool:
        """Whether the surface shows the person what was posted in the place."""
        who, number = self.people[person], self.numbers[place]
        ways: dict[str, Callable[[], Awaitable[str]]] = {
            "search": lambda: self._told(who, "search", query=f"<{place}>"),
            "search by source": lambda: self._told(who, "search", query=f'source:"{speaker(place)}"'),
            "recent": lambda: self._told(who, "recent"),
            "claims": lambda: self._told(who, "claims", article=str(number)),
            "claims by source": lambda: self._told(who, "claims", source=speaker(place)),
            "article": lambda: self._told(who, "article", id=str(number)),
            "button claims": lambda: self._pressed(who, f"cd:claims:{number}:0"),
            "button sources": lambda: self._pressed(who, f"cd:sources:{number}:0"),
            "button card": lambda: self._pressed(who, f"cd:card:{number}:0"),
            "button corrections": lambda: self._pressed(who, f"cd:corrections:{number}:0"),
            "button context": lambda: self._pressed(who, f"cd:context:{number}:0"),
            "menu of claims": lambda: self._chosen(who, f"ct:{number}"),
            "button remove": lambda: self._pressed(who, f"ca:remove:{number}:0"),
            "form of button correct": lambda: self._form(who, f"ca:correct:{number}:0"),
            "turned page": lambda: self._turned(who, "claims", about="be closed"),
            "source of one": lambda: self._told(who, "source", name=speaker(place)),
            "source of all": lambda: self._turned(who, "source", name="Mayor A"),
            "source page turned later": lambda: self._every_page(who),
            "source shared": lambda: self._shared(who, "source", name="Mayor A"),
            "results shared": lambda: self._shared(who, "recent"),
            "stats shared": lambda: self._shared(who, "stats"),
            "stats": lambda: self._told(who, "stats"),
            "complete article": lambda: self._offered(who, "article", "id"),
            "complete source": lambda: self._offered(who, "source", "name", "Zed"),
            "complete site": lambda: self._offered(who, "recent", "site"),
        }
        if surface.startswith("export"):
            ways[surface] = lambda: self._exported(who, surface.removeprefix("export "))
        asked = (surface, person, number if surface not in WHOLE else 0)
        if asked not in self.shown:
            self.shown[asked] = await ways[surface]()
        return names(self.shown[asked], place, echo=surface in ECHOING)

    def leaks(self, person: str) -> list[tuple[str, str]]:
        """Surfaces that led the person to a channel that they may not read, by a jump link or a mention."""
        hidden = {name: str(place.id) for name, place in self.places.items() if name not in READS[person]}
        return [
            (surface, name)
            for (surface, who, _), shown in self.shown.items()
            for name, id_ in hidden.items()
            if who == person and id_ in shown
        ]

    async def _told(self, who: simcord.MemberActor, command: str, **options: str) -> str:
        return text(answer(await who.slash(self.lobby, command, **options)))

    async def _form(self, who: simcord.MemberActor, custom_id: str) -> str:
        """The form that the button opens, or the sentence that says why not."""
        result = await self._press(who, custom_id)
        return str(result.modal) if result.modal else text(answer(result))

    async def _pressed(self, who: simcord.MemberActor, custom_id: str) -> str:
        return text(answer(await self._press(who, custom_id)))

    async def _press(self, who: simcord.MemberActor, custom_id: str) -> simcord.InteractionResult:
        """A button as it would stand on a card that somebody shared."""
        view = discord.ui.LayoutView(timeout=None)
        view.add_item(discord.ui.ActionRow(discord.ui.Button(label="x", custom_id=custom_id)))
        channel = self.room.client.get_channel(self.lobby.id)
        assert isinstance(channel, discord.TextChannel)
        message = await channel.send(view=view)
        return await who.click(message, custom_id=custom_id)

    async def _chosen(self, who: simcord.MemberActor, custom_id: str) -> str:
        """A menu as it would stand on a page of claims that somebody shared."""
        view = discord.ui.LayoutView(timeout=None)
        menu: discord.ui.Select[discord.ui.LayoutView] = discord.ui.Select(custom_id=custom_id)
        menu.add_option(label="x", value="0")
        view.add_item(discord.ui.ActionRow(menu))
        channel = self.room.client.get_channel(self.lobby.id)
        assert isinstance(channel, discord.TextChannel)
        message = await channel.send(view=view)
        return text(answer(await who.select(message, ["0"], custom_id=custom_id)))

    async def _every_page(self, who: simcord.MemberActor) -> str:
        """The pages of the mayor's claims, by buttons that stand there since somebody else asked."""
        page = answer(await self.people["administrator"].slash(self.lobby, "source", name="Mayor A"))
        turning = [part["custom_id"] for part in components(page) if part.get("label") == ENGLISH.NEXT]
        pages = [re.sub(r"^(cs:turn:)\d+", rf"\g<1>{at}", turning[0]) for at in (0, 5)]
        return "\n".join([await self._pressed(who, custom_id) for custom_id in pages])

    async def _turned(self, who: simcord.MemberActor, command: str, **options: str) -> str:
        page = answer(await who.slash(self.lobby, command, **options))
        shown = text(page)
        while ENGLISH.NEXT in buttons(page) and not buttons(page)[ENGLISH.NEXT].get("disabled"):
            await who.click(page, label=ENGLISH.NEXT)
            shown += text(page)
        return shown

    async def _shared(self, who: simcord.MemberActor, command: str, **options: str) -> str:
        page = answer(await who.slash(self.lobby, command, **options))
        told = await who.click(page, label=ENGLISH.SHARE)
        public = [one for one in told.followups if not one.ephemeral]
        assert public or text(answer(told)) == ENGLISH.NOTHING_TO_SHARE, text(answer(told))
        return text(public[-1]) if public else ""

    async def _offered(self, who: simcord.MemberActor, command: str, option: str, typed: str = "") -> str:
        offered = await who.autocomplete(self.lobby, command, option, typed)
        return "\n".join(one["name"] for one in offered)

    async def _exported(self, who: simcord.MemberActor, form: str) -> str:
        sent = answer(await who.slash(self.lobby, "export", format=form))
        assert sent.ephemeral
        return "\n".join([(await file.read()).decode() for file in sent.attachments])


def address(place: str) -> str:
    """Where the article of the place stands."""
    return f"https://example.org/{place.replace(' ', '-')}"


def names(shown: str, place: str, *, echo: bool) -> bool:
    """Whether the text names the place's article, its outlet or its speaker, however it is escaped."""
    plain = shown.replace("\u2060", "").replace("\\", "")
    story, outlet = f"Story <{place}>" in plain, f"{place.replace(' ', '-')}.example" in plain
    return story or outlet or (speaker(place) in plain and not echo)
