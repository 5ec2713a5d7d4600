"""Batch reading: one object a line, in order, whatever the line holds."""

from __future__ import annotations

import json

import pytest

from bot.batch import read_batch
from bot.core.models import Article, Digest, Point, Span, Summary
from bot.errors import TimedOut


def read(article: Article) -> Digest:
    """A reading whose summary is the first ten characters."""
    if article.text == "slow":
        raise TimedOut("This took too long.")
    point = Point(article.text[:10], (Span(0, min(10, len(article.text))),))
    return Digest(article, Summary((point,), "test"))


def line(**row: object) -> str:
    return json.dumps(row)


def test_order_is_kept_and_the_text_is_never_split() -> None:
    text = "A title\n\nA body.\n"
    rows = list(read_batch([line(id="b", text=text), "\n", line(id="a", text="Other.")], read))
    assert [row["id"] for row in rows] == ["b", "a"]
    assert rows[0]["article"]["text"] == text
    assert rows[0]["article"]["title"] is None


@pytest.mark.parametrize(
    ("bad", "name", "words"),
    [
        ("{", None, "no JSON"),
        ("[1]", None, "an object"),
        (line(id=3), 3, 'no "text"'),
        (line(id=4, text="  \n"), 4, "empty"),
        (line(id=5, text=7), 5, 'no "text"'),
        (line(id="x", text="slow"), "x", "too long"),
    ],
)
def test_a_bad_line_gives_its_error_in_its_place(bad: str, name: object, words: str) -> None:
    first, second = read_batch([bad, line(id="next", text="Fine.")], read)
    assert first["id"] == name
    assert words in first["error"]
    assert second["id"] == "next"
    assert "error" not in second
