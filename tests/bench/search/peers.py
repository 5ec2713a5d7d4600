"""The same articles in plain FTS5 and in tantivy, made by a process of their own beside the archive."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import tantivy

from tests.bench.search.corpus import BATCH, Item, articles
from tests.bench.search.questions import Question

Ask = Callable[[Question], object]
COUNT = 6
"""Hits that each is asked for: a page, and whether another follows."""
COMMITS = 30
"""Articles that tantivy is given one by one."""


def make(folder: Path, count: int) -> None:
    """Both archives."""
    _make_plain(folder / "plain.db", count)
    _make_tantivy(folder / "tantivy", count)


def _make_plain(path: Path, count: int) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
        "CREATE TABLE article (id INTEGER PRIMARY KEY, guild TEXT, site TEXT, saved_at TEXT);"
        "CREATE VIRTUAL TABLE words USING fts5 (title, text, content = '', tokenize = 'porter unicode61');"
        "INSERT INTO words (words, rank) VALUES ('hashsize', 268435456); BEGIN;"
    )
    source = articles(count)
    while batch := list(islice(source, BATCH)):
        connection.executemany(
            "INSERT INTO article VALUES (?, ?, ?, ?)",
            [(item.number + 1, item.guild, item.site, item.saved_at.isoformat()) for item in batch],
        )
        connection.executemany(
            "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)",
            [(item.number + 1, item.title, item.text) for item in batch],
        )
    for statement in ("COMMIT", "INSERT INTO words (words) VALUES ('optimize')", "PRAGMA journal_mode = WAL"):
        connection.execute(statement)
    connection.close()


def plain(folder: Path) -> tuple[Ask, int]:
    """FTS5 as its documentation shows it: every match is ranked; filters are looked up in a table."""
    connection = sqlite3.connect(folder / "plain.db")
    connection.execute("PRAGMA cache_size = -64000")

    def ask(question: Question) -> object:
        where, values = "a.guild = ?", [question.guild]
        if question.site:
            where, values = (
                f"{where} AND a.site = ? AND a.saved_at >= ?",
                [*values, question.site, question.after],
            )
        order = "words.rowid DESC" if question.newest else "rank"
        sql = f"SELECT a.id FROM words JOIN article a ON a.id = words.rowid WHERE words MATCH ? AND {where}"
        return connection.execute(
            f"{sql} ORDER BY {order} LIMIT {COUNT}", (question.fts5(), *values)
        ).fetchall()

    return ask, (folder / "plain.db").stat().st_size


def _make_tantivy(place: Path, count: int) -> None:
    """tantivy with its English stemmer."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("title", tokenizer_name="en_stem")
    builder.add_text_field("text", tokenizer_name="en_stem")
    builder.add_text_field("guild", tokenizer_name="raw")
    builder.add_text_field("site", tokenizer_name="raw")
    builder.add_integer_field("id", stored=True, indexed=True, fast=True)
    place.mkdir()
    index = tantivy.Index(builder.build(), path=str(place))
    writer = index.writer(heap_size=256_000_000, num_threads=1)
    for item in articles(count):
        writer.add_document(_document(item))
    writer.commit()
    writer.wait_merging_threads()


def tantivy_peer(folder: Path) -> tuple[Ask, int, list[float]]:
    """Its question, its bytes, and the seconds of some commits of one article."""
    place = folder / "tantivy"
    index = tantivy.Index.open(str(place))
    commits = list(_commits(index))
    index.reload()
    searcher = index.searcher()

    def ask(question: Question) -> object:
        query = _query(index, question)
        order: dict[str, Any] = {"order_by_field": "id"} if question.newest else {}
        return searcher.search(query, COUNT, **order).hits

    return ask, sum(file.stat().st_size for file in place.iterdir()), commits


def _document(item: Item) -> Any:
    return tantivy.Document(
        id=item.number + 1, guild=item.guild, site=item.site, title=item.title, text=item.text
    )


def _commits(index: Any) -> Iterator[float]:
    writer = index.writer(heap_size=50_000_000, num_threads=1)
    for item in articles(COMMITS):
        began = time.perf_counter()
        writer.add_document(_document(item))
        writer.commit()
        yield time.perf_counter() - began
    writer.wait_merging_threads()


def _query(index: Any, question: Question) -> Any:
    if question.prefix:
        words = tantivy.Query.regex_query(index.schema, "text", f"{question.prefix}.*")
    else:
        words = index.parse_query(question.tantivy(), ["title", "text"])
    parts = [(tantivy.Occur.Must, words)]
    filters = {"guild": question.guild, "site": question.site}
    for field, value in filters.items():
        if value:
            parts.append((tantivy.Occur.Must, tantivy.Query.term_query(index.schema, field, value)))
    return tantivy.Query.boolean_query(parts)
