"""Boxes inside an article that are not of it: forms for newsletters, links to other articles between
paragraphs, what no reader sees.

They are known by how they are built, so that their words are in no list; each is marked, and the
extraction leaves out what is marked, on its own copy of the page.
"""

from __future__ import annotations

import re
from collections import Counter
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

_CHANNEL = re.compile(
    r"https?://(?:www\.)?(?:t\.me/(?:s/)?[^/?]+|telegram\.me/[^/?]+|(?:www\.)?whatsapp\.com/channel/[^/?]+(?:/\d+)?|"
    r"(?:facebook|instagram|x|twitter|threads|tiktok|youtube)\.(?:com|net)/(?:channel/|c/)?[^/?]+|"
    r"invite\.viber\.com/?|news\.google\.com/publications/[^/?]+)/?(?:\?\S*)?",
    re.IGNORECASE,
)
"""A channel or page of a network, rather than one post of it."""

_LONGEST_INVITATION = 20
"""Words of "Follow us on …"."""

_SEVERAL = 2

_PAID = frozenset({"advert", "advertisement", "advertorial", "promo", "sponsor", "sponsored"})
_PARTS = re.compile(r"[\s_:/-]+")
"""Words in the classes of what somebody paid for, and what separates them."""

_SHORTEST_HEADLINE = 4
"""Words of a link that is another article's headline."""

_LABEL = 3
"""Words beside such a link in its paragraph: "Read also:"."""


def mark(tree: HtmlElement) -> None:
    """Mark the boxes of a page."""
    for field in islice(tree.iter("input"), _FIELDS):
        if field.get("type", "").lower() == "email" and (box := _around(field)) is not None:
            box.set(_MARK, "")
    links = list(islice(tree.iter("a"), _LINKS))
    led_to = Counter(link.get("href", "") for link in links)
    for link in links:
        if (box := _only_leading_on(link)) is not None or (box := _inviting(link, led_to)) is not None:
            box.set(_MARK, "")
    for part in tree.iter(*_BLOCKS):
        if _PAID & set(_PARTS.split(part.get("class", "").lower())) and within(part, _LONGEST_BOX):
            part.set(_MARK, "")
    for edit in tree.iterfind(".//span[@class='mw-editsection']"):
        edit.set(_MARK, "")  # a wiki's link behind each heading
    for hidden in tree.iterfind(".//*[@hidden]"):
        if hidden.get("hidden") != "until-found" and within(hidden, _LONGEST_BOX):
            hidden.set(_MARK, "")


def is_marked(element: HtmlElement) -> bool:
    """Whether the element is such a box."""
    return element.get(_MARK) is not None


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


def _inviting(link: HtmlElement, led_to: Counter[str]) -> HtmlElement | None:
    """The paragraph around a link to the site's own channel in a network, if it is as short as an invitation.

    The site's own is one that it links to again, above or below; others are what the text speaks of.
    """
    told = link.get("href", "")
    if led_to[told] < _SEVERAL or not _CHANNEL.fullmatch(told.strip()):
        return None
    around = next(islice(link.iterancestors("p"), 1), None)
    return around if around is not None and within(around, _LONGEST_INVITATION) else None
