"""What goes wrong in a conversation with Discord, and the sentence for it."""

from __future__ import annotations

import logging
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import aiohttp
import discord
from discord import app_commands

from bot.chat.layout import Tone, View, sentence
from bot.chat.safe import shown
from bot.chat.tokens import moment
from bot.chat.words import ENGLISH, Words, words_for
from bot.errors import CopydeskError, DeliveryError, OverLimit, StoreError

log = logging.getLogger(__name__)

TRANSPORT = (aiohttp.ClientError, OSError, TimeoutError)
"""What discord.py lets through of a broken connection."""

HOPELESS = frozenset({400, 403, 404})
"""Statuses where trying again later does not help: an archived thread, a missing permission, what is gone."""


EXPIRED = frozenset({10015, 10062, 50027})
"""Discord's codes for an interaction that is over: unknown webhook, unknown interaction, invalid token."""


Client = TypeVar("Client", bound=discord.Client)


class Tree(app_commands.CommandTree[Client]):
    """The commands; whatever goes wrong in one is told to the asker."""

    async def on_error(
        self, interaction: discord.Interaction[Client], error: app_commands.AppCommandError
    ) -> None:
        """Tell the asker."""
        await explain(interaction, error)


@asynccontextmanager
async def delivering() -> AsyncIterator[None]:
    """Discord's errors as DeliveryError: what a missing permission or a deleted channel refuse, for good."""
    try:
        yield
    except discord.HTTPException as error:
        hopeless = error.status in HOPELESS
        raise DeliveryError(ENGLISH.REFUSED.format(error), retryable=not hopeless) from error
    except (discord.DiscordException, *TRANSPORT) as error:
        raise DeliveryError(ENGLISH.UNREACHED.format(error)) from error


@asynccontextmanager
async def answering(interaction: discord.Interaction[Any]) -> AsyncIterator[None]:
    """Whatever goes wrong inside is told to the person who pressed or sent, privately."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - the one place besides the inbox: nobody is left without an answer
        await explain(interaction, error)


async def explain(interaction: discord.Interaction[Any], error: BaseException) -> None:
    """Tell the asker what went wrong; a bug is logged with an id that the sentence names."""
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    if isinstance(error, discord.HTTPException) and error.code in EXPIRED:
        log.warning("an interaction expired before it was answered")
        return
    try:
        await privately(
            interaction, sentence(_sentence(error, words_for(interaction.locale)), tone=Tone.FAILED)
        )
    except (discord.HTTPException, *TRANSPORT) as failure:
        log.warning("an answer could not be given: %s", failure)


async def defer(interaction: discord.Interaction[Any], *, turning: bool = False) -> None:
    """Answer within the three seconds that Discord gives, privately or by turning the page that was pressed; the
    answer itself may take longer."""
    if turning:
        await interaction.response.defer()
    else:
        await interaction.response.defer(ephemeral=True, thinking=True)


async def privately(interaction: discord.Interaction[Any], view: View) -> None:
    """Answer so that only the asker sees it, whether the interaction was deferred or not."""
    if interaction.response.is_done():
        await interaction.followup.send(view=view, ephemeral=True)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)


def _sentence(error: BaseException, words: Words) -> str:
    if isinstance(error, StoreError):
        log.error("a question met a store that fails: %s", error)
        return words.NO_DATABASE
    if isinstance(error, OverLimit):
        return words.over_limit(error.who, error.most, moment(error.until, "t"))
    if isinstance(error, CopydeskError):
        return shown(words.told(str(error)), 1000)
    if isinstance(error, app_commands.CheckFailure):
        return words.MAY_NOT_SETTLE
    if isinstance(error, app_commands.TransformerError | app_commands.CommandSignatureMismatch):
        return words.OUTDATED
    incident = secrets.token_hex(2)
    log.error("something went wrong (id %s)", incident, exc_info=error)
    return words.something_went_wrong(incident)
