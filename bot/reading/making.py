"""Makes the reader, and is light to import: the gateway's process names this and never loads spaCy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.reading.reader import ArticleReader


def make_reader() -> ArticleReader:
    """A reader with its pipeline loaded: about two seconds and 200 MB, in the process that calls."""
    from bot.reading.parse import load  # here, not above: importing spaCy alone takes 60 MB
    from bot.reading.reader import ArticleReader

    return ArticleReader(load())
