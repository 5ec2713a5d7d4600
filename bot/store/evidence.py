"""Why an article matched: the passage with its matched words, and the claim that says it."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from sqlite3 import Row

import aiosqlite

from bot.core.models import Hit, Manner, Polarity, SaidBy, Snippet, SourceKind, Span
from bot.store import match, terms
from bot.store.database import one, rows
from bot.store.folds import bare, folded, folded_with_offsets
from bot.store.match import Group
from bot.store.rows import day, post_of
from bot.store.snippets import passage
from bot.store.weighing import Finder

READ = 200_000
"""Characters of a text that are looked through for a passage: about 10 ms."""
WORDS = 3_000
"""Different words of an article among which one is looked for: some ms."""
SLACK = 2
"""Letters of a stem's end that need not stand in a claim to be looked at more closely."""
_OPENS, _CLOSES = "\x02", "\x03"

_CLAIMS = """
    SELECT c.*, s.name, s.kind FROM claim c
    LEFT JOIN source s ON s.article = c.article AND s.position = c.source
    WHERE c.article IN (SELECT value FROM json_each(?)) ORDER BY c.article DESC, c.position
"""


def hit(row: Row, score: float = 0.0) -> Hit:
    """A row of an article and a post of it."""
    return Hit(
        number=row["number"],
        title=row["title"],
        site=row["site"],
        published=day(row["published"]),
        saved_at=datetime.fromisoformat(row["saved_at"]),
        post=post_of(row),
        score=score,
        current=row["current"],
    )


async def shown(connection: aiosqlite.Connection, article: int, found: Hit, groups: Sequence[Group]) -> Hit:
    """The hit with its passage and the claim that matched best."""
    if not groups:
        return found
    return replace(
        found,
        snippet=await _snippet(connection, article, groups),
        claim=await _claim(connection, article, groups),
    )


async def _snippet(connection: aiosqlite.Connection, article: int, groups: Sequence[Group]) -> Snippet:
    row = await one(connection, "SELECT substr(text, 1, ?) AS text FROM article WHERE id = ?", READ, article)
    text = row["text"].replace(_OPENS, " ").replace(_CLOSES, " ") if row else ""
    words, origins = await asyncio.to_thread(folded_with_offsets, text)
    await connection.execute("INSERT INTO temp.scratch (words) VALUES (?)", (words,))
    marked = await one(
        connection,
        "SELECT highlight(scratch, 0, ?, ?) FROM temp.scratch WHERE scratch MATCH ?",
        _OPENS,
        _CLOSES,
        " OR ".join(group.expression for group in groups),
    )
    await connection.execute("DELETE FROM temp.scratch")
    return await asyncio.to_thread(_passage, text, marked[0] if marked else "", origins)


def _passage(text: str, marked: str, origins: Sequence[int]) -> Snippet:
    return passage(text, _marks(marked, origins))


def _marks(marked: str, origins: Sequence[int]) -> list[Span]:
    """The marked ranges as spans of the text that the folded one was made from."""
    spans: list[Span] = []
    place = 0
    for part in marked.split(_OPENS)[1:] if _OPENS in marked else []:
        if not spans:
            place = marked.index(_OPENS)
        words, _, rest = part.partition(_CLOSES)
        start, end = origins[place], origins[place + len(words)]
        spans.append(Span(start, max(end, start + 1)))
        place += len(words) + len(rest)
    return spans


@dataclass(frozen=True, slots=True)
class Spoken:
    """A claim of an article with the stems of its words and of its source's name."""

    article: int
    said: SaidBy
    words: list[str]
    names: list[str]

    def has(self, groups: Sequence[Group]) -> int:
        """How many of the groups it has, the name of who says it included."""
        return sum(match.has([*self.words, *self.names], group) for group in groups)


async def _claims(
    connection: aiosqlite.Connection, articles: Iterable[int], likely: Callable[[str], bool]
) -> list[Spoken]:
    """The articles' claims that are ``likely``, judged by their bare words and name; stems cost time."""
    every = await rows(connection, _CLAIMS, json.dumps(list(articles)))
    found = [row for row in every if likely(bare(f"{row['words']} {row['name'] or ''}"))]
    words = await terms.stems(connection, [folded(row["words"]) for row in found])
    names = await terms.stems(connection, [folded(row["name"] or "") for row in found])
    return [
        Spoken(row["article"], said_by(row), *stems) for row, *stems in zip(found, words, names, strict=True)
    ]


async def _claim(connection: aiosqlite.Connection, article: int, groups: Sequence[Group]) -> SaidBy | None:
    """The claim with most of what was looked for, the first of them; None where none has half."""
    finders = [Finder(group, slack=SLACK) for group in groups]
    claims = await _claims(connection, [article], lambda text: any(one.finds(text) for one in finders))
    best, most = None, (len(groups) - 1) // 2
    for claim in claims:
        if (count := claim.has(groups)) > most:
            best, most = claim.said, count
    return best


def said_by(row: Row) -> SaidBy:
    return SaidBy(
        words=row["words"],
        source=row["name"],
        kind=SourceKind(row["kind"]) if row["kind"] else None,
        manner=Manner(row["manner"]),
        polarity=Polarity(row["polarity"]),
        hedged=bool(row["hedged"]),
    )


async def written(connection: aiosqlite.Connection, article: int, stem: str) -> list[str]:
    """The words of that stem as the article writes them."""
    row = await one(
        connection,
        "SELECT coalesce(title, '') || char(10) || substr(text, 1, ?) AS text FROM article WHERE id = ?",
        READ,
        article,
    )
    words = list(dict.fromkeys(re.findall(r"\w+", row["text"]))) if row else []
    found = await terms.stems(connection, [folded(word) for word in words[:WORDS]])
    return [word for word, stems in zip(words, found, strict=False) if stems == [stem]]


async def named(connection: aiosqlite.Connection, names: Sequence[str]) -> list[tuple[str, ...]]:
    """The stems of each name of a source as somebody typed it, or as the ledger has it."""
    return [tuple(stems) for stems in await terms.stems(connection, [folded(name) for name in names])]


async def claim_hits(
    connection: aiosqlite.Connection,
    found: Sequence[tuple[int, Hit]],
    groups: Sequence[Group],
    wanted: Sequence[tuple[str, ...]],
) -> list[Hit]:
    """A hit for each claim of these articles that has all the words and whose source bears one of
    the names, if any is wanted."""
    named = [Group("", tuple(wanted), 0)] if wanted else []
    finders = [Finder(group, slack=SLACK) for group in (*groups, *named)]
    hits = dict(found)
    claims = await _claims(connection, hits, lambda text: all(one.finds(text) for one in finders))
    return [
        replace(hits[claim.article], claim=claim.said)
        for claim in claims
        if all(match.has(claim.words, group) for group in groups)
        and (not wanted or any(match.contains(claim.names, name) for name in wanted))
    ]
