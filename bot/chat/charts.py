"""Charts as pictures, drawn by a process of their own: the drawing library would take 60 MB here for good."""

from __future__ import annotations

import asyncio
import base64
import io
import json
import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

import discord
from discord import ui

from bot.chat.layout import Item
from bot.chat.safe import label

log = logging.getLogger(__name__)

PATIENCE = 20.0
"""Seconds that all charts of one answer may take; they take about two."""
ALT = 1024
"""Characters of a picture's description (Discord's limit)."""


class Shape(StrEnum):
    """How values are shown."""

    COLUMNS = "columns"
    BARS = "bars"


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn: a value for each label, upright along time or lying by rank; ``alt`` says the same in words.

    ``unit`` follows each value that is written down ("%").
    """

    name: str
    shape: Shape
    labels: tuple[str, ...]
    values: tuple[float, ...]
    alt: str
    unit: str = ""

    @property
    def file(self) -> str:
        """The picture's name."""
        return f"{self.name}.png"


class Charts:
    """Draws; one process at a time, so that many askers do not take the memory of many.

    ``cache`` is a folder where the drawing library keeps its list of fonts, else it makes one anew each time.
    """

    def __init__(self, *, cache: Path | None = None, patience: float = PATIENCE) -> None:
        self._cache = cache or Path(tempfile.gettempdir())
        self._patience = patience
        self._turn = asyncio.Semaphore(1)

    async def drawn(self, charts: Sequence[Chart]) -> list[discord.File]:
        """A picture for each chart, or none at all where drawing fails: the numbers stand beside them."""
        if not charts:
            return []
        async with self._turn:
            try:
                pictures = await asyncio.to_thread(self._draw, charts)
            except (OSError, subprocess.SubprocessError) as error:
                log.warning("no charts could be drawn: %s", error)
                return []
        return [
            discord.File(picture, filename=chart.file, description=label(chart.alt, ALT))
            for chart, picture in zip(charts, pictures, strict=True)
        ]

    def _draw(self, charts: Sequence[Chart]) -> list[io.BytesIO]:
        order = json.dumps([asdict(chart) for chart in charts])
        done = subprocess.run(
            [sys.executable, "-m", "bot.chat.plotting"],
            input=order.encode(),
            capture_output=True,
            timeout=self._patience,
            env=self._environment(),
            check=False,
        )
        if done.returncode:
            raise subprocess.SubprocessError(done.stderr.decode(errors="replace")[-500:])
        return [io.BytesIO(base64.b64decode(picture)) for picture in json.loads(done.stdout)]

    def _environment(self) -> dict[str, str]:
        """No more than it needs: whatever else this process was started with is not for it."""
        root = str(Path(__file__).parents[2])
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        return {**kept, "PYTHONPATH": root, "MPLCONFIGDIR": str(self._cache), "OPENBLAS_NUM_THREADS": "1"}


def gallery(chart: Chart, files: Sequence[discord.File]) -> list[Item]:
    """The chart's place in a message, if it was drawn."""
    if chart.file not in {file.filename for file in files}:
        return []
    return [
        ui.MediaGallery(
            discord.MediaGalleryItem(f"attachment://{chart.file}", description=label(chart.alt, ALT))
        )
    ]
