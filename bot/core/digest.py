"""An article read: who says what, what it comes down to, and what a reader should know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.spans import Span, squeeze


class Manner(StrEnum):
    """How a claim's words are reported (Pareti 2015: direct, mixed, indirect)."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class SourceKind(StrEnum):
    """What sort of source makes a claim."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    MEDIA = "media"
    SOCIAL_MEDIA = "social_media"
    UNNAMED = "unnamed"


class Polarity(StrEnum):
    """What the source does with the content: says it, denies it, promises it, asks it."""

    ASSERTED = "asserted"
    DENIED = "denied"
    PROMISED = "promised"
    ASKED = "asked"


class NoteKind(StrEnum):
    """What a note remarks on."""

    HEADLINE_AS_FACT = "headline_as_fact"
    HEADLINE_STRONGER = "headline_stronger"
    ONE_SIDED = "one_sided"
    UNNAMED_SHARE = "unnamed_share"
    REPOST = "repost"
    CUT = "cut"
    LANGUAGE = "language"
    MODEL_FAILED = "model_failed"


@dataclass(frozen=True, slots=True)
class Article:
    """An article's body, character for character as extracted, and what is known of it.

    ``others`` are further addresses of the same article (redirects, canonical, AMP).
    ``cut`` says that a wall ended the text early.
    """

    text: str
    title: str | None = None
    address: str | None = None
    others: tuple[str, ...] = ()
    site: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    language: str | None = None
    cut: bool = False
    extractor: str = "given"

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("an article has a text")


@dataclass(frozen=True, slots=True)
class Source:
    """Someone or something that makes claims, by the fullest name the article gives it.

    ``mentions`` are the words that name it beside its claims; ``resolved`` is False where
    they are only a pronoun or a nominal whose bearer the article does not tell.
    """

    name: str
    kind: SourceKind
    mentions: tuple[Span, ...] = ()
    resolved: bool = True


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it, with which words.

    ``source`` is None where the cue names nobody ("is said to"); ``mention`` are the spans
    that name the source beside this claim, ``medium`` how it was said ("on Telegram"),
    ``via`` the names of those through whom it came, nearest first.
    """

    cue: tuple[Span, ...]
    source: Source | None = None
    mention: tuple[Span, ...] = ()
    medium: Span | None = None
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """What is said, verbatim, and by whom; no attribution is the article's own voice.

    ``weight`` (0 to 1) ranks it among the article's claims, ``confidence`` (0 to 1) is how
    sure the reading is.
    """

    content: tuple[Span, ...]
    attribution: Attribution | None = None
    manner: Manner = Manner.INDIRECT
    hedged: bool = False
    polarity: Polarity = Polarity.ASSERTED
    quantities: tuple[Span, ...] = ()
    weight: float = 0.0
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("a claim has content")
        if not (0 <= self.weight <= 1 and 0 <= self.confidence <= 1):
            raise ValueError("weight and confidence lie in 0..1")

    @property
    def source(self) -> Source | None:
        """Who makes the claim, if anyone is named."""
        return self.attribution.source if self.attribution else None

    def words(self, text: str) -> str:
        """The claim's words as the article has them, gaps marked with an ellipsis."""
        return " … ".join(squeeze(span.of(text)) for span in self.content)


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence of a summary, and the spans of the article that it rests on."""

    text: str
    spans: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.text.strip() or not self.spans:
            raise ValueError("a point has words and rests on something")


@dataclass(frozen=True, slots=True)
class Summary:
    """At most three points; ``made_by`` is "extractive-1" or the language model's name."""

    points: tuple[Point, ...]
    made_by: str


@dataclass(frozen=True, slots=True)
class Note:
    """A remark for the reader, and the spans of the body that it rests on."""

    kind: NoteKind
    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """An article read: nothing in it but what points into the text.

    Raises ValueError where a span lies outside the text or a source's name is not in it.
    """

    article: Article
    summary: Summary
    claims: tuple[Claim, ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[Note, ...] = ()

    def __post_init__(self) -> None:
        length = len(self.article.text)
        for span in self._spans():
            if span.end > length:
                raise ValueError(f"{span} lies outside a text of {length} characters")
        said = squeeze(self.article.text)
        for name in {name for claim in self.claims for name in _names(claim)}:
            if squeeze(name) not in said:
                raise ValueError(f"the text does not name {name!r}")

    def _spans(self) -> Iterator[Span]:
        for point in self.summary.points:
            yield from point.spans
        for claim in self.claims:
            yield from claim.content
            yield from claim.quantities
            if claim.attribution:
                yield from claim.attribution.cue
                yield from claim.attribution.mention
                if claim.attribution.medium:
                    yield claim.attribution.medium
        for source in self.sources:
            yield from source.mentions
        for note in self.notes:
            yield from note.spans

    def key_claims(self, most: int = 5) -> tuple[Claim, ...]:
        """The weightiest claims, in the order of the article."""
        chosen = sorted(self.claims, key=lambda claim: -claim.weight)[:most]
        return tuple(sorted(chosen, key=lambda claim: claim.content[0]))


def _names(claim: Claim) -> Iterable[str]:
    if claim.attribution is None:
        return
    yield from claim.attribution.via
    if claim.attribution.source:
        yield claim.attribution.source.name
