"""Logging in and staying connected, however long Discord cannot be reached."""

from __future__ import annotations

import asyncio
import logging
from typing import Literal

import discord
import yarl
from discord.backoff import ExponentialBackoff
from discord.gateway import DiscordWebSocket

from bot.chat.faults import TRANSPORT
from bot.errors import SettingsError

log = logging.getLogger(__name__)

NOT_TAKEN = "Discord does not take the token in BOT_TOKEN; copy it anew."

AUTHENTICATION_FAILED = 4004
"""The gateway's close code where the token was made anew while the bot ran."""


async def stay_connected(
    client: discord.Client, token: str, intents: discord.Intents, *, api: str | None = None
) -> None:
    """Until the client is closed.  Raises SettingsError where the token is bad.

    ``intents`` are those that the client identifies with: the content intent is taken out where
    Discord refuses it.  ``api`` is the REST base of another server, whose gateway is the one that it
    names; discord.py asks none for its address.
    """
    if api:
        discord.http.Route.BASE = api
    await _log_in(client, token)
    if api:
        _, gateway, _ = await client.http.get_bot_gateway()
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    try:
        await _connect(client, intents)
    except discord.ConnectionClosed as error:
        if error.code == AUTHENTICATION_FAILED:
            raise SettingsError(NOT_TAKEN) from error
        raise


async def _connect(client: discord.Client, intents: discord.Intents) -> None:
    try:
        await client.connect()
    except discord.PrivilegedIntentsRequired:
        log.warning(
            "Discord refuses the message-content intent: only mentions, the menu and /submit are read"
        )
        intents.message_content = False
        await client.connect()


async def _log_in(client: discord.Client, token: str) -> None:
    pause = ExponentialBackoff[Literal[True]]()
    while True:
        try:
            return await client.login(token)
        except discord.LoginFailure as error:
            raise SettingsError(NOT_TAKEN) from error
        except (discord.DiscordServerError, *TRANSPORT) as error:
            seconds = pause.delay()
            log.warning("Discord cannot be reached, again in %.0f s: %s", seconds, error)
        await client.http.close()
        client.http.connector = discord.utils.MISSING  # the next login makes a new one
        await asyncio.sleep(seconds)
