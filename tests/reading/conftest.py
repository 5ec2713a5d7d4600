"""One loaded pipeline for all tests of the reading: loading takes a second, and it keeps no state."""

from __future__ import annotations

import pytest

from bot.reading.making import make_reader
from bot.reading.reader import ArticleReader


@pytest.fixture(scope="session")
def reader() -> ArticleReader:
    return make_reader()
