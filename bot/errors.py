"""Everything that is expected to go wrong.

::

    CopydeskError                  its message is one sentence for the person who asked
    ├── SettingsError              at start-up: printed, exit 1
    ├── SubmissionError            answered in the channel, logged at info
    │   ├── FetchError
    │   │   ├── Unreachable        retryable
    │   │   ├── NoSuchSite         no host has the name
    │   │   ├── Untrusted          a certificate that has expired, or is nobody's or another's
    │   │   ├── Unpackable         sent in a form that nobody asked for
    │   │   ├── Refused            401, 402, 403, 451, robots
    │   │   ├── Unsafe             an address that may not be reached
    │   │   ├── TooLarge
    │   │   └── Unchanged          read again, and the same as before
    │   ├── NotAnArticle           index pages, walls, soft 404s, script-only pages: says which
    │   ├── Unreadable             encrypted or broken PDF, binary, no text
    │   └── TimedOut               the reader process was stopped
    ├── QueryError                 a command's argument makes no sense: a private reply
    ├── OverLimit                  a member, channel or server has submitted its share of the day
    ├── StoreError                 the archive cannot be written or read just now (disk full, locked, damaged)
    ├── DeliveryError              an answer could not be put in its channel, now or (retryable=False) ever
    ├── Withdrawn                  the message behind a job was deleted while it was read: nothing to tell
    ├── Busy                       another process holds the data directory
    └── ModelError                 the language model failed: the built-in reading is used

Adapters translate (``raise Unreachable("…") from error``); above them nobody knows aiohttp
or sqlite3.  Every error survives pickling: it crosses from the reader process.
"""

from __future__ import annotations

from datetime import datetime


class CopydeskError(Exception):
    """The message is one sentence, fit for the person who asked."""


class SettingsError(CopydeskError):
    """The configuration makes no sense: which setting, and what it should be."""


class SubmissionError(CopydeskError):
    """What was submitted cannot be read; ``retryable`` says whether later may be better."""

    retryable = False


class FetchError(SubmissionError):
    """The download failed."""


class Unreachable(FetchError):
    """No answer, a broken answer, 429 or 5xx; ``retry_after`` (seconds) if the server said so."""

    retryable = True

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after

    def __reduce__(self) -> tuple[type[Unreachable], tuple[str, float | None]]:
        return type(self), (str(self), self.retry_after)


class NoSuchSite(FetchError):
    """No host has the name; a look-up that failed for now is Unreachable."""


class Untrusted(FetchError):
    """The server cannot show that it is the site."""


class Unpackable(FetchError):
    """The bytes are coded in a way that was not asked for."""


class Refused(FetchError):
    """The server does not let us read it."""


class Unsafe(FetchError):
    """An address that may not be reached."""


class TooLarge(FetchError):
    """More bytes than the limit."""


class Unchanged(FetchError):
    """The page is the version that the validators name (304), so it was not sent again."""


class NotAnArticle(SubmissionError):
    """The page was fetched, and is no article."""


class Unreadable(SubmissionError):
    """The bytes hold no readable text."""


class TimedOut(SubmissionError):
    """Reading took longer than allowed and was stopped."""


class QueryError(CopydeskError):
    """A command's argument makes no sense."""


class OverLimit(CopydeskError):
    """``who`` ("member", "channel" or "server") submitted ``most`` in a day; there is room again at ``until``."""

    def __init__(self, who: str, most: int, until: datetime) -> None:
        super().__init__(f"That is more than the {most} articles a day that I read for one {who}.")
        self.who, self.most, self.until = who, most, until

    def __reduce__(self) -> tuple[type[OverLimit], tuple[str, int, datetime]]:
        return type(self), (self.who, self.most, self.until)


class StoreError(CopydeskError):
    """The archive cannot be written or read just now."""


class Withdrawn(CopydeskError):
    """The message behind a job was deleted meanwhile: nothing is stored, nobody is told."""


class DeliveryError(CopydeskError):
    """An answer could not be put in its channel; ``retryable`` says whether later may be better."""

    def __init__(self, message: str, retryable: bool = True) -> None:
        super().__init__(message)
        self.retryable = retryable

    def __reduce__(self) -> tuple[type[DeliveryError], tuple[str, bool]]:
        return type(self), (str(self), self.retryable)


class Busy(CopydeskError):
    """Another process holds the data directory."""


class ModelError(CopydeskError):
    """The language model failed or may not be asked."""
