"""Names find their speaker across articles, say why, follow moderators, and go with their articles."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.models import Scope
from bot.core.speakers import Speaker, Why
from bot.errors import QueryError
from bot.store.backup import back_up, restore
from bot.store.database import Database, rows
from bot.store.erasure import Eraser
from bot.store.export import Form, exported
from bot.store.guilds import Guilds
from bot.store.importing import imported
from bot.store.ledger import Ledger
from bot.store.placing import enlist_older
from bot.store.search import Search
from tests.store.samples import NEWSROOM, digest
from tests.store.test_search import saved, titles

KYIV = "Ministry of Defence of Ukraine"
ALIASES = (KYIV, "Ukraine's MoD", "Ukrainian Defence Ministry")


def story(name: str, *, n: int = 0, site: str | None = None) -> object:
    return digest(
        f"{name} said it was story {n}.", title=f"{name} {n}", site=site, says=((name, f"it was story {n}"),)
    )


async def stories(database: Database, *names: str, channel: str = "news") -> None:
    have = len(await rows_of(database, "SELECT id FROM article"))
    await saved(database, *[story(name, n=have + n) for n, name in enumerate(names)], channel=channel)  # type: ignore[arg-type]


async def rows_of(database: Database, sql: str) -> Sequence[object]:
    async with database.reading() as connection:
        return [tuple(row) for row in await rows(connection, sql)]


async def found(database: Database, name: str, scope: Scope = NEWSROOM) -> Speaker:
    speaker = await Ledger(database).speaker(scope, name)
    assert speaker, f"{name} is unheard of"
    return speaker


async def names_of(database: Database, name: str) -> set[str]:
    return {alias.name for alias in (await found(database, name)).aliases}


async def test_one_speaker_under_three_names_is_one_and_says_why(database: Database) -> None:
    await stories(database, *ALIASES, KYIV, "Russian Defence Ministry")
    speaker = await found(database, "Ukraine's Ministry of Defense")
    assert speaker.name == KYIV
    assert (speaker.claims, speaker.articles) == (4, 4)
    why = {alias.name: alias.why for alias in speaker.aliases}
    assert why == {KYIV: Why.FIRST, "Ukraine's MoD": Why.ORDER, "Ukrainian Defence Ministry": Why.ORDER}
    assert [hit.claim.words for hit in speaker.hits if hit.claim] == [
        f"it was story {n}" for n in (3, 2, 1, 0)
    ]


async def test_two_people_who_are_each_like_a_third_name_are_not_brought_together(database: Database) -> None:
    await stories(database, "John Smith", "John Adam Smith", "John Bob Smith")
    assert await names_of(database, "John Adam Smith") == {"John Smith", "John Adam Smith"}
    assert await names_of(database, "John Bob Smith") == {"John Bob Smith"}


async def test_a_name_like_two_speakers_stays_alone(database: Database) -> None:
    await stories(database, "John Adam Smith", "John Bob Smith", "John Smith")
    assert await names_of(database, "John Smith") == {"John Smith"}


async def test_unnamed_sources_and_descriptions_have_no_place_in_the_ledger(database: Database) -> None:
    await stories(database, "officials", "a Russian website")
    assert await rows_of(database, "SELECT name FROM alias") == []
    assert await rows_of(database, "SELECT name FROM unheard") == []


async def test_another_servers_names_are_another_ledger(database: Database) -> None:
    await saved(database, story(KYIV), guild="other", channel="x")  # type: ignore[arg-type]
    assert await Ledger(database).speaker(NEWSROOM, KYIV) is None


async def ids(database: Database, *names: str) -> list[int]:
    by_name = {alias.name: alias.id for name in names for alias in (await found(database, name)).aliases}
    return [by_name[name] for name in names]


async def test_what_a_moderator_joins_stays_joined_when_its_names_come_again(database: Database) -> None:
    await stories(database, "Freedom Legion", "The Volunteers")
    one, other = await ids(database, "Freedom Legion", "The Volunteers")
    assert await Ledger(database).join(NEWSROOM, one, other, "mod")
    speaker = await found(database, "The Volunteers")
    assert [(alias.name, alias.why) for alias in speaker.aliases] == [
        ("Freedom Legion", Why.FIRST),
        ("The Volunteers", Why.MODERATOR),
    ]
    await Guilds(database).remove("guild", 2)
    await stories(database, "The Volunteers")
    assert await names_of(database, "Freedom Legion") == {"Freedom Legion", "The Volunteers"}


async def test_what_a_moderator_parts_stays_parted_for_ever(database: Database) -> None:
    await stories(database, *ALIASES)
    mod = (await ids(database, "Ukraine's MoD"))[0]
    assert await Ledger(database).part(NEWSROOM, [mod], "mod")
    assert await names_of(database, "Ukraine's MoD") == {"Ukraine's MoD"}
    assert await names_of(database, KYIV) == {KYIV, "Ukrainian Defence Ministry"}
    await Guilds(database).remove("guild", 2)
    await stories(database, "Ukraine's MoD")
    assert await names_of(database, "Ukraine's MoD") == {"Ukraine's MoD"}


async def test_what_was_joined_can_be_parted_and_joined_again(database: Database) -> None:
    await stories(database, "Freedom Legion", "The Volunteers", *ALIASES)
    ledger = Ledger(database)
    one, other = await ids(database, "Freedom Legion", KYIV)
    assert await ledger.join(NEWSROOM, one, other, "mod")
    assert not await ledger.join(NEWSROOM, one, other, "mod")
    assert await names_of(database, "Freedom Legion") == {"Freedom Legion", *ALIASES}
    assert await ledger.part(NEWSROOM, [other, (await ids(database, "Ukraine's MoD"))[0]], "mod")
    assert await names_of(database, "Freedom Legion") == {"Freedom Legion", "Ukrainian Defence Ministry"}
    assert await names_of(database, KYIV) == {KYIV, "Ukraine's MoD"}
    assert await ledger.join(NEWSROOM, other, one, "mod")
    assert await names_of(database, "Freedom Legion") == {"Freedom Legion", *ALIASES}
    assert not await ledger.part(NEWSROOM, await ids(database, *ALIASES, "Freedom Legion"), "mod")


async def test_a_name_goes_with_its_last_article_to_the_byte(database: Database) -> None:
    await stories(database, "Xaverine Quillfeather", "Xaverine Quillfeather", "Xaverine B. Quillfeather")
    other, _ = await ids(database, "Xaverine B. Quillfeather", "Xaverine Quillfeather")
    await Ledger(database).part(NEWSROOM, [other], "mod")
    await Guilds(database).remove("guild", 1)
    assert len(await rows_of(database, "SELECT name FROM alias")) == 2
    for number in (2, 3):
        await Guilds(database).remove("guild", number)
    for table in ("alias", "alias_key", "unheard"):
        assert await rows_of(database, f"SELECT * FROM {table}") == []
    assert await Eraser(database).erase()
    for file in database.path.parent.glob(f"{database.path.name}*"):
        assert b"uillfeather" not in file.read_bytes(), file.name


async def test_source_in_a_search_and_in_claims_means_every_name_of_the_speaker(database: Database) -> None:
    await stories(database, *ALIASES, "Russian Defence Ministry")
    assert await titles(database, 'source:"Ukraine\'s MoD"') == [f"{ALIASES[n]} {n}" for n in (2, 1, 0)]
    said = await Search(database).claims(NEWSROOM, source="Ukraine's MoD")
    assert len(said.hits) == 3


async def test_a_name_that_the_asker_may_not_read_is_not_told(database: Database) -> None:
    await stories(database, "Jane Doe")
    await stories(database, "Codename Falcon", channel="secret")
    everything = Scope("guild", frozenset({"news", "secret"}))
    ledger = Ledger(database)
    both = [
        (await found(database, name, everything)).aliases[0].id for name in ("Jane Doe", "Codename Falcon")
    ]
    assert not await ledger.join(NEWSROOM, both[0], both[1], "mod")
    assert await ledger.join(everything, both[0], both[1], "mod")
    assert await names_of(database, "Jane Doe") == {"Jane Doe"}
    assert await ledger.speaker(NEWSROOM, "Codename Falcon") is None
    assert await ledger.speaker(NEWSROOM, both[1]) is None
    assert await titles(database, 'source:"Codename Falcon"') == []


async def test_verdicts_are_exported_and_followed_by_an_import(database: Database, tmp_path: Path) -> None:
    await stories(database, "Freedom Legion", "The Volunteers", *ALIASES)
    one, other, mod = await ids(database, "Freedom Legion", "The Volunteers", "Ukraine's MoD")
    await Ledger(database).join(NEWSROOM, one, other, "mod")
    await Ledger(database).part(NEWSROOM, [mod], "mod")
    lines = [piece async for piece in exported(database, Form.JSON)]
    for order in (1, -1):  # before the articles, as they are written, and after them
        async with Database.open(tmp_path / f"{order}.db") as second:
            await imported(second, lines[::order])
            assert await names_of(second, "Freedom Legion") == {"Freedom Legion", "The Volunteers"}
            assert await names_of(second, "Ukraine's MoD") == {"Ukraine's MoD"}
            assert [piece async for piece in exported(second, Form.JSON)][:4] == lines[:4] or order == -1


@pytest.mark.parametrize("typed", ["Quill", "quill", "Mr Quill", "Jasper Quill"])
async def test_a_surname_is_enough_to_ask_for_somebody(database: Database, typed: str) -> None:
    await stories(database, "Jasper Quill", "Ann Other")
    assert (await found(database, typed)).name == "Jasper Quill"


async def test_of_two_people_with_the_surname_the_one_posted_more_is_meant(database: Database) -> None:
    await stories(database, "Jasper Quill", "Anna Quill", "Anna Quill")
    await stories(database, *["Jasper Quill"] * 5, channel="secret")
    assert (await found(database, "Quill")).name == "Anna Quill"
    assert (await found(database, "Jasper Quill")).name == "Jasper Quill"


async def test_an_archive_from_before_the_ledger_gets_one_in_the_background(tmp_path: Path) -> None:
    archive = Path(__file__).parent.parent / "data" / "archives" / "0004.db.gz"
    path = tmp_path / "a.db"
    path.write_bytes(gzip.decompress(archive.read_bytes()))
    async with Database.open(path) as old:
        assert await Ledger(old).speaker(NEWSROOM, "Jane Doe") is None
        assert await enlist_older(old) > 0
        assert (await found(old, "Jane Doe")).name == "Jane Doe"


async def test_a_question_that_takes_too_long_is_stopped_with_a_sentence(database: Database) -> None:
    await stories(database, *[f"Jane Doe{n}" for n in range(50)])
    with pytest.raises(QueryError, match="took too long just now"):
        await Ledger(database, patience=0.0).totals(NEWSROOM)


async def test_a_moderator_who_is_forgotten_leaves_the_verdict_without_a_name(database: Database) -> None:
    await stories(database, *ALIASES)
    await Ledger(database).part(NEWSROOM, await ids(database, "Ukraine's MoD"), "moderator-7")
    await Guilds(database).forget("guild", "moderator-7")
    assert set(await rows_of(database, "SELECT by FROM verdict")) == {("",)}
    assert await names_of(database, "Ukraine's MoD") == {"Ukraine's MoD"}


@pytest.mark.parametrize("way", ["restore", "import"])
async def test_a_forgotten_moderators_name_does_not_come_back(tmp_path: Path, way: str) -> None:
    path = tmp_path / "data" / "a.db"
    path.parent.mkdir()
    async with Database.open(path) as database:
        await stories(database, *ALIASES)
        await Ledger(database).part(NEWSROOM, await ids(database, "Ukraine's MoD"), "moderator-7")
        copy = await back_up(database, tmp_path / "backups")
        lines = [piece async for piece in exported(database, Form.JSON)]
        await Guilds(database).forget("guild", "moderator-7")
    if way == "restore":
        await restore(copy, path)
    async with Database.open(path) as database:
        if way == "import":
            async with database.writing() as connection:
                await connection.execute("DELETE FROM verdict")
            await imported(database, lines)
        assert set(await rows_of(database, "SELECT by FROM verdict")) == {("",)}


async def test_verdicts_of_a_server_that_was_left_go_with_it(database: Database) -> None:
    await stories(database, *ALIASES)
    await Ledger(database).part(NEWSROOM, await ids(database, "Ukraine's MoD"), "moderator-7")
    await Guilds(database).left("guild")
    await Eraser(database).expire(datetime.now(UTC) + timedelta(days=1))
    assert await rows_of(database, "SELECT * FROM verdict") == []


async def test_two_spellings_that_differ_in_their_case_alone_can_be_joined_and_parted(
    database: Database,
) -> None:
    await stories(database, "Éva Zsófi", "ÉVA ZSÓFI")
    async with database.reading() as connection:
        one, other = [row["id"] for row in await rows(connection, "SELECT id FROM alias ORDER BY id")]
    assert await Ledger(database).part(NEWSROOM, [other], "mod")
    assert await Ledger(database).join(NEWSROOM, one, other, "mod")
    assert await names_of(database, "Éva Zsófi") == {"Éva Zsófi", "ÉVA ZSÓFI"}
