"""The rows of the table: questions of each sort, made from the words that the archive has."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.query import STOP_WORDS
from bot.store.database import Database, rows
from tests.bench.search.corpus import BIG, SMALL

EACH = 40
"""Questions of one sort."""
RAREST = 2_000
"""Words that count as rare: at a million articles each of a vocabulary of this size is in some hundred."""


@dataclass(frozen=True, slots=True)
class Question:
    """``any`` asks for some of the words, ``phrase`` for all in their order, else for all."""

    words: tuple[str, ...] = ()
    any: bool = False
    phrase: bool = False
    prefix: str = ""
    guild: str = BIG
    site: str = ""
    after: str = ""
    newest: bool = False

    def ours(self) -> str:
        """In the query language; some of the words is what it comes to where no article has all."""
        words = f'"{" ".join(self.words)}"' if self.phrase else " ".join(self.words)
        parts = [words, f"{self.prefix}*" if self.prefix else ""]
        parts += [f"site:{self.site} after:{self.after}"] if self.site else []
        return " ".join(part for part in parts if part)

    def fts5(self) -> str:
        """As an expression of FTS5."""
        if self.prefix:
            return f'"{self.prefix}" *'
        if self.phrase:
            return f'"{" ".join(self.words)}"'
        return (" OR " if self.any else " AND ").join(f'"{word}"' for word in self.words)

    def tantivy(self) -> str:
        """As tantivy's query language has it."""
        if self.phrase:
            return f'"{" ".join(self.words)}"'
        return " ".join(self.words if self.any else [f"+{word}" for word in self.words])


async def questions(database: Database, count: int) -> dict[str, list[Question]]:
    """Each row of the table by its name."""
    chance = random.Random(3)
    async with database.reading() as connection:
        found = await rows(connection, "SELECT term, df FROM term WHERE df > 1")
        texts = await rows(
            connection,
            "SELECT text, site, date(saved_at, '-90 days') AS after, guild FROM article"
            " WHERE id % ? = 0 LIMIT 400",
            max(1, count // 400),
        )
        small = await rows(
            connection, "SELECT site, date(saved_at, '-90 days') AS after FROM article WHERE guild = ?", SMALL
        )
    # Stems are words of this vocabulary or not; those that are stand for what people would type.
    share = {
        row["term"]: row["df"] / count
        for row in found
        if row["term"].isalpha() and row["term"] not in STOP_WORDS
    }

    def band(low: float, high: float) -> Callable[[], str]:
        words = sorted(word for word, part in share.items() if low <= part <= high)
        return lambda: chance.choice(words)

    common, half, middling = band(0.5, 0.99), band(0.2, 0.6), band(0.005, 0.03)
    rarest = sorted(share, key=lambda word: (share[word], word))[:RAREST]

    def rare() -> str:
        return str(chance.choice(rarest))

    def make(question: Callable[[], Question]) -> list[Question]:
        return [question() for _ in range(EACH)]

    def claim() -> tuple[str, ...]:
        words = chance.choice(texts)["text"].split()
        start = chance.randrange(len(words) - 15)
        return tuple(dict.fromkeys(words[start : start + 15]))

    def filtered(guild: str, where: Sequence[object]) -> Question:
        row = chance.choice(where)
        return Question((common(),), guild=guild, site=row["site"], after=row["after"])  # type: ignore[index]

    def phrase() -> Question:
        words = chance.choice(texts)["text"].split()
        pairs = [pair for pair in pairwise(words) if min(share.get(w, 0) for w in pair) > 0.2]
        return Question(chance.choice(pairs or [tuple(words[:2])]), phrase=True)

    def mixed() -> tuple[str, ...]:
        return common(), common(), middling(), middling(), rare(), rare()

    return {
        "rare word": make(lambda: Question((rare(),))),
        "middling word": make(lambda: Question((middling(),))),
        "very common word": make(lambda: Question((common(),))),
        "two common words, both": make(lambda: Question((half(), common()))),
        "any of six, mixed": make(lambda: Question(mixed(), any=True)),
        "any of fifteen (a claim pasted)": make(lambda: Question(claim(), any=True)),
        "prefix of 3 letters": make(lambda: Question(prefix=middling()[:3])),
        "prefix of 4 letters": make(lambda: Question(prefix=middling()[:4])),
        "phrase of common words": make(phrase),
        "common word + server + site + dates": make(lambda: filtered(SMALL, small)),
        "the same in the large server": make(lambda: filtered(BIG, texts)),
        "common word in a small server": make(lambda: Question((common(),), guild=SMALL)),
        "newest first, common word": make(lambda: Question((common(),), newest=True)),
    }
