"""What members correct is what everybody finds from then on, until it is undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.models import Article, Claim, Correction, Digest, Fault, Stored
from bot.errors import Withdrawn
from bot.store.articles import Articles
from bot.store.corrections import Corrections
from bot.store.database import Database
from bot.store.erasure import Eraser
from bot.store.guilds import Guilds
from bot.store.search import Search
from bot.store.versions import Versions
from tests.store.samples import NEWSROOM, NOON, digest
from tests.store.test_erasure import leftovers
from tests.store.test_search import saved, titles

TEXT = "Ann Lee said the levee held. Bob Ray said the boats sank."
READ = digest(TEXT, title="Levee", says=(("Ann Lee", "the levee held"), ("Bob Ray", "the boats sank")))
BY_BOB = Correction(Fault.SPEAKER, "the levee held", "Ann Lee", "bob ray", "cyd", NOON)


@pytest.fixture
async def corrections(database: Database) -> Corrections:
    await saved(database, READ)
    return Corrections(database, clock=lambda: NOON + timedelta(days=1))


def told(found: Stored | None) -> list[tuple[str | None, str]]:
    assert found
    text = found.digest.article.text
    return [(claim.source.name if claim.source else None, claim.words(text)) for claim in found.digest.claims]


async def test_the_right_speaker_is_found_and_the_wrong_one_is_not(
    database: Database, corrections: Corrections
) -> None:
    assert told(await corrections.correct("guild", 1, BY_BOB)) == [
        ("Bob Ray", "the levee held"),
        ("Bob Ray", "the boats sank"),
    ]
    assert await titles(database, 'source:"ann lee"') == []
    hits = (await Search(database).claims(NEWSROOM, source="Bob Ray")).hits
    assert [hit.claim.words for hit in hits if hit.claim] == ["the levee held", "the boats sank"]


async def test_it_is_kept_with_who_and_when_in_the_articles_words(corrections: Corrections) -> None:
    found = await corrections.correct("guild", 1, BY_BOB)
    assert found
    assert found.corrections == (replace(BY_BOB, id=found.corrections[0].id, correct="Bob Ray"),)
    assert await corrections.made_since("guild", "cyd", NOON) == 1
    assert await corrections.made_since("guild", "cyd", NOON + timedelta(seconds=1)) == 0
    assert await corrections.made_since("guild", "ann", NOON) == 0


async def test_what_changes_nothing_is_not_kept(corrections: Corrections, database: Database) -> None:
    assert await corrections.correct("guild", 1, replace(BY_BOB, correct="Nobody Here")) is None
    kept = await Articles(database).by_number("guild", 1)
    assert kept
    assert (kept.corrections, kept.digest) == ((), READ)
    with pytest.raises(Withdrawn):
        await corrections.correct("guild", 9, BY_BOB)


async def test_undone_it_is_as_it_was_read_and_who_undid_it_is_kept(corrections: Corrections) -> None:
    first = await corrections.correct("guild", 1, BY_BOB)
    second = await corrections.correct(
        "guild", 1, Correction(Fault.CLAIM, "the boats sank", "Bob Ray", None, "cyd", NOON)
    )
    assert first
    assert second
    assert told(second) == [("Bob Ray", "the levee held")]
    undone = await corrections.undo("guild", 1, first.corrections[0].id, "mod")
    assert told(undone) == [("Ann Lee", "the levee held")]
    assert undone
    assert [(one.undone_by, one.holds) for one in undone.corrections] == [("mod", False), (None, True)]
    assert undone.corrections[0].undone_at == NOON + timedelta(days=1)
    assert await corrections.undo("guild", 1, first.corrections[0].id, "mod") is None
    last = await corrections.undo("guild", 1, second.corrections[1].id, "mod")
    assert last
    assert last.digest == READ


async def test_it_wins_over_every_later_reading(corrections: Corrections, database: Database) -> None:
    await corrections.correct("guild", 1, BY_BOB)
    longer = replace(READ.claims[0], content=(replace(READ.claims[0].content[0], end=28),))
    again = replace(READ, claims=(longer, *READ.claims[1:]))
    fresh = await Versions(database).renew("guild", 1, again)
    assert told(fresh) == [("Bob Ray", "the levee held."), ("Bob Ray", "the boats sank")]
    undone = await corrections.undo("guild", 1, fresh.corrections[0].id, "mod")
    assert undone
    assert undone.digest == again


async def test_another_guild_knows_nothing_of_it(corrections: Corrections, database: Database) -> None:
    await saved(database, READ, guild="other")
    made = await corrections.correct("guild", 1, BY_BOB)
    assert made
    assert await corrections.undo("other", 1, made.corrections[0].id, "mod") is None
    assert told(await Articles(database).by_number("other", 1))[0] == ("Ann Lee", "the levee held")


async def test_a_forgotten_members_corrections_go_with_their_bytes(
    corrections: Corrections, database: Database
) -> None:
    await corrections.correct("guild", 1, BY_BOB)
    await corrections.correct(
        "guild", 1, Correction(Fault.WORDS, "the boats sank", "Bob Ray", "boats sank", "xylo", NOON)
    )
    guilds = Guilds(database)
    assert (await guilds.held("guild", "xylo")).corrections == 1
    await guilds.forget("guild", "xylo")
    kept = await Articles(database).by_number("guild", 1)
    assert told(kept) == [("Bob Ray", "the levee held"), ("Bob Ray", "the boats sank")]
    assert kept
    assert [one.author for one in kept.corrections] == ["cyd"]


async def test_the_bytes_of_a_correction_go_with_its_article(
    corrections: Corrections, database: Database
) -> None:
    await corrections.correct("guild", 1, BY_BOB)
    assert leftovers(database, "levee")
    await Guilds(database).remove("guild", 1)
    assert await Eraser(database).erase()
    assert leftovers(database, "levee", "ann lee", "cyd") == []


async def test_a_reading_keeps_every_field_until_the_last_correction_is_undone(database: Database) -> None:
    text = "Ann Lee told us on TV that “it held”, Bob said."
    claim = replace(
        digest(text, says=(("Ann Lee", "it held"),)).claims[0], hedged=True, weight=0.5, confidence=0.25
    )
    read = Digest(Article(text, cut=True, authors=("A",)), READ.summary, (claim, Claim(claim.content)))
    await saved(database, read)
    corrections = Corrections(database)
    made = await corrections.correct(
        "guild", 1, Correction(Fault.SPEAKER, "it held", "Ann Lee", "Bob", "cyd", NOON)
    )
    assert made
    undone = await corrections.undo("guild", 1, made.corrections[0].id, "mod")
    assert undone
    assert undone.digest == read
