"""The buttons on cards and pages; their state is in their custom ids, so that they outlive a restart."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self, TypeAlias

import discord
from discord import ui

from bot.chat.asking import Ask
from bot.chat.faults import answering
from bot.chat.safe import label
from bot.chat.words import ENGLISH, Words
from bot.errors import QueryError

if TYPE_CHECKING:
    from bot.chat.client import Copydesk

Press: TypeAlias = "discord.Interaction[Copydesk]"


class Show(
    ui.DynamicItem[ui.Button[Any]],
    template=r"cd:(?P<what>card|claims|sources|context|changes|corrections):(?P<number>\d{1,9}):(?P<at>\d{1,6})",
):
    """Shows the presser a card, its claims or its sources, privately and by the presser's own rights."""

    def __init__(self, what: str, number: int, at: int = 0, *, name: str, disabled: bool = False) -> None:
        super().__init__(ui.Button(label=name, custom_id=f"cd:{what}:{number}:{at}", disabled=disabled))
        self.what, self.number, self.at = what, number, at

    @classmethod
    def claims(cls, number: int, words: Words) -> Self:
        """The button All claims."""
        return cls("claims", number, name=words.ALL_CLAIMS)

    @classmethod
    def sources(cls, number: int, words: Words) -> Self:
        """The button Sources."""
        return cls("sources", number, name=words.SOURCES)

    @classmethod
    def card(cls, number: int, place: int, words: Words) -> Self:
        """The button that brings the card; its place tells it from others for the same article."""
        return cls("card", number, place, name=words.CARD)

    @classmethod
    async def from_custom_id(cls, _: Press, item: ui.Item[Any], match: re.Match[str], /) -> Self:  # type: ignore[override]
        """The button as it was pressed."""
        name = getattr(item, "label", None) or ""
        return cls(match["what"], int(match["number"]), int(match["at"]), name=name)

    async def callback(self, interaction: Press) -> None:  # type: ignore[override]
        """Answer the press."""
        async with answering(interaction):
            await interaction.client.surfaces.show(interaction, self.what, self.number, self.at)


class InArticle(ui.DynamicItem[ui.Select[Any]], template=r"ct:(?P<number>\d{1,9})"):
    """Shows a chosen claim where it stands in its article."""

    def __init__(self, number: int, options: Sequence[discord.SelectOption], placeholder: str = "") -> None:
        select: ui.Select[Any] = ui.Select(custom_id=f"ct:{number}", placeholder=placeholder)
        select.options = list(options)
        super().__init__(select)
        self.number = number

    @classmethod
    async def from_custom_id(cls, _: Press, item: ui.Item[Any], match: re.Match[str], /) -> Self:  # type: ignore[override]
        """The menu as a choice was made in it."""
        return cls(int(match["number"]), item.options if isinstance(item, ui.Select) else ())

    async def callback(self, interaction: Press) -> None:  # type: ignore[override]
        """Show the claim; its place is what was chosen."""
        async with answering(interaction):
            chosen = _chosen(interaction)
            await interaction.client.surfaces.show(interaction, "context", self.number, chosen)


class Turn(ui.DynamicItem[ui.Button[Any]], template=r"cr(?P<place>[0-3]):(?P<state>(?s:.*))"):
    """Turns a page of results or shares it; the question is spread over the four buttons' custom ids."""

    def __init__(self, place: int, state: str, *, name: str, disabled: bool = False) -> None:
        super().__init__(ui.Button(label=name, custom_id=f"cr{place}:{state}", disabled=disabled))
        self.place = place

    @classmethod
    def around(cls, ask: Ask, words: Words, *, more: bool) -> list[ui.Item[Any]]:
        """The buttons under a page: back, where it is, more, share; where all is told, only share."""
        page = words.page(ask.at // ask.size + 1)
        row = ((words.PREVIOUS, ask.at == 0), (page, True), (words.NEXT, not more), (words.SHARE, False))
        pieces = ask.packed(most=len(row))
        first = 0 if ask.at or more or len(pieces) > 1 else SHARE
        pieces += [""] * (len(row) - first - len(pieces))
        return [
            cls(place, state, name=row[place][0], disabled=row[place][1])
            for place, state in enumerate(pieces, start=first)
        ]

    @classmethod
    async def from_custom_id(cls, _: Press, item: ui.Item[Any], match: re.Match[str], /) -> Self:  # type: ignore[override]
        """The button as it was pressed."""
        return cls(int(match["place"]), match["state"], name=getattr(item, "label", None) or "")

    async def callback(self, interaction: Press) -> None:  # type: ignore[override]
        """Answer the press."""
        async with answering(interaction):
            ask = Ask.unpacked(_states(interaction.message))
            surfaces = interaction.client.surfaces
            if self.place == SHARE:
                await surfaces.share(interaction, ask)
            else:
                await surfaces.turn(interaction, ask.moved(1 if self.place == MORE else -1))


class Try(ui.DynamicItem[ui.Button[Any]], template=r"cq(?P<place>[0-3]):(?P<state>(?s:.*))"):
    """Asks another question in the place of one that found nothing."""

    def __init__(self, place: int, state: str, *, name: str) -> None:
        super().__init__(ui.Button(label=name, custom_id=f"cq{place}:{state}"))
        self.state = state

    @classmethod
    def instead(cls, asks: Sequence[tuple[str, Ask]]) -> list[ui.Item[Any]]:
        """A button for each question that is short enough to travel in one."""
        states = [(name, state) for name, ask in asks if (state := ask.short())]
        return [cls(place, state, name=label(name, LABEL)) for place, (name, state) in enumerate(states)]

    @classmethod
    async def from_custom_id(cls, _: Press, item: ui.Item[Any], match: re.Match[str], /) -> Self:  # type: ignore[override]
        """The button as it was pressed."""
        return cls(int(match["place"]), match["state"], name=getattr(item, "label", None) or "")

    async def callback(self, interaction: Press) -> None:  # type: ignore[override]
        """Answer the press."""
        async with answering(interaction):
            await interaction.client.surfaces.turn(interaction, Ask.unpacked([self.state]))


class ShareStats(ui.DynamicItem[ui.Button[Any]], template=r"ce:stats"):
    """Shares the statistics, counted anew over what everybody in the channel may read."""

    def __init__(self, name: str) -> None:
        super().__init__(ui.Button(label=name, custom_id="ce:stats"))

    @classmethod
    async def from_custom_id(cls, _: Press, item: ui.Item[Any], match: re.Match[str], /) -> Self:  # type: ignore[override]
        """The button as it was pressed."""
        return cls(getattr(item, "label", None) or "")

    async def callback(self, interaction: Press) -> None:  # type: ignore[override]
        """Answer the press."""
        async with answering(interaction):
            await interaction.client.records.share_totals(interaction)


LABEL = 80
"""Characters of a button's label (Discord's limit)."""

MORE, SHARE = 2, 3
"""Places of the buttons in their row."""


def _chosen(interaction: Press) -> int:
    """The place of the chosen claim.  Raises QueryError where it is none of ours."""
    data: Mapping[str, Any] = interaction.data or {}
    values = data.get("values")
    if not values or not re.fullmatch(r"\d{1,6}", values[0]):
        raise QueryError(ENGLISH.OUTDATED)
    return int(values[0])


def _states(message: discord.Message | None) -> list[str]:
    """The pieces of the question, in the order of the buttons that carry them."""
    view = ui.LayoutView.from_message(message) if message else ui.LayoutView()
    found: dict[int, str] = {}
    for item in view.walk_children():
        if match := re.fullmatch(
            Turn.__discord_ui_compiled_template__, getattr(item, "custom_id", None) or ""
        ):
            found[int(match["place"])] = match["state"]
    return [found[place] for place in sorted(found)]
