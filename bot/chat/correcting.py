"""The form in which a member says what is wrong with a reading, and its undoing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import discord
from discord import ui

from bot.chat import forms
from bot.chat.cards import speaker
from bot.chat.changed import corrections_page
from bot.chat.entitled import Entitled, may_correct, member, moderates
from bot.chat.faults import defer, privately
from bot.chat.forms import Filled
from bot.chat.layout import CHOICE, CHOICES, Tone, sentence
from bot.chat.safe import label
from bot.chat.standing import Standing
from bot.chat.words import ENGLISH, Words, words_for
from bot.core.models import Claim, Correction, Digest, Fault, Point, Stored
from bot.core.showing import shown as readable
from bot.errors import QueryError
from bot.ports import Corrections

A_DAY = 20
"""Corrections that are taken of one member within a day: enough for who reads closely."""

WHICH, FAULT, RIGHT = "which", "fault", "right"
"""Custom ids of the form's fields."""

LONGEST = 1000
"""Characters of right words: longer than any claim."""

Interaction = discord.Interaction[Any]


@dataclass(frozen=True, slots=True)
class Target:
    """What can be corrected: a claim's words with who is said to say them, or a sentence of the summary."""

    words: str
    speaker: str | None = None
    is_claim: bool = True

    @property
    def mark(self) -> str:
        """By what it is known again when the form is sent: its place may be another's by then."""
        told = json.dumps([self.words, self.speaker, self.is_claim])
        return hashlib.blake2s(told.encode(), digest_size=12).hexdigest()


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
        options = _offered(stored.digest, first, words)
        if not options:
            raise QueryError(ENGLISH.NOTHING_TO_CORRECT)
        await forms.show(interaction, CorrectForm(number, options, words))

    async def take(self, interaction: Interaction, number: int, filled: Filled) -> None:
        """Take what was filled into the form.  Raises QueryError, StoreError."""
        await defer(interaction)
        stored = await self._correctable(interaction, number)
        mark = filled.chosen[WHICH][0].rpartition(".")[2]
        meant = next((one for one in _targets(stored.digest) if one.mark == mark), None)
        if meant is None:  # it was read again or corrected since the form was opened
            raise QueryError(ENGLISH.NOT_THERE_ANY_MORE)
        await self.correct(interaction, number, meant, Fault(filled.chosen[FAULT][0]), filled.texts[RIGHT])

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

    def __init__(self, number: int, options: list[discord.SelectOption], words: Words) -> None:
        super().__init__(title=words.CORRECT_TITLE, custom_id=f"cf:correct:{number}")
        faults = [
            discord.SelectOption(label=label(name, CHOICE), value=fault)
            for fault, name in words.FAULTS.items()
        ]
        which = ui.Select[Any](custom_id=WHICH, options=options)
        fault = ui.Select[Any](custom_id=FAULT, options=faults)
        right = ui.TextInput[Any](
            custom_id=RIGHT, required=False, style=discord.TextStyle.paragraph, max_length=LONGEST
        )
        self.add_item(ui.Label(text=words.CORRECT_WHICH, component=which))
        self.add_item(ui.Label(text=words.CORRECT_FAULT, component=fault))
        self.add_item(ui.Label(text=words.CORRECT_RIGHT, description=words.CORRECT_HINT, component=right))


def _offered(digest: Digest, first: int, words: Words) -> list[discord.SelectOption]:
    """What the form offers: claims from a place on, then the summary's sentences."""
    text, points = digest.article.text, digest.summary.points
    claims = digest.claims[first : first + CHOICES - len(points)]
    named = [
        (f"{first + place}. {speaker(claim, words)}", readable(claim, text), _claim(claim, text))
        for place, claim in enumerate(claims, start=1)
    ] + [
        (f"{words.SUMMARY_SENTENCE} {place}", point.text, _point(point))
        for place, point in enumerate(points, start=1)
    ]
    return [  # two that say the same are one target, but no two options may have one value
        discord.SelectOption(
            label=label(name, CHOICE), description=label(said, CHOICE), value=f"{place}.{target.mark}"
        )
        for place, (name, said, target) in enumerate(named)
    ]


def _targets(digest: Digest) -> Iterator[Target]:
    """All that can be corrected."""
    yield from (_claim(claim, digest.article.text) for claim in digest.claims)
    yield from map(_point, digest.summary.points)


def _claim(claim: Claim, text: str) -> Target:
    return Target(claim.words(text), claim.source.name if claim.source else None)


def _point(point: Point) -> Target:
    return Target(point.text, is_claim=False)
