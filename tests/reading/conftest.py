"""One loaded pipeline for all tests of the reading."""

from __future__ import annotations

import pytest
from spacy.language import Language

from bot.reading.parse import load


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load()
