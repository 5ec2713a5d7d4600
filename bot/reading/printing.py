"""A passage made fit to stand alone: who "he" is in [brackets], a long tail cut and marked.

Whatever is printed is the article's, in the article's order; brackets hold names that the
article gives elsewhere, and each printed line points to all that it rests on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from bot.core.furniture import is_furniture
from bot.core.models import Article, Claim, Point, Source, Span, squeeze
from bot.core.passages import Passage, is_tail, quoted_in
from bot.core.quotes import Quotation
from bot.core.sentences import CLOSERS, OPENERS
from bot.core.words import length
from bot.reading.clauses import LONGEST, SHORTEST, asides, cuts, gaps
from bot.reading.leaning import connective, first_persons, leans, narrates, taken_up, unbound, verbless
from bot.reading.naming import PRONOUN, fitted, may_be_named_later, opening, says_less
from bot.reading.openings import points_back, tongue

_FIRST_WORD = re.compile(r"[^\W\d_]+")
_INDEFINITE = re.compile(r"an?\s", re.IGNORECASE)
_LOST_OPENING = re.compile(r"(?<![^\s(])\?")  # an encoding's question mark for a quotation mark
_REMEMBERED = 4_000  # characters: what was told of longer ago is told of again
_NAMED_LONGEST = 8  # words: more is a description, not a name


@dataclass(frozen=True, slots=True)
class Line:
    """What would be printed, its length in words, and whether it leans on what is not in it."""

    point: Point
    size: int
    leans: bool


@dataclass(frozen=True, slots=True)
class _Edit:
    """Words of the article that are printed as others; ``rests`` is where those others stand."""

    span: Span
    words: str
    rests: Span


class Printer:
    """Prints passages of one article.

    ``doc`` is the parse of its text or None, ``claims`` carry the sources that stand for pronouns.
    """

    def __init__(self, article: Article, doc: Doc | None, claims: Sequence[Claim]) -> None:
        self._text = article.text
        self._doc = doc
        self._english = doc is not None or (article.language or "").startswith("en")
        self._tongue = None if self._english else tongue(article.text, article.language)
        self._claims = claims
        self._mentions = sorted(_mentions(claims), key=lambda pair: pair[0])

    def alone(self, passage: Passage, before: str, *, opened: bool, most: int = LONGEST) -> Line:
        """The passage as it is printed behind others that are not next to it in the article.

        ``before`` is what is printed before it, ``opened`` says that the article begins with it.
        """
        said = passage.span.of(self._text)
        if not self._english:
            leaning = points_back(said.lstrip(OPENERS + " "), self._tongue)
            return self._line(passage.span, [], None, most, capital=False, leaning=leaning)
        dropped = connective(said)
        span = Span(passage.span.start + dropped, passage.span.end)
        edits = self._names(span, before)
        speaker = self._speaker(passage)
        leaning = self._leans(span, edits, opened=opened) or (passage.quoted and not speaker)
        told = self._text[max(0, span.start - _REMEMBERED) : span.start]
        leaning = leaning or self._narrates(span) or taken_up(said[dropped:], told, before)
        return self._line(span, edits, speaker, most, capital=bool(dropped), leaning=leaning)

    def beside(self, passage: Passage, before: str, most: int = LONGEST) -> Line:
        """The passage as it is printed right behind the one it may lean on."""
        edits = self._names(passage.span, before) if self._english else []
        leaning = self._english and self._narrates(passage.span)
        return self._line(passage.span, edits, None, most, capital=False, leaning=leaning)

    def _line(
        self,
        span: Span,
        edits: list[_Edit],
        speaker: _Edit | None,
        most: int,
        *,
        capital: bool,
        leaning: bool,
    ) -> Line:
        kept = self._kept(span, most)
        text = _joined([_edited(self._text, part, edits) for part in kept])
        if capital:
            text = _capitalised(text)
        elif is_tail(text):
            text = f"… {text}"
        if kept[-1].end < span.end:
            text += " …"
        if speaker:
            text = f"[{speaker.words}:] {text}"
        shown = [edit for edit in edits if any(part.covers(edit.span) for part in kept)]
        rests = {edit.rests for edit in (*shown, *([speaker] if speaker else []))}
        others = sorted(rest for rest in rests if not any(part.overlaps(rest) for part in kept))
        return Line(Point(text, (*kept, *others)), length(text), leaning)

    def _kept(self, span: Span, most: int) -> list[Span]:
        """What is printed of too long a passage: the longest that fits without a clause, else all."""
        if self._doc is None or length(span.of(self._text)) <= most:
            return [span]
        gone = [
            *(Span(cut, span.end) for cut in cuts(self._doc, self._text, span)),
            *gaps(self._doc, self._text, span),
            *asides(self._doc, self._text, span),
        ]
        whole = length(span.of(self._text))
        fitting = [
            (left, gap)
            for gap in gone
            if SHORTEST <= (left := whole - length(gap.of(self._text))) <= most and self._said(span, gap)
        ]
        if not fitting:
            return [span]
        gap = max(fitting)[1]
        return [Span(span.start, gap.start), *([Span(gap.end, span.end)] if gap.end < span.end else [])]

    def _said(self, span: Span, gone: Span) -> bool:
        """Whether every claim of which something is kept keeps its cue and its source."""
        return not any(
            any(span.overlaps(part) and not gone.covers(part) for part in claim.content)
            and any(part.overlaps(gone) for part in (*claim.attribution.cue, *claim.attribution.mention))
            for claim in self._claims
            if claim.attribution
        )

    def _names(self, span: Span, before: str) -> list[_Edit]:
        """The names to print for mentions that a reader of this sentence would not know."""
        edits: list[_Edit] = []
        for mention, source in self._mentions:
            if span.covers(mention) and source.name not in before:
                edit = self._named(span, mention, source)
                if edit and not any(edit.span.overlaps(other.span) for other in edits):
                    edits.append(edit)
        return edits

    def _named(self, span: Span, mention: Span, source: Source) -> _Edit | None:
        said = squeeze(mention.of(self._text))
        before = self._text[span.start : mention.start]
        if not says_less(said, source) or source.name.split()[-1] in before:
            return None
        if before.rstrip().endswith(source.name.split()[0]):
            return None
        tags = before.rstrip()[-1:] in CLOSERS  # '"…", he said': nobody named in a quotation says it
        if PRONOUN.match(said) and not tags and self._names_somebody(span.start, mention.start):
            return None
        at = self._found(source)
        if at and at.start > mention.start and not may_be_named_later(said, source):
            return None
        name = fitted(source, said, opens=mention.start == span.start)
        return None if at is None else _Edit(mention, f"[{name}]", at)

    def _names_somebody(self, start: int, end: int) -> bool:
        """Whether a person is named there, for whom a pronoun after it more likely stands."""
        near = self._doc.char_span(start, end, alignment_mode="expand") if self._doc is not None else None
        return near is not None and any(token.ent_type_ == "PERSON" for token in near if token.idx < end)

    def _found(self, source: Source) -> Span | None:
        """Where the article names the source, if it is a name that a reader can be given."""
        at = self._text.find(source.name)
        fit = source.resolved and length(source.name) <= _NAMED_LONGEST and not is_furniture(source.name)
        if at < 0 or not fit or source.name.islower() or _INDEFINITE.match(source.name):
            return None
        return Span(at, at + len(source.name))

    def _speaker(self, passage: Passage) -> _Edit | None:
        """Who says what is printed, where that stands outside the passage."""
        for claim in self._claims:
            said = claim.attribution
            if said is None or not any(part.overlaps(passage.span) for part in claim.content):
                continue
            beside = any(part.overlaps(passage.span) for part in (*said.cue, *said.mention))
            if beside or said.source is None:
                continue
            at = self._found(said.source)
            if at and passage.quoted:
                return _Edit(passage.span, opening(said.source.name), at)
        return None

    def _leans(self, span: Span, edits: Sequence[_Edit], *, opened: bool) -> bool:
        said = _edited(self._text, span, edits)
        if opened and said.startswith("They say "):  # "They say time waits for no man": nobody before it
            return False
        named = {edit.span.start for edit in edits}
        if leans(said, opened=opened):
            return True
        return self._doc is not None and (verbless(self._doc, span) or unbound(self._doc, span, named))

    @cached_property
    def _quoted(self) -> list[Quotation]:
        return quoted_in(self._text)

    def _narrates(self, span: Span) -> bool:
        """Whether it is the writer who speaks there of "me", or opens with "we"."""
        if narrates(span.of(self._text)):
            return True
        if self._doc is None:
            return False
        return any(not self._is_said(span.start, at) for at in first_persons(self._doc, self._text, span))

    def _is_said(self, start: int, at: int) -> bool:
        """Whether the words at ``at`` are somebody's: between quotation marks, behind a lost one, in a claim."""
        if _LOST_OPENING.search(self._text, start, at):
            return True
        if any(quotation.span.start <= at < quotation.span.end for quotation in self._quoted):
            return True
        return any(part.start <= at < part.end for claim in self._claims for part in claim.content)


def _mentions(claims: Iterable[Claim]) -> Iterator[tuple[Span, Source]]:
    for claim in claims:
        if claim.attribution and claim.attribution.source:
            for mention in claim.attribution.mention:
                yield mention, claim.attribution.source


def _joined(parts: Sequence[str]) -> str:
    """The parts that are kept, what is left out between them marked: "the bank … said", "in May …, he said"."""
    marked = [" … " + part if part.lstrip()[:1].isalnum() else " …" + part for part in parts[1:]]
    return squeeze("".join([*parts[:1], *marked]))


def _edited(text: str, span: Span, edits: Iterable[_Edit]) -> str:
    pieces, at = [], span.start
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.end <= span.end:
            pieces += [text[at : edit.span.start], edit.words]
            at = edit.span.end
    return "".join([*pieces, text[at : span.end]])


def _capitalised(text: str) -> str:
    """The first word with a capital, in brackets where it was a small letter."""
    found = _FIRST_WORD.match(text)
    if found is None or found.group()[0].isupper():
        return text
    return f"[{found.group().capitalize()}]{text[found.end() :]}"
