"""A newsroom over the real archive: the client as the composition root wires it, but for pages and reader."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import simcord

from bot.app import Store, opened
from bot.chat.client import Copydesk
from bot.core.models import Preferences
from bot.desk import Desk, Reading
from bot.inbox import Inbox
from bot.store.ledger import Ledger
from bot.store.search import Search
from tests.chat.articles import Pages, SimpleReader, text_of
from tests.fakes import at_rest

LINK = "https://example.org/story"

FONTS = Path(tempfile.gettempdir()) / "copydesk-tests-fonts"
"""What the drawing of charts knows of fonts; made anew for each test it would take seconds."""


class Newsroom:
    """The bot as the composition root wires it, but for the pages and the reader."""

    def __init__(self, store: Store, reader: SimpleReader) -> None:
        self.store = store
        self.pages = Pages()
        self.client = Copydesk(
            catalogue=store.search,
            ledger=store.ledger,
            guilds=store.guilds,
            queue=store.submissions,
            corrections=store.corrections,
            wake=lambda: self.inbox.wake(),
            fonts=FONTS,
        )
        announcer = self.client.announcer
        reading = Reading(fetcher=self.pages, reader=reader, announcer=announcer)
        desk = Desk(reading=reading, archive=store.articles, versions=store.versions)
        self.inbox = Inbox(queue=store.submissions, archive=store.articles, desk=desk, announcer=announcer)

    async def set_up(self, env: simcord.Env) -> None:
        """A server with a watched channel and two members."""
        self.env = env
        self.guild = env.create_guild("Newsroom")
        self.articles = self.guild.create_text_channel("articles")
        self.ann = self.guild.add_member(env.create_user("ann"))
        self.ben = self.guild.add_member(env.create_user("ben"))
        await self.watch(self.articles)
        self.pages.texts = {LINK: text_of("The bridge"), f"{LINK}/2": text_of("The tunnel")}

    async def watch(self, *channels: simcord.ChannelHandle) -> None:
        """Let the server watch these channels."""
        watched = tuple(str(channel.id) for channel in channels)
        await self.store.guilds.prefer(str(self.guild.id), Preferences(channels=watched))


@asynccontextmanager
async def opened_newsroom(folder: Path, reader: SimpleReader | None = None) -> AsyncIterator[Newsroom]:
    """The newsroom at work, its archive in the folder."""
    async with opened(folder) as store:
        room = Newsroom(_patient(store), reader or SimpleReader())
        await room.inbox.start()
        await at_rest()
        yield room
        await room.inbox.close()


def _patient(store: Store) -> Store:
    """The store whose questions are not stopped: a busy machine must not decide what a test finds."""
    search, ledger = Search(store.database, patience=60), Ledger(store.database, patience=60)
    return replace(store, search=search, ledger=ledger)
