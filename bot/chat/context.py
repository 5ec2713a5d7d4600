"""A claim in the article: its words in the sentences that hold them, with one before and one after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from discord import ui

from bot.chat.buttons import Show
from bot.chat.cards import headline, open_button, said_by
from bot.chat.layout import Item, Tone, View, row, rule, view
from bot.chat.safe import shown, units
from bot.chat.words import Words
from bot.core import showing
from bot.core.models import Claim, Span, Stored
from bot.core.sentences import sentences

TITLE, SAID = 200, 300
"""UTF-16 units for the title, and for who says it."""

AROUND, PASSAGE = 600, 2600
"""UTF-16 units for what stands before the claim, and for all of the passage."""


def context_page(stored: Stored, at: int, words: Words) -> View:
    """The claim of that place where it stands; the claim's own words are bold."""
    claims = stored.digest.claims
    at = min(at, len(claims) - 1)
    title = shown(headline(stored.digest.article), TITLE)
    heading = f"### {words.in_the_article(at + 1, len(claims))}\n-# #{stored.number} · {title}"
    return view(
        [
            ui.TextDisplay(heading),
            rule(),
            ui.TextDisplay(_passage(claims[at], stored.digest.article.text, words)),
            *row(_buttons(stored, at, words)),
        ],
        tone=Tone.PLAIN,
    )


def _passage(claim: Claim, text: str, words: Words) -> str:
    who = f"{showing.symbol(claim)} {said_by(claim, text, words, SAID)}"
    around = surroundings(text, claim.content)
    marks = _joined(claim.content)
    before = Span(around.start, marks[0].start).of(text) if around.start < marks[0].start else ""
    said = _end_of(before)
    for index, mark in enumerate(marks):
        said += f"**{_piece(mark.of(text), PASSAGE - units(said))}**"
        end = marks[index + 1].start if index + 1 < len(marks) else around.end
        said += _piece(text[mark.end : end], PASSAGE - units(said))
    return f"{who}\n> {said}"


def surroundings(text: str, content: Sequence[Span]) -> Span:
    """The sentences that hold the content, the one before and the one after."""
    first, last = min(span.start for span in content), max(span.end for span in content)
    found = sentences(text)
    start = max((place for place, one in enumerate(found) if one.start <= first), default=0)
    end = min((place for place, one in enumerate(found) if one.end >= last), default=len(found) - 1)
    return Span(
        min(first, found[max(0, start - 1)].start), max(last, found[min(len(found) - 1, end + 1)].end)
    )


def _joined(spans: Sequence[Span]) -> list[Span]:
    """In order, with those that touch as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _end_of(text: str) -> str:
    """What stands before the claim; of much the end, which is nearest to it."""
    if units(text) <= AROUND // 2:
        return _piece(text, AROUND)
    return "… " + _piece(text[-AROUND // 4 :].partition(" ")[2], AROUND)


def _piece(text: str, room: int) -> str:
    """A piece of a passage, with the spaces that part it from its neighbours."""
    before, after = " " * text[:1].isspace(), " " * text[-1:].isspace()
    whole = shown(text, max(room - 2, 0))
    return f"{before}{whole}{after}" if whole else before


def _buttons(stored: Stored, at: int, words: Words) -> list[Item]:
    number, last = stored.number, len(stored.digest.claims) - 1
    return [*_turning(number, at, last, words), *open_button(stored.digest.article.address, words)]


def _turning(number: int, at: int, last: int, words: Words) -> Iterator[Show]:
    yield Show("context", number, max(0, at - 1), name=words.PREVIOUS, disabled=at == 0)
    yield Show("context", number, at + 1, name=words.NEXT, disabled=at >= last)
    yield Show("claims", number, at, name=words.ALL_CLAIMS)
