"""A stranger's text made fit to be shown in Discord: it cannot ping, link, format, turn round or overflow.

``discord.utils.escape_markdown`` and ``escape_mentions`` leave channel mentions, clickable
commands, timestamps, bare addresses and direction controls alone, so the whole job is done here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

JOINER = "\u2060"
"""Word joiner: invisible, never breaks a line, and keeps Discord's parser from seeing a token."""

MARKS = 3
"""Combining marks in a row that stay; Vietnamese, Hebrew and Thai need at most three."""

SPARE = 16
"""Code points looked at for each unit of room: what is dropped on the way must not cost more than that."""

BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800\u00ad\u034f\u180e")
"""Letters and signs that show as nothing and could hide words."""

_MARKUP = frozenset("\\*_~`|[]<>#@")
_DROPPED = frozenset({"Cc", "Cf", "Co", "Cs"})
_KEPT_FORMAT = frozenset("\u200c\u200d")  # joiners that Persian, Indic scripts and emoji are spelled with
_ADDRESS = re.compile(r"(?<=[a-z0-9+.-])(?=://)", re.IGNORECASE)
_HOST = re.compile(
    r"(?<=discord)(?=(?:app)?\.(?:gg|com|me|new)\b)|(?<=dsc)(?=\.gg\b)|(?<=\bwww)(?=\.)", re.IGNORECASE
)
_OPENS = re.compile(r"(?<=<)(?=\S)|(?<=@)(?=\S)")
_LIST = re.compile(r"(?:\d{1,9}(?=[.)]))?[-+.)](?=\s|#)")


def units(text: str) -> int:
    """Length in UTF-16 code units, which is how Discord counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def plain(text: str) -> str:
    """One line of visible text: no controls, no direction marks, bounded combining marks, no tokens."""
    text = unicodedata.normalize("NFC", text)
    text = " ".join("".join(_visible(text)).split())
    for pattern in (_ADDRESS, _HOST, _OPENS):
        text = pattern.sub(JOINER, text)
    return text


def shown(text: str, room: int, *, start: bool = False) -> str:
    """The text for a place with markdown, escaped, in at most ``room`` UTF-16 units.

    Cut at a word, marked with an ellipsis.  ``start`` says that it opens a line, where more
    characters have a meaning.
    """
    whole = plain(text[: room * SPARE])
    escaped = [_escape(character) for character in whole]
    if start and (bullet := _LIST.match(whole)):
        escaped[bullet.end() - 1] = "\\" + whole[bullet.end() - 1]
    return _fit(whole, escaped, room)


def label(text: str, room: int) -> str:
    """The text for a place without markdown (a choice, a name, a button), in at most ``room`` units."""
    whole = plain(text[: room * SPARE])
    return _fit(whole, list(whole), room)


def fitting(lines: Iterable[str], room: int) -> Iterator[str]:
    """The first lines that fit together in ``room`` UTF-16 units."""
    for line in lines:
        room -= units(line) + 1
        if room < 0:
            return
        yield line


def _visible(text: str) -> Iterator[str]:
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        if character.isspace():
            marks = 0
            yield " "
        elif (category in _DROPPED and character not in _KEPT_FORMAT) or character in BLANKS:
            continue
        elif category in ("Mn", "Me"):
            marks += 1
            if marks <= MARKS:
                yield character
        else:
            marks = 0
            yield character


def _escape(character: str) -> str:
    return "\\" + character if character in _MARKUP else character


def _fit(whole: str, pieces: list[str], room: int) -> str:
    if sum(map(units, pieces)) <= room:
        return "".join(pieces)
    used, cut, last_space = 1, 0, 0
    for index, piece in enumerate(pieces):
        used += units(piece)
        if used > room:
            break
        cut = index + 1
        if whole[index] == " ":
            last_space = index
    end = last_space if last_space > cut // 2 else cut
    return "".join(pieces[:end]).rstrip() + "…" if room > 0 else ""
