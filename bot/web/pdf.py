"""PDF files -> articles: the words of their pages, lines joined into paragraphs again."""

from __future__ import annotations

import io
import re
from collections import Counter

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from bot.core.models import Article
from bot.errors import Unreadable

MOST_PAGES = 100
"""A newspaper's longest report has fewer; of more only these are read and the article is marked as cut."""

_FEWEST_LETTERS = 40
"""Below this a PDF is its pictures (a scan); a page number and a stamp are no text."""

_SOFT_BREAK = re.compile(r"(?<=\w)[-\u00ad]\n(?=[a-zà-ÿа-я])")
_WRAPPED = re.compile(r"(?<![.!?…:”\"»)\n])\n(?=[^\n])")

_TURNED_WITHIN = re.compile(r"(?<=\w)[-\u00ad]\n\n(?=[a-zà-ÿа-я])")
_TURNED = re.compile(r"(?<![.!?…:”\"»)\n])\n\n(?=[a-zà-ÿа-я])")
"""The end of a page within a word, and within a sentence."""

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"})

_EDGE, _FEWEST_PAGES = 2, 3
"""Lines at the head and foot of a page that may run through, and pages from which that shows."""

_NAMES_OF_PROGRAMS = re.compile(r"untitled|microsoft word|\.(?:docx?|indd|pdf|qxd|tex)$", re.IGNORECASE)


def article(body: bytes) -> Article:
    """The PDF's text.  Raises Unreadable for one that is locked, broken, or only pictures."""
    try:
        reader = PdfReader(io.BytesIO(body))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("This PDF is locked with a password. Post an unlocked copy or paste its text.")
        text = _joined([_lines(reader, number) for number in range(min(len(reader.pages), MOST_PAGES))])
        title = _title(reader)
        cut = len(reader.pages) > MOST_PAGES
    except (
        PyPdfError,
        DependencyError,
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        AttributeError,
    ) as error:
        raise Unreadable("This PDF is broken, so I cannot read it. Paste its text instead.") from error
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        raise Unreadable(
            "This PDF holds only pictures of its pages, no text. Paste the text and I will read that."
        )
    return Article(text=text, title=title, cut=cut, extractor="pypdf")


def _lines(reader: PdfReader, number: int) -> list[str]:
    text = reader.pages[number].extract_text().translate(_LIGATURES)
    return [line.strip() for line in text.splitlines()]


def _joined(pages: list[list[str]]) -> str:
    """The pages' paragraphs; a sentence that goes on on the next page stays one."""
    running = _running(pages)
    texts = (_paragraphs(_without(running, page)) for page in pages)
    return _TURNED.sub(" ", _TURNED_WITHIN.sub("", "\n\n".join(filter(None, texts))))


def _paragraphs(lines: list[str]) -> str:
    return _WRAPPED.sub(" ", _SOFT_BREAK.sub("", "\n".join(lines))).strip()


def _running(pages: list[list[str]]) -> set[str]:
    """The forms of lines that stand at the head or foot of most pages, titles and numbers of pages; no sentences."""
    edges: Counter[str] = Counter()
    for page in pages:
        edges.update({_form(page[place]) for place in _edges(page) if page[place][-1] not in ".!?"})
    return {form for form, count in edges.items() if count >= max(_FEWEST_PAGES, len(pages) / 2)}


def _edges(page: list[str]) -> set[int]:
    """The places of the first and the last lines of a page."""
    filled = [place for place, line in enumerate(page) if line]
    return {*filled[:_EDGE], *filled[-_EDGE:]}


def _without(running: set[str], page: list[str]) -> list[str]:
    edges = _edges(page)
    return [line for place, line in enumerate(page) if place not in edges or _form(line) not in running]


def _form(line: str) -> str:
    """A line without what differs from page to page."""
    return re.sub(r"\d+", "0", line)


def _title(reader: PdfReader) -> str | None:
    title = str((reader.metadata.title if reader.metadata else None) or "").strip()
    return None if not title or _NAMES_OF_PROGRAMS.search(title) else title
