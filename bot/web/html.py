"""HTML -> Article: the text by trafilatura, what is known of it by the page's own declarations."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction
from trafilatura.settings import Document, Extractor

from bot.core.models import Article
from bot.errors import Unreadable
from bot.web import boxes, joiners, layout_tables, posts
from bot.web.edges import before_wall, trimmed
from bot.web.metadata import Known, metadata, updates
from bot.web.standfirst import standfirst
from bot.web.verdict import LITTLE, is_cut
from bot.web.visible import dense, prose

_MOST_ELEMENTS = 100_000
"""Elements of a page; the largest articles of Wikipedia have half as many."""

_LEAST, _LEAST_DENSE = 250, 100
"""Characters of a text that trafilatura takes before it tries rougher ways, which lose the paragraphs.

The first is its own number; Chinese says the same in some two fifths of the letters.
"""


def article(text: str, address: str | None) -> Article:
    """The page's article.  Raises NotAnArticle or Unreadable."""
    tree = _tree(text)
    boxes.mark(tree)
    layout_tables.open_up(tree)
    known = metadata(tree, address)
    known = replace(known, title=posts.titled(tree, known.title))
    posted = posts.messenger(tree)
    body, cut = (posted, False) if prose(posted) else _told(tree, known, address)
    return Article(
        text=body,
        title=known.title,
        address=known.canonical,
        site=known.site,
        authors=known.authors,
        published=known.published,
        language=known.language,
        cut=cut,
        extractor="trafilatura",
    )


def _told(tree: HtmlElement, known: Known, address: str | None) -> tuple[str, bool]:
    """The article's text, standfirst first, and whether a wall ends it early.  Raises NotAnArticle."""
    body = trimmed(_body(tree, address), known, tree)
    if prose(body) < LITTLE:
        body = max(body, updates(tree), posts.federated(tree), key=prose)
    cut = is_cut(tree, body, known)
    if cut:
        body = before_wall(body)
    return "\n".join(filter(None, (standfirst(tree, body, known), body))), cut


def _tree(text: str) -> HtmlElement:
    # A declaration of the encoding speaks of bytes; what is parsed here is text already.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except ParserError as error:
        raise Unreadable("There is nothing in it: the page is empty.") from error
    if next(islice(tree.iter(), _MOST_ELEMENTS, None), None) is not None:
        raise Unreadable("This page is too large to read as an article. Paste the part that matters as text.")
    return tree


def _body(tree: HtmlElement, address: str | None) -> str:
    """The main text, a paragraph a line; empty where there is none."""
    options = Extractor(output_format="python", comments=False, tables=True, url=address)
    options.min_extracted_size = _LEAST_DENSE if dense(tree.text_content()) else _LEAST
    with joiners.stood_in_for(tree):
        found = bare_extraction(tree, prune_xpath=boxes.LEFT_OUT, options=options)
    return joiners.restored(found.text or "").strip() if isinstance(found, Document) else ""
