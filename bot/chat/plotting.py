"""The drawing of charts, in a process of its own: ``python -m bot.chat.plotting`` reads what to draw, writes PNGs.

In: a JSON list of :class:`bot.chat.charts.Chart` as objects; out: a JSON list of pictures in base64.
Figures are made without pyplot, which would keep them all.
"""

from __future__ import annotations

import base64
import io
import json
import sys
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.ticker import MaxNLocator

BACKGROUND, INK, FAINT, BAR = "#2b2d31", "#f2f3f5", "#4e5058", "#7983f5"
"""Discord's dark surface and text, a rule that does not shout, and its accent lightened: contrast to the
surface 13, 1.9 and 4.6 (WCAG 2.2 asks 4.5 of text and 3 of graphics that carry meaning)."""
WIDTH, DPI = 6.0, 180
"""Inches, and dots an inch: 1,080 pixels, sharp on a phone held upright."""
COLUMNS_HIGH, BAR_HIGH, MARGIN_HIGH = 2.1, 0.34, 0.2
"""Inches: a chart of columns, each lying bar, and what a chart of bars has around them."""
TEXT = 12
"""Points: some 14 pixels where Discord shows the picture 520 pixels wide, and 10 on a phone."""
FONT = "DejaVu Sans"
"""It comes with matplotlib, so that a server needs none."""
MOST_LABELS = 7
"""Labels under columns that do not run into each other."""
MOST_VALUES = 14
"""Columns with their values above them; more have a scale beside them."""
LONGEST = 28
"""Characters of a name beside a bar."""

Order = dict[str, Any]


def main() -> None:
    """Draw what standard input asks for."""
    sys.stdout.write(json.dumps([base64.b64encode(drawn(order)).decode() for order in json.load(sys.stdin)]))


def drawn(order: Order) -> bytes:
    """One chart as a PNG."""
    with mpl.rc_context({"text.parse_math": False, "font.family": FONT, "font.size": TEXT}):
        bars = order["shape"] == "bars"
        high = MARGIN_HIGH + BAR_HIGH * len(order["values"]) if bars else COLUMNS_HIGH
        figure = Figure(figsize=(WIDTH, high), dpi=DPI, facecolor=BACKGROUND, layout="constrained")
        FigureCanvasAgg(figure)
        axes = figure.subplots()
        (_bars if bars else _columns)(axes, order)
        target = io.BytesIO()
        figure.savefig(target, format="png", facecolor=BACKGROUND)
        return target.getvalue()


def _bars(axes: Axes, order: Order) -> None:
    values, places = order["values"], range(len(order["values"]))
    axes.barh(places, values, color=BAR, height=0.66)
    axes.set_yticks(places, [_legible(label) for label in order["labels"]])
    axes.invert_yaxis()
    axes.set_xlim(0, 1.12 * (max(values) or 1))
    for place, value in zip(places, values, strict=True):
        axes.annotate(_written(value, order["unit"]), (value, place), xytext=(5, 0),
                      textcoords="offset points", va="center", color=INK)  # fmt: skip
    axes.xaxis.set_visible(False)
    _plain(axes, keep=())


def _columns(axes: Axes, order: Order) -> None:
    values, places = order["values"], range(len(order["values"]))
    axes.bar(places, values, color=BAR, width=0.8)
    every = -(-len(values) // MOST_LABELS)
    shown = [place for place in places if (len(values) - 1 - place) % every == 0]
    axes.set_xticks(shown, [_legible(order["labels"][place]) for place in shown])
    axes.set_xlim(-0.6, len(values) - 0.4)
    axes.set_ylim(0, 1.18 * (max(values) or 1))
    if len(values) <= MOST_VALUES:
        for place, value in zip(places, values, strict=True):
            axes.annotate(_written(value, order["unit"]), (place, value), xytext=(0, 3),
                          textcoords="offset points", ha="center", color=INK)  # fmt: skip
        axes.yaxis.set_visible(False)
        _plain(axes, keep=("bottom",))
    else:
        axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
        axes.grid(axis="y", color=FAINT)
        axes.set_axisbelow(True)
        _plain(axes, keep=("bottom",))


def _plain(axes: Axes, keep: tuple[str, ...]) -> None:
    axes.set_facecolor(BACKGROUND)
    axes.tick_params(colors=INK, length=0)
    for side, spine in axes.spines.items():
        spine.set_visible(side in keep)
        spine.set_color(FAINT)


def _written(value: float, unit: str) -> str:
    return f"{value:,.0f}{unit}" if value else ""


def _legible(label: str) -> str:
    """The label as far as the font has its letters; the same stands in words beside the picture."""
    font = get_font(findfont(FontProperties(family=FONT)))
    said = "".join(letter for letter in label if letter.isspace() or font.get_char_index(ord(letter)))
    said = " ".join(said.split()).rstrip(" ·")
    return said if len(said) <= LONGEST else said[: LONGEST - 1].rstrip() + "…"


if __name__ == "__main__":
    main()
