"""The figures and days of a text in one form, so that "three" is 3 and "March 31" is "31 March"."""

from __future__ import annotations

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: at for at, word in enumerate(_UNITS)} | {word: 20 + 10 * at for at, word in enumerate(_TENS)}
_ORDINALS = {
    word: at
    for at, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), start=2)
}
_SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "k": 10**3,
    "million": 10**6,
    "m": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
}
_VAGUE = "billions dozen dozens half hundreds millions quarter thousands trillions twice".split()
"""Amounts without a figure."""

_SMALL = "|".join([*_TENS, *reversed(_UNITS)])
_LARGE = "|".join(sorted(_SCALES, key=len, reverse=True))
FIGURE = re.compile(
    rf"(?P<digits>\d+(?:[.,]\d+)*)(?P<scales>(?:[ -]?(?:{_LARGE})\b)*)(?P<share>\s?%|\s?per\s?cent\b)?"
    rf"|\b(?P<words>(?:{_SMALL})(?:[ -](?:{_SMALL})\b)?)(?P<large>(?:[ -](?:{_LARGE})\b)*)(?P<part>\s?per\s?cent\b)?\b"
    rf"|\b(?P<ordinal>{'|'.join(_ORDINALS)})\b|\b(?P<vague>{'|'.join([*_VAGUE, *_SCALES])})\b"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]*\.?"
_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}\b|\b{_MONTH} (?:the )?(\d{{1,2}})(?:st|nd|rd|th)?\b"
)


def figures(text: str) -> set[str]:
    """Every amount of the text (in lower case), as a number; shares end on "%".

    A lone "one" is a pronoun more often than a figure, and is left out.

    >>> sorted(figures("three men, 1,200 tonnes, 3.5 million, twenty-five per cent"))
    ['1200', '25%', '3', '3500000']
    """
    return {value for found in FIGURE.finditer(text) if (value := amount(found))}


def without_figures(text: str) -> str:
    """The text (in lower case) with nothing in place of its figures."""
    return FIGURE.sub(" ", text)


def days(text: str) -> set[str]:
    """Every day with its month, the month first.

    >>> days("31 march") == days("march 31st")
    True
    """
    return {f"{found[2] or found[3]} {int(found[1] or found[4])}" for found in _DAY.finditer(text)}


def amount(found: re.Match[str]) -> str | None:
    """What a match of FIGURE amounts to, or None."""
    if found["vague"]:
        return found["vague"]
    if found["ordinal"]:
        return str(_ORDINALS[found["ordinal"]])
    if found[0] == "one":
        return None
    value = _digits(found["digits"]) if found["digits"] else _spelt(found["words"])
    for scale in re.findall(r"[a-z]+", found["scales"] or found["large"] or ""):
        value *= _SCALES[scale]
    share = "%" if found["share"] or found["part"] else ""
    return f"{value:.6g}{share}" if value % 1 else f"{int(value)}{share}"


def _spelt(words: str) -> float:
    return sum(_WORDS[word] for word in re.split(r"[ -]", words))


def without_days(text: str) -> str:
    """The text (in lower case) with blanks for its days, so that offsets stay."""
    return _DAY.sub(lambda found: " " * len(found[0]), text)


def _digits(digits: str) -> float:
    """Commas and points that set off threes are left out, another one is the decimal mark."""
    digits = digits[:30]
    if re.fullmatch(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*", digits) and (
        "," in digits or digits.count(".") > 1
    ):
        return float(re.sub(r"[.,]", "", digits))
    whole, _, rest = digits.replace(",", ".").rpartition(".")
    return float(f"{whole.replace('.', '')}.{rest}" if whole else rest)
