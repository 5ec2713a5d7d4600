"""The buttons that stand on cards and pages: their state is in their custom id, so a restart does not matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.chat import words
from bot.chat.asking import Ask
from bot.chat.faults import answering

if TYPE_CHECKING:
    from bot.chat.client import Copydesk

Press = discord.Interaction["Copydesk"]


class Show(ui.DynamicItem[ui.Button[Any]], template=r"cd:(?P<what>card|claims|sources):(?P<number>\d{1,9}):(?P<at>\d{1,6})"):
    """Shows the presser a card, its claims or its sources, privately and by the presser's own rights."""

    def __init__(self, what: str, number: int, at: int = 0, *, name: str, disabled: bool = False) -> None:
        super().__init__(ui.Button(label=name, custom_id=f"cd:{what}:{number}:{at}", disabled=disabled))
        self.what, self.number, self.at = what, number, at

    @classmethod
    def claims(cls, number: int) -> Self:
        """The button All claims."""
        return cls("claims", number, name=words.ALL_CLAIMS)

    @classmethod
    def sources(cls, number: int) -> Self:
        """The button Sources."""
        return cls("sources", number, name=words.SOURCES)

    @classmethod
    def card(cls, number: int) -> Self:
        """The button that brings the card."""
        return cls("card", number, name=words.CARD)

    @classmethod
    async def from_custom_id(cls, _: Press, item: ui.Item[Any], match: re.Match[str], /) -> Self:  # type: ignore[override]
        """The button as it was pressed."""
        name = getattr(item, "label", None) or ""
        return cls(match["what"], int(match["number"]), int(match["at"]), name=name)

    async def callback(self, interaction: Press) -> None:  # type: ignore[override]
        """Answer the press."""
        async with answering(interaction):
            await interaction.client.surfaces.show(interaction, self.what, self.number, self.at)
