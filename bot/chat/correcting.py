"""The form in which a member says what is wrong with a reading, and its undoing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import discord
from discord import ui

from bot.chat.cards import speaker
from bot.chat.changed import corrections_page
from bot.chat.entitled import Entitled, may_correct, member, moderates
from bot.chat.faults import answering, defer, privately
from bot.chat.layout import CHOICE, CHOICES, FORM, Tone, sentence
from bot.chat.safe import label
from bot.chat.standing import Standing
from bot.chat.words import ENGLISH, Words, words_for
from bot.core.models import Claim, Correction, Digest, Fault, Stored
from bot.core.showing import shown as readable
from bot.errors import QueryError
from bot.ports import Corrections

A_DAY = 20
"""Corrections that are taken of one member within a day: enough for who reads closely."""

LONGEST = 1000
"""Characters of right words: longer than any claim."""

Interaction = discord.Interaction[Any]


@dataclass(frozen=True, slots=True)
class Target:
    """What can be corrected: a claim's words with who is said to say them, or a sentence of the summary."""

    words: str
    speaker: str | None = None
    is_claim: bool = True


class Correcting:
    """Takes corrections by the rights of whoever makes them."""

    def __init__(self, *, corrections: Corrections, entitled: Entitled, standing: Standing) -> None:
        self._corrections = corrections
        self._entitled = entitled
        self._standing = standing

    async def ask(self, interaction: Interaction, number: int, first: int) -> None:
        """The form, for the claims from the one at ``first`` on.  Raises QueryError."""
        stored = await self._correctable(interaction, number)
        words = words_for(interaction.locale)
        options, targets = _targets(stored.digest, first, words)
        if not targets:
            raise QueryError(ENGLISH.NOTHING_TO_CORRECT)
        await interaction.response.send_modal(CorrectForm(self, number, options, targets, words))

    async def correct(
        self, interaction: Interaction, number: int, target: Target, fault: Fault, correct: str
    ) -> None:
        """Keep it, and show it on the cards.  Raises QueryError, StoreError."""
        await self._correctable(interaction, number)
        who = member(interaction)
        guild, now = str(who.guild.id), interaction.created_at
        if await self._corrections.made_since(guild, str(who.id), now - timedelta(days=1)) >= A_DAY:
            raise QueryError(ENGLISH.ENOUGH_CORRECTED.format(A_DAY))
        if target.is_claim is (fault is Fault.POINT):
            raise QueryError(ENGLISH.WRONG_FAULT)
        made = Correction(fault, target.words, target.speaker, correct.strip() or None, str(who.id), now)
        stored = await self._corrections.correct(guild, number, made)
        if stored is None:
            raise QueryError(ENGLISH.NOT_CORRECTED)
        await privately(interaction, sentence(words_for(interaction.locale).CORRECTED, tone=Tone.PLAIN))
        await self._standing.refresh(guild, stored)

    async def undo(self, interaction: Interaction, number: int, correction: int) -> None:
        """Take a correction back, in the page that shows it.  Raises QueryError, StoreError."""
        await interaction.response.defer()
        who, stored = member(interaction), await self._entitled.current(interaction, number)
        meant = next((one for one in stored.corrections if one.id == correction), None)
        if meant is None or not (meant.author == str(who.id) or moderates(who, stored.posts)):
            raise QueryError(ENGLISH.MAY_NOT_UNDO)
        fresh = await self._corrections.undo(str(who.guild.id), number, correction, str(who.id))
        if fresh is None:
            raise QueryError(ENGLISH.NOT_UNDONE)
        page = corrections_page(fresh, who, words_for(interaction.locale))
        await interaction.edit_original_response(view=page)
        await self._standing.refresh(str(who.guild.id), fresh)

    async def _correctable(self, interaction: Interaction, number: int) -> Stored:
        stored = await self._entitled.current(interaction, number)
        if not may_correct(member(interaction), stored.posts):
            raise QueryError(ENGLISH.MAY_NOT_CORRECT)
        return stored


class CorrectForm(ui.Modal):
    """Which claim or sentence, what is wrong with it, and what is right."""

    def __init__(
        self,
        correcting: Correcting,
        number: int,
        options: list[discord.SelectOption],
        targets: Sequence[Target],
        words: Words,
    ) -> None:
        super().__init__(title=words.CORRECT_TITLE, timeout=FORM)
        self._correcting = correcting
        self._number = number
        self._targets = targets
        faults = [
            discord.SelectOption(label=label(name, CHOICE), value=fault)
            for fault, name in words.FAULTS.items()
        ]
        self._which = ui.Select[Any](options=options)
        self._fault = ui.Select[Any](options=faults)
        self._right = ui.TextInput[Any](required=False, style=discord.TextStyle.paragraph, max_length=LONGEST)
        self.add_item(ui.Label(text=words.CORRECT_WHICH, component=self._which))
        self.add_item(ui.Label(text=words.CORRECT_FAULT, component=self._fault))
        self.add_item(
            ui.Label(text=words.CORRECT_RIGHT, description=words.CORRECT_HINT, component=self._right)
        )

    async def on_submit(self, interaction: Interaction) -> None:
        """Take what was filled in."""
        async with answering(interaction):
            await defer(interaction)
            target = self._targets[int(self._which.values[0])]
            fault = Fault(self._fault.values[0])
            await self._correcting.correct(interaction, self._number, target, fault, self._right.value)


def _targets(digest: Digest, first: int, words: Words) -> tuple[list[discord.SelectOption], list[Target]]:
    """What the form offers: claims from a place on, then the summary's sentences."""
    text = digest.article.text
    points = digest.summary.points
    claims = digest.claims[first : first + CHOICES - len(points)]
    named = [
        (f"{first + place}. {speaker(claim, words)}", readable(claim, text), _target(claim, text))
        for place, claim in enumerate(claims, start=1)
    ] + [
        (f"{words.SUMMARY_SENTENCE} {place}", point.text, Target(point.text, is_claim=False))
        for place, point in enumerate(points, start=1)
    ]
    options = [
        discord.SelectOption(label=label(name, CHOICE), description=label(said, CHOICE), value=str(place))
        for place, (name, said, _) in enumerate(named)
    ]
    return options, [target for *_, target in named]


def _target(claim: Claim, text: str) -> Target:
    return Target(claim.words(text), claim.source.name if claim.source else None)
