"""Forms that outlive a restart: what one is about is in its custom_id, what was filled in is in the submission."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self, TypeAlias

import discord
from discord import ui

from bot.chat.faults import answering
from bot.chat.speaker_buttons import meant
from bot.chat.words import ENGLISH, words_for
from bot.errors import QueryError

if TYPE_CHECKING:
    from bot.chat.client import Copydesk

Press: TypeAlias = "discord.Interaction[Copydesk]"

WORTH_KEEPING = 80
"""Letters from which somebody who typed them would be sorry to lose them."""

_FORM = re.compile(
    r"cf:(?:(?P<submit>submit:)|correct:(?P<correct>\d{1,9})|join:(?P<join>.+)|(?P<part>part:))", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Filled:
    """What somebody filled into a form, by the fields' custom ids; ``files`` are of the only field for files."""

    texts: Mapping[str, str]
    chosen: Mapping[str, Sequence[str]]
    files: Sequence[discord.Attachment]

    @classmethod
    def of(cls, interaction: discord.Interaction[Any]) -> Self:
        """What the submission carries."""
        data: Mapping[str, Any] = interaction.data or {}
        fields = list(_fields(data.get("components", ())))
        uploaded = data.get("resolved", {}).get("attachments", {}).values()
        return cls(
            {field["custom_id"]: (field["value"] or "").strip() for field in fields if "value" in field},
            {field["custom_id"]: field["values"] for field in fields if "values" in field},
            [discord.Attachment(data=file, state=interaction._state) for file in uploaded],
        )

    @property
    def words(self) -> str:
        """All that was typed."""
        return "\n\n".join(filter(None, self.texts.values()))


def _fields(parts: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The innermost parts, which hold what was filled in."""
    for part in parts:
        inner = part.get("components", [part["component"]] if "component" in part else [])
        if inner:
            yield from _fields(inner)
        elif "custom_id" in part:
            yield part


async def show(interaction: discord.Interaction[Any], form: ui.Modal) -> None:
    """Open a form.  discord.py need not remember it: :func:`submitted` knows it by its custom_id."""
    form.stop()
    await interaction.response.send_modal(form)


async def submitted(interaction: Press) -> None:
    """Take a form that was sent, whichever life of the bot opened it; what cannot be taken is handed back."""
    filled, done = Filled.of(interaction), False
    async with answering(interaction):
        await _take(interaction, filled)
        done = True
    if not done and len(filled.words) >= WORTH_KEEPING:
        async with answering(interaction):
            await _hand_back(interaction, filled.words)


async def _take(interaction: Press, filled: Filled) -> None:
    client = interaction.client
    data: Mapping[str, Any] = interaction.data or {}
    form = _FORM.fullmatch(str(data.get("custom_id", "")))
    if form is None:
        raise QueryError(ENGLISH.UNKNOWN_FORM)
    match form.lastgroup:
        case "submit":
            await client.submissions.submit(interaction, filled)
        case "correct":
            await client.powers.correcting.take(interaction, int(form["correct"]), filled)
        case "join":
            await client.records.join(interaction, meant(form["join"]), filled.texts["name"])
        case _:
            names = [int(value) for value in filled.chosen["names"] if value.isdecimal()]
            await client.records.part(interaction, names)


async def _hand_back(interaction: Press, typed: str) -> None:
    """A file, since Discord has closed the form and what was typed stands nowhere else."""
    words = words_for(interaction.locale)
    kept = discord.File(io.BytesIO(typed.encode()), filename=words.YOUR_WORDS_FILE)
    await interaction.followup.send(words.YOUR_WORDS, file=kept, ephemeral=True)
