"""What a page declares of itself: JSON-LD and OpenGraph first, trafilatura's guesses for the rest."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement
from trafilatura import extract_metadata

from bot.core.addresses import canonical, site_of
from bot.core.models import squeeze
from bot.web.bylines import authors, bylined, named, signed, text
from bot.web.days import under_title
from bot.web.visible import words

_ARTICLES = frozenset(
    """
    AdvertiserContentArticle AnalysisNewsArticle Article AskPublicNewsArticle BackgroundNewsArticle
    BlogPosting LiveBlogPosting MedicalScholarlyArticle NewsArticle OpinionNewsArticle Report
    ReportageNewsArticle ReviewNewsArticle SatiricalArticle ScholarlyArticle SocialMediaPosting TechArticle
    """.split()
)
"""schema.org's Article and its subtypes."""

ARTICLES = frozenset(kind.lower() for kind in _ARTICLES) | {"article"}
"""The types by which a page declares itself an article, as :class:`Known` spells them."""

_MOST_NODES = 1000
"""Nodes of JSON-LD that are looked at; a page has a few dozen."""

_SEPARATED = re.compile(r"\s+(?:[|\-–—·•]|::)\s+$|\s*[：｜＿_|]\s*$")

_SUFFIX = re.compile(r"\s*(?P<mark>[|｜_«»‹›–—-])\s*(?P<name>[^|｜_«»‹›–—]{2,40})")
_DASHES = frozenset("–—-")
_LONGEST_SUFFIX = 5
"""Words of a site's name behind a title."""


@dataclass(frozen=True, slots=True)
class Known:
    """A page's declarations; ``types`` are its JSON-LD and OpenGraph types in lower case.

    ``free`` is what it says of itself as readable without paying (isAccessibleForFree), ``words``
    how many its whole text has, ``about`` its own description.
    """

    title: str | None = None
    site: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    language: str | None = None
    canonical: str | None = None
    types: frozenset[str] = frozenset()
    free: bool | None = None
    words: int | None = None
    about: str | None = None


def metadata(tree: HtmlElement, address: str | None) -> Known:
    """What the page says of itself."""
    nodes = list(_nodes(tree))
    told = next((node for node in nodes if _types(node) & _ARTICLES), {})
    meta = _meta(tree)
    guessed = extract_metadata(tree, default_url=address, extensive=False)
    title = text(told.get("headline")) or text(meta.get("og:title")) or text(guessed.title)
    site = (
        named(told.get("publisher"))
        or text(meta.get("og:site_name"))
        or _behind(title, tree, address)
        or _site(guessed.sitename, address)
    )
    return Known(
        title=_titled(title, site),
        site=site,
        authors=authors(told.get("author"))
        or authors(meta.get("author"))
        or authors(signed(tree))
        or authors((guessed.author or "").split("; "))
        or authors(bylined(tree, title, site)),
        published=_date(told.get("datePublished"))
        or _date(meta.get("article:published_time"))
        or _date(guessed.date)
        or under_title(tree, title),
        language=_language(tree.get("lang") or told.get("inLanguage") or meta.get("og:locale")),
        canonical=_canonical(tree, meta, address),
        types=frozenset(kind.lower() for node in nodes for kind in _types(node))
        | {meta.get("og:type", "").lower()},
        free=_truth(told.get("isAccessibleForFree")),
        words=_count(told.get("wordCount")),
        about=text(meta.get("og:description"))
        or text(meta.get("description"))
        or text(told.get("description")),
    )


def updates(tree: HtmlElement) -> str:
    """The posts of a live blog that stand in its JSON-LD, a paragraph each; empty where there are none."""
    posts = [post for node in _nodes(tree) for post in _listed(node.get("liveBlogUpdate"))]
    told = (_plain(post.get("articleBody")) for post in posts[:_MOST_NODES] if isinstance(post, dict))
    return "\n".join(filter(None, told))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _plain(value: object) -> str:
    """The words of a text that may hold markup."""
    return squeeze(re.sub(r"<[^<>]{0,2000}>", " ", unescape(value))) if isinstance(value, str) else ""


def _nodes(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD, lists and graphs opened, outer ones first."""
    waiting: deque[Any] = deque()
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            waiting.append(json.loads(script.text or "", strict=False))
        except (ValueError, RecursionError):
            continue  # a page's broken declarations are no reason not to read it
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.popleft()
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            yield value
            waiting.extend(value[key] for key in ("@graph", "mainEntity") if key in value)


def _types(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type")
    return {kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)}


def _meta(tree: HtmlElement) -> dict[str, str]:
    """<meta> by its property or name, the first of each."""
    found: dict[str, str] = {}
    for element in tree.iterfind(".//meta"):
        name = (element.get("property") or element.get("name") or "").lower()
        if name and element.get("content"):
            found.setdefault(name, element.get("content"))
    return found


def _titled(title: str | None, site: str | None) -> str | None:
    """The title without the site's name at its end."""
    if not title or not site or not title.casefold().endswith(site.casefold()):
        return title
    return _SEPARATED.sub("", title[: -len(site)]) or title


def _date(value: object) -> date | None:
    """The day of ``2024-05-01T…``, ``2024/05/01`` or ``Wed, 01 May 2024 …``."""
    told = str(value or "").strip()
    for form in (_written, _mailed):
        try:
            return form(told)
        except ValueError:
            continue
    return None


def _written(value: str) -> date:
    return date.fromisoformat(value[:10].replace("/", "-"))


def _mailed(value: str) -> date:
    return parsedate_to_datetime(value).date()


def _truth(value: object) -> bool | None:
    return {"true": True, "false": False}.get(str(value).lower())


def _count(value: object) -> int | None:
    return (
        int(value)
        if isinstance(value, int | str) and str(value).isdecimal() and len(str(value)) < 7
        else None
    )


def _language(value: object) -> str | None:
    found = re.match(r"[A-Za-z]{2,3}(?=[-_]|$)", value) if isinstance(value, str) else None
    return found[0].lower() if found else None


def _behind(title: str | None, tree: HtmlElement, address: str | None) -> str | None:
    """The site's name where <title> is the title, a bar and a few words more; behind a dash, if the host has them."""
    told = text(tree.findtext(".//title")) or ""
    found = _SUFFIX.fullmatch(told, len(title)) if title and told.startswith(title) else None
    if not found or words(found["name"]) > _LONGEST_SUFFIX:
        return None
    host = (urlsplit(address or "").hostname or "").replace("-", "")
    if found["mark"] in _DASHES and re.sub(r"\W", "", found["name"]).casefold() not in host:
        return None
    return found["name"]


def _site(guessed: str | None, address: str | None) -> str | None:
    host = (urlsplit(address or "").hostname or "").removeprefix("www.")
    return guessed or host or None


def _canonical(tree: HtmlElement, meta: dict[str, str], address: str | None) -> str | None:
    """The page's own canonical address, where it is on the same site and is not the site's front page.

    A page cannot pass itself off as another site's, nor all pages of a site as one.
    """
    if address is None:
        return None
    links = (
        link.get("href") for link in tree.iter("link") if "canonical" in link.get("rel", "").lower().split()
    )
    base = next((element.get("href", "") for element in tree.iter("base")), "")
    for told in (next(links, None), meta.get("og:url")):
        try:
            claimed = canonical(urljoin(urljoin(address, base), told.strip())) if told else ""
        except ValueError:
            continue
        if claimed and site_of(claimed) == site_of(address) and urlsplit(claimed).path != "/":
            return claimed
    return None
