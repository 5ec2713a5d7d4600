"""What the archive gives back: stored digests, hits, and what an asker may see."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from bot.core.correction import Correction
from bot.core.digest import Digest, Manner, Polarity, SourceKind
from bot.core.spans import Span
from bot.core.submission import Post


@dataclass(frozen=True, slots=True)
class Earlier:
    """A text that an article had before it was read again: an article of its own, #number.

    It was saved and replaced at these times; ``channels`` are those where it was posted.
    """

    number: int
    saved_at: datetime
    replaced_at: datetime
    channels: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Stored:
    """A digest as the archive holds it, under its guild's number #n; posts oldest first.

    The digest has what members corrected; ``corrections`` say what, in their order, undone ones
    too.  ``earlier`` are its earlier texts, oldest first; ``current`` is the number whose
    earlier text this one is, replaced at ``replaced_at``.
    """

    number: int
    digest: Digest
    saved_at: datetime
    posts: tuple[Post, ...] = field(default=())
    corrections: tuple[Correction, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    current: int | None = None
    replaced_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """What was taken out: how many articles went, and the (channel, message) of each post."""

    articles: int
    posts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """What the archive holds of a member: articles that only they posted, articles that others
    posted too, and corrections."""

    alone: int
    shared: int
    corrections: int


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
class Twin:
    """Another article with the same text; ``figures`` are the places where the two differ in one,
    as (this one's words, the other's): then they are not the same after all."""

    number: int
    title: str | None
    site: str | None
    post: Post
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One row of a result: an article, the post that the asker may read, and what matched.

    ``current`` is the number of the article whose earlier text this is; ``twins`` are articles
    with the same text that the asker may read.
    """

    number: int
    title: str | None
    site: str | None
    published: date | None
    saved_at: datetime
    post: Post
    snippet: Snippet | None = None
    claim: SaidBy | None = None
    score: float = 0.0
    current: int | None = None
    twins: tuple[Twin, ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """One page of hits; ``more`` says that another follows, ``hint`` is a sentence for the asker.

    ``instead`` are queries that would find something where this one found nothing, or no article
    with all of its words.
    """

    hits: tuple[Hit, ...]
    more: bool = False
    hint: str | None = None
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """What an asker may see: a guild, and the channels and threads of it that they may read."""

    guild: str
    channels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Preferences:
    """A guild's own settings; channels None means those of the configuration, language "" Discord's own.

    ``automatic`` reads what is posted in the channels, otherwise only what is asked for; ``quiet`` marks
    what was read with a reaction, and answers whoever presses it.
    """

    channels: tuple[str, ...] | None = None
    threads: bool = False
    claims_on_card: int = 5
    model: bool = False
    language: str = ""
    automatic: bool = True
    quiet: bool = False
