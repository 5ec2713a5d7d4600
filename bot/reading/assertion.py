"""What the source does with the content: quoted or reworded, hedged, denied, promised, asked."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.models import Manner, Polarity, Span
from bot.core.quotes import Quotation

DENIALS = frozenset(
    "deny denied denies denying refute refuted refutes dispute disputed disputes reject rejected".split()
)
PROMISES = frozenset(
    "promise promised promises promising pledge pledged pledges vow vowed vows guarantee".split()
)
QUESTIONS = frozenset(
    "ask asked asks asking wonder wondered wonders inquire inquired question questioned".split()
)
HEDGES = frozenset(
    "alleged allegedly apparently appear appeared appears could likely may maybe might perhaps possible possibly "
    "probably purported purportedly reported reportedly seem seemed seems seemingly suspected unconfirmed".split()
)


def manner(content: Sequence[Span], quoted: Sequence[Quotation]) -> Manner:
    """Direct where the content lies in quotation marks, mixed where a part of it does."""
    inside = sum(any(q.span.covers(_shrunk(span)) for q in quoted) for span in content)
    if inside == len(content):
        return Manner.DIRECT
    return Manner.MIXED if any(q.span.overlaps(span) for q in quoted for span in content) else Manner.INDIRECT


def _shrunk(span: Span) -> Span:
    return span


def polarity(cue: str) -> Polarity:
    """By the cue's verb."""
    words = set(cue.lower().split())
    for verbs, answer in (
        (DENIALS, Polarity.DENIED),
        (PROMISES, Polarity.PROMISED),
        (QUESTIONS, Polarity.ASKED),
    ):
        if words & verbs:
            return answer
    return Polarity.ASSERTED


def hedged(cue: str, content: str) -> bool:
    """Whether the cue or the content holds a word that leaves it open."""
    return bool(HEDGES & set(f"{cue} {content}".lower().split()))
