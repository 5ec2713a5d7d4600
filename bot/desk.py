"""The use case: a submission in, a stored digest out."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.core.models import Attachment, Digest, Job, Link, Material, Origin, Page, Pasted, Stored, Upload
from bot.ports import Announcer, Archive, Editor, Fetcher, Reader


class Desk:
    """Reads what was submitted.

    Every method raises a SubmissionError whose sentence is fit for the person who asked,
    or a StoreError.
    """

    def __init__(
        self,
        *,
        fetcher: Fetcher,
        reader: Reader,
        archive: Archive,
        editor: Editor | None = None,
        announcer: Announcer | None = None,
    ) -> None:
        self._fetcher = fetcher
        self._reader = reader
        self._archive = archive
        self._editor = editor
        self._announcer = announcer

    async def read(self, job: Job) -> Stored:
        """The job's article, stored; one that the guild knows already is not downloaded again."""
        guild, material = job.submission.origin.guild, job.submission.material
        if isinstance(material, Link) and (known := await self._archive.by_address(guild, material.address)):
            return await self._archive.attach(guild, known.number, job.id)
        digest = await self.digest(material, job.submission.origin)
        return await self._archive.add(guild, digest, job=job.id)

    async def digest(self, material: Material, origin: Origin) -> Digest:
        """The article read, and stored nowhere."""
        digest = await self._reader.read(await self._page(material, origin))
        return await self._editor.edit(origin.guild, digest) if self._editor else digest

    async def _page(self, material: Material, origin: Origin) -> Page:
        match material:
            case Link(address):
                return await self._fetcher.fetch(address)
            case Pasted(text):
                return Page(
                    body=text.encode(), fetched_at=datetime.now(UTC), content_type="text/plain; charset=utf-8"
                )
            case Upload(name, content):
                return Page(body=content, fetched_at=datetime.now(UTC), name=name)
            case Attachment(_, name, _, _):
                return await self._attached(material, name, origin)

    async def _attached(self, attachment: Attachment, name: str, origin: Origin) -> Page:
        """A posted file: its address is where the platform keeps it, not the article's own."""
        address = (
            await self._announcer.attachment(origin, attachment) if self._announcer else attachment.address
        )
        page = await self._fetcher.fetch(address)
        return Page(body=page.body, fetched_at=page.fetched_at, name=name, content_type=page.content_type)
