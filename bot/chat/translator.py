"""The commands' names, options and choices in the languages that there are catalogues of."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Location

from bot.chat.words import ENGLISH, words_for

NAMES = frozenset({Location.command_name, Location.group_name, Location.parameter_name})


class Translations(app_commands.Translator):
    """Asked by discord.py for each text of each command in each of Discord's locales."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContext[Any, Any],
    ) -> str | None:
        """The text in that language; None where it is the English one."""
        words = words_for(locale)
        if words is ENGLISH:
            return None
        if context.location in NAMES:
            return words.NAMES.get(string.message)
        return words.told(string.message)
