"""The smallest discord.py bot there can be: it answers links, a command and a button.

Its connecting (the REST base, then the gateway's address from ``GET /gateway/bot``) is what any
bot must do to come to the small Discord.
"""

from __future__ import annotations

import aiohttp
import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket


class Again(discord.ui.View):
    """A button whose press is answered to the presser alone."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="Again", custom_id="again")
    async def again(self, interaction: discord.Interaction, _: discord.ui.Button[Again]) -> None:
        """Answer the press."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.followup.send("pressed", ephemeral=True)


class MiniBot(discord.Client):
    """Replies "read" to every message that is not its own, with the message's id as nonce."""

    def __init__(self, api: str, *, content: bool = True) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, message_content=content)
        super().__init__(intents=intents, guild_ready_timeout=0.05)
        self._api = api
        self.tree = app_commands.CommandTree(self)
        self.heard: list[str] = []
        self.erased: list[int] = []
        self.failed: list[Exception] = []

    async def begin(self, token: str = "fake") -> None:
        """Log in and find the gateway; ``connect()`` comes next."""
        discord.http.Route.BASE = self._api
        await self.login(token)
        _, gateway, _ = await self.http.get_bot_gateway()
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Begin a further session at once; discord.py would wait five seconds."""

    async def setup_hook(self) -> None:
        """Register the command and the button."""

        @self.tree.command(description="says it back")
        async def echo(
            interaction: discord.Interaction, what: str, where: discord.TextChannel | None
        ) -> None:
            await interaction.response.send_message(f"{what} {where.name if where else ''}".strip())

        @self.tree.context_menu(name="Read this")
        async def read(interaction: discord.Interaction, message: discord.Message) -> None:
            await interaction.response.send_message(message.content, ephemeral=True)

        self.add_view(Again())
        await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        """Answer a message."""
        if message.author == self.user:
            return
        self.heard.append(message.content)
        try:
            await message.add_reaction("👀")
            await message.reply("read", view=Again(), nonce=str(message.id))
        except (discord.HTTPException, aiohttp.ClientError) as error:
            self.failed.append(error)

    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        """Remember what was deleted."""
        self.erased.append(event.message_id)

    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        """Remember what was deleted."""
        self.erased += sorted(event.message_ids)
