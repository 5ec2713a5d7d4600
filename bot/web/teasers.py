"""Lists of articles told from articles: by the links to elsewhere, and the few words beside each."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice

from lxml.html import HtmlElement

from bot.web.visible import prose, simplified, words

_SHORTEST_HEADLINE = 4
"""Words of a link that can be another article's headline rather than a menu's entry."""

_LONGEST_TEASER = 70
"""Words of a block around one such link; longer ones are articles that link somewhere."""

_KICKER = 8
"""Words before a teaser's headline: a section, a place, a day."""

_HEIGHT = 4
"""Elements between a headline's link and the block that holds its teaser."""

_FEWEST = 5
"""Lines of a text that are teasers, from which it may be a list of them."""

_SHARE = 0.3
"""Share of the text's words in such lines from which it is one."""

_OWN = 70
"""Words of prose beside the teasers that a list has at most, as an introduction."""

_LINKS, _LINES, _SEARCHED = 400, 300, 200_000
"""Links, lines and characters that are looked at: enough to know, and bounded."""


def teasers(tree: HtmlElement) -> list[str]:
    """The words of each block that holds one link to elsewhere and little more, headline included."""
    links = [link for link in tree.iter("a") if words(link.text_content()) >= _SHORTEST_HEADLINE]
    led_to: defaultdict[HtmlElement, set[str]] = defaultdict(set)
    for link in links[:_LINKS]:
        for block in islice(link.iterancestors(), _HEIGHT):
            led_to[block].add(link.get("href", ""))
    blocks = {_block(link, led_to): link for link in reversed(links[:_LINKS])}
    texts = ((simplified(" ".join(block.itertext())), link) for block, link in reversed(blocks.items()))
    return [text for text, link in texts if words(text) <= _LONGEST_TEASER and _begins(text, link)]


def _begins(text: str, link: HtmlElement) -> bool:
    """Whether the link heads its block; one within a sentence is an article's."""
    before, _, _ = text.partition(simplified(" ".join(link.itertext())))
    return words(before) <= _KICKER


def _block(link: HtmlElement, led_to: dict[HtmlElement, set[str]]) -> HtmlElement:
    """The largest element around the link, within reach, in which no other link leads elsewhere."""
    block = link
    for above in islice(link.iterancestors(), _HEIGHT):
        if len(led_to[above]) > 1:
            break
        block = above
    return block


def is_list(tree: HtmlElement, body: str) -> bool:
    """Whether the text is teasers of other articles for a good part, and little of its own beside them."""
    told = "\n".join(teasers(tree))[:_SEARCHED]
    lines = [simplified(line).lstrip("-•* ") for line in body.splitlines()[:_LINES]]
    teasing = [line for line in lines if words(line) >= _SHORTEST_HEADLINE and line in told]
    if len(teasing) < _FEWEST or prose("\n".join(set(lines) - set(teasing))) > _OWN:
        return False
    return sum(map(words, teasing)) >= _SHARE * sum(map(words, lines))
