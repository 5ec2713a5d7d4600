"""Tables that only lay a page out, as sites of the nineties and newsletters do: their cells hold the paragraphs.

The extraction prints a table a row a line, which would make one line of a whole article.
"""

from __future__ import annotations

from lxml.html import HtmlElement

from bot.web.visible import within

_LONGEST_CELL = 60
"""Words of a cell; one that has more is no figure and no name, but a column of the page."""


def open_up(tree: HtmlElement) -> None:
    """Make divisions of the tables that lay the page out, and of their rows and cells."""
    for table in [table for table in tree.iter("table") if table.find(".//th") is None]:
        parts = _own(table)
        if any(part.tag == "td" and not within(part, _LONGEST_CELL) for part in parts):
            for part in (table, *parts):
                part.tag = "div"


def _own(table: HtmlElement) -> list[HtmlElement]:
    """The bodies, rows and cells of a table, and of no table within it."""
    bodies = table.findall("tbody")
    rows = [row for group in (table, *bodies) for row in group.findall("tr")]
    return [*bodies, *rows, *(cell for row in rows for cell in row.findall("td"))]
