"""Bytes -> Article, or why not: the one door to what knows HTML, PDF and plain text.

Light to import: the gateway's process names :func:`extract` and never runs it, so the libraries
that know the formats (17 MB) are loaded where a page is read.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.addresses import canonical
from bot.core.models import Article, Page, sound
from bot.errors import Unreadable
from bot.web.kinds import Kind, kind_of


def extract(page: Page) -> Article:
    """The page's article.  Raises NotAnArticle or Unreadable, whose sentences say which and why."""
    from bot.web import html, pdf, plain  # here, not above: see the module's first lines
    from bot.web.charset import decoded, once

    match kind_of(page):
        case Kind.PDF:
            article = pdf.article(page.body)
        case Kind.TEXT:
            article = plain.article(_readable(decoded(page.body, page.content_type)))
        case Kind.HTML:
            article = html.article(once(decoded(page.body, page.content_type)), page.address)
    return _sound(_placed(article, page))


def _readable(text: str) -> str:
    if not text.strip():
        raise Unreadable("This file is empty.")
    if "\0" in text:
        raise Unreadable("This is not a text file. I read .txt, .md, .html and .pdf files.")
    return text


def _sound(article: Article) -> Article:
    """The article with every text such that it can be stored."""
    return replace(
        article,
        text=sound(article.text),
        title=sound(article.title) if article.title else article.title,
        site=sound(article.site) if article.site else article.site,
        authors=tuple(map(sound, article.authors)),
    )


def _placed(article: Article, page: Page) -> Article:
    """The article under its canonical address: what it says itself, else where it was found."""
    address = article.address or (_form(page.address) if page.address else None)
    known = (_form(other) for other in (*page.others, page.address, *article.others) if other)
    return replace(
        article, address=address, others=tuple(dict.fromkeys(o for o in known if o and o != address))
    )


def _form(address: str) -> str | None:
    try:
        return canonical(address)
    except ValueError:
        return None
