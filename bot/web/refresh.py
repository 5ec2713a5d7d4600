"""Pages that send their reader on by themselves: the Refresh header and <meta http-equiv="refresh">.

Looked for in the gateway's process, so nothing is parsed here: a bounded number of bytes, by
patterns whose work grows with their number and no faster.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from html import unescape

_LOOKED_AT = 256 << 10
"""Bytes of a page in which a refresh is looked for: the heads of real pages, styles and all."""

_MOST_TAGS = 200
"""<meta> tags that are looked at; real pages have some dozens."""

_SOON = 15
"""Seconds; a page that leaves later is read first, and news sites reload themselves after minutes."""

_SHELL = 200
"""Letters; with fewer a page is no article, not even one in brief, and may lead on for want of scripts."""

_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template|textarea|title|iframe|noframes|xmp)\b.*?(?:</\1|\Z)",
    re.I | re.S,
)
"""What browsers do not take for markup."""

_NOSCRIPT = re.compile(r"<noscript\b.*?(?:</noscript\s*>|\Z)", re.I | re.S)
_META = re.compile(r"<meta(?=[\s/])", re.I)
_ATTRIBUTE = re.compile(
    r"""[\s/]*([^\s/>=]{1,50})(?:\s{0,20}=\s{0,20}(?:"([^"]{0,2500})"|'([^']{0,2500})'|([^\s>"']{0,2500})))?"""
)
_MOST_ATTRIBUTES = 10

_CONTENT = re.compile(
    r"\s*(\d{1,9})?[\d.]*\s*(?:[;,]|(?<=\s))\s*(?:url\s*=\s*)?(?P<mark>[\"']?)(?P<to>.*)", re.I | re.S
)
"""The HTML standard's "shared declarative refresh steps"."""


def onward(header: str | None, body: bytes) -> str | None:
    """Where the page sends its reader within a few seconds, as it is spelled; None where it stays."""
    return _soon(header) or _told_by(_text(body[:_LOOKED_AT]))


def _text(start: bytes) -> str:
    """As text; what is no UTF-8 stays visible to the one who joins addresses."""
    wide = start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return start.decode("utf-16", "replace") if wide else start.decode("utf-8", "surrogateescape")


def _told_by(text: str) -> str | None:
    if not _META.search(text):
        return None
    seen = _UNSEEN.sub(" ", text)
    scripted = _NOSCRIPT.sub(" ", seen)
    if sum(map(str.isalpha, re.sub(r"<[^<>]*>?", " ", scripted))) < _SHELL:
        scripted = seen
    return next(filter(None, map(_soon, _contents(scripted))), None)


def _contents(text: str) -> Iterator[str]:
    """What each <meta http-equiv="refresh"> says."""
    for count, found in enumerate(_META.finditer(text)):
        if count == _MOST_TAGS:
            return
        told = _attributes(text, found.end())
        if told.get("http-equiv", "").lower() == "refresh":
            yield told.get("content", "")


def _attributes(text: str, at: int) -> dict[str, str]:
    told: dict[str, str] = {}
    for _ in range(_MOST_ATTRIBUTES):
        found = _ATTRIBUTE.match(text, at)
        if not found:
            break
        told.setdefault(found[1].lower(), unescape(found[2] or found[3] or found[4] or ""))
        at = found.end()
    return told


def _soon(content: str | None) -> str | None:
    """The address in ``5; url=/next``, if the time is short."""
    found = _CONTENT.match(content or "")
    if not found or int(found[1] or 0) > _SOON:
        return None
    mark = found["mark"]
    address = found["to"].partition(mark)[0] if mark else found["to"]
    return address.strip() or None
