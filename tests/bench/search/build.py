"""An archive of any number of articles, written in bulk: the rows that the bot would write, without its waits.

The first article is stored by the bot itself; the others are its rows with words, names and times of
their own.  tests/bench/search/test_build.py holds the two ways against each other.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path

import numpy as np

from bot.core import likeness
from bot.store import index
from bot.store.folds import folded
from bot.store.rows import Value, article_row, claim_rows, moment, source_rows, text_hash
from tests.bench.search.corpus import BATCH, BIG, SMALL, SMALL_EVERY, Item, articles, digest

BANDS_AT_ONCE = 1_000_000
"""Rows of ``likeness`` written in one statement."""
SEGMENT = 256 * 1024 * 1024
"""Bytes of index that are held in memory before they are written."""

Row = dict[str, Value]


def build(path: Path, count: int) -> None:
    """Fill the archive, whose file and schema are there."""
    connection = sqlite3.connect(path, isolation_level=None)
    for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -400000"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("DROP INDEX likeness_article")
    connection.execute("BEGIN")
    _hold(connection, SEGMENT)
    numbers: dict[str, int] = {}
    source = articles(count)
    while batch := list(islice(source, BATCH)):
        for table, rows in _tables(batch, numbers).items():
            _insert(connection, table, rows)
    _guilds(connection, numbers)
    _bands(connection, count)
    connection.execute("CREATE INDEX likeness_article ON likeness (article)")
    _hold(connection, 1024 * 1024)  # FTS5's own default
    connection.execute("COMMIT")
    connection.execute("INSERT INTO article_index (article_index) VALUES ('optimize')")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()


def _tables(batch: Sequence[Item], numbers: dict[str, int]) -> dict[str, list[Row]]:
    tables: dict[str, list[Row]] = {
        name: [] for name in ("article", "address", "source", "claim", "post", "article_index")
    }
    template = digest(batch[0])
    article, (source,), (claim,) = article_row(template), source_rows(template), claim_rows(template)
    for item in batch:
        key: Row = {"guild": item.guild, "article": item.number + 1}
        number = numbers[item.guild] = numbers.get(item.guild, 0) + 1
        tables["article"].append(
            {"id": item.number + 1, "guild": item.guild, "number": number, "saved_at": moment(item.saved_at),
             **article, **_own(item)}
        )  # fmt: skip
        tables["address"].append({**key, "address": _address(item)})
        tables["source"].append({**key, **source, "name": item.name, "mentions": f"[[0,{len(item.name)}]]"})
        tables["claim"].append(
            {**key, **claim, "words": item.claimed, "content": f"[[0,{len(item.claimed)}]]",
             "cue": f"[[0,{len(item.name.split()[0])}]]"}
        )  # fmt: skip
        tables["post"].append(
            {**key, "channel": item.channel, "message": f"m{item.number}", "author": item.poster,
             "platform": "discord", "parent": None, "private": 0, "posted_at": moment(item.saved_at)}
        )  # fmt: skip
        tables["article_index"].append(
            {"rowid": item.number + 1, **dict(zip(index.COLUMNS, indexed(item), strict=True))}
        )
    return tables


def _own(item: Item) -> Row:
    return {
        "title": item.title,
        "address": _address(item),
        "site": item.site,
        "points": json.dumps([[item.title, [[0, 1]]]], ensure_ascii=False, separators=(",", ":")),
        "text_hash": text_hash(item.text),
        "text": item.text,
    }


def _address(item: Item) -> str:
    return f"https://{item.site}/{item.number}"


def indexed(item: Item) -> tuple[str, ...]:
    """What the index has of an article."""
    keys = {_key(index.GUILD, item.guild), _key(index.SITE, item.site), _key(index.KIND, "person")}
    keys |= {_key(index.CHANNEL, item.channel), _key(index.BY, item.poster)}
    return folded(item.title), folded(item.text), folded(item.name), "", " ".join(sorted(keys))


@lru_cache(maxsize=4096)
def _key(kind: str, value: str) -> str:
    return index.key(kind, value)


def _insert(connection: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    names, marks = ", ".join(rows[0]), ", ".join("?" * len(rows[0]))
    connection.executemany(
        f"INSERT INTO {table} ({names}) VALUES ({marks})", [tuple(row.values()) for row in rows]
    )


def _guilds(connection: sqlite3.Connection, numbers: dict[str, int]) -> None:
    connection.executemany("INSERT INTO guild (id, last_number) VALUES (?, ?)", list(numbers.items()))


def _bands(connection: sqlite3.Connection, count: int) -> None:
    """Signatures as chance would have them, since the texts are chance: ten a text, in the order of the table."""
    rng = np.random.default_rng(4)
    article = np.repeat(np.arange(1, count + 1), likeness.BANDS)
    band = rng.integers(0, 2**63 - 1, len(article))
    small = (article - 1) % SMALL_EVERY == 0
    for guild, chosen in ((BIG, ~small), (SMALL, small)):
        order = np.argsort(band[chosen])
        pairs = zip(band[chosen][order].tolist(), article[chosen][order].tolist(), strict=True)
        for part in _parts(((guild, band, article) for band, article in pairs), BANDS_AT_ONCE):
            connection.executemany("INSERT INTO likeness (guild, band, article) VALUES (?, ?, ?)", part)


def _parts(values: Iterable[tuple[str, int, int]], size: int) -> Iterator[list[tuple[str, int, int]]]:
    rest = iter(values)
    while part := list(islice(rest, size)):
        yield part


def _hold(connection: sqlite3.Connection, size: int) -> None:
    connection.execute("INSERT INTO article_index (article_index, rank) VALUES ('hashsize', ?)", (size,))
