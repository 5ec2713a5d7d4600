"""The same text under another address is shown, to those who may see it."""

from __future__ import annotations

from bot.core.models import Scope
from bot.store.database import Database
from bot.store.guilds import Guilds
from bot.store.search import Search
from bot.store.signatures import sign_older
from tests.store.samples import NEWSROOM, digest
from tests.store.test_search import saved

WIRE = (
    "The county council said on Friday evening that 3 people were hurt when the old bridge fell by noon. " * 2
)
TEXTS = (WIRE, WIRE + "Read more below.", WIRE.replace("3 people", "5 people"), "Another matter. " * 20)


async def test_twins_are_found_and_a_changed_figure_is_shown(database: Database) -> None:
    await saved(database, *[digest(text, site=f"s{n}.org") for n, text in enumerate(TEXTS)])
    same, changed = await Search(database).twins(NEWSROOM, 1)
    assert (same.number, same.site, same.figures) == (2, "s1.org", ())
    assert (changed.number, changed.figures[0]) == (
        3,
        ("evening that 3 people were", "evening that 5 people were"),
    )


async def test_a_twin_out_of_sight_is_not_shown(database: Database) -> None:
    await saved(database, digest(TEXTS[0]), channel="news")
    await saved(database, digest(TEXTS[1]), channel="secret")
    assert await Search(database).twins(NEWSROOM, 1) == []
    assert await Search(database).twins(NEWSROOM, 2) == []
    assert len(await Search(database).twins(Scope("guild", frozenset({"news", "secret"})), 1)) == 1


async def test_many_long_copies_of_a_text_do_not_keep_it_from_being_found(database: Database) -> None:
    def text(copy: int) -> str:
        return " ".join(
            f"word{place * 7919 % 4001} {copy if place % 50 == 0 else place}." for place in range(2500)
        )

    await saved(database, *(digest(f"The zebra. {text(copy)}") for copy in range(21)))
    found = (await Search(database, patience=1.5).search(NEWSROOM, "zebra")).hits
    assert len(found) == 5
    assert await Search(database, patience=1.5).twins(NEWSROOM, 1)


async def test_an_erased_article_is_nobodys_twin(database: Database) -> None:
    await saved(database, digest(TEXTS[0]), digest(TEXTS[1]))
    await Guilds(database).remove("guild", 2)
    assert await Search(database).twins(NEWSROOM, 1) == []


async def test_articles_from_before_there_were_signatures_get_one(database: Database) -> None:
    await saved(database, digest(TEXTS[0]), digest(TEXTS[1]))
    async with database.writing() as connection:
        await connection.execute("DELETE FROM likeness")
        await connection.execute("INSERT INTO unsigned SELECT id FROM article")
    assert await Search(database).twins(NEWSROOM, 1) == []
    assert await sign_older(database) == 2
    assert len(await Search(database).twins(NEWSROOM, 1)) == 1
