"""Joiners and non-joiners within words, which Persian, Hindi and many other scripts are spelled with.

The extraction drops what has no width, and would write two words as one; while it runs, letters stand in
for them that no living language has.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from lxml.html import HtmlElement

_JOINERS, _STAND_INS = "\u200c\u200d", "\U00016fe0\U00016fe1"
_THERE, _BACK = str.maketrans(_JOINERS, _STAND_INS), str.maketrans(_STAND_INS, _JOINERS)


def restored(text: str) -> str:
    """A text that was extracted while its joiners were stood in for."""
    return text.translate(_BACK)


@contextmanager
def stood_in_for(tree: HtmlElement) -> Iterator[None]:
    """While this lasts, the joiners of the tree are letters."""
    if not any(joiner in text for text in tree.itertext() for joiner in _JOINERS):
        yield
        return
    _translate(tree, _THERE)
    try:
        yield
    finally:
        _translate(tree, _BACK)


def _translate(tree: HtmlElement, table: dict[int, int]) -> None:
    for element in tree.iter():
        if element.text:
            element.text = element.text.translate(table)
        if element.tail:
            element.tail = element.tail.translate(table)
