"""Pages kept to be asked for by condition: as many as fit, whatever they hold."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.models import Page, Validators
from bot.web.kept import Kept

NOW = datetime(2026, 3, 3, tzinfo=UTC)


@pytest.mark.parametrize("body", [b"", b"x" * 100_000])
def test_the_pages_used_longest_ago_go_when_there_are_too_many(body: bytes) -> None:
    kept = Kept()
    for number in range(3_000):
        address = f"https://example.org/{number}"
        kept.keep(address, Page(body, NOW, address=address, validators=Validators(address, "tag", None)))
    assert kept.page("https://example.org/0") is None
    assert kept.page("https://example.org/2999")
