"""The terminal: everything that matters is shown, and no article steers the screen."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

from rich.console import Console

from bot import terminal
from bot.core.models import (
    LOCAL,
    Article,
    Attribution,
    Claim,
    Digest,
    Hit,
    Note,
    NoteKind,
    Point,
    Post,
    Results,
    Snippet,
    Source,
    SourceKind,
    Span,
    Summary,
)

TEXT = "Mayor Ada Fell said on Telegram \x1b[31mthe bridge\u202e was closed."
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def shown(show: object, *things: object) -> str:
    screen = io.StringIO()
    show(Console(file=screen, width=100, color_system=None), *things)  # type: ignore[operator]
    return screen.getvalue()


def digest() -> Digest:
    source = Source("Ada Fell", SourceKind.PERSON, (Span(6, 14),))
    said = Attribution((Span(15, 19),), source, (Span(0, 14),), medium=Span(20, 31))
    article = Article(TEXT, title="Bridge \x07closed", site="example.org", published=date(2026, 2, 28))
    return Digest(
        article,
        Summary((Point(TEXT, (Span(0, len(TEXT)),)),), "extractive-1"),
        (Claim((Span(32, len(TEXT) - 1),), said),),
        (source, Source("a guard", SourceKind.UNNAMED)),
        (Note(NoteKind.CUT, "The text is cut."),),
    )


def test_a_digest_shows_title_claim_source_medium_note_and_footer() -> None:
    screen = shown(terminal.show_digest, digest(), 12)
    for words in (
        "example.org",
        "28 February 2026",
        "Ada Fell, on Telegram",
        "was closed",
        "⚠ The text is cut.",
    ):
        assert words in screen
    assert "1 claims · 2 sources, 1 of them unnamed" in screen
    assert "saved as #12" in screen


def test_no_article_can_steer_the_terminal() -> None:
    screen = shown(terminal.show_digest, digest())
    assert not set(screen) & set("\x1b\x07\u202e")


def test_a_hit_shows_its_number_and_where_it_matched() -> None:
    snippet = Snippet("the bridge was closed", (Span(4, 10),))
    hit = Hit(7, "Bridge", "example.org", None, NOW, Post(LOCAL, NOW), snippet)
    screen = shown(terminal.show_results, Results((hit,)))
    assert "#7 Bridge" in screen
    assert "the bridge was closed" in screen


def test_nothing_found_is_said() -> None:
    assert "Nothing found." in shown(terminal.show_results, Results(()))
    assert "Try fewer words." in shown(terminal.show_results, Results((), hint="Try fewer words."))
