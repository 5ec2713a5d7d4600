"""Articles for the chat's tests, and a reader simple enough to be told what it will find."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.core.models import (
    Article,
    Attribution,
    Claim,
    Digest,
    Manner,
    Note,
    NoteKind,
    Origin,
    Page,
    Point,
    Post,
    Source,
    SourceKind,
    Span,
    Stored,
    Summary,
    Validators,
)
from bot.errors import NotAnArticle, Unreachable

_SAID = re.compile(r"(?P<who>[A-Z][\w ]*?) (?P<cue>said|claimed) (?P<what>[^.]+)\.")

NOON = datetime(2022, 3, 31, 12, tzinfo=UTC)


def text_of(topic: str = "The bridge", sentences: int = 6) -> str:
    """A text of about 100 words whose every sentence is a claim of another mayor."""
    lines = [
        f"Mayor {chr(65 + n)} said {topic.lower()} would be closed for repairs until the end of year {n}."
        for n in range(sentences)
    ]
    return "\n".join([f"{topic} is closed for repairs.", *lines])


def digest_of(text: str, *, title: str | None = None, address: str | None = None) -> Digest:
    """The text read: ``Somebody said something.`` is a claim."""
    claims = tuple(_claim(match) for match in _SAID.finditer(text))
    first = Span(0, text.find(".") + 1 or len(text))
    return Digest(
        article=Article(text=text, title=title, address=address, published=date(2022, 3, 31)),
        summary=Summary((Point(first.of(text), (first,)),), "extractive-1"),
        claims=claims,
        sources=tuple({claim.source.name: claim.source for claim in claims if claim.source}.values()),
        notes=(Note(NoteKind.ONE_SIDED, "All claims come from mayors."),) if claims else (),
    )


def stored(digest: Digest, number: int = 12, posts: tuple[Post, ...] = ()) -> Stored:
    """The digest as the archive would give it."""
    return Stored(number, digest, NOON, posts)


def post(channel: str = "2", message: str = "3", *, guild: str = "1", author: str = "4") -> Post:
    """A post of an article."""
    return Post(Origin("discord", guild, channel, message, author), NOON)


def _claim(match: re.Match[str]) -> Claim:
    who = match["who"]
    kind = SourceKind.UNNAMED if "Officials" in who else SourceKind.PERSON
    source = Source(who, kind, (Span(*match.span("who")),))
    return Claim(
        content=(Span(*match.span("what")),),
        attribution=Attribution((Span(*match.span("cue")),), source, (Span(*match.span("who")),)),
        manner=Manner.INDIRECT,
        weight=0.5,
    )


async def _waited(what: Awaitable[object], *, reason: str) -> object:
    """The wait itself, where no simulation has to be told of it."""
    return await what


class Pages:
    """The world's pages, as a Fetcher: an address unknown to it does not answer."""

    def __init__(self) -> None:
        self.texts: dict[str, str | Exception] = {}
        self.asked: list[str] = []
        self.held: dict[str, asyncio.Event] = {}
        self.wait: Callable[..., Awaitable[object]] = _waited

    async def fetch(self, address: str, *, validators: Validators | None = None) -> Page:
        """The page put there before."""
        self.asked.append(address)
        if address in self.held:
            await self.wait(self.held[address].wait(), reason="the page is slow")
        found = self.texts.get(address, Unreachable(f"{address} does not answer."))
        if isinstance(found, Exception):
            raise found
        return Page(found.encode(), NOON, address)


class SimpleReader:
    """Reads a page's bytes as text, its first line as the title."""

    async def read(self, page: Page | Article) -> Digest:
        """The page's text, digested."""
        if isinstance(page, Article):
            return replace(digest_of(page.text), article=page)
        text = page.body.decode()
        if len(text.split()) < 8:
            raise NotAnArticle("There is no article in this.")
        return digest_of(text, title=text.split("\n", 1)[0], address=page.address)
