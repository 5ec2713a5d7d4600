"""The use case: a submission in, a stored digest out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.core.models import Attachment, Digest, Job, Link, Material, Origin, Page, Pasted, Stored, Upload
from bot.ports import Announcer, Archive, Editor, Fetcher, Reader


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
        digest = await self._reader.read(await self._page(material, origin))
        return await self._editor.edit(origin.guild, digest) if self._editor else digest

    async def _page(self, material: Material, origin: Origin) -> Page:
        now = datetime.now(UTC)
        match material:
            case Link(address):
                return await self._fetcher.fetch(address)
            case Pasted(text):
                return Page(text.encode(), now, content_type="text/plain; charset=utf-8")
            case Upload(name, content):
                return Page(content, now, name=name)
            case Attachment():
                return await self._attached(material, origin)

    async def _attached(self, attachment: Attachment, origin: Origin) -> Page:
        """A posted file; where the platform keeps it is no address of the article."""
        address = attachment.address
        if self._announcer:
            address = await self._announcer.attachment(origin, attachment)
        page = await self._fetcher.fetch(address)
        return replace(page, address=None, others=(), name=attachment.name)


class Desk:
    """Reads a job and stores what it says."""

    def __init__(self, *, reading: Reading, archive: Archive) -> None:
        self._reading = reading
        self._archive = archive

    async def read(self, job: Job) -> Stored:
        """The job's article, stored; one that the guild knows already is not downloaded again.

        Raises a SubmissionError, Withdrawn or a StoreError.
        """
        origin, material = job.submission.origin, job.submission.material
        if isinstance(material, Link):
            known = await self._archive.by_address(origin.guild, material.address)
            if known:
                return await self._archive.attach(origin.guild, known.number, job.id)
        digest = await self._reading.digest(material, origin)
        return await self._archive.add(origin.guild, digest, job=job.id)
