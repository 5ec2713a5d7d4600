"""Digests of every shape, for property tests: valid, and as unkind as a digest can be."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from bot.core.models import (
    Article,
    Attribution,
    Claim,
    Digest,
    Hit,
    Manner,
    Note,
    NoteKind,
    Origin,
    Point,
    Polarity,
    Post,
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
from tests.chat.hostile import HOSTILE

Draw = Any

WHEN = datetime(2024, 2, 29, 23, 59, tzinfo=UTC)
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=200), st.text("😀𝔘\u0301*_|", max_size=400))
SITES = st.one_of(st.none(), TEXTS)
ADDRESSES = st.sampled_from(
    [None, "https://example.org/a", f"https://example.org/{'a' * 600}", "gopher://x/y"]
)


@st.composite
def digests(draw: Draw) -> Digest:
    """A digest whose spans lie in its text, as Digest itself demands."""
    text = "Start. " + draw(TEXTS) + draw(TEXTS) + " end."
    spans = _spans(len(text))
    sources = [draw(_sources(text, spans)) for _ in range(draw(st.integers(0, 4)))]
    claims = [draw(_claims(spans, sources)) for _ in range(draw(st.integers(0, 14)))]
    return Digest(
        article=Article(
            text=text,
            title=draw(st.one_of(st.none(), TEXTS)),
            address=draw(ADDRESSES),
            site=draw(SITES),
            published=draw(st.one_of(st.none(), st.dates(date(1800, 1, 1), date(2100, 1, 1)))),
        ),
        summary=Summary(tuple(Point("x" + draw(TEXTS), (draw(spans),)) for _ in range(3)), "extractive-1"),
        claims=tuple(claims),
        sources=tuple(sources * draw(st.integers(1, 9))),
        notes=tuple(
            Note(draw(st.sampled_from(NoteKind)), draw(TEXTS)) for _ in range(draw(st.integers(0, 5)))
        ),
    )


@st.composite
def stored(draw: Draw) -> Stored:
    """An article as the archive gives it."""
    return Stored(draw(st.integers(1, 999_999_999)), draw(digests()), WHEN, (POST,))


POST = Post(Origin("discord", "9" * 19, "8" * 19, "7" * 19, "6" * 19), WHEN)


@st.composite
def results(draw: Draw) -> Results:
    """A page of hits."""
    return Results(
        tuple(draw(_hits()) for _ in range(draw(st.integers(0, 8)))),
        draw(st.booleans()),
        draw(SITES),
        tuple(draw(TEXTS) for _ in range(draw(st.integers(0, 3)))),
    )


@st.composite
def _hits(draw: Draw) -> Hit:
    passage = "a" + draw(TEXTS)
    marks = sorted({draw(_spans(len(passage))) for _ in range(draw(st.integers(0, 3)))})
    apart = [mark for index, mark in enumerate(marks) if not index or marks[index - 1].end <= mark.start]
    said = SaidBy(
        draw(TEXTS),
        draw(SITES),
        draw(st.one_of(st.none(), st.sampled_from(SourceKind))),
        draw(st.sampled_from(Manner)),
        draw(st.sampled_from(Polarity)),
    )
    return Hit(
        draw(st.integers(1, 99_999)),
        draw(SITES),
        draw(SITES),
        draw(st.one_of(st.none(), st.dates())),
        WHEN,
        POST,
        draw(st.one_of(st.none(), st.just(Snippet(passage, tuple(apart[:1]))))),
        draw(st.one_of(st.none(), st.just(said))),
        twins=tuple(draw(twins()) for _ in range(draw(st.integers(0, 2)))),
    )


@st.composite
def twins(draw: Draw) -> Twin:
    """An article with the same text, or nearly."""
    figures = ((draw(TEXTS), draw(TEXTS)),) if draw(st.booleans()) else ()
    return Twin(draw(st.integers(1, 99_999)), draw(SITES), draw(SITES), POST, figures)


def _spans(length: int) -> st.SearchStrategy[Span]:
    starts = st.integers(0, length - 1)
    return starts.flatmap(lambda start: st.integers(start + 1, length).map(lambda end: Span(start, end)))


@st.composite
def _sources(draw: Draw, text: str, spans: st.SearchStrategy[Span]) -> Source:
    span = draw(spans)
    return Source(span.of(text), draw(st.sampled_from(SourceKind)), (span,))


@st.composite
def _claims(draw: Draw, spans: st.SearchStrategy[Span], sources: list[Source]) -> Claim:
    source = draw(st.sampled_from([None, *sources]))
    attribution = Attribution(
        (draw(spans),),
        source,
        medium=draw(st.one_of(st.none(), spans)),
        via=tuple(one.name for one in sources[: draw(st.integers(0, 3))]),
    )
    return Claim(
        content=tuple(draw(spans) for _ in range(draw(st.integers(1, 3)))),
        attribution=draw(st.sampled_from([None, attribution])),
        manner=draw(st.sampled_from(Manner)),
        polarity=draw(st.sampled_from(Polarity)),
        hedged=draw(st.booleans()),
        weight=draw(st.floats(0, 1)),
    )
