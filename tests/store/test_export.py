"""Open data: out, and in again equal."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from bot.core.models import Correction, Fault, Scope
from bot.errors import StoreError
from bot.store.articles import Articles
from bot.store.corrections import Corrections
from bot.store.database import Database
from bot.store.export import Form, entries, exported
from bot.store.guilds import Guilds
from bot.store.importing import imported
from bot.store.versions import Versions
from tests.store.samples import NEWSROOM, NOON, digest, full_digest
from tests.store.test_search import saved, titles


async def written(database: Database, form: Form, scope: Scope | None = None) -> str:
    return "".join([piece async for piece in exported(database, form, scope=scope)])


async def filled(database: Database) -> None:
    await saved(database, full_digest(), *[digest(f"The flood {n}.", title=f"t{n}") for n in range(60)])
    await saved(database, digest("Elsewhere."), guild="other", channel="x")
    await saved(database, digest("A secret."), channel="secret")


async def test_an_export_imported_is_equal(database: Database, tmp_path: Path) -> None:
    await filled(database)
    lines = (await written(database, Form.JSON)).splitlines()
    async with Database.open(tmp_path / "second.db") as second:
        assert await imported(second, lines) == (63, 0)
        assert [entry async for entry in entries(second)] == [entry async for entry in entries(database)]
        assert (await written(second, Form.JSON)).splitlines() == lines
        assert await titles(second, "flood") == await titles(database, "flood")
        assert await Articles(second).by_address("guild", "https://example.org/amp/river")
        assert await imported(second, lines) == (0, 63)
        assert (await Articles(second).add("other", digest("More."))).number == 2


async def test_an_import_takes_nothing_that_was_erased(database: Database) -> None:
    await saved(database, full_digest())
    lines = (await written(database, Form.JSON)).splitlines()
    await Guilds(database).remove("guild", 1)
    assert await imported(database, lines) == (0, 1)


@pytest.mark.parametrize(
    "line",
    ["{", "{}", '{"guild": "g", "stored": {"number": 1}}', "[1]", '"text"'],
)
async def test_a_line_that_is_no_article_is_named(database: Database, line: str) -> None:
    with pytest.raises(StoreError, match="Line 2 is not an article"):
        await imported(database, ["", line])


async def test_a_span_outside_the_text_is_refused(database: Database) -> None:
    await saved(database, full_digest())
    entry = json.loads(await written(database, Form.JSON))
    entry["stored"]["digest"]["article"]["text"] = "Short."
    with pytest.raises(StoreError, match="outside a text"):
        await imported(database, [json.dumps(entry)])


async def test_another_article_under_the_same_number_is_not_overwritten(
    database: Database, tmp_path: Path
) -> None:
    await saved(database, digest("One."))
    async with Database.open(tmp_path / "second.db") as second:
        await saved(second, digest("Two."))
        with pytest.raises(StoreError, match="another article #1"):
            await imported(second, (await written(database, Form.JSON)).splitlines())


async def test_an_export_for_a_member_has_only_what_they_may_see(database: Database) -> None:
    await filled(database)
    seen = await written(database, Form.JSON, NEWSROOM)
    assert len(seen.splitlines()) == 61
    assert "secret" not in seen
    assert "Elsewhere" not in seen


async def test_the_csv_form_has_a_line_a_claim_and_no_formulas(database: Database) -> None:
    await saved(database, full_digest(), digest("=1+1 said Ann. Yes.", says=(("Ann", "=1+1"),)))
    table = list(csv.DictReader(io.StringIO(await written(database, Form.CSV))))
    assert [row["claim"] for row in table] == [
        "It rose … 3 metres",
        "It may rain",
        "It rose",
        "Fine",
        "'=1+1",
    ]
    assert table[0]["source"] == "Jane Doe"
    assert table[0]["number"] == "1"


async def test_the_markdown_form_escapes_what_would_be_markup(database: Database) -> None:
    await saved(database, digest("A <b>bold</b> *claim*.", title="[Click](http://x.example)\n# Big"))
    text = await written(database, Form.MARKDOWN)
    assert text.startswith("## #1 \\[Click\\](http://x.example) \\# Big\n")
    assert "\\<b\\>" in text


async def test_versions_and_corrections_go_out_and_come_back(database: Database, tmp_path: Path) -> None:
    text = "Ann Lee said the levee held. Boats waited."
    old = digest(text, title="Levee", says=(("Ann Lee", "the levee held"),))
    new = digest(text + " It rained.", title="Levee", says=(("Ann Lee", "the levee held"),))
    await saved(database, old, digest("Between."))
    made = [
        Correction(Fault.CLAIM, "the levee held", "Ann Lee", None, "bob", NOON),
        Correction(Fault.POINT, "Ann Lee said the levee held.", None, None, "cyd", NOON),
    ]
    corrections, versions = Corrections(database), Versions(database)
    for one in made:
        assert await corrections.correct("guild", 1, one)
    fresh = await versions.renew("guild", 1, new)
    await corrections.undo("guild", 1, fresh.corrections[1].id, "mod")
    await versions.renew("guild", 1, old)  # the text comes back
    lines = (await written(database, Form.JSON)).splitlines()
    async with Database.open(tmp_path / "second.db") as second:
        assert await imported(second, lines) == (4, 0)
        assert (await written(second, Form.JSON)).splitlines() == lines
        kept = await Articles(second).by_number("guild", 1)
        assert kept
        assert [one.number for one in kept.earlier] == [3, 4]
        assert [one.author for one in kept.corrections] == ["bob"]
        undone = await Corrections(second).undo("guild", 1, kept.corrections[0].id, "mod")
        assert undone
        assert undone.digest == old


async def test_an_article_read_again_while_it_is_exported_comes_once(
    database: Database, tmp_path: Path
) -> None:
    await filled(database)
    lines = []
    async for line in exported(database, Form.JSON):
        lines.append(line)
        if len(lines) == 2:
            await Versions(database).renew("guild", 1, digest("Read again."))
    async with Database.open(tmp_path / "second.db") as second:
        assert await imported(second, lines) == (63, 0)
        assert await titles(second, "again") == []


async def test_labelled_data_has_what_was_read_and_what_is_right(database: Database) -> None:
    text = "Ann Lee said the levee held. Bob Ray waited."
    await saved(database, digest(text, says=(("Ann Lee", "the levee held"),)))
    made = Correction(Fault.SPEAKER, "the levee held", "Ann Lee", "Bob Ray", "bob", NOON)
    await Corrections(database).correct("guild", 1, made)
    entry = json.loads(await written(database, Form.JSON))
    assert entry["read"]["claims"][0]["attribution"]["source"]["name"] == "Ann Lee"
    assert entry["stored"]["digest"]["claims"][0]["attribution"]["source"]["name"] == "Bob Ray"
    assert entry["stored"]["corrections"][0]["correct"] == "Bob Ray"


async def test_what_a_forgotten_member_corrected_is_not_taken_back_in(
    database: Database, tmp_path: Path
) -> None:
    text = "Ann Lee said the levee held. Bob Ray waited."
    await saved(database, digest(text, says=(("Ann Lee", "the levee held"),)))
    made = Correction(Fault.SPEAKER, "the levee held", "Ann Lee", "Bob Ray", "cyd", NOON)
    await Corrections(database).correct("guild", 1, made)
    lines = (await written(database, Form.JSON)).splitlines()
    await Guilds(database).forget("guild", "cyd")
    async with database.writing() as connection:  # the archive is lost, the list of what was erased is not
        await connection.execute("DELETE FROM submission")
        await connection.execute("DELETE FROM article")
    assert await imported(database, lines) == (1, 0)
    kept = await Articles(database).by_number("guild", 1)
    assert kept
    assert kept.corrections == ()
    assert kept.digest.claims[0].source
    assert kept.digest.claims[0].source.name == "Ann Lee"


async def test_a_post_that_was_taken_away_is_not_taken_back_in(database: Database) -> None:
    await saved(database, digest("One."))
    await saved(database, digest("One. "), author="bob")
    lines = (await written(database, Form.JSON)).splitlines()
    posts = (await Articles(database).by_number("guild", 1) or pytest.fail("not stored")).posts
    await Guilds(database).take_away("guild", 1, [posts[0].origin.message or ""])
    async with database.writing() as connection:
        await connection.execute("DELETE FROM submission")
        await connection.execute("DELETE FROM article")
    assert await imported(database, lines) == (1, 0)
    left = (await Articles(database).by_number("guild", 1) or pytest.fail("not stored")).posts
    assert left == posts[1:]


async def test_an_earlier_text_of_an_article_that_was_erased_is_not_taken_in(
    database: Database, tmp_path: Path
) -> None:
    await saved(database, digest("The levee held."))
    await Versions(database).renew("guild", 1, digest("The levee broke."))
    lines = (await written(database, Form.JSON)).splitlines()
    async with Database.open(tmp_path / "other.db") as second:  # restored from before it was read again
        await saved(second, digest("The levee held."))
        await Guilds(second).remove("guild", 1)
        assert await imported(second, lines) == (0, 2)


async def test_an_export_from_before_a_correction_and_another_reading_is_passed_over(
    database: Database,
) -> None:
    text = "Ann Lee said the levee held. Boats waited."
    await saved(database, digest(text, title="Levee", says=(("Ann Lee", "the levee held"),)))
    lines = (await written(database, Form.JSON)).splitlines()
    assert await Corrections(database).correct(
        "guild", 1, Correction(Fault.CLAIM, "the levee held", "Ann Lee", None, "bob", NOON)
    )
    corrected = (await written(database, Form.JSON)).splitlines()
    assert await imported(database, lines) == (0, 1)
    await Versions(database).renew("guild", 1, digest(text + " It rained.", title="Levee"))
    went_on = await written(database, Form.JSON)
    assert await imported(database, [*lines, *corrected]) == (0, 2)
    assert await written(database, Form.JSON) == went_on
