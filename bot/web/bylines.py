"""Who wrote a page: names in its declarations and its bylines, without the labels that stand before them."""

from __future__ import annotations

import re
from html import unescape
from itertools import chain

from lxml.html import HtmlElement

from bot.core.models import squeeze
from bot.web.visible import after_title, within

_LONGEST_NAME = 100
"""Characters of an author's or a site's name; longer ones are biographies or slogans."""

_NOBODY = frozenset({"admin", "administrator", "super user", "superuser", "webmaster"})
"""Accounts that come with the software."""

_BYLINE = re.compile(
    r"^(?!.*(?:comment|reply)).*\b(?:byline|author|auteur|autore?|autorin|firma|signature)\b",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_BYLINE = 12
"""Words of a line that only says who wrote it."""

_AND = re.compile(r"\s*(?:,\s*(?:and\s+)?|;|&|\s(?:and|e|et|i|och|og|und|y|и)\s)\s*")
_PERSON = re.compile(r"(?:[^\W\d_a-zà-ÿ][\w.'’-]*)(?: (?:[a-z]{1,3} )?[^\W\d_a-zà-ÿ][\w.'’-]*){1,2}")
"""Two or three words with capitals, as people's names have; a newsroom's desk often has more, or one."""

_BY = re.compile(
    r"^(?:(?:posted|published|words|written) by|af|av|by|de|di|door|geschrieben von|par|por|publicado por|publié par|von|"
    r"autor(?:a|ka)?|auteur|författare|tekst|автор|текст|كتبت?|بقلم|מאת|本报记者|記者|记者)\s+",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[^\W\d_]{2,12}(?: [a-zà-ÿа-я][^\W\d_]{1,11})?\s?[:：]\s*(?=\S)")
"""One word before a colon, or two whose second is no name: "Автор:", "Text by:", "责任编辑："."""

_REPORTER = re.compile(r"\s*(?:기자|記者|记者)$")
"""What stands after a name where nothing stands before it."""


def text(value: object) -> str | None:
    """A declared text, its entities and spaces put in order."""
    return squeeze(unescape(value)) or None if isinstance(value, str) else None


def named(value: object) -> str | None:
    """What a person, a newsroom or a site calls itself, unless that is a biography or a slogan."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    name = text(value)
    return name if name and len(name) <= _LONGEST_NAME else None


def authors(value: object) -> tuple[str, ...]:
    """The names in a name, a list of them, or schema.org's persons."""
    names = (named(one) for one in (value if isinstance(value, list) else [value]))
    told = (
        unlabelled(name) for name in names if name and "://" not in name and name.casefold() not in _NOBODY
    )
    return tuple(dict.fromkeys(name for one in told for name in _each(one)))


def _each(names: str) -> list[str]:
    """The names of ``Ann Lee, Bo Ek and Cy Ray``; what may be one name, or a name and a title, stays whole."""
    parts = _AND.split(names)
    return parts if all(_PERSON.fullmatch(part) for part in parts) else [names]


def unlabelled(name: str) -> str:
    """A name without "By", "Text:" or "기자"; the name itself where nothing else is left."""
    return _REPORTER.sub("", _BY.sub("", _LABEL.sub("", name))) or name


def signed(tree: HtmlElement) -> list[str]:
    """Who signs in the first byline's links."""
    first = next((link for link in tree.iter("a") if "author" in link.get("rel", "").split()), None)
    if first is None:
        return []
    links = [first, *first.itersiblings("a")]
    return [link.text_content() for link in links if "author" in link.get("rel", "").split()]


def bylined(tree: HtmlElement, title: str | None, site: str | None) -> list[str]:
    """Who signs in the first short line that is called a byline, or that begins like one under the title."""
    called = (line for line in tree.iter("p", "div", "span") if _BYLINE.search(line.get("class", "")))
    short = (line for line in after_title(tree, title) if within(line, _LONGEST_BYLINE))
    begun = (line for line in short if _BY.match(squeeze(line.text_content())))
    for line in chain(called, begun):
        if not within(line, _LONGEST_BYLINE) or next(line.iterancestors("aside", "nav"), None) is not None:
            continue
        names = [name for name in _each(unlabelled(squeeze(line.text_content()))) if name != site]
        if names and all(_PERSON.fullmatch(name) for name in names):
            return names
    return []
