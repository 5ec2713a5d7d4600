"""What the use case needs of the reading: pages, digests, and who tells the people who wait."""

from __future__ import annotations

from typing import Protocol

from bot.core.models import Article, Attachment, Digest, Job, Origin, Page, Stored, Validators


class Fetcher(Protocol):
    """One bounded download."""

    async def fetch(self, address: str, *, validators: Validators | None = None) -> Page:
        """The page at the address.  Raises a FetchError: Unchanged where ``validators``, which came
        with the page before, still hold."""
        ...


class Reader(Protocol):
    """Bytes in, digest out, in another process."""

    async def read(self, page: Page | Article) -> Digest:
        """The page's article, or one that was extracted before, read.  Raises NotAnArticle, Unreadable or
        TimedOut."""
        ...


class Editor(Protocol):
    """The optional language model, which may better a digest."""

    async def edit(self, guild: str, digest: Digest) -> Digest:
        """The digest bettered, or with a note where the model failed; never raises ModelError."""
        ...


class Announcer(Protocol):
    """Tells the people who wait; each method is safe to repeat."""

    async def announce(self, job: Job, stored: Stored) -> None:
        """Put the card in the channel, once."""
        ...

    async def decline(self, job: Job) -> None:
        """Say the job's ``error`` sentence in the channel, once."""
        ...

    async def reading(self, job: Job) -> None:
        """Say that it is being read, where that takes a while; :meth:`announce` takes its place."""
        ...

    async def withdraw(self, job: Job) -> None:
        """Its message, or its article, went meanwhile: what was said of it goes too."""
        ...

    async def delay(self, job: Job, sentence: str) -> None:
        """Say that the job is tried again later, and why; a channel that does not take it is logged."""
        ...

    async def attachment(self, origin: Origin, attachment: Attachment) -> str:
        """A fresh address for a posted file.  Raises Unreachable or Refused."""
        ...
