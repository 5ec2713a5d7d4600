"""What of a posted message is to be read, and what is passed over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from bot.core.links import is_ignorable, links
from bot.core.models import Attachment, Link, Material, Pasted

MOST = 5
"""Materials taken from one message; more would bury the conversation in cards."""

ENOUGH_WORDS = 80
"""A shorter text without a link is conversation; news briefs are seldom shorter."""

ENOUGH_LETTERS = 300
"""The same for scripts that write no spaces: about 80 words of Chinese, Japanese or Thai."""

COMMENT_LENGTH = 500
"""Code points kept of what the poster says beside a link."""

READABLE = frozenset({".htm", ".html", ".markdown", ".md", ".pdf", ".text", ".txt"})
"""File endings that may hold an article; whether they do is told by decoding them."""

_WRAPPED_LINK = re.compile(r"\[[^\]\n]*\]\(<?https?://[^\s)]*\)|<?https?://[^\s<>|]+>?|\|\|", re.IGNORECASE)
_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ebef]"
)


class Poster(StrEnum):
    """Who posted: a person, a webhook, or another bot."""

    MEMBER = "member"
    WEBHOOK = "webhook"
    BOT = "bot"


@dataclass(frozen=True, slots=True)
class Posted:
    """A message as any chat platform can tell it."""

    text: str
    files: tuple[Attachment, ...] = ()
    poster: Poster = Poster.MEMBER
    reply: bool = False
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """What is to be read, the poster's other words, and the links and files beyond the first five."""

    materials: tuple[Material, ...] = ()
    comment: str = ""
    beyond: tuple[str, ...] = ()


def take(posted: Posted, *, webhooks: bool = True, bots: bool = False) -> Taken:
    """What the message submits; ``webhooks`` and ``bots`` say whether their links count."""
    if posted.poster is Poster.WEBHOOK and not webhooks or posted.poster is Poster.BOT and not bots:
        return Taken()
    found: list[Material] = [Link(address) for address in links(posted.text) if not is_ignorable(address)]
    if posted.poster is Poster.MEMBER and not posted.edited:
        found += [file for file in posted.files if is_readable(file.name)]
        if not found and not posted.reply and is_long(posted.text):
            return Taken((Pasted(posted.text.strip()),))
    beyond = tuple(_name(material) for material in found[MOST:])
    return Taken(tuple(found[:MOST]), comment(posted.text) if found else "", beyond)


def is_long(text: str) -> bool:
    """Whether a text without a link is long enough to be an article."""
    return len(text.split()) >= ENOUGH_WORDS or len(_SPACELESS.findall(text)) >= ENOUGH_LETTERS


def is_readable(name: str) -> bool:
    """Whether a file may hold an article, by its name."""
    return PurePosixPath(name.lower()).suffix in READABLE


def comment(text: str) -> str:
    """The words beside the links."""
    return " ".join(_WRAPPED_LINK.sub(" ", text).split())[:COMMENT_LENGTH]


def _name(material: Material) -> str:
    return material.address if isinstance(material, Link) else getattr(material, "name", "")
