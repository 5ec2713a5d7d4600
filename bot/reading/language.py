"""Whether a text is English, told by its commonest words."""

from __future__ import annotations

from bot.core.words import words

COMMON = frozenset(
    """
    a about after all also an and are as at be been but by can for from had has have he her his if in
    into is it its more not of on one or our out said says she so than that the their them there they
    this to up was we were what when which who will with would you
    """.split()
)
"""The commonest words of English, after the Brown corpus's frequency list."""

SHARE = 0.15
"""Of the words.  English prose has 0.3 to 0.5, German, Dutch and the Romance languages under 0.1."""
ENOUGH = 2_000
"""Words looked at."""
FEW = 12
"""Words; a text of fewer (a headline) tells nothing, and counts as English if its letters are Latin."""


def is_english(text: str) -> bool:
    """Whether the text is English prose.

    >>> is_english("The minister said that the bridge will be open in the spring, and that it is safe.")
    True
    >>> is_english("Der Minister sagte, die Brücke werde im Frühjahr wieder öffnen, und sie sei sehr sicher für alle.")
    False
    """
    some = words(text[: ENOUGH * 8])[:ENOUGH]
    if len(some) < FEW:
        return all(word.isascii() for word in some)
    return sum(word in COMMON for word in some) >= SHARE * len(some)
