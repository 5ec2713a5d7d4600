"""PDF files -> articles: the words of their pages, lines joined into paragraphs again."""

from __future__ import annotations

import io
import re

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

_NAMES_OF_PROGRAMS = re.compile(r"untitled|microsoft word|\.(?:docx?|indd|pdf|qxd|tex)$", re.IGNORECASE)


def article(body: bytes) -> Article:
    """The PDF's text.  Raises Unreadable for one that is locked, broken, or only pictures."""
    try:
        reader = PdfReader(io.BytesIO(body))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("This PDF is locked with a password. Post an unlocked copy or paste its text.")
        text = "\n\n".join(_page_text(reader, number) for number in range(min(len(reader.pages), MOST_PAGES)))
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


def _page_text(reader: PdfReader, number: int) -> str:
    lines = "\n".join(line.strip() for line in reader.pages[number].extract_text().splitlines())
    return _WRAPPED.sub(" ", _SOFT_BREAK.sub("", lines)).strip()


def _title(reader: PdfReader) -> str | None:
    title = str((reader.metadata.title if reader.metadata else None) or "").strip()
    return None if not title or _NAMES_OF_PROGRAMS.search(title) else title
