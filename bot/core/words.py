"""Text to words for counting and comparing, in any script.

Scripts that put no spaces between words give pairs of neighbouring characters instead: for
finding and ranking, overlapping bigrams do about as well as a dictionary's words (Nie et al.,
"On the use of words and n-grams for Chinese information retrieval", IRAL 2000).
"""

from __future__ import annotations

import re
from math import ceil

# Ideographs, kana, Thai, Lao, Burmese and Khmer; hangul is spaced and stays out.
_DENSE = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u1049\u1780-\u17d3"
    "\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# Vowel signs and points that Python's \w leaves out: without them Hindi words fall apart.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0dff"
)
_WORD = re.compile(rf"[{_DENSE}]+|(?:[^\W_{_DENSE}]|[{_MARKS}])+(?:[’'](?:[^\W_{_DENSE}]|[{_MARKS}])+)*")
DENSE = re.compile(f"[{_DENSE}]")
_IDEOGRAPHS_A_WORD = 1.7  # Chinese and Japanese
_LETTERS_A_WORD = 4.5  # Thai, Lao, Burmese, Khmer
_STEM = 6  # letters kept of a word: folds endings together in the European languages at no cost


def words(text: str) -> list[str]:
    """The words of ``text`` in order, case folded; dense scripts as character bigrams."""
    found: list[str] = []
    for word in _WORD.findall(text):
        if DENSE.match(word):
            found.extend(word[at : at + 2] for at in range(max(1, len(word) - 1)))
        else:
            found.append(word.casefold())
    return found


def terms(text: str) -> list[str]:
    """The words cut to their first letters, so that "soldier" meets "soldiers"; no possessive 's."""
    return [word.partition("'")[0].partition("’")[0][:_STEM] for word in words(text)]


def length(text: str) -> int:
    """How long a text is, in words; dense scripts by their letters, at the usual letters a word."""
    count = 0.0
    for word in _WORD.findall(text):
        if not DENSE.match(word):
            count += 1
        else:
            count += len(word) / (_IDEOGRAPHS_A_WORD if word[0] >= "\u3000" else _LETTERS_A_WORD)
    return ceil(count)
