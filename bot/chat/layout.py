"""Components V2 within Discord's limits: the few shapes that cards and pages are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

import discord
from discord import ui

from bot.chat.safe import units

TEXT = 4000
"""UTF-16 units of all text displays of one message (Discord's limit)."""

COMPONENTS = 40
"""Components of one message, nested ones included (Discord's limit)."""

MARKS = 1 << 20
"""Added to a mark: Discord itself numbers unmarked components from 1."""

ADDRESS = 512
"""Characters of a link button's address (Discord's limit)."""

CHOICES, CHOICE = 25, 100
"""Options of a menu, and characters of one option or of a choice that autocomplete offers (Discord's limits)."""

Item = ui.Item[Any]
View = ui.LayoutView


class Tone(IntEnum):
    """The accent of a card; it repeats what words say, never more."""

    READ = 0x3BA55D
    CAUTION = 0xE0A030
    FAILED = 0xC4554D
    PLAIN = 0x5865F2


def view(items: Iterable[Item], *, tone: Tone, marker: int | None = None) -> View:
    """One message of one container.

    ``marker`` (a submission's own number) is kept in the container's id, by which the bot knows its own
    answer again in a channel's history: see :func:`marked`.  Raises ValueError where the texts
    are longer than Discord takes: whoever composes them plans the room.
    """
    layout = View(timeout=None)
    identity = None if marker is None else MARKS + marker
    layout.add_item(ui.Container(*items, accent_colour=int(tone), id=identity))
    used = sum(units(item.content) for item in layout.walk_children() if isinstance(item, ui.TextDisplay))
    if used > TEXT:
        raise ValueError(f"a message is {used - TEXT} units too long")
    return layout


def marked(message: discord.Message, marker: int) -> bool:
    """Whether the message is the view that bears the mark."""
    return marker_of(message) == marker


def marker_of(message: discord.Message) -> int | None:
    """The mark that the message bears, if any."""
    first = message.components[0] if message.components else None
    if isinstance(first, discord.Container) and first.id is not None and first.id >= MARKS:
        return first.id - MARKS
    return None


def sentence(text: str, *, tone: Tone, marker: int | None = None) -> View:
    """A message of one sentence of ours."""
    return view([ui.TextDisplay(text[:TEXT])], tone=tone, marker=marker)


def rule(*, visible: bool = True) -> Item:
    """A line between two parts."""
    return ui.Separator(visible=visible)


def spaced(texts: Sequence[str]) -> list[Item]:
    """The texts one below the other, with air between."""
    items: list[Item] = [part for text in texts for part in (rule(visible=False), ui.TextDisplay(text))]
    return items[1:]


def row(buttons: Sequence[Item]) -> list[Item]:
    """A row of buttons, if there are any."""
    return [ui.ActionRow(*buttons)] if buttons else []
