"""The buttons under a speaker's page, and the forms by which moderators merge and split."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Self, TypeAlias

import discord
from discord import ui

from bot.chat.faults import answering
from bot.chat.layout import CHOICE, CHOICES
from bot.chat.safe import label, units
from bot.chat.words import Words
from bot.core.speakers import Alias

if TYPE_CHECKING:
    from bot.chat.client import Copydesk

Press: TypeAlias = "discord.Interaction[Copydesk]"

PAGE = 5
"""Claims on one page."""
LONGEST = 80
"""UTF-16 units of a name in a custom id, of the 100 that Discord allows; a longer one goes by its id."""


class Leaf(
    ui.DynamicItem[ui.Button[Any]],
    template=r"cs:(?P<what>turn|share|join|part):(?P<at>\d{1,6}):(?P<who>(?s:.+))",
):
    """Turns, shares or corrects a speaker's page, by the rights of whoever presses it."""

    def __init__(
        self, what: str, who: Alias | str, at: int = 0, *, name: str, disabled: bool = False
    ) -> None:
        self.what, self.who, self.at = what, who if isinstance(who, str) else _carried(who), at
        custom_id = f"cs:{what}:{at}:{self.who}"
        super().__init__(ui.Button(label=name, custom_id=custom_id, disabled=disabled))

    @classmethod
    async def from_custom_id(cls, _: Press, item: ui.Item[Any], match: re.Match[str], /) -> Self:  # type: ignore[override]
        """The button as it was pressed."""
        name = getattr(item, "label", None) or ""
        return cls(match["what"], match["who"], int(match["at"]), name=name)

    async def callback(self, interaction: Press) -> None:  # type: ignore[override]
        """Answer the press."""
        async with answering(interaction):
            records, who = interaction.client.records, meant(self.who)
            match self.what:
                case "turn":
                    await records.speaker(interaction, who, self.at, turning=True)
                case "share":
                    await records.share(interaction, who, self.at)
                case "join":
                    await records.ask_to_join(interaction, self.who)
                case _:
                    await records.ask_to_part(interaction, who)


class Join(ui.Modal):
    """Which other speaker it is; ``who`` is the one that is shown, as the button carries it."""

    def __init__(self, who: str, words: Words) -> None:
        super().__init__(title=words.JOIN_TITLE, custom_id=f"cf:join:{who}")
        name: ui.TextInput[Any] = ui.TextInput(custom_id="name", max_length=120)
        self.add_item(ui.Label(text=words.JOIN_NAME, description=words.JOIN_HINT, component=name))


class Part(ui.Modal):
    """Which names are somebody else's."""

    def __init__(self, aliases: Sequence[Alias], words: Words) -> None:
        super().__init__(title=words.PART_TITLE, custom_id="cf:part:")
        offered = aliases[:CHOICES]
        names: ui.Select[Any] = ui.Select(
            custom_id="names",
            options=[
                discord.SelectOption(label=label(alias.name, CHOICE) or str(alias.id), value=str(alias.id))
                for alias in offered
            ],
            max_values=max(1, len(offered) - 1),
        )
        self.add_item(ui.Label(text=words.PART_NAMES, component=names))


def _carried(alias: Alias) -> str:
    return alias.name if units(alias.name) <= LONGEST else f"#{alias.id}"


def meant(who: str) -> str | int:
    """The name, or the id, that a button carries."""
    return int(who[1:]) if re.fullmatch(r"#\d{1,18}", who) else who
