"""Whether a headline is stronger than the body: a larger figure, a later step, a surer verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core.matter import stem, telling
from bot.core.models import Note, NoteKind, Span, squeeze
from bot.core.sentences import sentences

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_COUNTED = re.compile(
    rf"(?<![\w.,$€£-])({_NUMBER})(?![\w%]|[.,]\d)\s+([a-z]+)(?:\s+([a-z]+))?", re.IGNORECASE
)
_PART = re.compile(r"(?:more|other|others|of|additional|further)\b", re.IGNORECASE)
"""Behind a figure: it counts only a part, or a rest."""

_LIMIT = re.compile(r"(?:up to|as many as|at most|no more than|fewer than|less than)\s+$", re.IGNORECASE)

_BEGUN = re.compile(
    r"\b(start|begin)(?:s|ed|ning|ting)?\s+(\w+ing)\b|\b(began|begun)\s+(\w+ing)\b", re.IGNORECASE
)
_HAD_BEGUN = re.compile(
    r"(?:(?:had|has|have)\s+)?(?:(?:already|just|only|now)\s+)?\b(?:start(?:s|ed)?|beg[aiu]ns?)\s+(\w+ing)\b",
    re.IGNORECASE,
)

LADDERS = (
    ("kill murder", "injur wound hurt"),
    ("convict guilt jail imprison prison sentenc", "charg accus arrest"),
    ("ban outlaw bar forbid forbidden prohibit", "restrict limit propos consider"),
    ("prov cur", "suggest link associat"),
    ("caus trigger", "link associat"),
    ("approv pass adopt agre back clear ratif sign vot", "propos consider debat discuss"),
    ("win won beat clinch defeat elect victory", "lead led"),
    ("arrest custody detain held", "question"),
    ("destroy burn burnt demolish flatten gut raz", "damag"),
    ("resign quit depart leav left step", "consider"),
    ("invad", "mass"),
)
"""Stems of strong words, any of which excuses a headline's, and of the weaker ones that a body may have instead."""

_MODAL = re.compile(
    r"\b(?:may|might|could|would|should|can|plans?\sto|planning\sto|planned\sto|wants?\sto|hopes?\sto|considering|considers?|"
    r"proposes?\sto|proposed|threatens?\sto|threatened\sto|expected\sto|aims?\sto|intends?\sto|tried\sto|trying\sto|"
    r"if|whether|not|yet\sto|unlikely\sto|likely\sto|possible|possibly|weighing|mulling)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:may|might|could|plans?|considers?|weighs?|mulls?|to|would|if|likely|set)\b|\?", re.IGNORECASE
)
_ALIKE = 2
"""Telling words that a sentence shares with the headline before the two are compared."""


def stronger(title: str, text: str) -> Note | None:
    """The first way in which the headline says more than the body, or None."""
    found = _figure(title, text) or _step(title, text) or _verb(title, text)
    if found is None:
        return None
    mine, span = found
    words = f"The headline says “{mine}”; the article says “{squeeze(span.of(text))}”."
    return Note(NoteKind.HEADLINE_STRONGER, words, (span,))


Found = tuple[str, Span]
"""The headline's words, and where the body has its weaker ones."""


def _figure(title: str, text: str) -> Found | None:
    """ "100 killed" over a body that counts 60, or "up to 100"."""
    for number, nouns, mine, _ in _counted(title):
        same = [row for row in _counted(text) if nouns & row[1]]
        if not same:
            continue
        limited = [row for row in same if row[0] == number]
        if limited:
            if all(_LIMIT.search(text[: row[3].start]) for row in limited):
                span = limited[0][3]
                limit = _LIMIT.search(text[: span.start])
                return mine, Span(limit.start() if limit else span.start, span.end)
        elif not _stands(number, text) and len({row[0] for row in same}) == 1 and same[0][0] < number:
            return mine, same[0][3]
    return None


def _stands(number: float, text: str) -> bool:
    """Whether the body has the figure at all, be it beside other words."""
    return any(float(found.replace(",", "")) == number for found in re.findall(_NUMBER, text))


def _counted(text: str) -> Iterator[tuple[float, frozenset[str], str, Span]]:
    """Each count of things: the figure, the stems of what is counted, the words, their place."""
    for found in _COUNTED.finditer(text):
        value = float(found[1].replace(",", ""))
        if (1900 <= value <= 2100 and "," not in found[1]) or _PART.match(found[2]):
            continue
        nouns = frozenset(telling(found[2])) or frozenset(telling(found[3] or ""))
        end = found.end(2) if telling(found[2]) else found.end()
        yield value, nouns, text[found.start(1) : end], Span(found.start(1), end)


def _step(title: str, text: str) -> Found | None:
    """ "start fighting" over a body where they "had already started training"."""
    for begun in _BEGUN.finditer(title):
        doing = stem(begun[2] or begun[4])
        spans = [Span(*found.span()) for found in _HAD_BEGUN.finditer(text)]
        steps = [stem(found[1]) for found in _HAD_BEGUN.finditer(text)]
        if steps and doing not in steps and not _does(doing, text):
            return squeeze(begun.group()), spans[0]
    return None


def _does(doing: str, text: str) -> bool:
    """Whether the body has somebody do it: not only "to fight", "will fight"."""
    for found in re.finditer(r"\b\w+\b", text):
        if stem(found.group()) == doing and found.group().lower().endswith(("ing", "ed", "s", "ught")):
            return True
    return False


def _verb(title: str, text: str) -> Found | None:
    """A ladder's upper rung over its lower one; or a plain verb over a body that has it only as a plan."""
    headline = telling(title)
    if _OPEN.search(title):
        return None
    body = [(Span(s.start, s.end), telling(s.of(text))) for s in sentences(text)]
    everywhere = {word for _, words in body for word in words}
    for upper, lower in LADDERS:
        strong, weak = set(upper.split()), set(lower.split())
        mine = next((word for word in headline if word in strong), None)
        if mine is None or weak & set(headline) or strong & everywhere:
            continue
        for span, words in body:
            if weak & set(words) and len(set(headline) & set(words)) >= _ALIKE:
                return _as_written(title, mine), _word(text, span, weak)
    return None


def _as_written(title: str, wanted: str) -> str:
    return next((word for word in re.findall(r"\w+", title) if stem(word) == wanted), wanted)


def _word(text: str, sentence: Span, wanted: set[str]) -> Span:
    for found in re.compile(r"\w+").finditer(text, sentence.start, sentence.end):
        if stem(found.group()) in wanted:
            return Span(*found.span())
    return sentence
