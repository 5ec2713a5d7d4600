"""Dates as people write them in a search."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_GERMAN = {"mär": 3, "mae": 3, "mrz": 3, "mai": 5, "okt": 10, "dez": 12, "jän": 1}
"""How German months begin where English ones do not."""
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TAGE = ("mon", "die", "mit", "don", "fre", "sam", "son")
_SATURDAY = "sonnabend"  # begins like Sunday
_UNITS = {"h": 1 / 24, "s": 1 / 24, "d": 1, "t": 1, "w": 7, "m": 30, "y": 365, "j": 365}
"""Days that a unit goes back; nobody counts a month's days in a search.  S, T and J are German."""
_NAMED = {
    "today": 0, "yesterday": 1, "the day before yesterday": 2,
    "last week": 7, "last month": 30, "last year": 365,
    "heute": 0, "gestern": 1, "vorgestern": 2,
    "letzte woche": 7, "letzten monat": 30, "letztes jahr": 365,
}  # fmt: skip
_THIS = {"this week": "week", "this month": "month", "this year": "year",
         "diese woche": "week", "diesen monat": "month", "dieses jahr": "year"}  # fmt: skip
# Figures as words, with the article that stands for one.
_COUNTS = {
    word: count
    for count, words in enumerate(
        ("", "a an one ein eine einem einer", "two zwei", "three drei", "four vier", "five fünf", "six sechs",
         "seven sieben", "eight acht", "nine neun", "ten zehn")
    )
    for word in words.split()
}  # fmt: skip

LEAP = 8
"""Years between two leap days at most (1896 and 1904)."""
_AGO = re.compile(
    rf"(?:vor )?(\d{{1,4}}|{'|'.join(_COUNTS)}) ?"
    r"(hours?|h|days?|d|weeks?|w|months?|m|years?|y|stunden?|tage?n?|wochen?|monate?n?|jahre?n?)(?: ago)?$"
)
_MONTH = (
    r"(?:jan(?:uary|uar)?|jänner|feb(?:ruary|ruar)?|mar(?:ch)?|märz|maerz|mrz|apr(?:il)?|may|mai|june?|juni|july?|juli"
    r"|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\.?"
)
_YEAR = r"(?P<y>\d{4}|['’]\d\d)"
_FORMS = (
    re.compile(r"(?P<y>\d{4})(?:[-/.](?P<m>\d{1,2})(?:[-/.](?P<d>\d{1,2}))?)?$"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)$"),
    re.compile(
        r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:t\d\d| \d\d(?=:))(?::?\d\d)*(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?$"
    ),
    re.compile(r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4}|\d\d)$"),
    re.compile(r"(?P<m>\d{1,2})[-/.](?P<y>\d{4})$"),
    re.compile(r"q(?P<q>[1-4])[ -/]?(?P<y>\d{4})$"),
    re.compile(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[-. ]+(?:of )?(?P<name>{_MONTH})(?:[-, ]+{_YEAR})?$"),
    re.compile(rf"(?P<name>{_MONTH})[- ]+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:[-, ]+{_YEAR})?$"),
    re.compile(rf"(?P<name>{_MONTH})(?:[- ,]+{_YEAR})?$"),
)


def day(text: str, today: date) -> date | None:
    """The day meant, or None: 2024-05-01, 2024-05, 2024, 1.5.24, "1 May 2024", May, 7d, "two weeks
    ago", "Q2 2024", yesterday, "last Monday", "this year"; in German too.

    A year, a quarter or a month is its first day, a month or weekday without a year the latest one, a
    number form with both parts at most 12 has the day first.
    """
    text = " ".join(text.casefold().split())
    try:
        return _relative(text, today) or _written(text, today)
    except (ValueError, OverflowError):  # the 31st of February, a million years ago
        return None


def _relative(text: str, today: date) -> date | None:
    if text in _NAMED:
        return today - timedelta(days=_NAMED[text])
    if text in _THIS:
        return _begun(_THIS[text], today)
    if ago := _AGO.match(text):
        count = _COUNTS.get(ago[1]) or int(ago[1])
        return today - timedelta(days=int(count * _UNITS[ago[2][0]]))
    return _weekday(text, today)


def _begun(unit: str, today: date) -> date:
    match unit:
        case "week":
            return today - timedelta(days=today.weekday())
        case "month":
            return today.replace(day=1)
        case _:
            return today.replace(month=1, day=1)


def _weekday(text: str, today: date) -> date | None:
    """The latest one; a "last" one is never today."""
    last = re.match(r"(?:last|letzten?) ", text)
    name = text[last.end() :] if last else text
    name = "samstag" if name == _SATURDAY else name
    for days in (_DAYS, _TAGE):
        if name.isalpha() and name[:3] in days and (len(name) == 3 or name.endswith(("day", "tag", "woch"))):
            back = (today.weekday() - days.index(name[:3])) % 7
            return today - timedelta(days=7 if last and not back else back)
    return None


def _written(text: str, today: date) -> date | None:
    for form in _FORMS:
        if found := form.match(text):
            return _made(found.groupdict(), today)
    return None


def _made(parts: dict[str, str | None], today: date) -> date:
    named = parts.get("name")
    month = _month(named) if named else int(parts.get("m") or 1)
    if quarter := parts.get("q"):
        month = 3 * int(quarter) - 2
    number = int(parts.get("d") or 1)
    if month > 12 >= number and not named:
        month, number = number, month
    if year := parts.get("y"):
        return date(_year(year), month, number)
    return _latest(today, month, number)


def _latest(today: date, month: int, number: int) -> date:
    """The latest day of that name; of 29 February up to eight years back.  Raises ValueError for none."""
    for year in range(today.year, today.year - LEAP - 1, -1):
        try:
            found = date(year, month, number)
        except ValueError:
            continue
        if found <= today:
            return found
    raise ValueError(f"there is no {number}. {month}.")


def _month(name: str) -> int:
    return _GERMAN[name[:3]] if name[:3] in _GERMAN else _MONTHS.index(name[:3]) + 1


def _year(written: str) -> int:
    digits = written.lstrip("'’")
    return 2000 + int(digits) if len(digits) == 2 else int(digits)
