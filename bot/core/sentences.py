"""Text to sentences, in any script: where one ends, and where a full stop is no end.

A newline is a hard boundary.  Conventional splitting: a quotation of several sentences is
several sentences, but a quotation that ends with its own mark and is followed by its speech
tag (``"Why?" Ann asked.``) is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core.models import Span
from bot.core.stops import final
from bot.core.thai import breaks

OPENERS = "\"'“‘„‚«‹([{「『（【《〈〝–—-¿¡"
CLOSERS = "\"'”’»›)]}」』）】》〉〟"

# Marks after which the next sentence follows without a space: ideographic, Khmer, Burmese, Tibetan.
_UNSPACED = "。！？｡។៕။།"
# Marks that nothing but a sentence ends with: danda, Arabic, Urdu, Armenian, Ethiopic, Georgian.
_SURE = "।॥؟۔։።፧჻"

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_LOST = r"[.!](?=[?\ufffd][^\W\d])"  # a stop, and an opening quotation mark that an encoding made a "?"
_END = re.compile(
    rf"{_LOST}|[.!?…;\u037e{_UNSPACED}{_SURE}]+[{re.escape(CLOSERS)}]*(?:“(?=\s|$)|[ \xa0\u202f]»)?(?:\[\d{{1,3}}\])*"
)
_CAPITALISED = re.compile(r"(?!Com\b|Net\b|Org\b)[A-ZÀ-ÞА-Я][a-zà-ÿа-я’']*[\s,-]|READ(?![a-z])")
_BULLET = re.compile(r"(?:[-–—•*·▪●►▶◦‣]+\s+)?")
_FIRST = re.compile(rf"[\s{re.escape(OPENERS)}]*(\w\w?)?")
_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")
_THAI = re.compile(r"[\u0e01-\u0e3a]")
_WIDTH = 80  # characters looked at beyond a mark

# "Why?" Ann Lee asked: the words that tag speech after a question or a shout.
_TAG = re.compile(
    r"\s*(?:(?:[A-Z][\w.'’-]*|the|a|an|of)\s+){1,5}(?:added|asked|cried|exclaimed|joked|replied|said|says|"
    r"shouted|told|tweeted|wondered|wrote|yelled)\b"
)
# What keeps a Japanese or Chinese sentence going after a closed quotation: particles, commas, "he said".
_CARRIED = re.compile(
    r"[とっがのはをにもでなや、，,]|[^。！？，,\n]{0,12}?(?:说|說|表示|称|稱|问道|問道|道)[。，,：:]"
)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of ``text`` in order, without the white space and bullets around them."""
    return tuple(span for line in _LINE.finditer(text) for span in _of_line(text, *line.span()))


def lines(text: str) -> tuple[Span, ...]:
    """The lines of ``text`` that hold more than white space."""
    return tuple(Span(*line.span()) for line in _LINE.finditer(text) if line.group().strip())


def _of_line(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for bound in (*_bounds(text, start, end), end):
        while at < bound and text[at].isspace():
            at += 1
        if at == start or not text[start:at].strip():
            at = _after_bullet(text, at, bound)
        stop = bound
        while stop > at and text[stop - 1].isspace():
            stop -= 1
        if at < stop:
            yield Span(at, stop)
        at = bound


def _after_bullet(text: str, at: int, end: int) -> int:
    found = _BULLET.match(text, at, end)
    return found.end() if found and found.end() < end else at


def _bounds(text: str, start: int, end: int) -> list[int]:
    """The offsets in a line after which a new sentence begins."""
    bounds, begun = [], start
    for mark in _END.finditer(text, start, end):
        if mark.end() < end and _ends(text, begun, mark, end):
            bounds.append(mark.end())
            begun = mark.end()
    if _THAI.search(text, start, end):
        bounds = sorted({*bounds, *breaks(text, start, end)})
    return bounds


def _ends(text: str, start: int, mark: re.Match[str], end: int) -> bool:
    """Whether the sentence begun at ``start`` ends with these marks."""
    marks = mark.group().rstrip(CLOSERS + "“[0123456789 \xa0\u202f")
    ahead = text[mark.end() : min(end, mark.end() + _WIDTH)]
    closed = len(marks) < len(mark.group())
    if marks[-1:] in (";", "\u037e"):
        return ahead[:1].isspace() and bool(_GREEK.match(text[mark.start() - 1 : mark.start()]))
    if marks[-1:] in _UNSPACED:
        return not (closed and _CARRIED.match(ahead))
    if marks[-1:] in _SURE:
        return True
    if not ahead[0].isspace():
        return _glued(text, mark, closed, ahead)
    if _goes_on(ahead) or (closed and marks[-1:] in "!?" and _TAG.match(ahead)):
        return False
    if (
        marks == "?" and text[mark.start() - 1 : mark.start()] == ","
    ):  # a closing quotation mark that got lost
        return False
    return marks != "." or final(text, start, mark.start(), ahead)


def _goes_on(ahead: str) -> bool:
    """A small letter goes on with the sentence, save in names written like iPhone."""
    found = _FIRST.match(ahead)
    first = (found and found.group(1)) or ""
    return first[:1].islower() and not first[1:].isupper()


def _glued(text: str, mark: re.Match[str], closed: bool, ahead: str) -> bool:
    """A new sentence that lost its space ("home.The"), told from "example.Com" and "U.S"."""
    if ahead[0] in "?\ufffd":
        return True
    if closed and not mark.group().endswith(("'", "’")):
        return ahead[0].isupper()
    before = text[max(0, mark.start() - 2) : mark.start()]
    ended = (
        (before.isalpha() and before.islower()) or before.endswith(tuple(CLOSERS)) or before[-1:].isdigit()
    )
    return ended and bool(_CAPITALISED.match(ahead))
