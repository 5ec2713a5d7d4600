"""Boxes inside an article that are not of it: forms for newsletters, links to other articles between paragraphs.

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

_HEIGHT, _FIELDS, _PARAGRAPHS = 6, 50, 3000
"""Elements above a field, fields, and paragraphs that are looked at."""

_SHORTEST_HEADLINE = 4
"""Words of a link that is another article's headline."""

_LABEL = 3
"""Words beside such a link in its paragraph: "Read also:"."""


def mark(tree: HtmlElement) -> None:
    """Mark the boxes of a page."""
    for field in islice(tree.iter("input"), _FIELDS):
        if field.get("type", "").lower() == "email" and (box := _around(field)) is not None:
            box.set(_MARK, "")
    for paragraph in islice(tree.iter("p"), _PARAGRAPHS):
        if _only_leads_on(paragraph):
            paragraph.set(_MARK, "")


def _around(field: HtmlElement) -> HtmlElement | None:
    """The largest element around a field with few words, within reach; none that is the page's whole text."""
    box = None
    for above in islice(field.iterancestors("aside", "div", "form", "section"), _HEIGHT):
        if not within(above, _LONGEST_BOX):
            break
        box = above
    return box


def _only_leads_on(paragraph: HtmlElement) -> bool:
    """Whether a paragraph is a link to another article, with a word or two before it at most."""
    link = paragraph.find(".//a[@href]")
    if link is None or link.get("href", "").startswith("#"):
        return False
    inside, all_of_it = words(link.text_content()), words(paragraph.text_content())
    return inside >= _SHORTEST_HEADLINE and all_of_it - inside <= _LABEL
