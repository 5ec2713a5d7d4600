"""Logging in, however long Discord cannot be reached."""

from __future__ import annotations

import asyncio
import logging
from typing import Literal

import discord
from discord.backoff import ExponentialBackoff

from bot.chat.faults import TRANSPORT
from bot.errors import SettingsError

log = logging.getLogger(__name__)

NOT_TAKEN = "Discord does not take the token in BOT_TOKEN; copy it anew."


async def log_in(client: discord.Client, token: str) -> None:
    """Log in.  Raises SettingsError where the token is bad."""
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
