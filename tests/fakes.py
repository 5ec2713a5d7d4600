"""Parts of the world made for tests: real classes that keep the ports' promises."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from bot.core.models import (
    Article,
    Attachment,
    Digest,
    Job,
    Origin,
    Page,
    Point,
    Span,
    Stored,
    Summary,
    Validators,
)
from bot.errors import CopydeskError, NotAnArticle

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


async def at_rest() -> None:
    """Wait until the inbox has looked for the first time.

    What that look begins is no work of the simulated Discord's: a post that it finds would be read behind
    the back of a test which waits for the bot to come to rest.
    """
    looking = [task for task in asyncio.all_tasks() if task.get_name() == "inbox"]
    await asyncio.gather(*looking)


def digest_of(text: str, **facts: object) -> Digest:
    """An article read in the plainest way: its first hundred characters sum it up."""
    article = Article(text, **facts)  # type: ignore[arg-type]
    end = min(100, len(text))
    return Digest(article, Summary((Point(text[:end], (Span(0, end),)),), "test"))


@dataclass
class Shelf:
    """A Fetcher over pages in memory; an exception there is raised, each address's list in turn."""

    pages: Mapping[str, str | CopydeskError]
    asked: list[str] = field(default_factory=list)

    async def fetch(self, address: str, *, validators: Validators | None = None) -> Page:
        """The page under the address."""
        self.asked.append(address)
        page = self.pages[address]
        if isinstance(page, CopydeskError):
            raise page
        return Page(page.encode(), NOW, address=address, content_type="text/plain")


class PlainReader:
    """A Reader that takes a page's text as the article; "not an article" is none."""

    async def read(self, page: Page | Article) -> Digest:
        """The page as an article."""
        if isinstance(page, Article):
            return replace(digest_of(page.text), article=page)
        text = page.body.decode()
        if text == "not an article":
            raise NotAnArticle("This is no article.")
        return digest_of(text, address=page.address, title=page.name)


@dataclass
class Channel:
    """An Announcer that writes down what it was asked to say; ``faults`` are raised first, in turn."""

    cards: list[tuple[int, int]] = field(default_factory=list)
    declined: list[str] = field(default_factory=list)
    delayed: list[str] = field(default_factory=list)
    noticed: list[int] = field(default_factory=list)
    withdrawn: list[int] = field(default_factory=list)
    faults: list[Exception] = field(default_factory=list)

    async def announce(self, job: Job, stored: Stored) -> None:
        """Note the job and the article's number."""
        self._fail()
        self.cards.append((job.id, stored.number))

    async def decline(self, job: Job) -> None:
        """Note the sentence."""
        self._fail()
        self.declined.append(job.error or "")

    async def reading(self, job: Job) -> None:
        """Note the job."""
        self.noticed.append(job.id)

    async def withdraw(self, job: Job) -> None:
        """Note the job."""
        self.withdrawn.append(job.id)

    async def delay(self, job: Job, sentence: str) -> None:
        """Note the sentence."""
        self.delayed.append(sentence)

    async def attachment(self, origin: Origin, attachment: Attachment) -> str:
        """The address as it was posted."""
        return attachment.address

    def _fail(self) -> None:
        if self.faults:
            raise self.faults.pop(0)
