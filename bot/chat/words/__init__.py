"""Every text the bot says, in catalogues by language: plain, warm, short."""

from __future__ import annotations

import discord

from bot.chat.words.english import English as Words
from bot.chat.words.german import German
from bot.ports import Guilds

__all__ = ["ENGLISH", "GERMAN", "LANGUAGES", "Words", "spoken_in", "words_for"]

ENGLISH = Words()
GERMAN = German()

LANGUAGES = {"en": ENGLISH, "de": GERMAN}
"""By the first part of Discord's locales."""


def words_for(locale: discord.Locale | str | None) -> Words:
    """The catalogue for ``de`` or ``en-GB``; English where there is none."""
    return LANGUAGES.get(str(locale or "en").partition("-")[0], ENGLISH)


async def spoken_in(guild: discord.Guild | None, guilds: Guilds) -> Words:
    """The catalogue for what everybody in the server reads: its setting, or Discord's for the server."""
    if guild is None:
        return ENGLISH
    chosen = (await guilds.preferences(str(guild.id))).language
    return words_for(chosen or guild.preferred_locale)
