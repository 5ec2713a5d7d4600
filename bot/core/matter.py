"""What a headline and a claim are about: their telling words, endings taken off.

Endings after the first steps of Porter, "An algorithm for suffix stripping" (1980): enough for
"fighting" to meet "fights".
"""

from __future__ import annotations

import re

from bot.core.states import mark_states, state_of

_WORD = re.compile(r"[^\W_]+(?:[_.,]\w+)*")
_ENDINGS = ("ings", "ing", "ied", "ies", "edly", "ed", "es", "ly", "s", "e")
_LEAST = 3
"""Letters that must be left of a word."""

SMALL = frozenset(
    """
    a about after against all also amid an and any are as at be because been before being but by can
    could did do does during for from had has have he her hers him his how i if in into is it its just
    like may might more most much must my new no nor not now of off on once one only or our out over own
    said same say saying says she should since so some still such than that the their them then there
    these they this those through to too under until up upon us very was we were what when where which
    while who whom why will with would you your
    """.split()
)
"""Words that tell nothing of a matter."""

_SAME = {
    "army": "troop",
    "dead": "kill",
    "death": "kill",
    "die": "kill",
    "died": "kill",
    "dying": "kill",
    "fatal": "kill",
    "perish": "kill",
    "slain": "kill",
    "soldier": "troop",
    "serviceman": "troop",
    "servicemen": "troop",
    "children": "child",
    "men": "man",
    "women": "woman",
    "people": "person",
    "cop": "police",
    "officer": "police",
    "polic": "police",
}
"""Words that headlines put for one another."""


def stem(word: str) -> str:
    """A word without its ending, a state's name for its adjective.

    >>> stem("fighting"), stem("Ukrainian"), stem("sides")
    ('fight', 'ukraine', 'sid')
    """
    word = word.lower()
    if state := state_of(word):
        return state
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            word = word.removesuffix(ending)
            break
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return _SAME.get(word, word)


def telling(text: str) -> list[str]:
    """The stems of the words that tell what a text is about, in order."""
    words = _WORD.findall(mark_states(text.lower().replace("’s", "").replace("'s", "")))
    return [stem(word) for word in words if word not in SMALL]
