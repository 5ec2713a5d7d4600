"""Digests and submissions to store: small, and with every field that there is."""

from __future__ import annotations

from datetime import UTC, date, datetime

from bot.core.models import (
    Article,
    Attribution,
    Claim,
    Digest,
    Link,
    Manner,
    Note,
    NoteKind,
    Origin,
    Point,
    Polarity,
    Scope,
    Source,
    SourceKind,
    Span,
    Submission,
    Summary,
)

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
NEWSROOM = Scope("guild", frozenset({"news", "sport"}))


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def digest(
    text: str = "The river rose.",
    *,
    title: str | None = None,
    address: str | None = None,
    others: tuple[str, ...] = (),
    site: str | None = None,
    authors: tuple[str, ...] = (),
    says: tuple[tuple[str, str], ...] = (),
) -> Digest:
    """A digest whose ``says`` are (source's name, words claimed), all of them in the text."""
    sources = {name: Source(name, SourceKind.PERSON, (span(text, name),)) for name, _ in says}
    claims = [
        Claim((span(text, words),), Attribution((span(text, name),), sources[name], (span(text, name),)))
        for name, words in says
    ]
    return Digest(
        Article(text, title, address, others, site, authors),
        Summary((Point(text.split(".")[0] + ".", (Span(0, 1),)),), "extractive-1"),
        tuple(claims),
        tuple(sources.values()),
    )


def full_digest() -> Digest:
    """Every field of every noun filled, and one source that only a claim has."""
    text = "“It rose 3 metres,” Jane Doe told the Echo, according to a report. It may rain, he said. Fine."
    jane = Source("Jane Doe", SourceKind.PERSON, (span(text, "Jane Doe"), span(text, "he")))
    report = Source("a report", SourceKind.DOCUMENT, (span(text, "a report"),))
    he = Source("he", SourceKind.PERSON, (), resolved=False)
    quoted = Attribution(
        (span(text, "told"),), jane, (span(text, "Jane Doe"),), span(text, "told the Echo"), ("a report",)
    )
    return Digest(
        Article(
            text,
            "The river",
            "https://example.org/river",
            ("https://example.org/amp/river",),
            "example.org",
            ("Ann Author", "Bo Writer"),
            date(2026, 11, 21),
            "en",
            True,
            "test-1",
        ),
        Summary((Point("It rose.", (span(text, "It rose"), span(text, "Fine"))),), "extractive-1"),
        (
            Claim((span(text, "It rose"), span(text, "3 metres")), quoted, Manner.DIRECT, False,
                  Polarity.PROMISED, (span(text, "3 metres"),), 0.75, 0.5),
            Claim((span(text, "It may rain"),), Attribution((span(text, "said"),), he), Manner.MIXED, True,
                  Polarity.DENIED),
            Claim((span(text, "It rose"),), Attribution((span(text, "told"),)), polarity=Polarity.ASKED),
            Claim((span(text, "Fine"),)),
        ),
        (jane, report),
        (Note(NoteKind.CUT, "It is cut.", (span(text, "Fine"),)), Note(NoteKind.LANGUAGE, "English.")),
    )  # fmt: skip


def origin(message: str, *, guild: str = "guild", channel: str = "news", author: str = "ann") -> Origin:
    return Origin("discord", guild, channel, message, author)


def link(message: str, address: str = "https://example.org/river", **where: str) -> Submission:
    return Submission(origin(message, **where), Link(address), NOON)
