"""An article's text as the passages that could be printed: its prose, without the furniture.

A passage is a sentence, or the sentences of one quotation, so that no half quotation is
printed.  A passage that cannot stand in a summary is kept, marked unfit: what follows it may
lean on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.furniture import dateline, is_furniture, stamp
from bot.core.labels import behind_news, turns
from bot.core.models import Span
from bot.core.quotes import Quotation, quotations
from bot.core.sentences import CLOSERS, lines, sentences
from bot.core.words import length, terms

_ENDS = re.compile(rf"[.!?…。！？｡؟۔।॥։።][{re.escape(CLOSERS)}“\s]*(?:\[\d{{1,3}}\])*$")
_ASKS = re.compile(r"(?<![.!,])[?？؟\u037e]$")
_HANGS = re.compile(
    r"[:：,;，、](?:[\"”’'?]?| ?\.)$"
)  # with a closing mark, the words that say whose it is follow
_STRAY = re.compile(
    r'(?:[^"]*"[^"]*[,.!?]")*[^"]+[.!?]"'
)  # 'he knew." A person can': the mark opens the next sentence
# "He said: 'The bag is rare." with the rest of it, and the closing mark, elsewhere.
_SAYS_UNCLOSED = re.compile(r"[:,] ['‘](?=[A-Z])(?!.*[.,!?]['’](?!\w)|.*['’]$)")
_CURLY = re.compile(r"[“”„]|‘‘|’’|``|''")
_CORNERS = re.compile(r"「[^」\n]+」|『[^』\n]+』")  # Japanese and Chinese quotation
_WORDS_ONLY = re.compile(r"\W+")
_JOINED = 60  # words: a longer quotation stays in pieces, and the pieces are unfit
_UNCLOSED = 90  # words: a quotation that runs on longer unclosed has lost its mark
_LONG = 80  # words: more is several sentences that lost their stops, or a list
_SHORT = 4  # words: less is a heading, a cry or a fragment
_HEAD = 5  # lines: the title stands in one of them, if it stands in the text
_HEADING = 25  # words: an unpunctuated line of more is prose that lost its stop

# A sentence whose head is elsewhere: it begins small, save for names like iPhone.
_TAIL = re.compile(r"[^\W\d_](?<=[a-zà-ÿа-яё])(?![A-Z])|[?,;:)]\s")
# What only tags somebody's words, which stand elsewhere.
_TAG = re.compile(
    r"[^,“”\"’?]{1,100}\b(?:said|says|added|told (?:\w+ ){1,4})(?: here| today| on \w+day)?[.?]$"
)

# Quotation marks that a wrong encoding turned into question marks: "he said it was ?right?."
_LOST = re.compile(r"(?<![^\s.(])\? ?(?=[^\W\d])[^?\n]{2,500}?[.,!]\?")
_LOST_OPENING = re.compile(r"(?<![^\s.(])\?(?=[^\W\d]|\.\.\.)")
_LOST_CLOSING = re.compile(r"(?<=[.,!])\?|(?<=[^\Ws])\?(?= [a-z(]|[.,;])|(?<=s)\?(?=[.,;])")
_LOST_PAIR = re.compile(r"(?<![^\s.(])\?(?=[^\W\d])[^?\n]{1,80}?\w\?(?![^\s.,;:)])")


@dataclass(frozen=True, slots=True)
class Passage:
    """Prose of the article; ``fit`` says whether it may be printed, ``size`` counts its words.

    ``quoted`` says that it is nothing but somebody's words, its speaker named elsewhere.
    """

    span: Span
    terms: tuple[str, ...]
    size: int
    fit: bool
    quoted: bool = False


def passages(text: str, title: str | None = None) -> list[Passage]:
    """The prose of an article in order; ``title`` is told from the text's first lines."""
    spans = _told(text, title)
    labelled = turns(text, spans) | behind_news(text, spans)
    prose = [_trimmed(text, span) for span in spans]
    elsewhere = {kept.start for span, kept in zip(spans, prose, strict=True) if span.start in labelled}
    stopped = sum(bool(_ENDS.search(span.of(text))) for span in prose) * 2 > len(prose)
    found: list[Passage] = []
    for held, quoted in _grouped(quoted_in(text), prose):
        whole = Span(held[0].start, held[-1].end)
        if len(held) == 1 or ("\n" not in whole.of(text) and length(whole.of(text)) <= _JOINED):
            closed = all(quotation.closed for quotation in quoted)
            closed = closed and whole.start not in elsewhere and (not found or not is_tail(whole.of(text)))
            alone = any(quotation.span.covers(_bared(text, whole)) for quotation in quoted)
            found.append(_passage(text, whole, fit=closed, stopped=stopped, quoted=alone))
        else:
            found += [_passage(text, span, fit=False, stopped=stopped, quoted=True) for span in held]
    return found


def _told(text: str, title: str | None) -> list[Span]:
    """The sentences without those of the title and without the furniture."""
    heads = [line for line in lines(text)[:_HEAD] if _is_title(line.of(text), title)]
    spans = [span for span in sentences(text) if not _is_title(span.of(text), title)]
    spans = [span for span in spans if not any(head.covers(span) for head in heads)]
    return [span for span in spans if not is_furniture(span.of(text))]


def _passage(text: str, span: Span, *, fit: bool, stopped: bool, quoted: bool) -> Passage:
    if _STRAY.fullmatch(span.of(text)):
        span = Span(span.start, span.end - 1)
    said = span.of(text)
    size = length(said)
    complete = _SHORT <= size <= _LONG and not _TAG.match(said)
    complete = complete and (bool(_ENDS.search(said)) or not stopped or size >= _HEADING)
    complete = complete and not _HANGS.search(said) and not _ASKS.search(said) and _marks_kept(said)
    complete = complete and not _half_quoted(said) and not _SAYS_UNCLOSED.search(said)
    return Passage(span, tuple(terms(said)), size, fit and complete, quoted)


def _half_quoted(said: str) -> bool:
    """Whether a straight mark has lost the one it belongs to; one more within a sentence is a slip of the writer's."""
    marks = said.count('"')
    return marks % 2 == 1 and (marks == 1 or said.startswith('"')) and not _CURLY.search(said)


def is_tail(said: str) -> bool:
    """Whether the words go on with a sentence whose beginning they have lost."""
    return bool(_TAIL.match(said))


def _is_title(said: str, title: str | None) -> bool:
    return bool(title) and _bare(said) == _bare(title or "")


def _bare(said: str) -> str:
    return _WORDS_ONLY.sub(" ", said).strip().casefold()


def _trimmed(text: str, span: Span) -> Span:
    """The sentence without dateline, stamp, and the lost opening mark of the next one."""
    said = span.of(text)
    skipped = dateline(said) or stamp(said)
    stray = said.endswith(".?") and not _marks_kept(said)
    return Span(span.start + skipped, span.end - stray) if skipped < len(said) - 1 else span


def _grouped(
    quoted: Sequence[Quotation], spans: Sequence[Span]
) -> Iterator[tuple[list[Span], list[Quotation]]]:
    """The sentences that one quotation spans together, with the quotations that begin in them."""
    held: list[Span] = []
    within: list[Quotation] = []
    following = iter([*quoted, None])
    ahead = next(following)
    for at, span in enumerate(spans):
        held.append(span)
        while ahead is not None and ahead.span.start < span.end:
            within.append(ahead)
            ahead = next(following)
        reach = max((quotation.span.end for quotation in within), default=0)
        if at + 1 == len(spans) or spans[at + 1].start >= reach:
            yield held, within
            held, within = [], []


def quoted_in(text: str) -> list[Quotation]:
    """Where the text quotes, in order; a mark that never closes counts only for a paragraph's length."""
    found = [
        quotation
        for quotation in quotations(text)
        if quotation.closed or length(quotation.span.of(text)) <= _UNCLOSED
    ]
    for rule in (_CORNERS, _LOST):
        spans = (Span(*match.span()) for match in rule.finditer(text))
        found += [Quotation(span, Span(span.start + 1, span.end - 1)) for span in spans]
    return sorted(found, key=lambda quotation: quotation.span)


def _bared(text: str, span: Span) -> Span:
    """The span without the stops and spaces at its end, which may stand outside the quotation."""
    kept = len(span.of(text).rstrip(" .,"))
    return Span(span.start, span.start + max(kept, 1))


def _marks_kept(said: str) -> bool:
    """Whether the lost quotation marks come in pairs."""
    rest = _LOST_PAIR.sub(" ", said)
    return len(_LOST_OPENING.findall(rest)) == len(_LOST_CLOSING.findall(rest))
