"""What is ranked when not all that matches can be."""

from __future__ import annotations

from bot.store import ranking
from bot.store.database import Database
from bot.store.match import Group, Plan
from tests.store.samples import digest
from tests.store.test_search import saved


def group(words: str, df: int) -> Group:
    return Group(f'("{words}")', (tuple(words.split()),), df)


def test_the_rarest_words_are_kept_as_long_as_they_stay_under_the_budget() -> None:
    rare, middling, common = group("rare", 5), group("middling", 90), group("common", 500)
    assert ranking.affordable([common, rare, middling], 100) == ([rare, middling], [common])
    assert ranking.affordable([common], 100) == ([common], [])


async def test_a_slow_phrase_is_found_in_every_part_titles_first_then_newest(database: Database) -> None:
    await saved(
        database,
        digest("The old story of the flood.", title="An old story"),
        *[digest(f"Other matters {n}.") for n in range(30)],
        digest("The old story again.", title="Elsewhere"),
        digest("The old thing, no story.", title="Elsewhere"),
    )
    plan = Plan((group("old stori", 10**9),), (), ())
    async with database.reading() as connection:
        best = await ranking.best(connection, plan, 33)
        parts = await ranking.in_windows(connection, plan, 33, width=4)
    assert [article for article, _ in best] == [1, 32]
    assert parts == [32, 1]


async def test_dropped_words_still_count(database: Database) -> None:
    await saved(database, digest("A rare bird."), digest("A rare common bird."), digest("A common thing."))
    plan = Plan((group("rare", 2), group("common", 10**6)), (), ())
    async with database.reading() as connection:
        some = await ranking.partly(connection, plan, 3 * 10**6)
    assert [article for article, _ in some] == [2, 1]


async def test_words_too_common_to_be_counted_are_found_titles_first_then_newest(database: Database) -> None:
    await saved(
        database,
        digest("The minister met the police.", title="Police and minister meet"),
        *[digest(f"A minister and police, {n:02}.", title=f"Day {n}") for n in range(60)],
    )
    plan = Plan((group("minister", 10**6), group("police", 10**6)), (), ())
    async with database.reading() as connection:
        best = await ranking.best(connection, plan, 2 * 10**6)
        some = await ranking.partly(connection, plan, 2 * 10**6)
    assert [article for article, _ in best][:3] == [1, 61, 60]
    assert [article for article, _ in some][:3] == [1, 61, 60]
    assert len(best) == 61


async def test_a_rare_word_is_ranked_among_the_articles_that_have_the_common_one(database: Database) -> None:
    await saved(
        database,
        digest("A rare rare common bird.", title="a"),
        digest("A rare rare rare bird.", title="b"),
        digest("A rare bird, and common, and much else is said here of other matters.", title="c"),
        digest("A common thing."),
    )
    plan = Plan((group("rare", 3), group("common", 10**6)), (), ())
    async with database.reading() as connection:
        assert [article for article, _ in await ranking.best(connection, plan, 2 * 10**6)] == [1, 3]


async def test_a_word_that_no_article_has_does_not_hide_those_with_the_common_ones(
    database: Database,
) -> None:
    await saved(
        database, digest("The minister spoke."), digest("The minister met the police."), digest("Rain.")
    )
    unknown, minister, police = group("ouagadougou", 0), group("minister", 10**6), group("police", 10**6 + 1)
    async with database.reading() as connection:
        two = await ranking.partly(connection, Plan((minister, unknown, police), (), ()), 2 * 10**6)
        one = await ranking.partly(connection, Plan((minister, unknown), (), ()), 2 * 10**6)
    assert [article for article, _ in two] == [2]
    assert sorted(article for article, _ in one) == [1, 2]
