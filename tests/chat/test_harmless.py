"""Every surface under every hostile text: what Discord acts on is what the bot itself wrote, and nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from simcord.components import validate_components, walk_components

from bot.chat.asking import Ask, Kind
from bot.chat.cards import card
from bot.chat.changed import changes_page
from bot.chat.context import context_page
from bot.chat.layout import COMPONENTS, TEXT, Tone, View, sentence
from bot.chat.pages import claims_page, sources_page
from bot.chat.panel import Panel, Shown
from bot.chat.progress import progress
from bot.chat.results import results_page
from bot.chat.safe import shown, units
from bot.chat.speaker import speaker_page
from bot.chat.totals import totals_page
from bot.chat.words import ENGLISH, GERMAN, Words
from bot.core.changes import changes
from bot.core.models import (
    Article,
    Attachment,
    Attribution,
    Claim,
    Digest,
    Hit,
    Job,
    Link,
    Manner,
    Material,
    Note,
    NoteKind,
    Point,
    Polarity,
    Preferences,
    Results,
    SaidBy,
    Snippet,
    Source,
    SourceKind,
    Span,
    State,
    Stored,
    Submission,
    Summary,
)
from bot.core.speakers import Alias, Count, Speaker, Totals, Week, Why
from tests.chat.articles import NOON, digest_of, post
from tests.chat.digests import POST
from tests.chat.hostile import HOSTILE

V2 = 1 << 15
"""The flag IS_COMPONENTS_V2."""

TOKENS = {
    "a mention or command": re.compile(r"(?<!\\)<(?:@[!&]?|#|/|:\w+:|a:\w+:|t:|id:)[^>\s]*\w>"),
    "everyone": re.compile(r"@(?:everyone|here)"),
    "an address": re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE),
    "an invite": re.compile(r"(?:discord(?:app)?\.(?:gg|me|new|gift)|dsc\.gg|discord\.com/invite)/", re.IGNORECASE),
    "a masked link": re.compile(r"(?<!\\)\]\("),
    "code, a spoiler or a strike": re.compile(r"(?<!\\)(?:\\\\)*(?:`|\|\||~~)"),
    "a heading": re.compile(r"^#{1,3} ", re.MULTILINE),
    "a quote": re.compile(r"^>", re.MULTILINE),
    "a control": re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]"),
}  # fmt: skip
"""What Discord's client makes something of."""


def digest(text: str) -> Digest:
    """The text as title, site, body, summary, source, medium, claims and note at once."""
    body = f"{text} and {text} x"
    whole = Span(0, len(body))
    name = " ".join(body.split())[:40] or "x"
    source = Source(name, SourceKind.PERSON)
    claim = Claim((whole,), Attribution((whole,), source, medium=whole), Manner.DIRECT)
    other = Claim((whole,), Attribution((whole,), None), Manner.INDIRECT, polarity=Polarity.DENIED)
    return Digest(
        Article(body, text, "https://example.org/a", site=text, published=date(2024, 2, 29)),
        Summary((Point(f"x{text}", (whole,)),), "extractive-1"),
        (claim, claim, other),
        (source,),
        (Note(NoteKind.ONE_SIDED, f"x{text}"),),
    )


def stored(text: str) -> Stored:
    """The article of that text."""
    return Stored(1, digest(text), NOON, (POST,))


def hits(text: str) -> Results:
    """Results in which the text is everything."""
    said = SaidBy(f"x{text}", text or None, SourceKind.PERSON, Manner.DIRECT, Polarity.PROMISED)
    hit = Hit(1, text, text, date(2024, 2, 29), NOON, post(), Snippet(f"x{text}", (Span(0, 1),)), said)
    return Results((hit, replace(hit, snippet=None)), more=True, hint=f"x{text}")


def asked(kind: Kind, text: str) -> Ask:
    """A question of that text."""
    return Ask(kind, query=text[:40], about=text[:20], source=text[:20], site=text[:20])


def jobs(text: str) -> list[Job]:
    """What was posted with that text in its address and its file's name."""
    found: list[Material] = [
        Link(f"https://example.org/{text}"),
        Attachment("1", text, "https://example.org/a", 1),
    ]
    return [
        Job(number, Submission(post().origin, material, NOON), State.READING)
        for number, material in enumerate(found)
    ]


def speaker(text: str) -> Speaker:
    """A speaker of that name, under another one too."""
    names = (Alias(1, f"x{text}", 2, Why.SAME), Alias(2, f"y{text}", 1, Why.SPELLING, beside=f"x{text}"))
    return Speaker(
        SourceKind.PERSON, names, 1, (Count(text, 2),), (date(2024, 2, 29), date(2024, 3, 1)), hits(text).hits
    )


def totals(text: str) -> Totals:
    """A server's figures with that outlet and that speaker."""
    weeks = tuple(Week(date(2024, 2, day), 2, 2, 1) for day in (5, 12))
    return Totals(weeks, (Count(f"x{text}", 2), Count("b", 1)), (Count(f"x{text}", 2), Count("c", 1)))


def changed(text: str) -> View:
    """What an article with the text says otherwise than one without it."""
    now, before = stored(text), stored("nothing")
    return changes_page(now, before, changes(before.digest, now.digest), ENGLISH)


SURFACES: dict[str, Callable[[str], View]] = {
    "card": lambda text: card(stored(text), ENGLISH, first=POST, submitter="6"),
    "German card": lambda text: card(stored(text), GERMAN, claims=10),
    "claims": lambda text: claims_page(stored(text), 0, ENGLISH),
    "sources": lambda text: sources_page(stored(text), 0, ENGLISH),
    "context": lambda text: context_page(stored(text), 0, ENGLISH),
    "changes": lambda text: changed(text),
    "search": lambda text: results_page(asked(Kind.SEARCH, text), hits(text), ENGLISH),
    "shared": lambda text: results_page(asked(Kind.SEARCH, text), hits(text), GERMAN, shared=True),
    "recent": lambda text: results_page(asked(Kind.RECENT, text), hits(text), ENGLISH),
    "claims found": lambda text: results_page(asked(Kind.CLAIMS, text), hits(text), ENGLISH),
    "nothing found": lambda text: results_page(asked(Kind.SEARCH, f"x{text}"), Results(()), ENGLISH),
    "source": lambda text: speaker_page(speaker(text), 0, ENGLISH, moderator=True),
    "stats": lambda text: totals_page(totals(text), ENGLISH),
    "progress": lambda text: progress(jobs(text), ENGLISH),
    "settings": lambda text: Panel(Shown(Preferences(), model=f"x{text}"), ENGLISH),
    "refusal": lambda text: sentence(shown(ENGLISH.told(f"x{text}"), 1500, start=True), tone=Tone.FAILED),
}
"""Whatever shows what a stranger wrote."""

BENIGN = "plain words"


def parts(view: View) -> list[str]:
    """Every text that is shown with markdown."""
    return [part["content"] for part in walk_components(view.to_components()) if part["type"] == 10]  # type: ignore[no-untyped-call]


def names(view: View) -> list[str]:
    """Every text that is shown as it is: of buttons, menus and their choices."""
    found = []
    for part in walk_components(view.to_components()):  # type: ignore[no-untyped-call]
        for one in (part, *part.get("options", ())):
            found += [one[key] for key in ("label", "description", "placeholder") if one.get(key)]
    return found


def tokens(texts: list[str]) -> Counter[str]:
    """How often Discord makes something of the texts."""
    return Counter({name: sum(len(token.findall(text)) for text in texts) for name, token in TOKENS.items()})


def test_at_least_three_hundred_texts_go_through_at_least_fifteen_surfaces() -> None:
    assert len(HOSTILE) >= 300
    assert len(SURFACES) >= 15


@pytest.mark.parametrize("surface", SURFACES)
def test_a_surface_shows_what_it_is_given(surface: str) -> None:
    assert BENIGN in "\n".join([*parts(SURFACES[surface](BENIGN)), *names(SURFACES[surface](BENIGN))])


@pytest.mark.parametrize("surface", SURFACES)
def test_no_hostile_text_acts_on_a_surface(surface: str) -> None:
    ours = tokens(parts(SURFACES[surface](BENIGN)))
    for text in HOSTILE:
        view = SURFACES[surface](text)
        found = tokens(parts(view))
        assert {name: count for name, count in found.items() if count > ours[name]} == {}, text
        for name in names(view):
            assert not any(
                TOKENS[kind].search(name) for kind in ("everyone", "an address", "an invite", "a control")
            ), text


@pytest.mark.parametrize("surface", SURFACES)
def test_no_hostile_text_overflows_a_surface(surface: str) -> None:
    for text in HOSTILE:
        view = SURFACES[surface](text)
        raw = view.to_components()  # type: ignore[no-untyped-call]
        validate_components(raw, flags=V2)
        assert len(list(walk_components(raw))) <= COMPONENTS
        assert sum(map(units, parts(view))) <= TEXT
        assert all(part.strip() for part in parts(view))


@pytest.mark.parametrize("words", [ENGLISH, GERMAN])
def test_many_long_changes_fit_into_one_message(words: Words) -> None:
    def told(who: str) -> Stored:
        said = (
            f"{who} {place} {who.lower() * 15} said that the {place} would be closed for {10 + n} hundred days because"
            f" {place}works need {place}time and the {place}council wants {place}walls and {place}roofs and {place}doors"
            " mended before the long winter."
            for n, place in enumerate(
                "harbour river bridge tunnel market school museum station library theatre".split()
            )
        )
        return Stored(12, digest_of("\n".join(said), title="t" * 300), NOON)

    now, earlier = told("Boris"), told("Anna")
    page = changes_page(now, earlier, changes(earlier.digest, now.digest), words)
    assert sum("→" in said for said in parts(page)) == 10
