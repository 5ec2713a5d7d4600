"""Whether a page is an article, and if not, what it is: said in words that help."""

from __future__ import annotations

import re
from collections import Counter

from lxml.html import HtmlElement

from bot.errors import NotAnArticle
from bot.web import walls
from bot.web.hints import asks_consent, hinted
from bot.web.metadata import ARTICLES, Known
from bot.web.offers import offered
from bot.web.teasers import is_list, teasers
from bot.web.visible import (
    beside,
    headlines,
    prose,
    simplified,
    undisturbed,
    unscripted,
    visible,
    words,
)
from bot.web.walls import Wall

ENOUGH = 100
"""Words of prose that no wall shows of what is behind it; more are read, and marked as cut."""

LITTLE = 35
"""Words of prose in the shortest news in brief."""

_SHELL = 25
"""Words; a page that shows fewer is a shell for its scripts."""

_FORM = 60
"""Words; a page with fewer and a field for a password is there to be logged in to."""

_FEWEST_SLIDES, _CAPTION = 3, 40
"""Numbered pictures that make a row, and words of one below which its text is a caption."""

_SLIDE = re.compile(r"\d{1,3}\s?(?:/|de|di|of|sur|von|z|из)\s?\d{1,3}\b")

_SEVERAL = 2
"""Phrases of one wall that are no accident; many a page has one in passing."""

_TEASERS = 8
"""Teasers from which a page without prose is a list of them."""

_PICTURES = 6
"""Figures from which a page without prose is a gallery."""

_WHOLE = 0.7
"""Share of the words that a page declares below which its text is cut; counts differ in what they count."""

_LAST_LINES = 3
"""Lines at a text's end in which a wall speaks."""

_SOUND = "This is a sound recording, not an article. If there is a transcript, paste it and I will read that."
_VIDEO = "This is a video, not an article. If there is a transcript, paste it and I will read that."
_GALLERY = "This is a picture gallery, not an article. Post the link of the article that it belongs to."
_INDEX = "This page is a list of articles, not one of them. Post the link of the article that you mean."
_SHOP = "This is a page of a shop, not an article."
_ONWARD = "This page only leads on to another one. Open it and post the address where you end up."
_EMPTY = "There is hardly any text on this page. Paste the text and I will read that."

_LISTS = frozenset({"collectionpage", "itemlist", "profilepage", "searchresultspage"})
_GALLERIES = frozenset({"imagegallery", "mediagallery"})
_GOODS = frozenset({"og:product", "product", "product.item", "productgroup"})
_SOUNDS = frozenset({"audioobject", "podcastepisode", "podcastseries", "radioepisode"})
_VIDEOS = frozenset({"movie", "videoobject"})
"""schema.org's types of pages and works that are no articles."""

_LONG_WALLS = frozenset({Wall.CAPTCHA, Wall.CONSENT, Wall.LOGIN, Wall.MISSING, Wall.REGION})
"""Walls that may be wordy themselves."""


def is_cut(tree: HtmlElement, body: str, known: Known) -> bool:
    """Whether a wall ends the text early.  Raises NotAnArticle where there is no article at all."""
    sentences = prose(body)
    if sentences >= ENOUGH:
        _refuse_other_than_article(tree, body, known)
        return _ends_at_wall(tree, body, known)
    if sentences >= LITTLE and not (
        is_list(tree, body) or _standing(tree, body, known) or _declared(known) or _is_slides(body)
    ):
        return False
    raise NotAnArticle(_instead(tree, body, known))


def _refuse_other_than_article(tree: HtmlElement, body: str, known: Known) -> None:
    """A long text is refused only for what the page is, never for what the text mentions."""
    if known.types & ARTICLES - {"article"}:
        return
    heading = walls.headed(headlines(tree)) & _LONG_WALLS if "article" not in known.types else set()
    if heading:
        raise NotAnArticle(_first(heading).value)
    if known.types & _LISTS - {"itemlist"} or is_list(
        tree, body
    ):  # lists of related ones stand beside articles
        raise NotAnArticle(_INDEX)
    if "article" in known.types:  # OpenGraph's, which some sites give their lists too
        return
    if known.types & _GALLERIES or _is_slides(body):
        raise NotAnArticle(_GALLERY)
    if known.types & _GOODS:
        raise NotAnArticle(_SHOP)
    if walls.spoken(body, Wall.CONSENT):
        raise NotAnArticle(Wall.CONSENT.value)


def _ends_at_wall(tree: HtmlElement, body: str, known: Known) -> bool:
    """Whether the text stops at a paywall: it says so at its end, or the page is built so."""
    if known.words:
        return words(body) < _WHOLE * known.words
    end = simplified("\n".join(body.splitlines()[-_LAST_LINES:]))
    if walls.said(end)[Wall.PAYWALL]:
        return True
    # An offer in a window of its own stands before whole articles too.
    offered = walls.said(undisturbed(tree))[Wall.PAYWALL] > 0
    return offered and (known.free is False or Wall.PAYWALL in walls.built(tree))


def _standing(tree: HtmlElement, body: str, known: Known) -> set[Wall]:
    """The walls that stand before a short text."""
    found = {wall for wall, count in walls.said(simplified(body)).items() if count >= _SEVERAL}
    found |= walls.headed(headlines(tree)) | walls.built(tree) - {Wall.LOGIN}
    if known.free is False or walls.said(visible(tree))[Wall.PAYWALL]:
        found.add(Wall.PAYWALL)
    if asks_consent(simplified(body)):
        found.add(Wall.CONSENT)
    return found | offered(tree)


def _instead(tree: HtmlElement, body: str, known: Known) -> str:
    """What a page without an article is: its own declarations first, then what it says."""
    shown = visible(tree)
    said = walls.said(shown)
    clear = _clear(tree, body, known, said)
    if _leads_on(tree):
        return _ONWARD
    if clear - {Wall.CONSENT}:
        return max(clear - {Wall.CONSENT}, key=lambda wall: said[wall]).value
    if sentence := _shape(tree, body, known):
        return sentence
    if clear | set(said):
        return _first(clear | set(said)).value
    if shown and words(shown) < _FORM and (hint := hinted(f"{headlines(tree)} {shown}")):
        return hint.value
    if words(shown) < _SHELL and (
        walls.said(unscripted(tree))[Wall.SCRIPTS] or tree.find(".//script") is not None
    ):
        return Wall.SCRIPTS.value
    return _EMPTY


def _clear(tree: HtmlElement, body: str, known: Known, said: Counter[Wall]) -> set[Wall]:
    """The walls that the page leaves no doubt about."""
    shown, built = visible(tree), walls.built(tree)
    clear = walls.headed(headlines(tree)) | {wall for wall, count in said.items() if count >= _SEVERAL}
    clear |= built & (set(said) | {Wall.CAPTCHA, Wall.PAYWALL})
    if Wall.LOGIN in built and words(shown) < _FORM:
        clear.add(Wall.LOGIN)
    if known.free is False or walls.said(beside(tree))[Wall.PAYWALL]:
        clear.add(Wall.PAYWALL)
    if asks_consent(shown):
        clear.add(Wall.CONSENT)
    if prose(body) and Wall.CONSENT not in clear:
        clear |= offered(tree)
    return clear


def _shape(tree: HtmlElement, body: str, known: Known) -> str | None:
    """A film, pictures or a list, by what the page declares and holds."""
    if known.types & _GOODS:
        return _SHOP
    if known.types & _VIDEOS or any(kind.startswith("video") for kind in known.types) or _plays(tree):
        return _VIDEO
    if known.types & _SOUNDS or tree.find(".//audio") is not None:
        return _SOUND
    if known.types & _GALLERIES or len(list(tree.iter("figure"))) >= _PICTURES or _is_slides(body):
        return _GALLERY
    if known.types & _LISTS or is_list(tree, body) or len(teasers(tree)) >= _TEASERS:
        return _INDEX
    return None


def _declared(known: Known) -> bool:
    """Whether the page declares itself something else than an article."""
    return bool(known.types & (_GALLERIES | _GOODS)) and not known.types & ARTICLES


def _is_slides(body: str) -> bool:
    """Whether a text is the captions of a row of pictures, each with its number ("3 / 12")."""
    slides = sum(_SLIDE.match(line.strip()) is not None for line in body.splitlines())
    return slides >= _FEWEST_SLIDES and prose(body) < _CAPTION * slides


def _leads_on(tree: HtmlElement) -> bool:
    refreshing = (meta for meta in tree.iter("meta") if meta.get("http-equiv", "").lower() == "refresh")
    return any("url=" in meta.get("content", "").lower() for meta in refreshing)


def _plays(tree: HtmlElement) -> bool:
    return (
        any("/embed" in frame.get("src", "") for frame in tree.iter("iframe"))
        or tree.find(".//video") is not None
    )


def _first(found: set[Wall]) -> Wall:
    """The likeliest: walls are listed in that order."""
    return next(wall for wall in Wall if wall in found)
