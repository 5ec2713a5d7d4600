"""The page of one speaker: the names, the outlets, when, and the claims with their posts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import discord
from discord import ui

from bot.chat.buttons import Show
from bot.chat.cards import source_name
from bot.chat.charts import Chart, Shape, gallery
from bot.chat.layout import TEXT, Item, Tone, View, row, rule, view
from bot.chat.results import hit_line
from bot.chat.safe import fitting, plain, shown, units
from bot.chat.speaker_buttons import PAGE, Leaf
from bot.chat.words import Words
from bot.core.speakers import Alias, Speaker
from bot.core.timeline import timeline

NAME, ALIAS, SITE = 150, 80, 40
"""UTF-16 units for the speaker's name, another name, an outlet."""
ALIASES, OUTLETS = 5, 6
"""Names and outlets that are listed; the others are counted."""
HEAD = 1_500
"""Units of everything above the claims, so that five claims have room."""


def speaker_page(
    speaker: Speaker,
    at: int,
    words: Words,
    files: Sequence[discord.File] = (),
    *,
    moderator: bool = False,
    shared: bool = False,
    remark: str = "",
) -> View:
    """A page of claims under who says them; a shared page does not turn."""
    head = list(fitting(_head(speaker, words, remark), HEAD))
    items: list[Item] = [ui.TextDisplay(part) for part in head]
    for chart in chart_of(speaker, words):
        if picture := gallery(chart, files):
            items += [ui.TextDisplay(f"-# {words.by_step(timeline(speaker.days).step)}"), *picture]
    heading = f"**{words.NEWEST_CLAIMS}**"
    if len(speaker.hits) < speaker.claims:
        heading += f" · {words.spread(at + 1, at + len(speaker.hits), speaker.claims)}"
    items += [rule(), ui.TextDisplay(heading if speaker.hits else words.NO_MORE)]
    room = (TEXT - sum(map(units, head)) - units(heading)) // max(len(speaker.hits), 1)
    for place, hit in enumerate(speaker.hits):
        line: Item = ui.TextDisplay(hit_line(hit, room, words, claims=True, known=speaker.name))
        items.append(ui.Section(line, accessory=Show.card(hit.number, place, words)))
    if not shared:
        items += _buttons(speaker, at, words, moderator)
    return view(items, tone=Tone.PLAIN)


def chart_of(speaker: Speaker, words: Words) -> list[Chart]:
    """When it was said, where that is more than one day."""
    line = timeline(speaker.days)
    if len(line.counts) < 2:
        return []
    labels = tuple(words.bucket(start, line.step) for start, _ in line.counts)
    said = ", ".join(
        f"{label} {count}" for label, (_, count) in zip(labels, line.counts, strict=True) if count
    )
    alt = f"{words.by_step(line.step)}: {said}"
    return [Chart("timeline", Shape.COLUMNS, labels, tuple(float(count) for _, count in line.counts), alt)]


def _head(speaker: Speaker, words: Words, remark: str) -> Iterator[str]:
    """The paragraphs above the claims, the dearest first."""
    if remark:
        yield remark
    when = words.between(words.day(min(speaker.days)), words.day(max(speaker.days)))
    how_much = words.claims_in(speaker.claims, speaker.articles)
    name = shown(source_name(speaker.name), NAME)
    yield f"### {name}\n-# {words.KINDS[speaker.kind]} · {how_much} · {when}"
    if speaker.outlets:
        quoted = [f"{shown(one.name, SITE)} ({words.number(one.count)})" for one in speaker.outlets[:OUTLETS]]
        yield f"**{words.QUOTED_BY}** " + " · ".join(_rest(quoted, len(speaker.outlets), words))
    if others := speaker.aliases[1:]:
        named = [_alias(alias, words) for alias in others[:ALIASES]]
        yield f"**{words.ALSO_CALLED}**\n" + "\n".join(
            f"- {name}" for name in _rest(named, len(others), words)
        )


def _rest(named: list[str], total: int, words: Words) -> list[str]:
    return [*named, words.and_more(total - len(named))] if total > len(named) else named


def _alias(alias: Alias, words: Words) -> str:
    beside = words.quoted(shown(alias.beside, ALIAS)) if alias.beside else ""
    return words.alias(shown(plain(alias.name), ALIAS), words.WHY[alias.why], beside)


def _buttons(speaker: Speaker, at: int, words: Words, moderator: bool) -> list[Item]:
    head = speaker.aliases[0]
    leaves: list[Item] = []
    if at or speaker.more:
        leaves = [
            Leaf("turn", head, max(0, at - PAGE), name=words.PREVIOUS, disabled=at == 0),
            Leaf("turn", head, at + PAGE, name=words.NEXT, disabled=not speaker.more),
        ]
    leaves.append(Leaf("share", head, at, name=words.SHARE))
    if moderator:
        leaves.append(Leaf("join", head, at, name=words.JOIN))
        leaves += [Leaf("part", head, at, name=words.PART)] if len(speaker.aliases) > 1 else []
    return row(leaves)
