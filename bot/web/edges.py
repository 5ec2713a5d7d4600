"""What the extraction leaves at the two ends of a text, before its first sentence and after its last."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from bot.web import walls
from bot.web.metadata import Known
from bot.web.visible import prose, simplified, words
from bot.web.walls import Wall

_HEAD, _FOOT = 5, 6
"""Lines at either end that are looked at."""

_SHORT = 8
"""Words of a line that only says who, when, or where else."""

_LINKS = 1000
"""Links of a page that are looked at."""

_SENTENCE = re.compile(r"[.!?…。！？۔؟][\"'”’»）)」』]*$")

_CREDIT = re.compile(r"[（(【\[]?(?:责任编辑|責任編輯|编辑|編輯|编审|校对|審校)\s?[:：]")
"""Editors sign the texts of Chinese newsrooms at their end."""

_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th|er|º|\.)?\s(?:de\s|of\s)?[^\W\d_]{3,12}\.?,?\s(?:de\s|del\s)?(?:19|20)\d\d|"
    r"[^\W\d_]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d|"
    r"\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)\d\d|(?:19|20)\d\d[./年-]\s?\d{1,2}[./月-]\s?\d{1,2}日?)"
)
_TIME = r"[\s,|·–—-]+(?:[^\W\d_]{1,4}\.?\s)?\d{1,2}\s?[:.hH時时]\s?\d{0,2}分?(?:\s?[^\W\d_.]{1,5}\.?){0,2}"
_DATED = re.compile(rf"(?:[^\W\d_]{{2,12}}\s?[:,]?\s?(?:le\s|on\s|am\s|el\s)?){{0,2}}{_DAY}(?:{_TIME})?")
"""A line that is a day, with a label before it and a time behind."""


class _Apart:
    """What is known of a page that may stand apart from its text."""

    def __init__(self, known: Known, tree: HtmlElement) -> None:
        self.title = simplified(known.title or "")
        self._authors = tuple(map(simplified, known.authors))
        self._links = {simplified(link.text_content()) for link in islice(tree.iter("a"), _LINKS)}

    def holds(self, line: str) -> bool:
        """Whether the line is nothing but the title, a day, who wrote it, or a link."""
        told = simplified(line)
        if told in ("", self.title):
            return True
        if words(line) > _SHORT or _SENTENCE.search(told):
            return False
        signed = any(author in told for author in self._authors) or _CREDIT.match(told)
        return bool(signed or told in self._links or _DATED.fullmatch(told))


def trimmed(body: str, known: Known, tree: HtmlElement) -> str:
    """The text without title, day, byline and links that stand alone at its ends."""
    lines = body.splitlines()
    apart = _Apart(known, tree)
    begun = next((place for place, line in enumerate(lines) if prose(line)), 0)
    for place, line in enumerate(lines[: min(begun, _HEAD)]):
        if simplified(line) == apart.title:
            lines = lines[place + 1 :]
            break
    while lines and apart.holds(lines[0]):
        del lines[0]
    for _ in range(_FOOT):
        if lines and apart.holds(lines[-1]):
            del lines[-1]
    return "\n".join(lines).strip()


def before_wall(body: str) -> str:
    """A text that was cut, without the words of the wall at its end."""
    lines = body.splitlines()
    for place in range(max(0, len(lines) - _FOOT), len(lines)):
        if walls.said(simplified(lines[place]))[Wall.PAYWALL]:
            return "\n".join(lines[:place]).strip()
    return body
