"""What an archive adds up to, within the asker's scope."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from bot.core.models import Digest, Scope, SourceKind
from bot.core.speakers import Count, Totals
from bot.store.database import Database
from bot.store.guilds import Guilds
from bot.store.ledger import Ledger
from tests.store.samples import NEWSROOM, NOON, digest
from tests.store.test_search import saved


def story(n: int, *who: str, site: str | None = None) -> Digest:
    lines = [f"{name} said it was story {n}." for name in who]
    return digest(" ".join(lines), site=site, says=tuple((name, f"said it was story {n}") for name in who))


def unnamed(made: Digest) -> Digest:
    """The same said by nobody named."""
    claims = tuple(
        replace(
            claim,
            attribution=replace(claim.attribution, source=replace(claim.source, kind=SourceKind.UNNAMED)),
        )
        for claim in made.claims
        if claim.attribution and claim.source
    )
    sources = tuple(replace(source, kind=SourceKind.UNNAMED) for source in made.sources)
    return replace(made, claims=claims, sources=sources)


async def totals(database: Database, scope: Scope = NEWSROOM) -> Totals:
    return await Ledger(database, clock=lambda: NOON).totals(scope)


async def test_the_weeks_stand_in_a_row_and_the_newest_has_what_was_saved_now(database: Database) -> None:
    await saved(database, story(1, "Ann Lee"), at=NOON - timedelta(weeks=3))
    await saved(database, story(2, "Ann Lee"), unnamed(story(3, "officials")), at=NOON)
    found = await totals(database)
    assert [week.articles for week in found.weeks[-4:]] == [1, 0, 0, 2]
    assert (found.articles, found.attributed, found.unnamed) == (3, 3, 1)
    assert found.weeks[-1].monday == date(2026, 11, 16)
    assert all(one.monday + timedelta(weeks=1) == two.monday for one, two in pairwise(found.weeks))


async def test_a_speaker_is_counted_once_under_the_name_that_most_claims_have(database: Database) -> None:
    await saved(
        database,
        story(1, "Ukraine's MoD", site="a.example"),
        story(2, "Ukrainian Defence Ministry", site="a.example"),
        story(3, "Ukrainian Defence Ministry", "Ann Lee", site="b.example"),
    )
    found = await totals(database)
    assert found.speakers == (Count("Ukrainian Defence Ministry", 3), Count("Ann Lee", 1))
    assert found.outlets == (Count("a.example", 2), Count("b.example", 1))


async def test_what_the_asker_may_not_read_is_not_counted(database: Database) -> None:
    await saved(database, story(1, "Ann Lee", site="a.example"))
    await saved(database, story(2, "Ben Lee", site="b.example"), channel="secret")
    await saved(database, story(3, "Cat Lee", site="c.example"), guild="other", channel="news")
    found = await totals(database)
    assert (found.articles, found.speakers, found.outlets) == (
        1,
        (Count("Ann Lee", 1),),
        (Count("a.example", 1),),
    )


async def test_a_deleted_channel_counts_no_more(database: Database) -> None:
    await saved(database, story(1, "Ann Lee"), channel="sport")
    assert (await totals(database)).articles == 1
    await Guilds(database).channel_gone("guild", ["sport"])
    assert (await totals(database)).articles == 0
