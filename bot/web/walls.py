"""What is no article: walls, errors, lists and shells, each said in words that help."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from bot.errors import NotAnArticle
from bot.web.metadata import Known

FEWEST_WORDS = 50
"""Words of the shortest news in brief."""

_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def words(text: str) -> int:
    """Words of the text; two letters count as one in scripts without spaces."""
    unspaced = len(_UNSPACED.findall(text))
    return len(_WORD.findall(_UNSPACED.sub(" ", text))) + unspaced // 2


def verdict(tree: HtmlElement, body: str, known: Known) -> bool:
    """Whether a wall cut the text's end.  Raises NotAnArticle where there is no article."""
    if words(body) < FEWEST_WORDS:
        raise NotAnArticle("There is hardly any text on this page. Paste the text and I will read that.")
    return known.free is False
