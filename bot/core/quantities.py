"""The figures of a text: counts, money, percentages, dates and times, in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.core.models import Span

_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)|apr(?:il|\.)|may|june?|july?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_SMALL = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_LARGE = r"(?:hundred|thousand|million|billion|trillion|dozen)s?"
_DIGITS = r"\d+(?:[.,]\d+)*"
_NUMBER = rf"(?:{_DIGITS}|{_SMALL}(?:[- ]{_SMALL})*)"
_UNIT = (
    r"(?:\s?%|\s?per\s?cent|\s?percent|\s?percentage points?|\s(?:dollars|euros|pounds|roubles|rubles|yen))"
)
_QUANTITY = re.compile(
    rf"""
      \b\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:,?\s\d{{4}})?\b
    | \b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,\s\d{{4}})?\b | \b{_MONTH}\s\d{{4}}\b
    | \b\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m\b\.? | \b\d{{1,2}}:\d\d\b
    | (?:\b(?:US|A|C|NZ|HK))?[$€£¥₽₴]\s?{_DIGITS}(?:\s?(?:bn|m|k|{_LARGE})\b)?
    | \b{_NUMBER}(?:[-\s]{_LARGE})*(?:{_UNIT})?(?![\w%])
    | \b(?:a|one|several|many|few)\s{_LARGE}\b(?:\sof\s{_LARGE})?
    | \b(?:hundreds|thousands|millions|billions|dozens|tens)\b(?:\sof\s{_LARGE})?
    | \b(?:half|a\s(?:third|quarter)|two[-\s]thirds|three[-\s]quarters)\b(?=\sof\b|\sthe\b|\sa\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def quantities(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The figures inside the spans, in order, none overlapping.

    >>> text = "Nearly 134,500 conscripts, 40 % more, cost $3 million by 1 April."
    >>> [span.of(text) for span in quantities(text, [Span(0, len(text))])]
    ['134,500', '40 %', '$3 million', '1 April']
    """
    return tuple(
        Span(*found.span()) for span in spans for found in _QUANTITY.finditer(text, span.start, span.end)
    )
