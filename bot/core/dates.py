"""Dates as people write them in a search."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_UNITS = {"d": 1, "w": 7, "m": 30, "y": 365}
"""Days that a unit goes back; nobody counts a month's days in a search."""
_NAMED = {"today": 0, "yesterday": 1, "last week": 7, "last month": 30, "last year": 365}

_AGO = re.compile(r"(\d{1,4}) ?([dwmy])(?:ays?|eeks?|onths?|ears?)?(?: ago)?$")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_FORMS = (
    re.compile(r"(?P<y>\d{4})(?:[-/.](?P<m>\d{1,2})(?:[-/.](?P<d>\d{1,2}))?)?$"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)$"),
    re.compile(r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})$"),
    re.compile(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[-. ]+(?P<name>{_MONTH})(?:[-, ]+(?P<y>\d{{4}}))?$"),
    re.compile(rf"(?P<name>{_MONTH})[- ]+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:[-, ]+(?P<y>\d{{4}}))?$"),
    re.compile(rf"(?P<name>{_MONTH})(?:[- ]+(?P<y>\d{{4}}))?$"),
)


def day(text: str, today: date) -> date | None:
    """The day meant, or None: 2024-05-01, 2024-05, 2024, 1.5.2024, "1 May 2024", May, 7d, "2 weeks
    ago", yesterday, monday.

    A year or a month is its first day, a month or weekday without a year the latest one, a number
    form with both parts at most 12 has the day first.
    """
    text = " ".join(text.casefold().split())
    try:
        return _relative(text, today) or _written(text, today)
    except (ValueError, OverflowError):  # the 31st of February, a million years ago
        return None


def _relative(text: str, today: date) -> date | None:
    if text in _NAMED:
        return today - timedelta(days=_NAMED[text])
    if ago := _AGO.match(text):
        return today - timedelta(days=int(ago[1]) * _UNITS[ago[2]])
    if text.isalpha() and text[:3] in _DAYS and (text.endswith("day") or len(text) == 3):
        return today - timedelta(days=(today.weekday() - _DAYS.index(text[:3])) % 7)
    return None


def _written(text: str, today: date) -> date | None:
    for form in _FORMS:
        if found := form.match(text):
            return _made(found.groupdict(), today)
    return None


def _made(parts: dict[str, str | None], today: date) -> date:
    named = parts.get("name")
    month = _MONTHS.index(named[:3]) + 1 if named else int(parts.get("m") or 1)
    number = int(parts.get("d") or 1)
    if month > 12 >= number and not named:
        month, number = number, month
    if year := parts.get("y"):
        return date(int(year), month, number)
    latest = date(today.year, month, number)
    return latest if latest <= today else date(today.year - 1, month, number)
