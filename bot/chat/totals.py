"""The page of /stats: four questions, each with its numbers in words and a chart of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import discord
from discord import ui

from bot.chat.buttons import ShareStats
from bot.chat.charts import Chart, Shape, gallery
from bot.chat.layout import Item, Tone, View, row, rule, view
from bot.chat.safe import shown
from bot.chat.words import Words
from bot.core.speakers import Count, Totals
from bot.core.timeline import Step

NAME = 60
"""UTF-16 units of an outlet or a speaker."""
FEW = 2
"""Bars from which a chart tells more than its words."""


def totals_page(
    totals: Totals, words: Words, files: Sequence[discord.File] = (), *, shared: bool = False
) -> View:
    """What was read in the last weeks; the same numbers stand in words and in the pictures."""
    whose = words.ONLY_PUBLIC if shared else words.ONLY_YOURS
    items: list[Item] = [ui.TextDisplay(_heading(totals, words, whose))]
    drawn = {chart.name: chart for chart in charts_of(totals, words)}
    for name, text in _sections(totals, words):
        items += [rule(), ui.TextDisplay(text)]
        items += gallery(drawn[name], files) if name in drawn else []
    if not shared:
        items += row([ShareStats(words.SHARE)])
    return view(items, tone=Tone.PLAIN)


def charts_of(totals: Totals, words: Words) -> list[Chart]:
    """The pictures, as far as there is something to compare."""
    weeks = tuple(words.bucket(week.monday, Step.WEEK) for week in totals.weeks)
    shares = [round(100 * week.unnamed / week.attributed) if week.attributed else 0 for week in totals.weeks]
    columns = (
        ("weeks", words.ARTICLES_A_WEEK, [week.articles for week in totals.weeks], ""),
        ("unnamed", words.UNNAMED_SHARE, shares, " %"),
    )
    charts = [
        Chart(name, Shape.COLUMNS, weeks, tuple(map(float, values)), _alt(title, weeks, values, unit), unit)
        for name, title, values, unit in columns
        if sum(map(bool, values)) >= FEW
    ]
    for name, title, counts in (
        ("outlets", words.OUTLETS, totals.outlets),
        ("quoted", words.MOST_QUOTED, totals.speakers),
    ):
        if len(counts) >= FEW:
            charts.append(_ranked(name, title, counts))
    return charts


def _ranked(name: str, title: str, counts: Sequence[Count]) -> Chart:
    labels = tuple(f"{place} · {one.name}" for place, one in enumerate(counts, start=1))
    values = [one.count for one in counts]
    return Chart(name, Shape.BARS, labels, tuple(map(float, values)), _alt(title, labels, values, ""))


def _alt(title: str, labels: Sequence[str], values: Sequence[int], unit: str) -> str:
    said = ", ".join(f"{label} {value}{unit}" for label, value in zip(labels, values, strict=True) if value)
    return f"{title}: {said}"


def _heading(totals: Totals, words: Words, whose: str) -> str:
    about = (
        words.weeks(len(totals.weeks)),
        words.articles(totals.articles),
        words.claims(totals.attributed),
        whose,
    )
    lines = [f"### {words.STATS}", f"-# {' · '.join(about)}"]
    if totals.partial:
        lines.append(f"-# {words.only_newest(totals.articles)}")
    return "\n".join(lines)


def _sections(totals: Totals, words: Words) -> Iterator[tuple[str, str]]:
    newest, before = totals.weeks[-1].articles, totals.weeks[-2].articles
    yield "weeks", f"**{words.ARTICLES_A_WEEK}**\n{words.this_week(newest, before)}"
    if totals.outlets:
        yield "outlets", f"**{words.OUTLETS}**\n{_list(totals.outlets, words)}"
    if totals.speakers:
        yield "quoted", f"**{words.MOST_QUOTED}**\n{_list(totals.speakers, words)}"
    share = words.share_of(totals.unnamed, totals.attributed)
    yield "unnamed", f"**{words.UNNAMED_SHARE}**\n{share}"


def _list(counts: Sequence[Count], words: Words) -> str:
    return " · ".join(
        f"{place}\u00a0{shown(one.name, NAME)}\u00a0({words.number(one.count)})"
        for place, one in enumerate(counts, start=1)
    )
