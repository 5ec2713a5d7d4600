"""Charts as pictures: legible, harmless, and never in the way of an answer."""

from __future__ import annotations

import io
import os
from dataclasses import replace

import discord
import pytest

from bot.chat.charts import ALT, Chart, Charts, Shape, gallery
from bot.chat.plotting import drawn
from tests.chat.hostile import HOSTILE
from tests.chat.real import FONTS

BARS = Chart("outlets", Shape.BARS, ("1 · example.org", "2 · $x^2$ \\frac"), (3.0, 1.0), "Outlets: 3 and 1")
COLUMNS = Chart(
    "weeks", Shape.COLUMNS, tuple("abcdefghijklmnopqrst"), tuple(map(float, range(20))), "Weeks", " %"
)


async def test_each_chart_is_a_picture_with_its_words() -> None:
    files = await Charts(cache=FONTS).drawn([BARS, COLUMNS])
    assert [file.filename for file in files] == ["outlets.png", "weeks.png"]
    assert all(file.fp.read(8) == b"\x89PNG\r\n\x1a\n" for file in files)
    assert files[0].description == BARS.alt


async def test_where_drawing_fails_the_answer_comes_without_pictures(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert await Charts(cache=FONTS, patience=0.01).drawn([BARS]) == []
    assert "no charts could be drawn" in caplog.text
    assert gallery(BARS, []) == []


def test_the_drawing_process_is_given_nothing_else_of_the_environment() -> None:
    known = {"PATH", "LANG", "PYTHONPATH", "MPLCONFIGDIR", "OPENBLAS_NUM_THREADS"}
    assert os.environ.keys() - known
    assert Charts(cache=FONTS)._environment().keys() <= known


def test_an_alternative_text_is_never_longer_than_discord_takes() -> None:
    long = replace(BARS, alt="x" * 5_000)
    (item,) = gallery(long, [discord.File(io.BytesIO(), filename=long.file)])
    assert len(item.to_component_dict()["items"][0]["description"]) == ALT


@pytest.mark.parametrize("place", range(0, 300, 25))
def test_no_name_breaks_the_drawing(place: int) -> None:
    labels = [label[:200] for label in HOSTILE[place : place + 25]]
    for shape in Shape:
        picture = drawn({"shape": shape, "labels": labels, "values": [1.0] * len(labels), "unit": ""})
        assert picture.startswith(b"\x89PNG")


def test_a_chart_of_nothing_but_zeros_is_drawn() -> None:
    assert drawn({"shape": "columns", "labels": ["a"], "values": [0.0], "unit": ""}).startswith(b"\x89PNG")
