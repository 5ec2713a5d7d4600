"""One spelling for what readers take as the same: how text goes into the index and queries to it.

What `unicode61` cannot do is done here: compatibility forms (ﬁ, full width, half-width kana),
vowel points, letters that no accent makes (ł, ø, ß), and a zero-width space between the
characters of scripts that do not put spaces between words, so that each is a word of its own
and a word of several is a phrase.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({"Æ": "AE", "Đ": "D", "Ł": "L", "Ø": "O", "Œ": "OE", "æ": "ae", "ð": "d", "đ": "d",
                          "ı": "i", "ł": "l", "ø": "o", "œ": "oe", "ß": "ss", "ẞ": "SS", "þ": "th",
                          "ё": "е", "Ё": "Е", "ـ": None})  # fmt: skip
"""Letters that decompose into nothing, with what people type instead; the last is the tatweel."""

_MARKS = r"\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670"
"""Combining accents of Latin, Greek and Cyrillic; Hebrew points; Arabic harakat.  Not those of
Indic scripts, nor the kana's voicing, which make other words."""

_SPACELESS = (
    r"\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    r"\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"  # kana and the iteration mark
    r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
    r"\u1100-\u11ff\uac00-\ud7af"  # Hangul: its particles stick to the words
)

_DROPPED = re.compile(f"[{_MARKS}\u00ad\u200c\u200d\u2060\ud800-\udfff\ufeff]")
_WITHIN = f"(?<=[{_SPACELESS}])(?=[{_SPACELESS}])"
_BETWEEN = re.compile(_WITHIN)
# A Latin word or a figure that no space parts from them is a word too (AIによる, 2026年).
_BESIDE = re.compile(rf"{_WITHIN}|(?<=[^\W_])(?=[{_SPACELESS}])|(?<=[{_SPACELESS}])(?=[^\W_])")
_CLUSTER = re.compile(f"[\\x00-\\x7f]+|[^\\x00-\\x7f][{_MARKS}\u3099\u309a]*")


def folded(text: str, *, beside: bool = True) -> str:
    """The text as the index has it; case and accents that `unicode61` folds are left to it.

    Without ``beside`` as versions of the archive before 7 had it.
    """
    if text.isascii():
        return text
    plain = _DROPPED.sub("", unicodedata.normalize("NFKD", text)).translate(_LETTERS)
    return (_BESIDE if beside else _BETWEEN).sub("\u200b", unicodedata.normalize("NFC", plain))


def bare(text: str) -> str:
    """The folded text in lower case without accents, to be compared letter by letter."""
    plain = folded(text).casefold()
    if plain.isascii():
        return plain
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", plain) if not "\u0300" <= letter <= "\u036f"
    )


def folded_with_offsets(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters (and its end) where it comes from."""
    parts: list[str] = []
    origins: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        words = folded(cluster[0])
        starts = range(*cluster.span()) if cluster[0].isascii() else [cluster.start()] * len(words)
        if parts and words and _BESIDE.search(parts[-1][-1:] + words[:1]):
            parts.append("\u200b")
            origins.append(cluster.start())
        origins.extend(starts)
        if words:
            parts.append(words)
    origins.append(len(text))
    return "".join(parts), origins
