"""An article read again keeps its number, and its old text as an article of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.models import Again, Correction, Fault, Job, Scope, State, Submission, Validators
from bot.errors import NotAnArticle, Withdrawn
from bot.store.articles import Articles
from bot.store.corrections import Corrections
from bot.store.database import Database
from bot.store.erasure import Eraser
from bot.store.guilds import Guilds
from bot.store.search import Search
from bot.store.submissions import Submissions
from bot.store.versions import Versions
from tests.store.samples import NEWSROOM, NOON, digest, link, origin
from tests.store.test_erasure import leftovers
from tests.store.test_search import saved, titles

RIVER = "https://example.org/river"
OLD = digest("Ann Lee said the levee held. Boats waited.", title="Levee holds", address=RIVER,
             says=(("Ann Lee", "the levee held"),))  # fmt: skip
NEW = digest("Ann Lee said the levee broke. Boats waited.", title="Levee breaks", address=RIVER,
             says=(("Ann Lee", "the levee broke"),))  # fmt: skip


@pytest.fixture
async def read_once(database: Database) -> Database:
    await saved(database, OLD)
    return database


async def asked_again(database: Database, number: int = 1, request: str = "r") -> Job:
    """A job to read #number again, begun."""
    queue = Submissions(database)
    job = await queue.put(Submission(origin("0", author="bob"), Again(number, request), NOON))
    assert job
    return await queue.begin(job.id) or pytest.fail("the job cannot be begun")


async def test_the_number_means_the_new_text_and_the_old_one_has_its_own(read_once: Database) -> None:
    fresh = await Versions(read_once).renew("guild", 1, NEW)
    old = await Articles(read_once).by_number("guild", 2)
    assert old
    assert (fresh.number, fresh.digest, fresh.current) == (1, NEW, None)
    assert (old.digest, old.current) == (OLD, 1)
    assert [(one.number, one.channels) for one in fresh.earlier] == [(2, frozenset({"news"}))]
    assert fresh.earlier[0].replaced_at == old.replaced_at
    assert fresh.posts == old.posts


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n\n", "  "])
async def test_the_same_text_with_other_white_space_is_stored_with_the_reading_of_it(
    database: Database, gap: str
) -> None:
    says = (("Ann Lee", "the levee held"), ("Bob Ray", "boats waited"))
    before, after = (
        digest(f"Ann Lee said the levee held.{space}Bob Ray said boats waited.", title="L", says=says)
        for space in ("\n", gap)
    )
    await saved(database, before)
    renewed = await Versions(database).renew("guild", 1, after)
    assert renewed.digest == after
    assert not renewed.earlier
    assert await titles(database, "levee") == ["L"]


async def test_both_texts_are_found_and_the_old_one_is_marked(read_once: Database) -> None:
    await Versions(read_once).renew("guild", 1, NEW)
    found = (await Search(read_once).search(NEWSROOM, "levee")).hits
    assert [(hit.number, hit.title, hit.current) for hit in found] == [
        (1, "Levee breaks", None),
        (2, "Levee holds", 1),
    ]
    assert await titles(read_once, "held") == ["Levee holds"]


async def test_an_earlier_text_is_none_of_the_newest_articles_and_claims(read_once: Database) -> None:
    await Versions(read_once).renew("guild", 1, NEW)
    search = Search(read_once)
    assert [hit.number for hit in (await search.recent(NEWSROOM)).hits] == [1]
    said = [hit.claim.words for hit in (await search.claims(NEWSROOM)).hits if hit.claim]
    assert said == ["the levee broke"]
    said = [hit.claim.words for hit in (await search.claims(NEWSROOM, number=2)).hits if hit.claim]
    assert said == ["the levee held"]
    assert await search.twins(NEWSROOM, 1) == []


async def test_the_address_leads_to_the_new_text(read_once: Database) -> None:
    await Versions(read_once).renew("guild", 1, NEW)
    known = await Articles(read_once).by_address("guild", RIVER)
    assert known
    assert (known.number, known.digest) == (1, NEW)


async def test_the_same_text_is_read_in_place(read_once: Database) -> None:
    better = replace(OLD, claims=(), sources=())
    fresh = await Versions(read_once).renew("guild", 1, better)
    assert (fresh.digest, fresh.earlier) == (better, ())
    assert await titles(read_once, "source:lee") == []
    assert await Articles(read_once).by_number("guild", 2) is None


async def test_a_new_headline_over_the_same_text_is_another_version(read_once: Database) -> None:
    retitled = replace(OLD, article=replace(OLD.article, title="Levee!"))
    fresh = await Versions(read_once).renew("guild", 1, retitled)
    assert len(fresh.earlier) == 1
    assert await titles(read_once, "holds") == ["Levee holds"]


async def test_a_text_may_come_back(read_once: Database) -> None:
    versions = Versions(read_once)
    await versions.renew("guild", 1, NEW)
    fresh = await versions.renew("guild", 1, OLD)
    assert [(one.number) for one in fresh.earlier] == [2, 3]
    assert fresh.digest == OLD
    assert await Articles(read_once).add("guild", NEW) == await Articles(read_once).by_number("guild", 1)


async def test_the_text_of_another_article_is_refused_and_nothing_changes(read_once: Database) -> None:
    await saved(read_once, digest("Another text."))
    with pytest.raises(NotAnArticle, match="another article"):
        await Versions(read_once).renew("guild", 1, digest("Another  text.", address=RIVER))
    kept = await Articles(read_once).by_number("guild", 1)
    assert kept
    assert (kept.digest, kept.earlier) == (OLD, ())


async def test_one_asking_at_a_time_is_taken(read_once: Database) -> None:
    queue = Submissions(read_once)
    job = await asked_again(read_once)
    asked = Submission(origin("0"), Again(1, "other"), NOON)
    assert await queue.put(asked) is None
    await queue.fail(job.id, "No.")
    assert await queue.put(asked)


async def test_the_job_comes_back_as_it_was_asked_and_is_read(read_once: Database) -> None:
    job = await asked_again(read_once)
    assert job.submission.material == Again(1, "r")
    await Versions(read_once).renew("guild", 1, NEW, job=job.id)
    told = await Submissions(read_once).get(job.id)
    assert told
    assert (told.state, told.number) == (State.READ, 1)


@pytest.mark.parametrize("way", ["withdraw", "forget", "remove", "take_away"])
async def test_every_text_goes_with_its_post(read_once: Database, way: str) -> None:
    await Versions(read_once).renew("guild", 1, NEW)
    posted = (await Articles(read_once).by_number("guild", 1) or pytest.fail("not stored")).posts[0].origin
    guilds = Guilds(read_once)
    match way:
        case "withdraw":
            await guilds.withdraw("guild", "news", [posted.message or ""])
        case "forget":
            await guilds.forget("guild", posted.author or "")
        case "remove":
            await guilds.remove("guild", 1)
        case _:
            await guilds.take_away("guild", 1, [posted.message or ""])
    assert await titles(read_once, "levee") == []
    assert await Eraser(read_once).erase()
    assert leftovers(read_once, "levee", "broke") == []


async def test_a_job_whose_post_went_meanwhile_is_withdrawn(read_once: Database) -> None:
    posted = (await Articles(read_once).by_number("guild", 1) or pytest.fail("not stored")).posts[
        0
    ].origin.message or ""
    queue = Submissions(read_once)
    job = await queue.put(Submission(origin(posted), Again(1, "r"), NOON))
    assert job
    await queue.begin(job.id)
    await Guilds(read_once).withdraw("guild", "news", [posted])
    with pytest.raises(Withdrawn):
        await Versions(read_once).renew("guild", 1, NEW, job=job.id)


async def test_who_posts_it_later_sees_the_new_text_only(read_once: Database) -> None:
    await Versions(read_once).renew("guild", 1, NEW)
    job = await Submissions(read_once).put(link("99", RIVER, channel="sport", author="bob"))
    assert job
    await Submissions(read_once).begin(job.id)
    await Articles(read_once).attach("guild", 1, job.id)
    search, sport = Search(read_once), Scope("guild", frozenset({"sport"}))
    seen = await search.visible(sport, 1)
    assert seen
    assert seen.earlier == ()
    assert await search.visible(sport, 2) is None
    assert [hit.number for hit in (await search.search(sport, "levee")).hits] == [1]


async def test_validators_are_kept_until_the_next_reading(read_once: Database) -> None:
    versions = Versions(read_once)
    told = Validators(RIVER, '"abc"', None)
    assert await versions.validators("guild", 1) is None
    await versions.renew("guild", 1, NEW, validators=told)
    assert await versions.validators("guild", 1) == told
    await versions.renew("guild", 1, OLD)
    assert await versions.validators("guild", 1) is None


async def test_what_members_corrected_goes_over_to_the_new_text(read_once: Database) -> None:
    other = digest("Ann Lee said the levee held. Boats waited all day.", title="Levee holds", address=RIVER,
                   says=(("Ann Lee", "the levee held"),))  # fmt: skip
    corrections = Corrections(read_once)
    made = Correction(Fault.CLAIM, "the levee held", "Ann Lee", None, "bob", NOON)
    assert await corrections.correct("guild", 1, made)
    fresh = await Versions(read_once).renew("guild", 1, other)
    assert fresh.digest.claims == ()
    assert [one.words for one in fresh.corrections] == ["the levee held"]
    undone = await corrections.undo("guild", 1, fresh.corrections[0].id, "mod")
    assert undone
    assert undone.digest == other
    old = await Articles(read_once).by_number("guild", 2)
    assert old
    assert old.digest.claims == ()
    assert old.corrections[0].holds


async def test_time_of_replacement_is_the_clocks(read_once: Database) -> None:
    later = NOON + timedelta(days=400)
    fresh = await Versions(read_once, clock=lambda: later).renew("guild", 1, NEW)
    assert (fresh.saved_at, fresh.earlier[0].replaced_at) == (later, later)
