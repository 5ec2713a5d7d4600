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
from bot.web.visible import within

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

_LONGEST_NAME = 100
"""Characters of an author's or a site's name; longer ones are biographies or slogans."""

_MOST_NODES = 1000
"""Nodes of JSON-LD that are looked at; a page has a few dozen."""

_BYLINE = re.compile(
    r"^(?!.*(?:comment|reply)).*\b(?:byline|author|auteur|autore?|autorin)\b", re.IGNORECASE | re.DOTALL
)
_LONGEST_BYLINE = 12
"""Words of a line that only says who wrote it."""

_AND = re.compile(r"\s*(?:,\s*(?:and\s+)?|;|&|\s(?:and|e|et|i|och|og|und|y|и)\s)\s*")
_PERSON = re.compile(r"(?:[^\W\d_a-zà-ÿ][\w.'’-]*)(?: (?:[a-z]{1,3} )?[^\W\d_a-zà-ÿ][\w.'’-]*){1,2}")
"""Two or three words with capitals, as people's names have; a newsroom's desk often has more, or one."""

_SEPARATED = re.compile(r"\s+(?:[|\-–—·•]|::)\s+$")

_BY = re.compile(
    r"^(?:(?:posted|published|words|written) by|by|de|di|door|geschrieben von|par|por|publicado por|publié par|von|автор:?)\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Known:
    """A page's declarations; ``types`` are its JSON-LD and OpenGraph types in lower case.

    ``free`` is what it says of itself as readable without paying (isAccessibleForFree), ``words``
    how many its whole text has.
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


def metadata(tree: HtmlElement, address: str | None) -> Known:
    """What the page says of itself."""
    nodes = list(_nodes(tree))
    told = next((node for node in nodes if _types(node) & _ARTICLES), {})
    meta = _meta(tree)
    guessed = extract_metadata(tree, default_url=address, extensive=False)
    site = _name(told.get("publisher")) or _text(meta.get("og:site_name")) or _site(guessed.sitename, address)
    title = _text(told.get("headline")) or _text(meta.get("og:title")) or _text(guessed.title)
    return Known(
        title=_titled(title, site),
        site=site,
        authors=_authors(told.get("author"))
        or _authors(meta.get("author"))
        or _authors(_signed(tree))
        or _authors((guessed.author or "").split("; "))
        or _authors(_bylined(tree)),
        published=_date(told.get("datePublished"))
        or _date(meta.get("article:published_time"))
        or _date(guessed.date),
        language=_language(tree.get("lang") or told.get("inLanguage") or meta.get("og:locale")),
        canonical=_canonical(tree, meta, address),
        types=frozenset(kind.lower() for node in nodes for kind in _types(node))
        | {meta.get("og:type", "").lower()},
        free=_truth(told.get("isAccessibleForFree")),
        words=_count(told.get("wordCount")),
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


def _text(value: object) -> str | None:
    return squeeze(unescape(value)) or None if isinstance(value, str) else None


def _titled(title: str | None, site: str | None) -> str | None:
    """The title without the site's name at its end."""
    if not title or not site or not title.casefold().endswith(site.casefold()):
        return title
    return _SEPARATED.sub("", title[: -len(site)]) or title


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    name = _text(value)
    return name if name and len(name) <= _LONGEST_NAME else None


def _authors(value: object) -> tuple[str, ...]:
    names = (_name(one) for one in (value if isinstance(value, list) else [value]))
    told = (_BY.sub("", name) for name in names if name and "://" not in name)
    return tuple(dict.fromkeys(name for one in told for name in _each(one)))


def _each(names: str) -> list[str]:
    """The names of ``Ann Lee, Bo Ek and Cy Ray``; what may be one name, or a name and a title, stays whole."""
    parts = _AND.split(names)
    return parts if all(_PERSON.fullmatch(part) for part in parts) else [names]


def _signed(tree: HtmlElement) -> list[str]:
    """Who signs in the first byline's links."""
    first = next((link for link in tree.iter("a") if "author" in link.get("rel", "").split()), None)
    if first is None:
        return []
    links = [first, *first.itersiblings("a")]
    return [link.text_content() for link in links if "author" in link.get("rel", "").split()]


def _bylined(tree: HtmlElement) -> list[str]:
    """Who signs in the first short line that its class calls a byline, and that begins or reads like one."""
    for line in tree.iter("p", "div", "span"):
        if not _BYLINE.search(line.get("class", "")) or not within(line, _LONGEST_BYLINE):
            continue
        said = squeeze(line.text_content())
        names = _each(_BY.sub("", said))
        if all(_PERSON.fullmatch(name) for name in names):
            return names
    return []


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
