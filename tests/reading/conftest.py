"""One loaded pipeline for all tests of the reading: loading takes a second, and it keeps no state."""

from __future__ import annotations

import pytest
from spacy.language import Language

from bot.reading.parse import load
from bot.reading.reader import ArticleReader


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load()


@pytest.fixture(scope="session")
def reader(nlp: Language) -> ArticleReader:
    return ArticleReader(nlp)
