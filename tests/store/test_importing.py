"""Exports that somebody edited, or that another archive made: taken in, passed over, or named by their line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.core.models import Digest
from bot.errors import StoreError
from bot.keeping import take_in
from bot.settings import load
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.export import Form
from bot.store.importing import imported
from bot.store.versions import Versions
from tests.store.samples import digest, full_digest
from tests.store.test_export import written
from tests.store.test_search import saved, titles

Edit = Callable[[dict[str, Any]], object]


async def lines_of(file: Path, *digests: Digest) -> list[str]:
    """The export of an archive of its own with these articles."""
    async with Database.open(file) as database:
        await saved(database, *digests)
        return (await written(database, Form.JSON)).splitlines()


def edited(line: str, edit: Edit) -> str:
    entry = json.loads(line)
    edit(entry)
    return json.dumps(entry)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda entry: entry["stored"].update(number=-3), "number > 0"),
        (lambda entry: entry["stored"].update(number=2**70), "too large"),
        (lambda entry: entry["stored"].update(saved_at="0001-01-01T00:00:00+14:00"), "out of range"),
        (lambda entry: entry["stored"].pop("number"), "stored.number: Field required"),
        (lambda entry: entry.update(guild="other"), "another server than other"),
        (lambda entry: entry["stored"]["posts"][0]["origin"].update(guild="other"), "another server than guild"),
    ],
)  # fmt: skip
async def test_a_line_that_was_edited_beyond_use_is_named_and_what_came_before_it_stays(
    database: Database, tmp_path: Path, edit: Edit, words: str
) -> None:
    first, second = await lines_of(tmp_path / "other.db", digest("The levee held.", title="L"), full_digest())
    with pytest.raises(StoreError, match="Line 2") as told:
        await imported(database, [first, edited(second, edit), second])
    assert words in str(told.value)
    assert await titles(database, "levee") == ["L"]
    assert await imported(database, [first, second]) == (1, 1)


async def test_a_text_that_is_there_under_another_number_is_passed_over(
    database: Database, tmp_path: Path
) -> None:
    lines = await lines_of(tmp_path / "other.db", digest("The levee held.", title="L"), digest("Boats."))
    await saved(database, digest("Filler."), digest("More."), digest("The levee held.", title="mine"))
    moved = [edited(line, lambda entry: entry["stored"].update(number=50 + len(entry))) for line in lines[:1]]
    assert await imported(database, moved) == (0, 1)
    assert await titles(database, "levee") == ["mine"]


async def test_a_text_read_again_since_with_other_white_space_is_passed_over(
    database: Database, tmp_path: Path
) -> None:
    lines = await lines_of(tmp_path / "other.db", digest("The levee held.\nBoats waited."))
    await imported(database, lines)
    await Versions(database).renew("guild", 1, digest("The levee held.\n\nBoats waited."))
    assert await imported(database, lines) == (0, 1)


async def test_an_export_that_an_editor_put_its_mark_before_is_taken_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = await lines_of(tmp_path / "other.db", digest("The levee held."))
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8-sig")
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    assert await take_in(load(), tmp_path / "in.jsonl") == (1, 0)
    async with Database.open(tmp_path / "data" / "copydesk.db") as database:
        assert await Articles(database).by_number("guild", 1)
