"""What members may do to articles, put together: remove, read again, correct, forget."""

from __future__ import annotations

from collections.abc import Callable

import discord

from bot.chat.access import Access
from bot.chat.correcting import Correcting
from bot.chat.elsewhere import Elsewhere
from bot.chat.entitled import Entitled
from bot.chat.rereading import Rereading
from bot.chat.rights import Rights
from bot.chat.standing import Standing
from bot.ports import Catalogue, Corrections, Guilds, Queue


class Powers:
    """The parts behind the buttons of :class:`~bot.chat.acting.Act`, over one look at who may."""

    def __init__(
        self,
        client: discord.Client,
        *,
        access: Access,
        catalogue: Catalogue,
        guilds: Guilds,
        queue: Queue,
        corrections: Corrections,
        wake: Callable[[], None],
    ) -> None:
        entitled = Entitled(catalogue, access)
        self.elsewhere = Elsewhere(client, catalogue=catalogue, access=access)
        self.standing = Standing(client, guilds=guilds, queue=queue, elsewhere=self.elsewhere)
        self.rights = Rights(guilds=guilds, entitled=entitled, standing=self.standing)
        self.rereading = Rereading(queue=queue, entitled=entitled, standing=self.standing, wake=wake)
        self.correcting = Correcting(corrections=corrections, entitled=entitled, standing=self.standing)
