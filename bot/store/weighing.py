"""Where a candidate's words stand: in its title, in one of its claims, or only in its text.

bm25 knows columns but no claims, and a search that looked up its rarest words alone has not seen
the others; both are made good here for the few candidates that a page is made of.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from sqlite3 import Row

import aiosqlite

from bot.store import terms
from bot.store.database import rows
from bot.store.folds import bare
from bot.store.match import Group

LOOKED_AT = 150
"""Candidates that are weighed anew; those behind them keep their order."""
TITLE, CLAIM = 0.5, 0.25
"""What a word in the title, or in the claim that has most of them, adds: parts of the word's weight."""
LONGEST = 20_000
"""Characters of a text in which words are counted: more is said again."""
USUAL = 3_000
"""Characters of an article of usual length."""

Scored = tuple[int, float]
"""An article's id, and its score: higher is better."""

_Weight = tuple["Finder", float, bool]
"""A group's finder, its weight, and whether its occurrences are still to be counted."""

_ARTICLES = """
    SELECT a.id, a.title, CASE WHEN ?2 THEN substr(a.text, 1, ?3) ELSE '' END AS text,
           (SELECT json_group_array(c.words) FROM claim c WHERE c.article = a.id) AS claims
    FROM json_each(?1) AS wanted JOIN article a ON a.id = wanted.value
"""


async def weighed(
    connection: aiosqlite.Connection,
    found: Sequence[Scored],
    groups: Sequence[Group],
    articles: int,
    dropped: Sequence[Group] = (),
) -> list[Scored]:
    """The same articles with what their titles and claims add, and the weight of each ``dropped``
    group that they have; best first, the newest of equals."""
    first, rest = found[:LOOKED_AT], found[LOOKED_AT:]
    wanted = json.dumps([article for article, _ in first])
    known = await rows(connection, _ARTICLES, wanted, bool(dropped), LONGEST)
    weights = [(Finder(group), terms.weight(group.df, articles), group in dropped) for group in groups]
    more = await asyncio.to_thread(_more, known, weights)
    weighty = [(article, score + more.get(article, 0.0)) for article, score in first]
    return [*sorted(weighty, key=lambda one: (-one[1], -one[0])), *rest]


def _more(known: Sequence[Row], weights: Sequence[_Weight]) -> Mapping[int, float]:
    return {row["id"]: _added(row, weights) for row in known}


def _added(row: Row, weights: Sequence[_Weight]) -> float:
    title, text = bare(row["title"] or ""), bare(row["text"])
    claims = [bare(claim) for claim in json.loads(row["claims"])]
    said = (sum(weight for words, weight, _ in weights if words.finds(claim)) for claim in claims)
    added = CLAIM * max(said, default=0.0)
    for words, weight, uncounted in weights:
        added += TITLE * weight * words.finds(title)
        if uncounted:
            added += weight * _saturated(words.count(title) + words.count(text), len(text))
    return added


def _saturated(count: int, length: int) -> float:
    """bm25's part for a word that a text has so often (Robertson and Zaragoza 2009), as FTS5 has it."""
    return count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length / USUAL)) if count else 0.0


class Finder:
    """Finds the words of a group in bare texts; ``slack`` letters of a stem's end are left open besides.

    A stem's end may be Porter's own (happy, happi; size, sizing), so that is left off; the words
    of a phrase are looked for one by one.
    """

    def __init__(self, group: Group, *, slack: int = 0) -> None:
        self._phrases = [[_begun(bare(stem), slack) for stem in phrase] for phrase in group.phrases]

    def count(self, text: str) -> int:
        """How often the text has one of them."""
        return sum(min(_count(text, stem) for stem in phrase) for phrase in self._phrases)

    def finds(self, text: str) -> bool:
        """Whether the text has one of them."""
        return any(all(stem in text and _count(text, stem) for stem in phrase) for phrase in self._phrases)


def _begun(stem: str, slack: int) -> str:
    if stem.endswith("*"):
        return stem[:-1]
    short = stem.rstrip("eiy") or stem
    return short[: max(3, len(short) - slack)]


def _count(text: str, stem: str) -> int:
    """How many words begin so.  Much faster than a regular expression that looks behind."""
    count, place = 0, text.find(stem)
    while place >= 0:
        count += place == 0 or not text[place - 1].isalnum()
        place = text.find(stem, place + 1)
    return count
