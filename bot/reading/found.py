"""An attribution as the grammar shows it, before anyone asks who "he" is."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.models import Span


@dataclass(frozen=True, slots=True)
class Found:
    """Content, cue and source spans of one attribution, in text order; several where it is split.

    ``source`` is empty where nobody is named ("is said to").  ``inside`` is the position, in
    the list that this one stands in, of the attribution whose content holds it, or None for
    an outermost one.  ``rule`` names the rule that found it, ``confidence`` (0 to 1) how far
    it may be trusted: set by hand for a class of rules, learnt from no corpus.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    inside: int | None = None
    rule: str = ""
    confidence: float = 1.0
