"""The name that a bearer goes by on a card: the fullest that the article gives."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from bot.core.models import squeeze
from bot.core.names import bare_name
from bot.reading.resolution.answer import Answer
from bot.reading.resolution.bearer import Bearer

_JOINED = frozenset({"amod", "compound", "nmod"})


def display(doc: Doc, bearer: Bearer, head: int) -> Answer:
    """The bearer as an answer.  "Prime Minister Rishi Sunak" is "Rishi Sunak"; a surname keeps its
    title ("Mr Sunak"); a body of one word keeps what describes it ("news site Bagnet")."""
    full = squeeze(bearer.full.of(doc))
    human = bearer.personal
    if human:
        full = _of_person(bearer, full)
    elif len(bearer.name.words) == 1 and not bearer.name.states:
        full = _with_description(doc, bearer)
    return Answer(full, head, bearer, human=human, gender=bearer.gender)


def _of_person(bearer: Bearer, full: str) -> str:
    """The name without role: "Hillary Clinton" where the article also has "Rival Hillary Clinton"."""
    name = bare_name(full)
    if " " not in name:
        return full
    shorter = [form for form in bearer.forms if " " in form and name.endswith(f" {form}")]
    return squeeze(max(shorter, key=len)) if shorter else name


def _with_description(doc: Doc, bearer: Bearer) -> str:
    """ "Russian-language Ukrainian news site Bagnet", where the words before the name say what it is."""
    start = bearer.full.start
    nouns = False
    while start > 0 and _describes(doc[start - 1], doc[bearer.full.start]):
        start -= 1
        nouns |= doc[start].pos_ == "NOUN"
    return squeeze(doc[start if nouns else bearer.full.start : bearer.full.end].text)


def _describes(before: Token, name: Token) -> bool:
    """Whether a word before the name belongs to its phrase; "the site Bagnet" may be parsed as an apposition."""
    if before.pos_ not in {"ADJ", "NOUN", "PROPN"}:
        return before.text == "-"
    return before.dep_ in _JOINED or (name.dep_ == "appos" and name.head == before)
