"""The same articles in plain FTS5 and in tantivy."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import tantivy

from tests.bench.search.questions import Question

Ask = Callable[[Question], object]
COUNT = 6
"""Hits that each is asked for: a page, and whether another follows."""


def rows(archive: Path) -> Iterator[sqlite3.Row]:
    """What is indexed of each article."""
    connection = sqlite3.connect(archive)
    connection.row_factory = sqlite3.Row
    yield from connection.execute("SELECT id, guild, site, saved_at, title, text FROM article ORDER BY id")
    connection.close()


def plain(archive: Path, folder: Path) -> tuple[Ask, int]:
    """FTS5 as its documentation shows it: every match is ranked; filters are looked up in a table."""
    connection = sqlite3.connect(folder / "plain.db")
    connection.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA cache_size = -64000;"
        "CREATE TABLE article (id INTEGER PRIMARY KEY, guild TEXT, site TEXT, saved_at TEXT);"
        "CREATE VIRTUAL TABLE words USING fts5 (title, text, content = '', tokenize = 'porter unicode61');"
    )
    for row in rows(archive):
        connection.execute("INSERT INTO article VALUES (?, ?, ?, ?)", tuple(row)[:4])
        connection.execute(
            "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", (row["id"], *tuple(row)[4:])
        )
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

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


def tantivy_peer(archive: Path, folder: Path) -> tuple[Ask, int, list[float]] | None:
    """tantivy with its English stemmer; None where it is not installed.  Also seconds of some commits."""
    if tantivy is None:
        return None
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("title", tokenizer_name="en_stem")
    builder.add_text_field("text", tokenizer_name="en_stem")
    builder.add_text_field("guild", tokenizer_name="raw")
    builder.add_text_field("site", tokenizer_name="raw")
    builder.add_integer_field("id", stored=True, indexed=True, fast=True)
    place = folder / "tantivy"
    place.mkdir()
    index = tantivy.Index(builder.build(), path=str(place))
    writer = index.writer(heap_size=256_000_000, num_threads=1)
    for row in rows(archive):
        writer.add_document(_document(row))
    writer.commit()
    writer.wait_merging_threads()
    commits = list(_commits(index, archive))
    index.reload()
    searcher = index.searcher()

    def ask(question: Question) -> object:
        query = _query(index, question)
        order: dict[str, Any] = {"order_by_field": "id"} if question.newest else {}
        return searcher.search(query, COUNT, **order).hits

    return ask, sum(file.stat().st_size for file in place.iterdir()), commits


def _document(row: sqlite3.Row) -> Any:
    return tantivy.Document(
        id=row["id"], guild=row["guild"], site=row["site"] or "", title=row["title"], text=row["text"]
    )


def _commits(index: Any, archive: Path) -> Iterator[float]:
    writer = index.writer(heap_size=50_000_000, num_threads=1)
    for number, row in enumerate(rows(archive)):
        if number == 30:
            break
        began = time.perf_counter()
        writer.add_document(_document(row))
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
