"""Whether a sentence that a machine wrote says only what the article says.

The test is lexical and strict: names, figures, dates, quotations, links, symbols and the stems of
all other words must occur in the article, in the lines that the sentence rests on but for names.
It refuses some good sentences; the built-in summary stands ready.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.core.alignment import Aligner, plain
from bot.core.figures import days, figures, without_figures
from bot.core.models import Claim, Span
from bot.core.orders import commands, orders
from bot.core.qualified import NEUTRAL, SAME
from bot.core.quotes import quotations
from bot.core.sentences import sentences
from bot.core.speech_tags import REPORTS, Tags
from bot.core.titles import HONORIFICS, OFFICES
from bot.core.wording import agrees
from bot.core.words import DENSE, terms

SUPPORTED = 0.6
"""Share of a sentence's content words that its passages must hold; their lines hold the others."""

FEWEST = 3
"""Words of a claim: fewer tell nothing by themselves."""

TOPICAL = 2
"""Content words of a sentence that the article must hold elsewhere too: a stray paragraph shares none."""

_USUAL = frozenset(" .,;:!?'\"()-/%&…、。，：；！？「」『』《》·،؛؟।–—“”‘’„«»")
"""Symbols that any sentence may have; every other must be the article's."""

_MARKUP = frozenset("<>[]{}|`*_~#@\\^=")
"""What no sentence of a summary needs, although an article may have it."""

_BLANK = re.compile(r"[ \t]{2,}")
_LINK = re.compile(r"\b[a-z]{2,}:[^\W\d]|[a-z]:/|www\.|discord\.gg", re.IGNORECASE)
_DOTTED = re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b")
_CODE = re.compile(r"\b(?!\d+(?:st|nd|rd|th|k|m|mn|bn|tn)\b)(?=\w*\d)(?=\w*[^\W\d_])\w+\b")
_NAME = re.compile(r"[^\W\d_a-zà-öø-ÿ][\w’'-]*")
_NAMES = re.compile(r"(?:[^\W\d_a-zà-öø-ÿ][\w’'-]* )+[^\W\d_a-zà-öø-ÿ][\w’'-]*")
_WORD = re.compile(r"\w+")

# Word lists of our own: English grammar's closed classes, and what adverts and scams begin with.
_TALK = re.compile(r"\b(?:i|i'm|i'll|me|my|our|ours|us|we|you|your|yours|yourself)\b")
_URGES = frozenset(
    """
    buy call claim click contact donate download email enter follow go install invest join log login message open
    order pay please register reply scan send share sign subscribe tap text transfer type verify visit vote
    """.split()
)


class Grounding:
    """One article, against which sentences are held; its lines that instruct machines do not count."""

    def __init__(self, text: str, title: str = "") -> None:
        self._title = _content(plain(title))
        self._orders = orders(text)
        self._text = _without(text, self._orders)
        self._plain = plain(self._text)
        self._aligner = Aligner(self._text)
        self._squeezed = " ".join(self._plain.split())
        self._words = set(_WORD.findall(self._plain))
        self._lower = set(_WORD.findall(self._text)) & self._words
        self._symbols = (set(self._text) - _MARKUP) | _USUAL
        self._sentences = sentences(self._text)

    @property
    def text(self) -> str:
        """The article without the lines that instruct machines."""
        return _BLANK.sub(" ", self._text)

    @property
    def readable(self) -> bool:
        """Whether at least half of the article is left without the lines that instruct machines."""
        return sum(span.end - span.start for span in self._orders) * 2 <= len(self._text)

    def find(self, quotation: str) -> Span | None:
        """Where the quotation stands, unless that is a passage that instructs a machine."""
        return self._aligner.find(quotation)

    def speaker(self, name: str, content: Span) -> Span | None:
        """Where the words that name a source stand beside what it says: in its line, outside it, nearest."""
        if _TALK.fullmatch(plain(name)) or not _content(plain(name)):
            return None
        line = self._line(content)
        beside = [
            span
            for span in self._aligner.occurrences(name)
            if line.covers(span) and not span.overlaps(content)
        ]
        return min(beside, key=lambda span: abs(span.start - content.start), default=None)

    def reports(self, mention: Span, content: Span) -> bool:
        """Whether an English sentence holds who says it and what, and tells by a third word that it is said."""
        held = [span for span in self._sentences if span.overlaps(content)]
        if not any(span.covers(mention) for span in held) or REPORTS.match(mention.of(self._text)):
            return False
        if len(content.of(self._text).split()) < FEWEST:
            return False
        rest = _without(self._text, [mention, content])
        return any(REPORTS.search(span.of(rest)) for span in held)

    def supports(self, sentence: str, passages: Sequence[Span], claims: Iterable[Claim] = ()) -> bool:
        """Whether the sentence says nothing that the article, at these passages, does not.

        ``claims`` are what the article only reports: a sentence that rests on one names who says it.
        """
        said = " ".join(plain(sentence).split())
        told = [claim for claim in claims if _rest_on(passages, claim)]
        lines = "\n".join(self._line(span).of(self._plain) for span in passages)
        return (
            not commands(sentence)
            and self._decent(sentence, said)
            and figures(said) <= figures(lines)
            and days(said) <= days(self._plain)
            and self._quotes(sentence)
            and self._named(sentence)
            and self._tells(self._untagged(sentence, told), passages, told)
            and all(_names_its_source(said, claim, self._plain) for claim in told)
        )

    def _tells(self, untagged: str, passages: Sequence[Span], told: Sequence[Claim]) -> bool:
        """Whether the sentence tells in the passages' words what they tell."""
        return self._rests(untagged, passages, 0 if told else TOPICAL) and self._agrees(
            untagged, passages, told
        )

    def _untagged(self, sentence: str, told: Sequence[Claim]) -> str:
        """The sentence without the words that name who says it."""
        said = [claim.attribution for claim in told if claim.attribution]
        names = [one.source.name for one in said if one.source]
        names += [span.of(self._text) for one in said for span in one.mention]
        cues = [span.of(self._text) for one in said for span in one.cue]
        return Tags(self._text, names, cues).without(sentence)

    def _agrees(self, sentence: str, passages: Sequence[Span], told: Sequence[Claim]) -> bool:
        """Whether the sentences that it rests on have everybody do what it says, as surely."""
        if DENSE.search(sentence):  # pairs of letters are no words
            return True
        held = [span for span in self._sentences if any(span.overlaps(passage) for passage in passages)]
        reported = [
            span.start
            for claim in told
            for span in (*claim.content, *(claim.attribution.cue if claim.attribution else ()))
        ]
        begins = [[at - span.start for at in reported if span.start <= at < span.end] for span in held]
        return agrees(sentence, [span.of(self._text) for span in held], begins)

    def _decent(self, sentence: str, said: str) -> bool:
        """No link, no stranger's symbol, no speech to the reader."""
        spoken = said
        for quoted in reversed(quotations(said)):
            spoken = spoken[: quoted.span.start] + spoken[quoted.span.end :]
        return (
            not _LINK.search(said)
            and all(found[0] in self._plain for found in (*_DOTTED.finditer(said), *_CODE.finditer(said)))
            and all(letter in self._symbols or _letter(letter) for letter in sentence)
            and not _TALK.search(spoken)
            and said.split(" ", 1)[0].strip("\"',:!") not in _URGES
        )

    def _quotes(self, sentence: str) -> bool:
        quoted = quotations(sentence)
        return all(one.closed for one in quoted) and all(
            " ".join(plain(one.inner.of(sentence)).split()).strip(".,;:!? ") in self._squeezed
            for one in quoted
        )

    def _named(self, sentence: str) -> bool:
        """Each name's words occur, and in that order where they are words of names alone."""
        if not all(self._known(name[0], opening=name.start() == 0) for name in _NAME.finditer(sentence)):
            return False
        for run in _NAMES.finditer(sentence):
            words = [word.removesuffix("'s") for word in plain(run[0]).split()]
            for left, right in pairwise(words):
                if not ({left, right} & (self._lower | _TITLES) or f"{left} {right}" in self._squeezed):
                    return False
        return True

    def _known(self, name: str, *, opening: bool) -> bool:
        parts = _WORD.findall(plain(name).removesuffix("'s"))
        if opening:  # any word has a capital there: the common ones need not be the article's
            return all(part in self._words or part in _OPENERS or self._inflected(part) for part in parts)
        return all(part in self._words for part in parts)

    def _inflected(self, word: str) -> bool:
        """Whether it looks like a form of a common word of the article ("Closing" for "close")."""
        return any(form.startswith(word[:SAME]) for form in self._lower) if len(word) > SAME else False

    def _rests(self, sentence: str, passages: Sequence[Span], topical: int) -> bool:
        """Whether its words are those of the passages' lines, but for names, and not theirs alone."""
        held = {term for span in passages for term in _content(span.of(self._plain))}
        beside = {term[:SAME] for span in passages for term in _content(self._line(span).of(self._plain))}
        names = {term for name in _NAME.finditer(sentence) if name.start() for term in terms(plain(name[0]))}
        words = _content(plain(sentence))
        if not words or sum(word in held for word in words) < SUPPORTED * len(words):
            return False
        if any(word[:SAME] not in beside for word in words if word not in names):
            return False
        elsewhere = set(self._title) | set(
            _content(_without(self._plain, [self._line(span) for span in passages]))
        )
        return not elsewhere or len(set(words) & elsewhere) >= topical

    def _line(self, span: Span) -> Span:
        """The line, or lines, that the span stands in."""
        end = self._text.find("\n", span.end)
        return Span(self._text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(self._text))


_TITLES = HONORIFICS | OFFICES
_OPENERS = frozenset(
    """
    a according after although an and as at because before but by despite during for from he her his however in
    it its meanwhile most of on one over several she since some that the their these they this those to two under
    when while with
    """.split()
)


def _content(text: str) -> list[str]:
    """Terms that carry meaning: of three letters or more, or of a script without spaces; figures are apart."""
    return [
        term
        for term in terms(without_figures(text))
        if term not in NEUTRAL and (len(term) > 2 or (len(term) == 2 and term[0] >= "\u0e00"))
    ]


def _without(text: str, spans: Iterable[Span]) -> str:
    """The text with blanks for the spans, so that offsets stay."""
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _rest_on(passages: Iterable[Span], claim: Claim) -> bool:
    return claim.source is not None and any(
        span.overlaps(content) for span in passages for content in claim.content
    )


def _names_its_source(said: str, claim: Claim, text: str) -> bool:
    assert claim.attribution
    named = [
        claim.source.name if claim.source else "",
        *(span.of(text) for span in claim.attribution.mention),
    ]
    words = {word for name in named for word in _content(plain(name)) or terms(plain(name))}
    return bool(words & set(terms(said)))


def _letter(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LN"
