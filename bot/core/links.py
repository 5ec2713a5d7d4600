"""The links of a message, in whatever a member wraps them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.core.addresses import canonical

__all__ = ["Found", "canonical", "found", "is_ignorable", "links"]

_START = re.compile(r"https?://", re.IGNORECASE)

_INVISIBLE = "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_END = re.compile(rf"[\s<>\"`|{_INVISIBLE}]|\]\(|[,;](?=https?://)|(?<=[\w)\]])(?=https?://)", re.IGNORECASE)
"""What no address contains unescaped, the bars of a spoiler, and where the next address begins."""

_FOREIGN = "。．，、！？；：…（）「」『』【】《》〈〉“”„‟‘’‚«»‹›—–،؛؟۔।॥՞׃"
"""Punctuation that follows an address at once in writing without spaces; in an address of such letters it may stand."""

_STOP = re.compile(f"[{_FOREIGN}]")

_TRAILING = ".,;:!?'*_~\\¹²³\u200c\u200d" + _FOREIGN
"""Punctuation, Markdown marks and footnote signs that follow an address rather than end it."""

_FOOTNOTE = re.compile(r"(?<=[^=&?])\[\^?\d{1,3}\]$")
"""``[1]`` or ``[^1]`` behind an address, no part of a query."""

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
"""Markdown's way to write a mark that is none."""

_WRAPPING = "*_~|<`([{\"'" + "（「『【《〈“„‘‚«‹"
_MASK = re.compile(r"!?\[[^\[\]\n]{0,1000}(?:\[[^\[\]\n]{0,1000}\][^\[\]\n]{0,1000}){0,5}\]\($")
_REST_OF_MASK = re.compile(r"[^()\n]{0,300}\)")

_PAIRS = {")": "(", "]": "[", "}": "{"}

_LONGEST = 2048
"""Characters; longer ones are data, not addresses."""

_FILES = frozenset(
    """
    aac avi avif bmp flac gif heic ico jpeg jpg m4a m4v mkv mov mp3 mp4 mpeg mpg oga ogg ogv opus png svg tif
    tiff wav webm webp wmv
    """.split()
)
"""File name endings of images, sound and films."""

_IGNORED_HOSTS = frozenset(
    """
    cdn.discordapp.com discord.com discord.gg discord.gift discord.media discord.new discordapp.com
    discordapp.net gfycat.com giphy.com gph.is i.imgur.com i.redd.it imgur.com klipy.com media.tenor.com
    tenor.com v.redd.it youtu.be youtube.com vimeo.com tiktok.com twitch.tv dailymotion.com streamable.com
    music.apple.com open.spotify.com soundcloud.com
    """.split()
)
"""Discord itself, and hosts of pictures, films and music; with all hosts under them."""


@dataclass(frozen=True, slots=True)
class Found:
    """An address in a message, and where it stands there with all that wraps it."""

    address: str
    start: int
    end: int


def links(text: str) -> list[str]:
    """The canonical addresses in a message, in its order, each once."""
    return list(dict.fromkeys(one.address for one in found(text)))


def found(text: str) -> list[Found]:
    """The addresses in a message and their places; of ``[address](address)`` the one that it leads to."""
    told: list[Found] = []
    position = 0
    while start := _START.search(text, position):
        address, end = _bounded(text, start.start())
        position = max(end, start.start() + 1)
        if text.startswith("](", end):
            continue
        if form := _canonical_or_none(address):
            told.append(Found(form, *_wrapped(text, start.start(), end)))
    return told


def is_ignorable(address: str) -> bool:
    """Whether the address is passed over without a word: a picture, sound, film or a part of Discord."""
    parts = urlsplit(address)
    labels = (parts.hostname or "").lower().split(".")
    if any(".".join(labels[i:]) in _IGNORED_HOSTS for i in range(len(labels))):
        return True
    _, dot, ending = parts.path.rpartition("/")[2].rpartition(".")
    return bool(dot) and ending.lower() in _FILES


def _bounded(text: str, start: int) -> tuple[str, int]:
    """The address that begins at ``start``, without what wraps it, and where it ends."""
    stop = _END.search(text, start + 1)
    end = min(stop.start() if stop else len(text), start + _LONGEST)
    address = text[start:end]
    if text.startswith("](", max(start - 2, 0)):
        address = _until_closed(address)
    address = _before_foreign(address)
    while address and (stripped := _stripped(address)) != address:
        address = stripped
    return _ESCAPED.sub(r"\1", address), start + len(address)


def _before_foreign(address: str) -> str:
    """Up to the punctuation of another script, where the address before it is in ASCII."""
    stop = _STOP.search(address)
    return address[: stop.start()] if stop and address[: stop.start()].isascii() else address


def _stripped(address: str) -> str:
    """Without a mark or a footnote at its end."""
    if address[-1] in _TRAILING or _unopened(address):
        return address[:-1]
    return _FOOTNOTE.sub("", address)


def _wrapped(text: str, start: int, end: int) -> tuple[int, int]:
    """The place of an address and of all that wraps it: a mask, brackets, marks."""
    begun = text.startswith("<", max(start - 1, 0)) and start > 0
    mask = _MASK.search(text, max(0, start - 1100), start - begun)
    if mask:
        rest = _REST_OF_MASK.match(text, end)
        start, end = mask.start(), rest.end() if rest else end
    while start and text[start - 1] in _WRAPPING:
        start -= 1
    while end < len(text) and not text[end].isspace() and text[end] in _TRAILING + '|>`)]}"':
        end += 1
    return start, end


def _until_closed(address: str) -> str:
    """The target of [words](target): up to the parenthesis that closes the link's own."""
    depth = 1
    for place, character in enumerate(address):
        if address[place - 1 : place] == "\\":
            continue
        depth += {"(": 1, ")": -1}.get(character, 0)
        if not depth:
            return address[:place]
    return address


def _unopened(address: str) -> bool:
    """Whether the address ends in a bracket that it does not open (Wikipedia's do open theirs)."""
    opening = _PAIRS.get(address[-1])
    return opening is not None and address.count(address[-1]) > address.count(opening)


def _canonical_or_none(address: str) -> str | None:
    try:
        return canonical(address)
    except ValueError:
        return None
