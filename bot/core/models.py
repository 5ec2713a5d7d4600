"""The nouns: what an article, a claim and a source are, checked when made.

Offsets everywhere count Unicode code points of ``Article.text``.  Every value here is
frozen; every span of a :class:`Digest` is known to lie in its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

_SPACE = re.compile(r"\s+")


def squeeze(text: str) -> str:
    """The text with every run of white space as one space, none at the ends."""
    return _SPACE.sub(" ", text).strip()


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


class State(StrEnum):
    """Where a submission stands.

    waiting -> reading -> read | failed -> settled; reading -> waiting for a retry;
    any -> withdrawn when its message is deleted.
    """

    WAITING = "waiting"
    READING = "reading"
    READ = "read"
    FAILED = "failed"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``0 <= start < end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The words of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a submission was posted; ids are the platform's own, as strings.

    ``parent`` is the channel a thread belongs to, ``private`` says that it is a private
    thread.  ``message`` is None for what no message carries (the command line).
    """

    platform: str
    guild: str
    channel: str | None = None
    message: str | None = None
    author: str | None = None
    parent: str | None = None
    private: bool = False


LOCAL = Origin(platform="local", guild="local")
"""The command line's own guild."""


@dataclass(frozen=True, slots=True)
class Link:
    """A canonical http(s) address to be read."""

    address: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """An article's text, posted as text."""

    text: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a message carries; its address may expire, then its id finds it again."""

    id: str
    name: str
    address: str
    size: int


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that no message carries: its bytes are kept until it is read (at most 10 MB)."""

    name: str
    content: bytes


Material = Link | Pasted | Attachment | Upload


@dataclass(frozen=True, slots=True)
class Submission:
    """One thing that somebody wants read."""

    origin: Origin
    material: Material
    posted_at: datetime
    comment: str = ""

    def __post_init__(self) -> None:
        if self.posted_at.tzinfo is None:
            raise ValueError("posted_at needs a time zone")


@dataclass(frozen=True, slots=True)
class Job:
    """A submission as the queue holds it.

    ``number`` is the article's #n once read; ``error`` the sentence once failed; ``tries``
    counts the readings begun.
    """

    id: int
    submission: Submission
    state: State
    tries: int = 0
    number: int | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes that were fetched or handed in, with what is known of them.

    ``address`` is the final one after redirects (None for a file or a paste), ``others``
    the addresses that led there, ``name`` a file's name.
    """

    body: bytes
    fetched_at: datetime
    address: str | None = None
    others: tuple[str, ...] = ()
    content_type: str | None = None
    name: str | None = None


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


@dataclass(frozen=True, slots=True)
class Post:
    """One message through which an article was submitted."""

    origin: Origin
    posted_at: datetime


@dataclass(frozen=True, slots=True)
class Stored:
    """A digest as the archive holds it, under its guild's number #n; posts oldest first."""

    number: int
    digest: Digest
    saved_at: datetime
    posts: tuple[Post, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Place:
    """A channel or thread that articles were posted in; the chat decides who may read it."""

    channel: str
    parent: str | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of an article cut at words; ``marks`` (offsets into ``text``) are what matched."""

    text: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SaidBy:
    """A claim found across articles: its words, who says them and in which manner."""

    words: str
    source: str | None
    kind: SourceKind | None
    manner: Manner
    polarity: Polarity
    hedged: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One row of a result: an article, the post that the asker may read, and what matched."""

    number: int
    title: str | None
    site: str | None
    published: date | None
    saved_at: datetime
    post: Post
    snippet: Snippet | None = None
    claim: SaidBy | None = None
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Twin:
    """Another article with the same text; ``figures`` are the places where the two differ in one,
    as (this one's words, the other's): then they are not the same after all."""

    number: int
    title: str | None
    site: str | None
    post: Post
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """One page of hits; ``more`` says that another follows, ``hint`` is a sentence for the asker."""

    hits: tuple[Hit, ...]
    more: bool = False
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """What an asker may see: a guild, and the channels and threads of it that they may read."""

    guild: str
    channels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Preferences:
    """A guild's own settings; channels None means those of the configuration."""

    channels: tuple[str, ...] | None = None
    threads: bool = False
    claims_on_card: int = 5
    model: bool = False
