"""How well the claims of a reading agree with the labelled ones, counted as in the literature on PolNeAR.

The unit of comparison is the word, so a comma or a quotation mark at a span's edge never decides.
Attributions are matched one to one, greedily, by intersection over union (IoU) of their content words; a
pair counts from one half.  ``joint`` asks the same of the source (or that neither has one), ``core`` is
joint over claims whose cue holds a reporting verb or "according", ``quoted`` joint over those whose content
stands partly in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.core.models import Claim, Digest, Span

_WORD = re.compile(r"\w+")
_DOUBLE_QUOTED = re.compile(r"[“\"][^”\"\n]*[”\"]?")
_LEAST_IOU = 0.5
"""From here on two spans are the same, in every published score on PolNeAR."""

CORE_CUES = frozenset(Path(__file__).with_name("core_cues.txt").read_text(encoding="utf-8").split())
"""The reporting verbs of the core measure in all their forms."""

Words = frozenset[int]
Pair = tuple[Claim, Claim]


@dataclass(frozen=True, slots=True)
class Row:
    """A claim as the numbers of its words in the text."""

    claim: Claim
    source: Words
    content: Words
    core: bool
    cueless: bool
    quoted: bool


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of the predicted and of the labelled are right."""

    right: int
    predicted: int
    labelled: int

    @property
    def precision(self) -> float:
        """Per cent of the predicted."""
        return 100 * self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Per cent of the labelled."""
        return 100 * self.right / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean, per cent."""
        return 200 * self.right / (self.predicted + self.labelled) if self.right else 0.0

    def __add__(self, other: Rate) -> Rate:
        return Rate(
            self.right + other.right, self.predicted + other.predicted, self.labelled + other.labelled
        )


NO_RATE = Rate(0, 0, 0)

SUBSETS: dict[str, Callable[[Row, bool], bool]] = {
    "joint": lambda row, predicted: True,
    "core": lambda row, predicted: row.core or (predicted and row.cueless),
    "quoted": lambda row, predicted: row.quoted,
}
"""Which rows a measure is about; a predicted claim without a cue poses as a core one."""


def rates(gold: Digest, predicted: Digest) -> dict[str, Rate]:
    """Joint, core and quoted of one article."""
    labelled, found = rows(gold), rows(predicted)
    return {
        name: _rate(
            [row for row in labelled if belongs(row, False)], [row for row in found if belongs(row, True)]
        )
        for name, belongs in SUBSETS.items()
    }


def joint_pairs(gold: Digest, predicted: Digest) -> list[Pair]:
    """The labelled and the predicted claim of each joint match."""
    matched = matches(rows(gold), rows(predicted))
    return [(ours.claim, theirs.claim) for ours, theirs in matched if same_source(ours, theirs)]


def rows(digest: Digest) -> list[Row]:
    """The attributed claims of a digest; the article's own voice is nobody's attribution."""
    text = digest.article.text
    words = [Span(*match.span()) for match in _WORD.finditer(text)]
    quoted = {i for match in _DOUBLE_QUOTED.finditer(text) for i in _within(words, [Span(*match.span())])}
    return [_row(claim, text, words, quoted) for claim in digest.claims if claim.attribution]


def _row(claim: Claim, text: str, words: list[Span], quoted: set[int]) -> Row:
    said = claim.attribution
    cue, source = (said.cue, said.mention) if said else ((), ())
    content = _within(words, claim.content)
    cues = {words[i].of(text).lower() for i in _within(words, cue)}
    return Row(
        claim,
        source=_within(words, source),
        content=content,
        core=not CORE_CUES.isdisjoint(cues),
        cueless=not cues,
        quoted=not quoted.isdisjoint(content),
    )


def _within(words: list[Span], spans: Iterable[Span]) -> Words:
    return frozenset(i for span in spans for i, word in enumerate(words) if word.overlaps(span))


def _rate(gold: list[Row], predicted: list[Row]) -> Rate:
    right = sum(same_source(ours, theirs) for ours, theirs in matches(gold, predicted))
    return Rate(right, len(predicted), len(gold))


def matches(gold: list[Row], predicted: list[Row]) -> list[tuple[Row, Row]]:
    """Greedy one-to-one pairs by falling IoU of their contents, at least one half."""
    graded = sorted(
        (-iou(ours.content, theirs.content), i, j)
        for i, ours in enumerate(gold)
        for j, theirs in enumerate(predicted)
        if ours.content & theirs.content
    )
    taken: dict[int, int] = {}
    for negative, i, j in graded:
        if -negative >= _LEAST_IOU and i not in taken and j not in taken.values():
            taken[i] = j
    return [(gold[i], predicted[j]) for i, j in taken.items()]


def iou(some: Words, others: Words) -> float:
    """Intersection over union; two empty sets are the same."""
    return len(some & others) / len(some | others) if some or others else 1.0


def same_source(gold: Row, predicted: Row) -> bool:
    """Whether both name nobody, or nearly the same words."""
    if not gold.source or not predicted.source:
        return not gold.source and not predicted.source
    return iou(gold.source, predicted.source) >= _LEAST_IOU
