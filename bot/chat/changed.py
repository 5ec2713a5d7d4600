"""What changed between two texts of an article, and what members corrected in it, as private pages."""

from __future__ import annotations

import asyncio
from typing import Any

import discord
from discord import ui

from bot.chat.acting import Act
from bot.chat.buttons import Show
from bot.chat.cards import headline, source_name
from bot.chat.entitled import moderates
from bot.chat.layout import Item, Tone, View, row, rule, spaced, view
from bot.chat.safe import shown
from bot.chat.tokens import mention, moment
from bot.chat.words import Words
from bot.core.changes import Change, Changes, changes
from bot.core.models import Correction, Fault, Stored

TITLE, WORDS, SPEAKER = 200, 90, 60
"""UTF-16 units for a title, for one side of a change, and for who says it."""

MOST = 10
"""Changes or corrections on one page, the weightiest first: with their words they fill a message."""


async def compared(stored: Stored, earlier: Stored, words: Words) -> View:
    """What the article says otherwise than its earlier text, claim by claim."""
    # Long texts take most of a second, which the gateway's loop must not stand still for.
    found = await asyncio.to_thread(changes, earlier.digest, stored.digest)
    return changes_page(stored, earlier, found, words)


def changes_page(stored: Stored, earlier: Stored, found: Changes, words: Words) -> View:
    """What was found otherwise than in the earlier text."""
    since = moment(earlier.saved_at)
    lines = [_change(change, words) for change in found.found[:MOST]]
    if more := len(found.found) - MOST if len(found.found) > MOST else 0:
        lines.append(f"-# {words.more_changes(more)}")
    if found.new or found.gone:
        lines.append(f"-# {words.other_sentences(found.new, found.gone)}")
    buttons: list[Item] = [
        Show("card", stored.number, 0, name=words.TEXT_NOW),
        Show("card", earlier.number, 1, name=words.EARLIER_TEXT),
    ]
    heading = words.changed_since(stored.number, since)
    return view(
        [*_heading(heading, stored), *spaced(lines or [words.NO_CHANGE]), *row(buttons)], tone=Tone.PLAIN
    )


def corrections_page(stored: Stored, who: discord.Member, words: Words) -> View:
    """Who corrected what, the newest first; what the reader may undo has its button."""
    items: list[Item] = _heading(words.CORRECTIONS, stored)
    for correction in stored.corrections[::-1][:MOST]:
        text = ui.TextDisplay[Any](_correction(correction, words))
        undo = Act("undo", stored.number, correction.id, name=words.UNDO)
        mine = correction.author == str(who.id)
        may = correction.holds and stored.current is None and (mine or moderates(who, stored.posts))
        items.append(ui.Section(text, accessory=undo) if may else text)
    if not stored.corrections:
        items.append(ui.TextDisplay(words.NO_CORRECTIONS))
    return view(items, tone=Tone.PLAIN)


def _heading(name: str, stored: Stored) -> list[Item]:
    title = shown(headline(stored.digest.article), TITLE)
    return [ui.TextDisplay(f"### {name}\n-# #{stored.number} · {title}"), rule()]


def _change(change: Change, words: Words) -> str:
    """What kind, who says it, and the words before and after."""
    who = shown(source_name(change.speaker), SPEAKER) if change.speaker else ""
    was = shown(source_name(change.was), SPEAKER) if change.was else ""
    speakers = " → ".join(filter(None, [was, who]))
    opening = f"**{words.CHANGES[change.kind]}**" + (f" · {speakers}" if speakers else "")
    sides = []
    if change.before:
        sides.append(f"> ~~{shown(change.before, WORDS)}~~")
    if change.after:
        sides.append(f"> {shown(change.after, WORDS)}")
    return "\n".join([opening, *sides])


def _correction(correction: Correction, words: Words) -> str:
    undone = mention(correction.undone_by) if correction.undone_by else ""
    lines = [f"**{words.FAULTS[correction.fault]}**", f"> {shown(correction.words, WORDS, start=True)}"]
    if correction.fault is Fault.SPEAKER:
        old = source_name(correction.speaker) if correction.speaker else words.OWN_VOICE
        new = source_name(correction.correct) if correction.correct else words.OWN_VOICE
        lines.append(f"{shown(old, SPEAKER)} → {shown(new, SPEAKER)}")
    elif correction.correct:
        lines.append(f"> → {shown(correction.correct, WORDS)}")
    by = words.correction_was(mention(correction.author), moment(correction.made_at), undone)
    return "\n".join([*lines, f"-# {by}"])
