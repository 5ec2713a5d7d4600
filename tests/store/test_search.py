"""Finding articles: what matches, in what order, and who may see it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.models import Digest, Hit, Place, Scope
from bot.errors import QueryError
from bot.store.articles import Articles
from bot.store.database import Database
from bot.store.guilds import Guilds
from bot.store.ledger import Ledger
from bot.store.search import Search
from bot.store.submissions import Submissions
from tests.store.samples import NEWSROOM, NOON, digest, full_digest, link


async def saved(database: Database, *digests: Digest, at: datetime = NOON, **where: str) -> None:
    """Store each as posted in the news channel, a minute apart."""
    queue = Submissions(database)
    for number, each in enumerate(digests):
        job = await queue.put(link(f"{hash(each) % 10**12}", f"https://example.org/{number}", **where))
        assert job
        await queue.begin(job.id)
        archive = Articles(database, clock=lambda: at + timedelta(minutes=number))  # noqa: B023
        await archive.add(where.get("guild", "guild"), each, job=job.id)


async def titles(
    database: Database, query: str, *, scope: Scope = NEWSROOM, newest: bool = False
) -> list[str]:
    search = Search(database, clock=lambda: NOON, patience=60)
    results = await search.search(scope, query, newest=newest, limit=50)
    return [hit.title or "" for hit in results.hits]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("The rivers flooded the town.", "river flooding"),
        ("Le café est fermé.", "cafe ferme"),
        ("A cafe is open.", "café"),
        ("The ﬁne ﬂood.", "fine flood"),
        ("ＦＵＬＬ　ＷＩＤＴＨ", "full width"),
        ("ﾃｽﾄ", "テスト"),
        ("Всё ещё идёт дождь.", "еще идет"),
        ("Łódź and Østfold", "lodz ostfold"),
        ("Die Straße ist naß.", "strasse nass"),
        ("co\u00adoper\u00adation", "cooperation"),
        ("كِتَابٌ جديد", "كتاب"),
        ("שָׁלוֹם עולם", "שלום"),
        ("東京都知事選挙が行われた。", "知事"),
        ("東京都知事選挙が行われた。", "都"),
        ("서울에서 비가 왔다", "서울"),
        ("서울에서 비가 왔다", "비"),
        ("กรุงเทพมหานครมีฝนตก", "ฝน"),
        ("नदी में बाढ़ आई", "बाढ़"),
        ("ＡＩによる見守り", "AI 見守り"),
        ("iPhone销量下降", "iphone"),
        ("2026年の選挙", "2026"),
        ("2026年の選挙", "2026年"),
        ("한국GDP는 올랐다", "gdp"),
        ("ราคาiPhoneลดลง", "iPhone"),
        ("Η Αθήνα πλημμύρισε", "αθηνα"),
        ("в Москве прошли выборы президента", "москва президент"),
        ("covid-19 cases rise", "covid-19"),
        ("Ukraine’s MoD said", "Ukraine's MoD"),
        ("C++ is a language", "C++"),
        ("securing the border", "securi*"),
        ("The AT&T deal", "AT&T"),
    ],
)
async def test_a_word_is_found_however_it_is_written(database: Database, text: str, query: str) -> None:
    await saved(database, digest(text, title="wanted"), digest("Nothing of the sort.", title="other"))
    assert await titles(database, query) == ["wanted"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("flood", ["both", "flood"]),
        ("flood -london", ["flood"]),
        ("flood london", ["both", "flood", "london"]),
        ('"london flood"', []),
        ('"flood in london"', ["both"]),
        ("site:bbc.co.uk", ["london", "both"]),
        ("site:BBC.co.uk flood", ["both"]),
        ("-site:bbc.co.uk flood", ["flood"]),
        ("author:ann", ["london"]),
        ("by:ann flood", ["both", "flood"]),
        ("by:bob flood", []),
        ("in:news london", ["both", "london"]),
        ("in:sport london", []),
        ("after:2026-11-22 flood", ["both", "flood"]),
        ("after:2026-11-23 flood", []),
        ("before:2026-11-22 flood", []),
        ("before:2026-11-23 flood", ["both", "flood"]),
        ("drought OR london", ["both", "london"]),
        ("flo*", ["both", "flood"]),
    ],
)
async def test_a_query_finds_what_it_says(database: Database, query: str, found: list[str]) -> None:
    await saved(
        database,
        digest("A flood came. A flood went, a flood again and nothing more to say of it.", title="flood"),
        digest("A flood in London was a flood.", title="both", site="bbc.co.uk"),
        digest("London is a city with a river and many bridges.", title="london", site="bbc.co.uk",
               authors=("Ann Author",)),
    )  # fmt: skip
    assert sorted(await titles(database, query)) == sorted(found)
    assert (await titles(database, query))[:1] in ([], ["both"], ["flood"], ["london"])


async def test_all_words_come_before_some_of_them(database: Database) -> None:
    await saved(
        database, digest("flood flood flood", title="one"), digest("Long ago a flood in London", title="two")
    )
    assert await titles(database, "flood london") == ["two", "one"]


async def test_a_title_counts_more_than_the_text(database: Database) -> None:
    await saved(
        database,
        digest("Something of the flood here.", title="Council meets"),
        digest("Something of the council here.", title="Flood comes"),
        *[digest(f"Filler number {n} says nothing.", title=f"Filler {n}") for n in range(5)],
    )
    assert (await titles(database, "flood"))[0] == "Flood comes"


async def test_the_newest_wins_a_tie_and_comes_first_when_asked(database: Database) -> None:
    await saved(database, *[digest(f"The flood {n}.", title=f"t{n}") for n in range(3)])
    assert await titles(database, "flood") == ["t2", "t1", "t0"]
    assert await titles(database, "flood", newest=True) == ["t2", "t1", "t0"]


async def test_pages_follow_each_other_without_gap_or_double(database: Database) -> None:
    await saved(database, *[digest(f"The flood {n}.", title=f"t{n}") for n in range(7)])
    search = Search(database)
    pages = [await search.search(NEWSROOM, "flood", offset=offset, limit=3) for offset in (0, 3, 6)]
    assert [len(page.hits) for page in pages] == [3, 3, 1]
    assert [page.more for page in pages] == [True, True, False]
    assert len({hit.number for page in pages for hit in page.hits}) == 7


async def test_the_pages_of_a_question_answered_with_some_of_its_words_go_on(database: Database) -> None:
    await saved(
        database,
        *(
            digest(f"The {what} {number}.", title=f"{number}")
            for number in range(6)
            for what in ("river", "bridge")
        ),
    )
    search = Search(database, patience=60)
    for newest in (False, True):
        pages = [
            await search.search(NEWSROOM, "river bridge", newest=newest, offset=offset, limit=5)
            for offset in (0, 5, 10, 15)
        ]
        assert [(len(page.hits), page.more) for page in pages] == [
            (5, True),
            (5, True),
            (2, False),
            (0, False),
        ]
        assert len({hit.number for page in pages for hit in page.hits}) == 12


async def test_behind_the_last_page_of_the_newest_there_is_nothing(database: Database) -> None:
    await saved(database, digest("The river and the bridge."), digest("The river."), digest("The bridge."))
    search = Search(database, patience=60)
    assert len((await search.search(NEWSROOM, "river bridge", newest=True)).hits) == 1
    assert not (await search.search(NEWSROOM, "river bridge", newest=True, offset=1)).hits


async def test_a_snippet_shows_the_passage_with_its_words_marked(database: Database) -> None:
    text = "Nothing here. " * 40 + "Then the cafés ﬂooded in London, all of them. " + "Nothing there. " * 40
    await saved(database, digest(text, title="t"))
    (hit,) = (await Search(database).search(NEWSROOM, "cafe flooding london")).hits
    assert hit.snippet
    assert [mark.of(hit.snippet.text) for mark in hit.snippet.marks] == ["cafés", "ﬂooded", "London"]
    assert hit.snippet.text.startswith("… ")
    assert hit.snippet.text.endswith(" …")
    words = set(text.split()) | {"…"}
    assert set(hit.snippet.text.split()) <= words


async def test_a_claim_that_matched_is_shown_with_its_source(database: Database) -> None:
    text = "Jane Doe said the dam would hold. Jim Roe said taxes fall."
    says = (("Jane Doe", "the dam would hold"), ("Jim Roe", "taxes fall"))
    await saved(database, digest(text, says=says))
    (hit,) = (await Search(database).search(NEWSROOM, "falling taxes")).hits
    assert hit.claim
    assert (hit.claim.words, hit.claim.source) == ("taxes fall", "Jim Roe")


async def test_claims_are_found_by_words_and_by_source(database: Database) -> None:
    text = "Jane Doe said the dam would hold. Jim Roe said taxes fall."
    await saved(database, digest(text, says=(("Jane Doe", "the dam would hold"), ("Jim Roe", "taxes fall"))))
    search = Search(database)

    def said(hits: tuple[Hit, ...]) -> list[str]:
        return [hit.claim.words for hit in hits if hit.claim]

    assert said((await search.claims(NEWSROOM)).hits) == ["the dam would hold", "taxes fall"]
    assert said((await search.claims(NEWSROOM, about="dams")).hits) == ["the dam would hold"]
    assert said((await search.claims(NEWSROOM, source="roe")).hits) == ["taxes fall"]
    assert said((await search.claims(NEWSROOM, number=1, source="jane")).hits) == ["the dam would hold"]
    assert said((await search.claims(NEWSROOM, number=2)).hits) == []
    assert said((await search.claims(NEWSROOM, source="Jane Doe", about="taxes")).hits) == []
    assert said((await search.claims(NEWSROOM, offset=1, limit=1)).hits) == ["taxes fall"]


async def test_sources_and_kinds_are_searched(database: Database) -> None:
    await saved(
        database, full_digest(), digest("Bob Doe smiled.", says=(("Bob Doe", "smiled"),), title="bob")
    )
    assert await titles(database, 'source:"Jane Doe"') == ["The river"]
    assert await titles(database, "kind:document") == ["The river"]
    assert await titles(database, "-kind:document bob") == ["bob"]


async def test_a_phrase_does_not_run_from_one_name_into_the_next(database: Database) -> None:
    says = (("Jane Doe", "yes"), ("Jim Roe", "no"))
    await saved(database, digest("Jane Doe said yes. Jim Roe said no.", says=says))
    assert await titles(database, 'source:"Doe Jim"') == []


async def test_only_posts_in_scope_are_found_counted_or_suggested(database: Database) -> None:
    await saved(database, digest("The flood.", title="secret", site="secret.org"), channel="secret")
    await saved(database, digest("The flood elsewhere.", title="foreign"), guild="other")
    search = Search(database)
    assert await titles(database, "flood") == []
    assert (await search.recent(NEWSROOM)).hits == ()
    assert (await search.claims(NEWSROOM)).hits == ()
    assert await search.visible(NEWSROOM, 1) is None
    for what in ("article", "source", "site"):
        assert await search.suggest(NEWSROOM, what, "") == []
    secret = Scope("guild", frozenset({"secret"}))
    assert await titles(database, "flood", scope=secret) == ["secret"]
    assert await search.suggest(secret, "site", "sec") == ["secret.org"]


async def test_an_article_of_two_posts_shows_the_one_in_scope(database: Database) -> None:
    await saved(database, digest("The flood.", title="t"), channel="secret")
    await saved(database, digest("The  flood.", title="t"), author="bob", channel="news")
    search = Search(database)
    (hit,) = (await search.search(NEWSROOM, "flood")).hits
    assert hit.post.origin.channel == "news"
    visible = await search.visible(NEWSROOM, 1)
    assert visible
    assert [post.origin.channel for post in visible.posts] == ["news"]
    assert await titles(database, "by:ann flood") == []
    assert await titles(database, "-by:ann flood") == ["t"]


@pytest.mark.parametrize(("guild", "channel"), [("other", "news"), ("guild", "secret")])
async def test_what_stands_for_an_unknown_word_does_not_tell_what_others_read(
    database: Database, guild: str, channel: str
) -> None:
    await saved(database, digest("Der Bundeswehreinsatz endet.", title="mine"))
    await saved(database, digest("Die Bundeswehr.", title="theirs"), guild=guild, channel=channel)
    assert await titles(database, "Bundeswehr") == ["mine"]
    await Search(database).refresh()
    assert await titles(database, "Bundeswehr") == ["mine"]


async def test_a_deleted_channel_and_a_left_guild_are_hidden_at_once(database: Database) -> None:
    await saved(database, digest("The flood.", title="t"))
    guilds = Guilds(database)
    await guilds.left("guild")
    assert await titles(database, "flood") == []
    await guilds.joined("guild")
    assert await titles(database, "flood") == ["t"]
    await guilds.channel_gone("guild", ["news"])
    assert await titles(database, "flood") == []


async def test_places_are_the_channels_that_were_posted_in(database: Database) -> None:
    await saved(database, digest("One."), channel="news")
    await saved(database, digest("Two."), channel="sport")
    await Articles(database).add("guild", digest("Three."))
    assert await Search(database).places("guild") == [Place("news"), Place("sport")]


async def test_the_command_line_sees_what_it_stored(database: Database) -> None:
    await Articles(database).add("local", digest("The flood.", title="t"))
    assert await titles(database, "flood", scope=Scope("local", frozenset())) == ["t"]


async def test_recent_is_newest_first_by_site_and_poster(database: Database) -> None:
    await saved(database, digest("One.", title="1", site="a.org"), digest("Two.", title="2", site="b.org"))
    search = Search(database)
    assert [hit.title for hit in (await search.recent(NEWSROOM)).hits] == ["2", "1"]
    assert [hit.title for hit in (await search.recent(NEWSROOM, site="a.org")).hits] == ["1"]
    assert (await search.recent(NEWSROOM, by="bob")).hits == ()


async def test_suggestions_follow_what_is_typed(database: Database) -> None:
    await saved(database, full_digest(), digest("Two.", title="Rivers run"))
    search = Search(database)
    hits = await search.suggest(NEWSROOM, "article", "riv")
    assert [hit.title for hit in hits if isinstance(hit, Hit)] == ["Rivers run", "The river"]
    numbered = await search.suggest(NEWSROOM, "article", "#1")
    assert [hit.number for hit in numbered if isinstance(hit, Hit)] == [1]
    short = await search.suggest(NEWSROOM, "article", "r")
    assert [hit.title for hit in short if isinstance(hit, Hit)] == ["Rivers run", "The river"]
    assert await search.suggest(NEWSROOM, "article", "x") == []
    assert await search.suggest(NEWSROOM, "source", "doe") == ["Jane Doe"]
    assert await search.suggest(NEWSROOM, "source", "j") == ["Jane Doe"]
    assert await search.suggest(NEWSROOM, "source", "jane d") == ["Jane Doe"]
    assert await search.suggest(NEWSROOM, "source", "jane x") == []
    assert await search.suggest(NEWSROOM, "site", "exa") == ["example.org"]


async def test_the_places_of_one_article_are_those_of_its_posts(database: Database) -> None:
    await saved(database, digest("The flood."), channel="news")
    await saved(database, digest("The fire."), channel="sport")
    assert await Search(database).places("guild", 2) == [Place("sport")]
    assert await Search(database).places("another", 2) == []
    await Guilds(database).channel_gone("guild", ["sport"])
    assert await Search(database).places("guild", 2) == []


async def test_a_member_of_many_channels_finds_what_stands_in_one_of_them(database: Database) -> None:
    names = [f"c{number}" for number in range(150)]
    await saved(database, digest("The flood.", title="mine"), channel="c7")
    for number in range(60):
        await saved(database, digest(f"The flood {number}.", title="other"), channel=f"x{number}")
    assert await titles(database, "flood", scope=Scope("guild", frozenset(names))) == ["mine"]


async def test_words_are_counted_in_the_background(database: Database) -> None:
    await saved(database, digest("The flood."), digest("A flood again."))
    assert await Search(database).refresh() > 3
    async with database.reading() as connection:
        rows = await connection.execute_fetchall("SELECT df FROM term WHERE term = 'flood'")
    assert [row[0] for row in rows] == [2]
    assert await titles(database, "flo*")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    typed=st.one_of(st.text(max_size=60), st.text(alphabet="ab \"“-:*|(){}^+ORNEAT東\u0301'", max_size=60))
)
async def test_nothing_that_is_typed_reaches_sqlite_unquoted(database: Database, typed: str) -> None:
    if not await Articles(database).by_number("guild", 1):
        await saved(database, digest("a b 東京 near or not.", title="t"))
    try:
        await Search(database).search(NEWSROOM, typed)
        await Search(database).suggest(NEWSROOM, "article", typed)
        await Search(database).suggest(NEWSROOM, "source", typed)
    except QueryError:
        pass


async def test_half_a_character_is_looked_for_in_vain_wherever_it_is_typed(database: Database) -> None:
    await saved(database, digest("Ann Lee said the levee held.", says=(("Ann Lee", "the levee held"),)))
    half, search = "L\ud83d", Search(database)
    assert not (await search.search(NEWSROOM, half)).hits
    assert not (await search.recent(NEWSROOM, site=half, by=half)).hits
    assert not (await search.claims(NEWSROOM, about=half, source=half)).hits
    assert [await search.suggest(NEWSROOM, what, half) for what in ("article", "source", "site")] == [
        [],
        [],
        [],
    ]
    assert await Ledger(database).speaker(NEWSROOM, half) is None
