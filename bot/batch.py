"""Many articles in, many readings out: one JSON object a line, for scorers and other programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bot.core.models import Article, Digest, sound
from bot.core.record import to_record
from bot.errors import SubmissionError, Unreadable

_NO_UTF8 = re.compile("[\udc80-\udcff]")
"""What stands for a byte that cannot be decoded (surrogateescape, PEP 383)."""


def read_batch(lines: Iterable[str], read: Callable[[Article], Digest]) -> Iterator[dict[str, Any]]:
    """For each line ``{"id", "text"}`` the record of its reading, or ``{"id", "error"}``, in order.

    The text is never split: the title is null and ``article.text`` the text itself.
    """
    for line in lines:
        if line.strip():
            yield _read_line(line, read)


def _read_line(line: str, read: Callable[[Article], Digest]) -> dict[str, Any]:
    name: Any = None
    try:
        row = _row(line)
        name = row.get("id")
        return to_record(read(Article(text=_text(row))), id=name)
    except SubmissionError as error:
        return {"id": name, "error": str(error)}


def _row(line: str) -> dict[str, Any]:
    if _NO_UTF8.search(line):
        raise Unreadable("This line is no UTF-8.")
    try:
        row = json.loads(line)
    except RecursionError as error:
        raise Unreadable("This line is nested too deeply.") from error
    except ValueError as error:
        raise Unreadable(f"This line is no JSON: {error}.") from error
    if not isinstance(row, dict):
        raise Unreadable('A line is an object with "id" and "text".')
    return row


def _text(row: dict[str, Any]) -> str:
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Unreadable('The line has no "text", or an empty one.')
    return sound(text)  # as long as before, so that spans hold for the line's text too
