"""What was posted to be read, and where it stands: origins, materials, jobs, the fetched page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


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

    def by(self, author: str) -> Origin:
        """The same place, but for another member's asking."""
        return replace(self, author=author)


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


@dataclass(frozen=True, slots=True)
class Again:
    """Article #number, to be read again; ``request`` tells one asking from another."""

    number: int
    request: str


Material = Link | Pasted | Attachment | Upload | Again


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
class GivenUp:
    """An answer that could not be put in its channel, and why."""

    channel: str
    posted_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Limits:
    """How many submissions a day are taken of one member, in one channel (its threads counted with it) and
    in one server; 0 for any number.

    The defaults leave room for whatever people do by hand, and stop what runs by itself: a
    loop that posts, a feed gone wild.
    """

    member: int = 1500
    channel: int = 3000
    server: int = 6000


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said of a page's version (RFC 9110, section 8.8), to ask later whether it changed.

    ``address`` is the one that said it, and the only one that is asked by it; ``etag`` and
    ``modified`` (Last-Modified) are its headers as they came.
    """

    address: str
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes that were fetched or handed in, with what is known of them.

    ``address`` is the final one after redirects (None for a file or a paste), ``others``
    the addresses that led there, ``name`` a file's name, ``validators`` what the server said
    of this version, if it did.
    """

    body: bytes
    fetched_at: datetime
    address: str | None = None
    others: tuple[str, ...] = ()
    content_type: str | None = None
    name: str | None = None
    validators: Validators | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """One message through which an article was submitted."""

    origin: Origin
    posted_at: datetime
