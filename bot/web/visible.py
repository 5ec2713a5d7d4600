"""What a reader of a page sees: its words, its headlines, its links."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import dropwhile, islice

from lxml.html import HtmlElement

from bot.core.models import squeeze

_UNSEEN = frozenset({"head", "math", "noscript", "object", "script", "style", "svg", "template", "textarea"})
_AROUND = frozenset({"aside", "footer", "header", "nav"})
"""What stands around an article on every page of a site."""

_WINDOWS = ("modal", "overlay", "popup")
"""Parts of the ids and classes of windows that open over a page."""

_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""

_LONGEST_WORD = 100
"""Characters; a text of so many for each word that may be in it is looked at no further."""

_TITLES = ("h1", "h2", "h3")
_LONGEST_TITLE = 80
"""Words of a title."""

_REACH = 60
"""Elements behind the title that are looked at."""

_LINES = frozenset("address dd div em h2 h3 h4 header i li p section span strong time".split())
"""What holds a standfirst, a byline or a day."""

_SENTENCE_END = re.compile(r"[.!?…。！？।॥۔؟։።។။:]")
_ENDLESS = re.compile(r"[\u0e00-\u0eff]{24}")
"""Letters in a row that make a sentence in Thai and Lao, which put nothing at its end."""
_SHORTEST_SENTENCE = 6
"""Words; shorter lines are labels and buttons."""


def words(text: str) -> int:
    """Words of the text; two letters count as one in scripts without spaces."""
    unspaced = len(_UNSPACED.findall(text))
    return len(_WORD.findall(_UNSPACED.sub(" ", text))) + unspaced // 2


def dense(text: str) -> bool:
    """Whether a text is mostly of scripts without spaces."""
    return len(_UNSPACED.findall(text)) > len(_WORD.findall(_UNSPACED.sub(" ", text)))


def within(element: HtmlElement, most: int) -> bool:
    """Whether an element holds no more than so many words; no more of it is looked at than tells."""
    seen = 0
    for text in element.itertext():
        seen += words(text[: most * _LONGEST_WORD])
        if seen > most:
            return False
    return True


def prose(body: str) -> int:
    """Words in those lines that hold a sentence."""
    counted = ((words(line), line) for line in body.splitlines())
    return sum(
        count
        for count, line in counted
        if count >= _SHORTEST_SENTENCE and (_SENTENCE_END.search(line) or _ENDLESS.search(line))
    )


def simplified(text: str) -> str:
    """For comparison: one space, one case, one apostrophe."""
    return squeeze(text).casefold().replace("’", "'")


def visible(tree: HtmlElement) -> str:
    """The words of the page but for what stands around every page."""
    return simplified(" ".join(_texts(tree, _UNSEEN | _AROUND)))


def undisturbed(tree: HtmlElement) -> str:
    """What is visible without the windows that open over the page; what opens within an article ends it."""
    windows = {element for element in tree.iter("div", "section", "dialog", "form") if _is_window(element)}
    windows -= {element for element in windows if next(element.iterancestors("article"), None) is not None}
    return simplified(" ".join(_texts(tree, _UNSEEN | _AROUND, windows)))


def beside(tree: HtmlElement) -> str:
    """What stands in the columns and boxes beside the text."""
    return simplified(" ".join(element.text_content() for element in tree.iter("aside")))


def _is_window(element: HtmlElement) -> bool:
    marks = f"{element.get('id', '')} {element.get('class', '')}".casefold()
    return (
        element.tag == "dialog" or element.get("role") == "dialog" or any(mark in marks for mark in _WINDOWS)
    )


def unscripted(tree: HtmlElement) -> str:
    """What the page says to those who run no scripts."""
    return simplified(" ".join(element.text_content() for element in tree.iter("noscript")))


def headlines(tree: HtmlElement) -> str:
    """The page's title and main headings."""
    found = [*tree.iter("title"), *tree.iter("h1")]
    return simplified(" | ".join(element.text_content() for element in found[:5]))


def after_title(tree: HtmlElement, title: str | None) -> Iterator[HtmlElement]:
    """The elements that follow the title, in reading order, as far as a byline or a standfirst may stand."""
    wanted = simplified(title or "")
    headings = [heading for heading in tree.iter(*_TITLES) if within(heading, _LONGEST_TITLE)]
    own = next((heading for heading in headings if simplified(heading.text_content()) == wanted), None)
    if own is None:
        own = next((heading for heading in headings if heading.tag == "h1"), None)
    following = dropwhile(lambda element: element is not own, tree.iter())
    return (element for element in islice(following, 1, _REACH) if element.tag in _LINES)


def _texts(
    tree: HtmlElement, skipped: frozenset[str], left_out: Collection[HtmlElement] = ()
) -> Iterator[str]:
    """Text in reading order, without recursion: strangers decide how deep the tree is."""
    waiting: list[HtmlElement | str] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            yield node
            continue
        if node.tail and node is not tree:
            waiting.append(node.tail)
        if node.tag in skipped or not isinstance(node.tag, str) or node in left_out:
            continue
        waiting.extend(reversed(node))
        if node.text:
            yield node.text
