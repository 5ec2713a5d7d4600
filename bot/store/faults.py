"""SQLite's errors as sentences: what is wrong with the archive, and what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from bot.errors import StoreError

READ_ONLY = "The archive is read-only; check the permissions of the data directory and of all files in it."

# Primary result codes, https://www.sqlite.org/rescode.html
_SENTENCES = {
    sqlite3.SQLITE_BUSY: "The archive is busy just now; please try again in a moment.",
    sqlite3.SQLITE_CANTOPEN: "The archive cannot be opened; check the data directory and its permissions.",
    sqlite3.SQLITE_CORRUPT: "The archive's file is damaged; restore a backup with `python -m bot restore`.",
    sqlite3.SQLITE_FULL: "The disk is full, so nothing can be saved; free some space and try again.",
    sqlite3.SQLITE_IOERR: "The disk failed or is full, so the archive cannot be used; check it and try again.",
    sqlite3.SQLITE_LOCKED: "The archive is busy just now; please try again in a moment.",
    sqlite3.SQLITE_NOTADB: "The archive's file is damaged; restore a backup with `python -m bot restore`.",
    sqlite3.SQLITE_READONLY: READ_ONLY,
}


def told(error: sqlite3.Error) -> StoreError | None:
    """The sentence for an error of the disk or the file; None where the fault is our own."""
    code = getattr(error, "sqlite_errorcode", None)
    sentence = _SENTENCES.get(code & 0xFF) if isinstance(code, int) else None
    return StoreError(sentence) if sentence else None


@contextmanager
def translated() -> Iterator[None]:
    """Raise StoreError for what is wrong with the disk or the file; the rest is a bug and passes."""
    try:
        yield
    except sqlite3.Error as error:
        if sentence := told(error):
            raise sentence from error
        raise
