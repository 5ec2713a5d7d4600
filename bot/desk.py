"""The use case: a submission in, a stored digest out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from weakref import WeakValueDictionary

from bot.core.models import (
    Again,
    Article,
    Attachment,
    Digest,
    Job,
    Link,
    Material,
    Origin,
    Page,
    Pasted,
    Stored,
    Upload,
    Validators,
    sound,
)
from bot.errors import SubmissionError, Unchanged, Withdrawn
from bot.ports import Announcer, Archive, Editor, Fetcher, Reader, Versions


class Reading:
    """What was submitted, read and stored nowhere."""

    def __init__(
        self,
        *,
        fetcher: Fetcher,
        reader: Reader,
        editor: Editor | None = None,
        announcer: Announcer | None = None,
    ) -> None:
        self._fetcher = fetcher
        self._reader = reader
        self._editor = editor
        self._announcer = announcer

    async def digest(self, material: Material, origin: Origin) -> Digest:
        """The material's article, read.  Raises a SubmissionError with a sentence for the person."""
        return (await self.read(material, origin))[0]

    async def read(self, material: Material, origin: Origin) -> tuple[Digest, Validators | None]:
        """The same, with what the server said of the page's version."""
        page = await self._page(material, origin)
        return await self._read(page, origin), page.validators

    async def again(
        self, article: Article, origin: Origin, validators: Validators | None
    ) -> tuple[Digest, Validators | None]:
        """An article read before, as its address has it now; the text at hand where that is unchanged
        or there is none.  Raises a SubmissionError."""
        if article.address:
            try:
                page = await self._fetcher.fetch(article.address, validators=validators)
            except Unchanged:
                pass  # the text is at hand, and today's reader may read it better
            else:
                return await self._read(page, origin), page.validators
        return await self._read(article, origin), validators

    async def _read(self, matter: Page | Article, origin: Origin) -> Digest:
        digest = await self._reader.read(matter)
        return await self._editor.edit(origin.guild, digest) if self._editor else digest

    async def _page(self, material: Material, origin: Origin) -> Page:
        now = datetime.now(UTC)
        match material:
            case Link(address):
                return await self._fetcher.fetch(address)
            case Pasted(text):
                return Page(sound(text).encode(), now, content_type="text/plain; charset=utf-8")
            case Upload(name, content):
                return Page(content, now, name=name)
            case Attachment():
                return await self._attached(material, origin)
            case Again(number):
                raise ValueError(f"#{number} is read again from what the archive has")

    async def _attached(self, attachment: Attachment, origin: Origin) -> Page:
        """A posted file; where the platform keeps it is no address of the article."""
        address = attachment.address
        if self._announcer:
            address = await self._announcer.attachment(origin, attachment)
        page = await self._fetcher.fetch(address)
        return replace(page, address=None, others=(), name=attachment.name)


class _Turn:
    """One reading of an address at a time; whoever waited for one that failed is told what it was told."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()
        self._failed: SubmissionError | None = None

    @asynccontextmanager
    async def taken(self) -> AsyncIterator[None]:
        """Raises the SubmissionError that ended the turn waited for."""
        async with self._lock:
            if self._failed:
                raise self._failed
            try:
                yield
            except SubmissionError as error:
                self._failed = error
                raise


class Desk:
    """Reads a job and stores what it says."""

    def __init__(self, *, reading: Reading, archive: Archive, versions: Versions) -> None:
        self._reading = reading
        self._archive = archive
        self._versions = versions
        self._turns: WeakValueDictionary[tuple[str, str], _Turn] = WeakValueDictionary()

    async def read(self, job: Job) -> Stored:
        """The job's article, stored; one that the guild knows already is not downloaded again.

        Raises a SubmissionError, Withdrawn or a StoreError.
        """
        origin, material = job.submission.origin, job.submission.material
        if isinstance(material, Again):
            return await self._again(job, material.number)
        if isinstance(material, Link):
            # Two who post one link in the same moment: the second waits for what the first one's reading brings.
            async with self._turns.setdefault((origin.guild, material.address), _Turn()).taken():
                return await self._known(job, material) or await self._anew(job)
        return await self._anew(job)

    async def _known(self, job: Job, link: Link) -> Stored | None:
        """The article that the guild has from the address, with the job's post too."""
        guild = job.submission.origin.guild
        known = await self._archive.by_address(guild, link.address)
        return await self._archive.attach(guild, known.number, job.id) if known else None

    async def _anew(self, job: Job) -> Stored:
        origin, material = job.submission.origin, job.submission.material
        digest, validators = await self._reading.read(material, origin)
        return await self._archive.add(origin.guild, digest, job=job.id, validators=validators)

    async def _again(self, job: Job, number: int) -> Stored:
        origin = job.submission.origin
        known = await self._archive.by_number(origin.guild, number)
        if known is None:
            raise Withdrawn(f"Article #{number} has been removed.")
        validators = await self._versions.validators(origin.guild, number)
        digest, told = await self._reading.again(known.digest.article, origin, validators)
        return await self._versions.renew(origin.guild, number, digest, job=job.id, validators=told)
