"""What the bytes are, whatever they are said to be."""

from __future__ import annotations

import re
from enum import Enum, auto

from bot.core.models import Page
from bot.errors import NotAnArticle, Unreadable


class Kind(Enum):
    """The forms in which articles come."""

    HTML = auto()
    PDF = auto()
    TEXT = auto()


_IMAGE = "This is an image, not an article. Paste its words and I will read them."
_SOUND = "This is a sound recording, not an article."
_FILM = "This is a video, not an article."
_PACKED = "This is a packed file. Unpack it and post the .txt, .md, .html or .pdf inside."
_BINARY = "This is not a file that I can read. I read .txt, .md, .html and .pdf files."
_FEED = "This is a news feed, not an article. Post the link of one of its articles."
_DATA = "This is data for programs, not an article."

_NO_ARTICLES = {"audio": _SOUND, "font": _BINARY, "image": _IMAGE, "video": _FILM}
"""By the first half of a content type."""

_DATA_TYPES = (
    "application/javascript",
    "application/json",
    "application/ld+json",
    "text/css",
    "text/javascript",
)

_SIGNATURES = (
    (b"\x89PNG\r\n", _IMAGE), (b"\xff\xd8\xff", _IMAGE), (b"GIF87a", _IMAGE), (b"GIF89a", _IMAGE),
    (b"RIFF", _IMAGE), (b"ID3", _SOUND), (b"OggS", _SOUND), (b"fLaC", _SOUND), (b"\x1aE\xdf\xa3", _FILM),
    (b"\0\0\0\x18ftyp", _FILM), (b"\0\0\0\x20ftyp", _FILM), (b"PK\x03\x04", _PACKED),
    (b"\x1f\x8b", _PACKED), (b"7z\xbc\xaf", _PACKED), (b"Rar!", _PACKED), (b"\x7fELF", _BINARY),
    (b"\xd0\xcf\x11\xe0", _BINARY), (b"{\\rtf", _BINARY),
)  # fmt: skip
"""First bytes of files that are no articles (the signatures of file(1) and the MIME Sniffing standard)."""

_MARKUP = re.compile(
    rb"\s{0,1000}<(?:!doctype html|!--|html|head|body|meta|title|article|main|div|section|h1|p)\b",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(rb"\s{0,1000}<(?:!doctype html|html)\b", re.IGNORECASE)
"""A whole page, as no text file of words begins."""

_FEED_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b", re.IGNORECASE)

_HEAD = 1024
"""Bytes by which a file is known; browsers look at 1445 (MIME Sniffing standard, section 5.2)."""

_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\f\r\x1b")
_MOST_CONTROLS = 0.02
"""Share of control characters above which bytes are no text; real text has none."""


def kind_of(page: Page) -> Kind:
    """The form of an article that the bytes have.  Raises NotAnArticle or Unreadable for any other."""
    said = (page.content_type or "").partition(";")[0].strip().lower()
    head = page.body[:_HEAD]
    _refuse_by_type(said, head)
    if b"%PDF-" in head:
        return Kind.PDF
    if not page.body.strip():
        raise Unreadable("There is nothing in it: the page or file is empty.")
    if _FEED_ROOT.search(head) and not _MARKUP.match(head):
        raise NotAnArticle(_FEED)
    if _is_binary(page, head):
        raise Unreadable(_BINARY)
    if page.address and page.name is None and _DOCUMENT.match(head):
        return Kind.HTML  # whatever the server says: some send all their pages as text
    return Kind.HTML if _is_html(said, page.name, head) else Kind.TEXT


def _refuse_by_type(said: str, head: bytes) -> None:
    for signature, sentence in _SIGNATURES:
        if head.startswith(signature):
            raise NotAnArticle(sentence)
    if said in _DATA_TYPES:
        raise NotAnArticle(_DATA)
    family = said.partition("/")[0]
    if family in _NO_ARTICLES:
        raise NotAnArticle(_NO_ARTICLES[family])


def _is_binary(page: Page, head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or "utf-16" in (page.content_type or "").lower():
        return False
    return sum(byte in _CONTROLS for byte in head) > _MOST_CONTROLS * len(head)


def _is_html(said: str, name: str | None, head: bytes) -> bool:
    if (name or "").lower().endswith((".html", ".htm", ".xhtml")) or "html" in said:
        return True
    if (name or "").lower().endswith((".txt", ".md")) or said in ("text/plain", "text/markdown"):
        return False
    return bool(_MARKUP.match(head)) or "xml" in said
