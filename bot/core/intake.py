"""What of a posted message is to be read, and what is passed over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from bot.core.links import found, is_ignorable, links
from bot.core.models import Again, Attachment, Link, Material, Pasted, sound

COMMENT_LENGTH = 500
"""Code points kept of what the poster says beside a link."""

READABLE = frozenset({".htm", ".html", ".markdown", ".md", ".pdf", ".text", ".txt"})
"""File endings that may hold an article; whether they do is told by decoding them."""

_MARKS = frozenset("*_~|<>`#()[]{}\"'„“”‚‘’«»‹›（）「」『』【】《》〈〉")
"""What may be left of a wrapping, and says nothing by itself."""

_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ebef]"
)


class Poster(StrEnum):
    """Who posted: a person, a webhook, or another bot."""

    MEMBER = "member"
    WEBHOOK = "webhook"
    BOT = "bot"


@dataclass(frozen=True, slots=True)
class Rules:
    """What counts: the shortest text that is an article rather than conversation (words, or letters
    in scripts that write no spaces), the most materials of one message, and whose links."""

    words: int = 80
    letters: int = 300
    most: int = 5
    webhooks: bool = True
    bots: bool = False


DEFAULT = Rules()


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
    """What is to be read, the poster's other words, and the links and files beyond the limit."""

    materials: tuple[Material, ...] = ()
    comment: str = ""
    beyond: tuple[str, ...] = ()


def take(posted: Posted, rules: Rules = DEFAULT) -> Taken:
    """What the message submits."""
    if not _heard(posted.poster, rules):
        return Taken()
    taken: list[Material] = [Link(address) for address in links(posted.text) if not is_ignorable(address)]
    if posted.poster is Poster.MEMBER and not posted.edited:
        taken += [file for file in posted.files if is_readable(file.name)]
        if not taken and not posted.reply and is_long(posted.text, rules):
            return Taken((Pasted(sound(posted.text.strip())),))
    beyond = tuple(name_of(material) for material in taken[rules.most :])
    return Taken(tuple(taken[: rules.most]), comment(posted.text) if taken else "", beyond)


def is_long(text: str, rules: Rules = DEFAULT) -> bool:
    """Whether a text without a link is long enough to be an article."""
    return len(text.split()) >= rules.words or len(_SPACELESS.findall(text)) >= rules.letters


def is_readable(name: str) -> bool:
    """Whether a file may hold an article, by its name."""
    return PurePosixPath(name.lower()).suffix in READABLE


def comment(text: str) -> str:
    """The words beside the links."""
    beside, position = [], 0
    for link in found(text):
        beside.append(text[position : max(position, link.start)])
        position = max(position, link.end)
    said = (word for word in " ".join([*beside, text[position:]]).split() if not _MARKS.issuperset(word))
    return sound(" ".join(said)[:COMMENT_LENGTH])


def name_of(material: Material) -> str:
    """What to call a link or a file."""
    match material:
        case Link(address):
            return address
        case Pasted():
            return "the text"
        case Again(number):
            return f"#{number}"
        case _:
            return material.name


def _heard(poster: Poster, rules: Rules) -> bool:
    return {Poster.MEMBER: True, Poster.WEBHOOK: rules.webhooks, Poster.BOT: rules.bots}[poster]
