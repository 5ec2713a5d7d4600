"""The buttons that change something: what they do is in their custom ids, so that they outlive a restart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self, TypeAlias

import discord
from discord import ButtonStyle, ui

from bot.chat.faults import answering

if TYPE_CHECKING:
    from bot.chat.client import Copydesk

Press: TypeAlias = "discord.Interaction[Copydesk]"


class Act(
    ui.DynamicItem[ui.Button[Any]],
    template=r"ca:(?P<what>remove|gone|again|correct|undo|forget):(?P<number>\d{1,9}):(?P<at>\d{1,12})",
):
    """Does something to an article, by the presser's own rights; ``at`` is a claim's or a correction's place."""

    def __init__(self, what: str, number: int, at: int = 0, *, name: str, grave: bool = False) -> None:
        style = ButtonStyle.danger if grave else ButtonStyle.secondary
        super().__init__(ui.Button(label=name, custom_id=f"ca:{what}:{number}:{at}", style=style))
        self.what, self.number, self.at = what, number, at

    @classmethod
    async def from_custom_id(cls, _: Press, item: ui.Item[Any], match: re.Match[str], /) -> Self:  # type: ignore[override]
        """The button as it was pressed."""
        name = getattr(item, "label", None) or ""
        return cls(match["what"], int(match["number"]), int(match["at"]), name=name)

    async def callback(self, interaction: Press) -> None:  # type: ignore[override]
        """Answer the press."""
        async with answering(interaction):
            powers = interaction.client.powers
            match self.what:
                case "correct":
                    await powers.correcting.ask(interaction, self.number, self.at)
                case "undo":
                    await powers.correcting.undo(interaction, self.number, self.at)
                case "remove":
                    await powers.rights.ask(interaction, self.number)
                case "gone":
                    await powers.rights.remove(interaction, self.number)
                case "again":
                    await powers.rereading.ask(interaction, self.number)
                case _:
                    await powers.rights.forget(interaction)
