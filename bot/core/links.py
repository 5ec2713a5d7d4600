"""The links of a message, in whatever a member wraps them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.core.addresses import canonical

__all__ = ["canonical", "is_ignorable", "links"]

_START = re.compile(r"https?://", re.IGNORECASE)

_END = re.compile(r"[\s<>\"`|\u200b\u2060\ufeff]|,(?=https?://)", re.IGNORECASE)
"""What no address contains unescaped, the bars of a spoiler, and a comma before the next address."""

_TRAILING = ".,;:!?…'’”»*_~"
"""Punctuation and Markdown marks that follow an address rather than end it."""

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
    tenor.com v.redd.it youtu.be youtube.com vimeo.com tiktok.com twitch.tv dailymotion.com
    """.split()
)
"""Discord itself, and hosts of pictures and films; with all hosts under them."""


def links(text: str) -> list[str]:
    """The canonical addresses in a message, in its order, each once."""
    found: dict[str, None] = {}
    position = 0
    while start := _START.search(text, position):
        address = _bounded(text, start.start())
        position = start.start() + max(len(address), 1)
        if form := _canonical_or_none(address):
            found[form] = None
    return list(found)


def is_ignorable(address: str) -> bool:
    """Whether the address is passed over without a word: a picture, sound, film or a part of Discord."""
    parts = urlsplit(address)
    labels = (parts.hostname or "").lower().split(".")
    if any(".".join(labels[i:]) in _IGNORED_HOSTS for i in range(len(labels))):
        return True
    _, dot, ending = parts.path.rpartition("/")[2].rpartition(".")
    return bool(dot) and ending.lower() in _FILES


def _bounded(text: str, start: int) -> str:
    """The address that begins at ``start``, without what wraps it."""
    stop = _END.search(text, start)
    end = min(stop.start() if stop else len(text), start + _LONGEST)
    address = text[start:end]
    if text.startswith("](", max(start - 2, 0)):
        address = _until_closed(address)
    while address and (address[-1] in _TRAILING or _unopened(address)):
        address = address[:-1]
    return address


def _until_closed(address: str) -> str:
    """The target of [words](target): up to the parenthesis that closes the link's own."""
    depth = 1
    for place, character in enumerate(address):
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
