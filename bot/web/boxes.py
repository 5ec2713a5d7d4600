"""Boxes inside an article that are not of it: forms for newsletters, links to other articles between
paragraphs, what no reader sees.

They are known by how they are built, so that their words are in no list; each is marked, and the
extraction leaves out what is marked, on its own copy of the page.
"""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

from bot.web.visible import within, words

_MARK = "data-copydesk-box"

LEFT_OUT = f"//*[@{_MARK}]"
"""XPath of what is marked."""

_LONGEST_BOX = 60
"""Words around a field for an address; more are a text that has a field in it."""

_HEIGHT, _FIELDS, _LINKS = 6, 50, 3000
"""Elements above a field or a link, fields, and links that are looked at."""

_BLOCKS = frozenset({"aside", "div", "p", "section"})
_AROUND = _BLOCKS | {"b", "em", "h2", "h3", "h4", "h5", "h6", "i", "span", "strong", "u"}
"""What stands around a link to another article; in a list or a table such links are its entries."""

_SHORTEST_HEADLINE = 4
"""Words of a link that is another article's headline."""

_LABEL = 3
"""Words beside such a link in its paragraph: "Read also:"."""


def mark(tree: HtmlElement) -> None:
    """Mark the boxes of a page."""
    for field in islice(tree.iter("input"), _FIELDS):
        if field.get("type", "").lower() == "email" and (box := _around(field)) is not None:
            box.set(_MARK, "")
    for link in islice(tree.iter("a"), _LINKS):
        if (box := _only_leading_on(link)) is not None:
            box.set(_MARK, "")
    for hidden in tree.iterfind(".//*[@hidden]"):
        if hidden.get("hidden") != "until-found" and within(hidden, _LONGEST_BOX):
            hidden.set(_MARK, "")


def _around(field: HtmlElement) -> HtmlElement | None:
    """The largest element around a field with few words, within reach; none that is the page's whole text."""
    box = None
    for above in islice(field.iterancestors("aside", "div", "form", "section"), _HEIGHT):
        if not within(above, _LONGEST_BOX):
            break
        box = above
    return box


def _only_leading_on(link: HtmlElement) -> HtmlElement | None:
    """The largest block around a link to another article that holds it and a word or two before it at most."""
    inside = words(link.text_content()) if within(link, _LONGEST_BOX) else 0
    if inside < _SHORTEST_HEADLINE or not link.get("href") or link.get("href").startswith("#"):
        return None
    box = None
    for above in islice(link.iterancestors(), _HEIGHT):
        if above.tag not in _AROUND or not within(above, inside + _LABEL):
            break
        box = above if above.tag in _BLOCKS else box
    return box
