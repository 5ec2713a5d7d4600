"""Whether a sentence that a machine wrote says only what the article says.

The test is lexical and strict: names, figures, quotations, links and markup must occur in the
article, most other words in the passages that the sentence rests on.  It refuses some good
sentences; the built-in summary stands ready.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.core.alignment import Aligner, plain
from bot.core.models import Span

SUPPORTED = 0.6
"""Share of a sentence's content words that its passages must hold: paraphrase needs some freedom."""

STEM = 5
"""Letters that two forms of a word share ("retreat", "retreated"): a stand-in for a stemmer."""

_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
}

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_QUOTED = re.compile(r'"([^"]{2,})"')
_MARKUP = re.compile(
    r"https?:|www\.|\b[\w-]+\.(?:com|net|org|gg|io|ru|co|info|xyz)\b|[<>@#`*_|\[\]\\]", re.IGNORECASE
)
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"(?<!^)(?<![.!?:] )\b[^\W\d_a-zà-öø-ÿ][\w’'-]*")

_ORDER = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instruction|prompt|rule|above|previous|everything)"
    r"|\byou are (?:now )?(?:an?|the) (?:ai|assistant|language model|llm|chatbot|bot|dan)\b"
    r"|\b(?:system|developer) (?:prompt|message|note|override)\b|\bas an ai\b|\b(?:assistant|system|user)\s*:"
    r"|\bnew (?:instruction|task|rule)s?\b|\b(?:respond|reply|answer) (?:only )?(?:with|in)\b|\boutput (?:only|the|exactly)\b"
    r"|\b(?:print|say|write|repeat|state|include|append|insert|mention|add)\b.{0,30}\b(?:exactly|verbatim|following|in your|in the summary|to the summary)\b"
    r"|\b(?:summari[sz]e (?:this|it|the article) as|do not (?:summari[sz]e|mention)|language models?\b.{0,30}\bmust|to (?:any|all) (?:ai|llm|bot))\b"
    r"|<\|?(?:im_start|im_end|system|endoftext)|\[/?inst\]",
    re.IGNORECASE,
)
"""Sentences that speak to a machine instead of a reader; written from published injection texts' forms."""


def orders(text: str) -> list[Span]:
    """The paragraphs that try to instruct a machine: nothing may rest on them."""
    return [Span(*line.span()) for line in re.finditer(r"[^\n]+", text) if _ORDER.search(line[0])]


class Grounding:
    """One article, against which sentences are held."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._plain = plain(text)
        self._aligner = Aligner(text)
        self._orders = orders(text)
        self._words = set(re.findall(r"\w+", self._plain))
        self._figures = _figures(self._plain)

    def find(self, quotation: str) -> Span | None:
        """Where the quotation stands, unless that is a passage that instructs a machine."""
        span = self._aligner.find(quotation)
        return None if span and any(span.overlaps(order) for order in self._orders) else span

    def supports(self, sentence: str, passages: Iterable[Span]) -> bool:
        """Whether the sentence says nothing that the article, at these passages, does not."""
        said = plain(sentence)
        return (
            not _ORDER.search(sentence)
            and all(mark[0] in self._plain for mark in _MARKUP.finditer(said))
            and _figures(said) <= self._figures
            and all(part in self._plain for part in _QUOTED.findall(said))
            and all(self._names(name[0]) for name in _NAME.finditer(sentence))
            and self._rests(said, passages)
        )

    def _names(self, name: str) -> bool:
        return all(part in self._words for part in re.findall(r"\w+", plain(name).removesuffix("'s")))

    def _rests(self, said: str, passages: Iterable[Span]) -> bool:
        held = {word[:STEM] for span in passages for word in _LONG_WORD.findall(span.of(self._plain))}
        words = [word[:STEM] for word in _LONG_WORD.findall(said)]
        return bool(words) and sum(word in held for word in words) >= SUPPORTED * len(words)


def _figures(text: str) -> set[str]:
    digits = {figure.replace(",", "").rstrip(".") for figure in _FIGURE.findall(text)}
    return digits | {_NUMBERS[word] for word in re.findall(r"[a-z]+", text) if word in _NUMBERS}
