"""Days as pages write them under their titles, in any language."""

from __future__ import annotations

import re
from datetime import date

from htmldate import find_date
from lxml.html import HtmlElement

from bot.core.models import squeeze
from bot.web.visible import after_title, within

_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th|er|º|\.)?\s(?:de\s|of\s)?[^\W\d_]{3,12}\.?,?\s(?:de\s|del\s)?(?:19|20)\d\d|"
    r"[^\W\d_]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d|"
    r"\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d|(?:19|20)\d\d[./年-]\s?\d{1,2}[./月-]\s?\d{1,2}日?)"
)
_EITHER_WAY = r"\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d"
"""A day and a month, or a month and a day."""

_TIME = r"[\s,|·–—-]+(?:[^\W\d_]{1,4}\.?\s)?\d{1,2}\s?[:.hH時时]\s?\d{0,2}分?(?:\s?[^\W\d_.]{1,5}\.?){0,2}"
DATED = re.compile(
    rf"(?:[^\W\d_]{{2,12}}\s?[:,]?\s?(?:le\s|on\s|am\s|el\s)?){{0,2}}(?:{_DAY}|{_EITHER_WAY})(?:{_TIME})?"
)
"""A line that is a day, with a label before it and a time behind."""

_SURE = re.compile(rf"(?<!\w){_DAY}(?!\w)")

_LONGEST_LINE = 12
"""Words of a line under a title that tells the day and little else."""

_ALL, _LAST_DAY = 3, 31
"""Numbers of a day that is written without a word, and the largest that is no year."""

_SENTENCE_END = re.compile(r"[.!?。！？؟]$")


def under_title(tree: HtmlElement, title: str | None) -> date | None:
    """The day in the first short line under the title that has one."""
    for line in after_title(tree, title):
        said = squeeze(line.text_content()) if within(line, _LONGEST_LINE) else ""
        if (found := _SURE.search(said)) and not _SENTENCE_END.search(said):
            return _day(found[0])
    return None


def _day(said: str) -> date | None:
    """The day, if its own numbers are in it: what cannot be told is guessed at as the first of January."""
    numbers = [int(number) for number in re.findall(r"\d+", said)]
    try:
        if len(numbers) == _ALL:
            return date(*(numbers if numbers[0] > _LAST_DAY else reversed(numbers)))
        told = date.fromisoformat(
            find_date(f"<html><body><p>{said}</p></body></html>", original_date=True) or ""
        )
    except ValueError:
        return None
    return told if {told.year, told.day} <= set(numbers) else None
