"""Text files and pastes: the title, where the first line is one, and the body as it stands."""

from __future__ import annotations

import re

from bot.core.models import Article

_FULL_STOPS = frozenset(".。．｡।۔።")
"""The full stop of Latin, Chinese and Japanese, Hindi, Urdu and Amharic writing."""

_BLANK_LINES = re.compile(r"\A(?:[^\S\n]*+\n)++")


def article(text: str) -> Article:
    """The text as an article: ``\\n`` line ends, otherwise the body character for character.

    A first line without a full stop and followed by a blank line is the title.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    first, _, rest = text.partition("\n")
    blank, _, after = rest.partition("\n")
    body = _BLANK_LINES.sub("", after)
    if first.strip() and not blank.strip() and body.strip() and not _FULL_STOPS & set(first):
        return Article(text=body, title=first.strip())
    return Article(text=text)
