"""The name that a bearer goes by on a card: the fullest that the article gives."""

from __future__ import annotations

from spacy.tokens import Doc

from bot.core.ledger import bare_name
from bot.core.models import squeeze
from bot.reading.resolution.answer import Answer
from bot.reading.resolution.roster import Bearer

_JOINED = frozenset({"amod", "compound", "nmod", "poss", "case", "punct"})


def display(doc: Doc, bearer: Bearer, head: int) -> Answer:
    """The bearer as an answer.  "Prime Minister Rishi Sunak" is "Rishi Sunak"; a surname keeps its
    title ("Mr Sunak"); a body of one word keeps what describes it ("news site Bagnet")."""
    full = squeeze(bearer.full.of(doc))
    human = bearer.personal
    if human:
        name = bare_name(full)
        full = name if " " in name else full
    elif len(bearer.name.words) == 1 and not bearer.name.states:
        full = _with_description(doc, bearer)
    return Answer(full, head, bearer, human=human, gender=bearer.gender)


def _with_description(doc: Doc, bearer: Bearer) -> str:
    """ "Russian-language Ukrainian news site Bagnet", where the words before the name say what it is."""
    start = bearer.full.start
    nouns = False
    while start > 0 and doc[start - 1].dep_ in _JOINED and not doc[start - 1].is_space:
        before = doc[start - 1]
        if before.head.i >= bearer.full.end or before.pos_ not in {"ADJ", "NOUN", "PROPN", "PUNCT"}:
            break
        if before.pos_ == "PUNCT" and before.text != "-":
            break
        nouns |= before.pos_ == "NOUN"
        start -= 1
    return squeeze(doc[start if nouns else bearer.full.start : bearer.full.end].text)
