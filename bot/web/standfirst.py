"""The paragraph under a title that says what the article is about, and that stands outside its body."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from lxml.html import HtmlElement

from bot.core.models import squeeze
from bot.web.boxes import is_marked
from bot.web.metadata import Known
from bot.web.visible import after_title, simplified, within, words

_CALLED = frozenset(
    """
    abstract anons anriss bajada chapeau chapo copete dek deck desc description dropline entradilla excerpt
    ingress intro lead leadtext lede linhafina manchet preamble sommario sottotitolo standfirst strapline
    subdeck subhead subheading subheadline subline subtitle summary teaser underrubrik vorspann
    """.split()
)
"""What sites call it in their classes."""

_NOT_CALLED = frozenset("audio author byline caption credit date image meta player tags time video".split())
_FOREIGN = frozenset(
    "ad ads banner bio comment comments consent cookie newsletter promo related share subscribe".split()
)
"""What neither a standfirst nor anything around it is called."""

_AROUND = 4
"""Elements around it that are looked at."""

_PARTS = re.compile(r"[\s_:/-]+|(?<=[a-z])(?=[A-Z])")
"""What separates the words of a class: "article__lead", "b-subheadline", "storySummary"."""

_ELSEWHERE = ("aside", "figure", "footer", "form", "li", "nav")

_SHORTEST, _LONGEST = 6, 80
"""Words."""

_SAME = 40
"""Letters by which two texts are known to begin alike."""


def standfirst(tree: HtmlElement, body: str, known: Known) -> str:
    """The standfirst, empty where there is none or the text holds it already."""
    taken, begins = simplified(body), simplified(body.partition("\n")[0])[:_SAME]
    for element in after_title(tree, known.title):
        text = squeeze(next(element.iter("p"), element).text_content()) if within(element, _LONGEST) else ""
        told = simplified(text)
        if begins and told.startswith(begins):
            break
        if words(text) >= _SHORTEST and told not in taken and _is_one(element, told, known):
            return text
    return ""


def _is_one(element: HtmlElement, told: str, known: Known) -> bool:
    """Whether it is called so, or says what the page declares itself to be about."""
    called, around = _called(element), list(islice(element.iterancestors(), _AROUND))
    if called & _NOT_CALLED or any(
        _called(part) & _FOREIGN or is_marked(part) for part in (element, *around)
    ):
        return False
    if next(element.iterancestors(*_ELSEWHERE), None) is not None:
        return False
    if any(2 * words(link.text_content()) > words(told) for link in element.iter("a")):
        return False  # a teaser of another article
    about = simplified(known.about or "")
    return bool(called & _CALLED) or (len(about) >= _SAME and told[:_SAME] == about[:_SAME])


def _called(element: HtmlElement) -> set[str]:
    """The words of its class, and each two in a row as one: "sub-title" is "subtitle"."""
    parts = [part.lower() for part in _PARTS.split(element.get("class", ""))]
    return {*parts, *map("".join, pairwise(parts))}
