"""HTML -> Article: the text by trafilatura, what is known of it by the page's own declarations."""

from __future__ import annotations

from itertools import islice

from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction
from trafilatura.settings import Document, use_config

from bot.core.models import Article
from bot.errors import Unreadable
from bot.web import boxes, layout_tables
from bot.web.metadata import metadata, updates
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
    body = _posted(tree) or _without_title(_body(tree, address), known.title)
    if prose(body) < LITTLE:
        body = max(body, updates(tree), _federated(tree), key=prose)
    cut = is_cut(tree, body, known)
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
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_LEAST_DENSE if dense(tree.text_content()) else _LEAST))
    found = bare_extraction(
        tree,
        url=address,
        include_comments=False,
        include_tables=True,
        prune_xpath=boxes.LEFT_OUT,
        config=config,
    )
    return (found.text or "").strip() if isinstance(found, Document) else ""


def _posted(tree: HtmlElement) -> str:
    """A messenger's public post: its page is a script's, and its words stand in the description."""
    return _described(tree) if tree.find(".//script[@data-telegram-post]") is not None else ""


def _federated(tree: HtmlElement) -> str:
    """A post of a federated network, whose page is a script's too and whose description is all of it."""
    is_post = tree.find(".//link[@type='application/activity+json']") is not None
    return _described(tree) if is_post else ""


def _described(tree: HtmlElement) -> str:
    told = tree.find(".//meta[@property='og:description']")
    return (told.get("content") or "").strip() if told is not None else ""


def _without_title(body: str, title: str | None) -> str:
    first, _, rest = body.partition("\n")
    return rest.strip() if title and first.strip() == title else body
