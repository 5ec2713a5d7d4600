"""Titles count above claims, claims above text; words nobody has stand for what begins so."""

from __future__ import annotations

import pytest

from bot.core.models import Span
from bot.store.database import Database
from bot.store.search import Search
from bot.store.snippets import passage
from tests.store.samples import NEWSROOM, digest
from tests.store.test_search import saved, titles

FILLER = [digest(f"Filler number {n} is about nothing of the kind.", title=f"Filler {n}") for n in range(6)]


async def test_titles_count_above_claims_and_claims_above_text(database: Database) -> None:
    await saved(
        database,
        digest("Jane Doe said the dam may burst soon. Nobody else spoke at all.", title="Dams under watch"),
        digest("Jane Doe said the dam may burst soon. Nobody else spoke at all!", title="Council under watch",
               says=(("Jane Doe", "the dam may burst soon"),)),
        digest("Jane Doe said the dam may burst soon. Nobody else spoke at all?", title="Mayor under watch"),
        *FILLER,
    )  # fmt: skip
    assert await titles(database, "dam") == ["Dams under watch", "Council under watch", "Mayor under watch"]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Vargvalpar filmade i skogen.", "varg"),
        ("Die Hafenarbeiter streiken.", "Hafen"),
        ("В Москве прошли выборы президента.", "Москвой президентом"),
        ("Η Λάρισα πλημμύρισε ξανά.", "πλημμυρες"),
        ("Wybory w Krakowie.", "wyborów"),
    ],
)
async def test_a_word_that_no_article_has_stands_for_what_begins_so(
    database: Database, text: str, query: str
) -> None:
    await saved(database, digest(text, title="wanted"), *FILLER)
    assert await titles(database, query) == ["wanted"]


async def test_other_endings_come_after_the_word_as_typed(database: Database) -> None:
    await saved(
        database,
        digest("Президент приехал.", title="typed"),
        digest("С президентом говорили.", title="other"),
    )
    assert await titles(database, "президент") == ["typed", "other"]


async def test_a_prefix_finds_what_its_words_are_stemmed_to_and_nothing_shorter(database: Database) -> None:
    await saved(database, digest("The election is near.", title="no"), digest("Securing it.", title="yes"))
    assert await titles(database, "electric*") == []
    assert await titles(database, "securi*") == ["yes"]


def test_a_passage_of_a_text_that_is_one_word_over_and_over_is_found_in_one_pass() -> None:
    text = "flood " * 50_000
    marks = [Span(start, start + 5) for start in range(0, len(text), 6)]
    assert passage(text, marks).text.startswith("flood flood")


async def test_claims_of_many_articles_are_looked_through_in_their_order(database: Database) -> None:
    await saved(
        database,
        *[
            digest(f"Jane Doe said dam {n} holds. Jim Roe said dam {n} leaks.",
                   says=(("Jane Doe", f"dam {n} holds"), ("Jim Roe", f"dam {n} leaks")))
            for n in range(60)
        ],
    )  # fmt: skip
    found = await Search(database).claims(NEWSROOM, about="dams", offset=1, limit=2)
    assert [hit.claim.words for hit in found.hits if hit.claim] == ["dam 59 leaks", "dam 58 holds"]
    assert found.more
