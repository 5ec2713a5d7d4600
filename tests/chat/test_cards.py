"""Cards and pages: within Discord's limits for every article, and harmless whatever it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from simcord.components import validate_components, walk_components

from bot.chat.asking import PAGE, Ask, Kind
from bot.chat.cards import card
from bot.chat.context import context_page
from bot.chat.layout import COMPONENTS, TEXT, View
from bot.chat.pages import claims_page, sources_page
from bot.chat.results import results_page
from bot.chat.safe import units
from bot.chat.words import ENGLISH, GERMAN, LANGUAGES
from bot.core.models import (
    Article,
    Attribution,
    Claim,
    Digest,
    Hit,
    Manner,
    Note,
    NoteKind,
    Point,
    Polarity,
    Results,
    SaidBy,
    Snippet,
    Source,
    SourceKind,
    Span,
    Stored,
    Summary,
    Twin,
)
from tests.chat.articles import NOON, digest_of, post, stored, text_of
from tests.chat.digests import POST, TEXTS, WHEN, results
from tests.chat.digests import stored as any_stored
from tests.chat.hostile import HOSTILE

V2 = 1 << 15
"""The flag IS_COMPONENTS_V2."""

OFTEN = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)
ASKS = st.builds(
    Ask,
    kind=st.sampled_from(Kind),
    at=st.sampled_from([0, 5, 40]),
    query=st.text(max_size=100),
    about=st.sampled_from(["", *HOSTILE[:20]]).map(lambda text: text[:60]),
)


def raw(view: View) -> list[dict[str, Any]]:
    """The view as it is sent."""
    return view.to_components()  # type: ignore[no-untyped-call, no-any-return]


def displays(view: View) -> list[str]:
    """Every displayed text."""
    return [part["content"] for part in walk_components(raw(view)) if part["type"] == 10]


def check(view: View) -> None:
    """Discord would take it, and does nothing but show it."""
    validate_components(raw(view), flags=V2)
    assert len(list(walk_components(raw(view)))) <= COMPONENTS
    assert sum(map(units, displays(view))) <= TEXT
    assert all(text.strip() for text in displays(view))


def views(found: Stored) -> Iterator[View]:
    """The card in each language, each page of claims and of sources, and claims in their context."""
    for words in LANGUAGES.values():
        yield card(found, words, claims=10, first=POST, submitter="6" * 19, marker=2**30, twins=(TWIN,) * 3)
    for at in range(0, max(len(found.digest.claims), len(found.digest.sources)) + 1, 5):
        yield claims_page(found, at, ENGLISH)
        yield sources_page(found, at, ENGLISH)
    for at in range(0, len(found.digest.claims), 4):
        yield context_page(found, at, ENGLISH)


@OFTEN
@given(any_stored())
def test_every_digest_fits_on_its_card_and_pages(found: Stored) -> None:
    for view in views(found):
        check(view)


@OFTEN
@given(ASKS, results())
def test_every_page_of_results_fits(ask: Ask, found: Results) -> None:
    hits = found.hits[: PAGE[ask.kind]]
    check(results_page(ask, replace(found, hits=hits), ENGLISH))
    check(results_page(ask, replace(found, hits=hits), ENGLISH, shared=True))


@OFTEN
@given(TEXTS)
def test_every_question_travels_in_its_buttons(text: str) -> None:
    ask = Ask(Kind.SEARCH, at=15, query=text.encode("utf-16", "replace").decode("utf-16")[:120], newest=True)
    pieces = ask.packed(most=4)
    assert Ask.unpacked(pieces) == ask
    assert all(units(piece) <= 80 for piece in pieces)


TWIN = Twin(99_999, "W" * 300, "W" * 300, POST, (("*" * 300, "😀" * 300),))


@pytest.mark.parametrize("letter", ["W", "*", "😀", "_ "])
@pytest.mark.parametrize("kind", Kind)
def test_a_page_of_the_longest_hits_fits(kind: Kind, letter: str) -> None:
    long = letter * 900
    said = SaidBy(long, long, SourceKind.PERSON, Manner.DIRECT, Polarity.PROMISED)
    marks = tuple(Span(place, place + 1) for place in range(0, 300, 2))
    hit = Hit(99_999, long, long, date(2024, 9, 30), WHEN, POST, Snippet(long, marks), said)
    asked = Ask(kind, at=1000, query="W" * 100, newest=True, channel="9" * 19)
    check(results_page(asked, Results((hit,) * PAGE[kind], more=True, hint=long), ENGLISH))


@pytest.mark.parametrize("letter", ["W", "*", "😀", "_ "])
def test_the_fullest_card_and_pages_fit(letter: str) -> None:
    text = letter * 4000
    whole = Span(0, len(text))
    sources = tuple(
        Source(" ".join(text[:size].split()), SourceKind.SOCIAL_MEDIA) for size in range(500, 540)
    )
    said = Attribution((whole,), sources[0], medium=whole, via=(sources[0].name, sources[1].name))
    claim = Claim((whole, whole), said, Manner.DIRECT, hedged=True, polarity=Polarity.PROMISED)
    note = Note(NoteKind.ONE_SIDED, text)
    article = Article(text, text, "https://example.org/a", site=text, published=date(2024, 9, 30))
    summary = Summary((Point(text, (whole,)),) * 3, letter.strip() * 80)
    for view in views(
        Stored(999_999_999, Digest(article, summary, (claim,) * 40, sources, (note,) * 9), NOON)
    ):
        check(view)


def test_a_card_says_what_the_issue_draws() -> None:
    shown = "\n".join(
        displays(
            card(
                stored(digest_of(text_of(), title="The bridge", address="https://www.example.org/a")), ENGLISH
            )
        )
    )
    assert "## The bridge\n-# example.org · 31 March 2022 ·" in shown
    assert "**Key claims**" in shown
    assert "≈ **Mayor A**: the bridge would be closed" in shown
    assert "⚠ All claims come from mayors." in shown
    assert "-# 6 claims · 6 sources · saved as #12" in shown


def test_a_card_names_the_language_model_that_wrote_its_summary() -> None:
    built_in = digest_of("Mayor A said it rained.", title="Rain")
    written = replace(built_in, summary=replace(built_in.summary, made_by="llama3.1:8b_x"))
    assert "summary by" not in "\n".join(displays(card(stored(built_in), ENGLISH)))
    assert "· summary by llama3.1:8b\\_x" in "\n".join(displays(card(stored(written), ENGLISH)))
    assert "· Zusammenfassung von llama3.1" in "\n".join(displays(card(stored(written), GERMAN)))


def test_a_source_that_speaks_twice_is_named_once_above_its_claims() -> None:
    digest = digest_of(
        "Mayor A said it rained. Mayor B said it snowed. Mayor A said it hailed.", title="Rain"
    )
    shown = "\n".join(displays(card(stored(digest), ENGLISH)))
    assert "**Mayor A**\n- ≈ it rained\n- ≈ it hailed\n≈ **Mayor B**: it snowed" in shown


def test_a_denial_among_several_claims_of_one_source_is_told_as_a_denial() -> None:
    digest = digest_of("Mayor A said it rained. Mayor A said it hailed.", title="Rain")
    first, second = digest.claims
    denied = replace(digest, claims=(first, replace(second, polarity=Polarity.DENIED)))
    shown = "\n".join(displays(card(stored(denied), ENGLISH)))
    assert "- ≈ it rained\n- ≈ rejecting: it hailed" in shown


def test_a_claim_stands_bold_between_the_sentences_around_it() -> None:
    text = "Nobody knew. It was dark. Mayor A said it rained. All were wet. They left."
    shown = displays(context_page(stored(digest_of(text, title="Rain")), 0, ENGLISH))
    assert "> It was dark. Mayor A said **it rained**. All were wet." in shown[1]
    assert "### Claim 1 of 1, in the article" in shown[0]


def test_claims_are_told_apart_by_number_in_the_page_and_in_its_menu() -> None:
    page = claims_page(stored(digest_of(text_of(), title="x")), 5, ENGLISH)
    assert "-# 6 · reported in other words · person" in "\n".join(displays(page))
    (menu,) = [part for part in walk_components(raw(page)) if part["type"] == 3]
    assert [(one["value"], one["label"]) for one in menu["options"]] == [("5", "6. Mayor F")]


def test_a_denial_is_never_shown_as_the_claim_itself() -> None:
    digest = digest_of("Mayor A said the bridge fell.", title="Bridge")
    denied = replace(digest, claims=(replace(digest.claims[0], polarity=Polarity.DENIED),))
    shown = "\n".join(
        displays(card(stored(denied), ENGLISH)) + displays(claims_page(stored(denied), 0, ENGLISH))
    )
    assert shown.count("**Mayor A**, rejecting") == 2


def test_the_host_that_served_the_page_stands_beside_the_name_it_gives_itself() -> None:
    digest = digest_of(text_of(), title="x", address="https://evil.example/a")
    named = replace(digest, article=replace(digest.article, site="BBC News"))
    assert "BBC News (evil.example)" in displays(card(stored(named), ENGLISH))[0]


def test_an_article_without_claims_says_so() -> None:
    shown = "\n".join(
        displays(card(stored(digest_of("Nothing was reported at all today.", title="Quiet")), ENGLISH))
    )
    assert ENGLISH.NO_CLAIMS in shown
    assert "0 claims" not in shown


def test_an_article_in_a_language_whose_claims_are_not_read_does_not_say_that_nobody_is_cited() -> None:
    why = "Claims are read in English only, and this article is in another language."
    digest = replace(digest_of("Rien du tout.", title="Calme"), notes=(Note(NoteKind.LANGUAGE, why),))
    shown = "\n".join(displays(card(stored(digest), ENGLISH)))
    assert ENGLISH.NO_CLAIMS not in shown
    assert shown.count(why) == 1


def test_a_text_without_a_title_is_headed_by_how_it_begins_and_no_more() -> None:
    text = "The harbour authority said on Monday that pier 4 would stay closed until the spring, because of cracks."
    heading = displays(card(stored(digest_of(text)), ENGLISH))[0].split("\n")[0]
    assert heading.startswith("## The harbour authority said on Monday that pier 4")
    assert heading.endswith("…")
    assert len(heading) < 90


def test_an_earlier_post_is_named_with_its_day_and_a_link() -> None:
    shown = "\n".join(displays(card(stored(digest_of(text_of())), ENGLISH, first=post())))
    assert (
        "first posted by <@4> on <t:1648728000:D> · [that post](https://discord.com/channels/1/2/3)" in shown
    )


def test_a_name_that_two_sources_bear_is_counted_for_each() -> None:
    ministry, statement = Source("Ministry", SourceKind.ORGANISATION), Source("Ministry", SourceKind.DOCUMENT)
    claims = tuple(
        Claim((Span(0, 5),), Attribution((), source), Manner.INDIRECT) for source in (ministry, statement)
    )
    digest = replace(digest_of("The Ministry said it rained."), claims=claims, sources=(ministry, statement))
    page = "\n".join(displays(sources_page(stored(digest), 0, ENGLISH)))
    assert page.count("1 claim") == 2


def test_a_card_names_the_article_with_the_same_text_and_the_figure_in_which_it_differs() -> None:
    same = Twin(9, "Elsewhere", "bbc.co.uk", post())
    other = Twin(11, "Again", None, post(), (("killed 3 people", "killed 5 people"),))
    shown = "\n".join(displays(card(stored(digest_of(text_of())), ENGLISH, twins=(same, other))))
    assert "Same text as [#9](https://discord.com/channels/1/2/3), published by bbc.co.uk" in shown
    assert "but “killed 3 people” here, “killed 5 people” there" in shown


def test_a_result_shows_the_claim_that_matched_with_its_source_and_who_else_has_the_text() -> None:
    said = SaidBy("taxes fall", "Jim Roe", SourceKind.PERSON, Manner.INDIRECT, Polarity.ASSERTED)
    twin = Twin(9, "Elsewhere", "bbc.co.uk", post())
    passage = Snippet("Much was said of taxes.", (Span(17, 22),))
    hit = Hit(12, "Budget", None, None, WHEN, post(), passage, said, twins=(twin,))
    shown = "\n".join(displays(results_page(Ask(Kind.SEARCH, query="taxes"), Results((hit,)), ENGLISH)))
    assert "Much was said of **taxes**." in shown
    assert "≈ **Jim Roe**: taxes fall" in shown
    assert "Same text as [#9]" in shown


def test_what_was_asked_for_stands_in_the_readers_own_quotation_marks() -> None:
    ask = Ask(Kind.SEARCH, query="dam")
    assert displays(results_page(ask, Results(()), GERMAN))[0] == "### „dam“"
    assert displays(results_page(ask, Results(()), ENGLISH))[0] == "### “dam”"


def test_a_title_with_nothing_below_it_is_not_cut_for_what_might_stand_there() -> None:
    title = "A title of some length that tells what it is about, as titles do " * 2
    hit = Hit(7, title, "bbc.co.uk", None, WHEN, POST, None)
    shown = "\n".join(displays(results_page(Ask(Kind.RECENT), Results((hit,) * 8), ENGLISH)))
    assert shown.count(title.strip()) == 8


def test_a_page_of_nothing_offers_questions_that_find_something() -> None:
    ask = Ask(Kind.SEARCH, query="goverment site:example.org", at=0)
    found = Results((), instead=("government", "x " * 60))
    shown = results_page(ask, found, ENGLISH)
    check(shown)
    assert "Try “government” · “" in "\n".join(displays(shown))
    (button,) = [item for item in walk_components(raw(shown)) if item.get("custom_id", "").startswith("cq")]
    assert button["label"] == "government"
    assert Ask.unpacked([button["custom_id"][4:]]) == replace(ask, query="government")
