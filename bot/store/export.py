"""The archive as open data: as JSON lines, CSV or Markdown, a few articles at a time."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from enum import StrEnum

import aiosqlite
from pydantic import TypeAdapter

from bot.core.models import Claim, Digest, Scope, Stored, squeeze
from bot.store import aliases, corrections, places
from bot.store.articles import stored
from bot.store.database import Database, rows

BATCH = 50
"""Articles read or written in one transaction."""
HEADINGS = (
    "guild", "number", "saved_at", "title", "site", "published", "address",
    "claim", "source", "source_kind", "manner", "polarity", "hedged", "weight",
)  # fmt: skip
"""The columns of the CSV form: a line a claim."""


class Form(StrEnum):
    """What an export looks like."""

    JSON = "jsonl"
    CSV = "csv"
    MARKDOWN = "md"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the JSON form: an article with its posts and every address that leads to it.

    ``read`` is what was read before members corrected it: with the corrections, labelled data.
    """

    guild: str
    stored: Stored
    addresses: tuple[str, ...] = ()
    read: Digest | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Another line of the JSON form: that a moderator joined or parted two names; before the articles."""

    guild: str
    one: str
    other: str
    together: bool
    by: str
    at: str


_ENTRY = TypeAdapter(Entry)
_VERDICT = TypeAdapter(Verdict)


async def entries(
    database: Database, *, guild: str | None = None, scope: Scope | None = None
) -> AsyncGenerator[Entry, None]:
    """Every article, oldest first: of all guilds, of one, or as far as somebody may see it.

    All of one moment: otherwise an article that is read again meanwhile would come twice.
    """
    after, only = 0, scope.guild if scope else guild
    async with database.reading() as connection:
        channels = await places.readable(connection, scope) if scope else None
        while True:
            found = await rows(
                connection,
                "SELECT id, guild FROM article WHERE id > ?1 AND (?2 IS NULL OR guild = ?2)"
                " ORDER BY id LIMIT ?3",
                after,
                only,
                BATCH,
            )
            for row in found:
                entry = await _entry(connection, row["guild"], row["id"])
                if channels is None:
                    yield entry
                elif seen := _seen(entry, channels[0]):
                    yield seen
            if len(found) < BATCH:
                return
            after = found[-1]["id"]


async def exported(
    database: Database, form: Form, *, guild: str | None = None, scope: Scope | None = None
) -> AsyncGenerator[str, None]:
    """The export in pieces of text, one an article, each ending with a line."""
    yield _heading(form)
    if form is Form.JSON and scope is None:
        async for line in _verdicts(database, guild):
            yield line
    write = _WRITERS[form]
    async with aclosing(entries(database, guild=guild, scope=scope)) as every:
        async for entry in every:
            yield write(entry)


async def newest_first(database: Database, form: Form, scope: Scope) -> AsyncIterator[str]:
    """What somebody may see, in pieces as of :func:`exported`, but the newest article first."""
    yield _heading(form)
    before: int | None = None
    while True:
        async with database.reading() as connection:
            channels, _ = await places.readable(connection, scope)
            found = await rows(connection, _NEWEST, scope.guild, before, BATCH, json.dumps(channels))
            batch = [await _entry(connection, scope.guild, row["id"]) for row in found]
        for entry in batch:
            if seen := _seen(entry, channels):
                yield _WRITERS[form](seen)
        if len(found) < BATCH:
            return
        before = found[-1]["id"]


_NEWEST = """
    SELECT id FROM article WHERE guild = ?1 AND (?2 IS NULL OR id < ?2) AND EXISTS (
        SELECT 1 FROM post p WHERE p.article = article.id AND p.channel IN (SELECT value FROM json_each(?4))
    )
    ORDER BY saved_at DESC, id DESC LIMIT ?3
"""


def _seen(entry: Entry, channels: Sequence[str]) -> Entry | None:
    """The entry as far as somebody may see it: their posts, and no address that another post brought."""
    posts = places.seen(entry.stored.posts, channels)
    article = entry.stored.digest.article
    own = {article.address, *article.others}
    addresses = tuple(address for address in entry.addresses if address in own)
    earlier = tuple(one for one in entry.stored.earlier if not one.channels.isdisjoint(channels))
    known = replace(entry.stored, posts=posts, earlier=earlier)
    return replace(entry, stored=known, addresses=addresses) if posts else None


def _heading(form: Form) -> str:
    return _csv([HEADINGS]) if form is Form.CSV else ""


async def _verdicts(database: Database, guild: str | None) -> AsyncIterator[str]:
    async with database.reading() as connection:
        found = await aliases.verdicts(connection, guild)
    for row in found:
        verdict = Verdict(row["guild"], row["one"], row["other"], bool(row["together"]), row["by"], row["at"])
        yield _VERDICT.dump_json(verdict).decode() + "\n"


async def _entry(connection: aiosqlite.Connection, guild: str, article: int) -> Entry:
    found = await rows(connection, "SELECT address FROM address WHERE article = ? ORDER BY address", article)
    known = await stored(connection, guild, article)
    known = replace(known, corrections=tuple(replace(one, id=0) for one in known.corrections))
    read = await corrections.reading(connection, article, known.digest.article)
    return Entry(guild, known, tuple(row["address"] for row in found), read)


def _json_line(entry: Entry) -> str:
    return _ENTRY.dump_json(entry).decode() + "\n"


def _csv_lines(entry: Entry) -> str:
    article, kept = entry.stored.digest.article, entry.stored
    about = (
        entry.guild,
        kept.number,
        kept.saved_at.isoformat(),
        article.title,
        article.site,
        article.published,
    )
    return _csv(
        (*about, article.address, claim.words(article.text), *_who(claim), claim.manner, claim.polarity,
         int(claim.hedged), claim.weight)
        for claim in kept.digest.claims
    )  # fmt: skip


def _who(claim: Claim) -> tuple[str | None, str | None]:
    return (claim.source.name, claim.source.kind) if claim.source else (None, None)


def _csv(table: Iterable[Iterable[object]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows([[_harmless(value) for value in row] for row in table])
    return text.getvalue()


def _harmless(value: object) -> object:
    # A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection).
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _markdown(entry: Entry) -> str:
    digest = entry.stored.digest
    article = digest.article
    lines = [f"## #{entry.stored.number} {_plain(article.title or 'Untitled')}", ""]
    facts = [article.site, article.published and article.published.isoformat(), article.address]
    lines += [" · ".join(_plain(fact) for fact in facts if fact), ""] if any(facts) else []
    lines += [_plain(point.text) for point in digest.summary.points]
    lines += [""] + [
        f"* {_plain(claim.source.name)}: {_plain(claim.words(article.text))}" if claim.source
        else f"* {_plain(claim.words(article.text))}"
        for claim in digest.claims
    ]  # fmt: skip
    return "\n".join(lines).rstrip() + "\n\n"


def _plain(text: str) -> str:
    """The text on one line, its marks of Markdown and HTML without force."""
    plain = squeeze(text)
    for mark in "\\`*_[]<>#|":
        plain = plain.replace(mark, "\\" + mark)
    return plain


_WRITERS: dict[Form, Callable[[Entry], str]] = {
    Form.JSON: _json_line,
    Form.CSV: _csv_lines,
    Form.MARKDOWN: _markdown,
}
