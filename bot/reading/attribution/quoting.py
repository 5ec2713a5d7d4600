"""Quotations and attributions brought together: every quotation looks for its cue."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from bot.core.quotes import Quotation
from bot.reading.attribution.candidate import Candidate, Piece, cut
from bot.reading.attribution.lexicon import CLAUSE, QUOTE_ONLY
from bot.reading.attribution.sources import source_of

QUOTING = CLAUSE | QUOTE_ONLY
_REACH = 30
"""Tokens between a quotation and its cue: room for a speaker with titles and an apposition."""
_LEAD = 3
"""Tokens of indirect speech before a quotation that make the two one content."""
_CARRIERS = frozenset({"clause"})
_STOPS = frozenset(".!?…")
_STARTS_AFTER = frozenset(".!?…,:;—–-()[]")
_ENDS_WITH = frozenset(".!?…,;—–-")


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation in token positions, its marks within; ``direct`` if it is a sentence's worth of speech."""

    start: int
    end: int
    direct: bool
    paragraph: int
    continued: bool


def with_quotations(doc: Doc, candidates: list[Candidate], quoted: tuple[Quotation, ...]) -> list[Candidate]:
    """Candidates with the quotations that are theirs, and new ones for quotations that only a word points to."""
    passages = list(_passages(doc, quoted))
    candidates = [kept for kept in (_kept_apart(c, passages) for c in candidates) if kept]
    owned = _owned(doc, passages, candidates)
    own_heads = {candidate.head for candidate, _ in owned}
    starts = [passage.start for passage in passages]
    rest = [_widened(c, passages, starts) for c in candidates if c.head not in own_heads]
    return rest + [_speaks(doc, candidate, pieces, passages, starts) for candidate, pieces in owned]


def _kept_apart(candidate: Candidate, passages: list[Passage]) -> Candidate | None:
    """What is said within a quotation stays in it, and nobody outside is named by words inside one."""
    at = bisect_right(passages, candidate.head, key=lambda passage: passage.start) - 1
    inside = passages[at] if at >= 0 and passages[at].direct and passages[at].end > candidate.head else None
    if inside is not None:
        content = _clipped(candidate.content, (inside.start + 1, inside.end - 1))
        source = _clipped(candidate.source, (inside.start + 1, inside.end - 1))
        return replace(candidate, content=content, source=source, quoted=True) if content else None
    source = candidate.source
    for passage in passages[max(at - 2, 0) : at + 3]:
        if passage.direct:
            source = tuple(part for piece in source for part in cut(piece, (passage.start, passage.end)))
    return replace(candidate, source=source)


def _clipped(pieces: tuple[Piece, ...], room: Piece) -> tuple[Piece, ...]:
    clipped = ((max(start, room[0]), min(end, room[1])) for start, end in pieces)
    return tuple((start, end) for start, end in clipped if start < end)


def _passages(doc: Doc, quoted: tuple[Quotation, ...]) -> Iterator[Passage]:
    offsets = [token.idx for token in doc]
    paragraph, last = 0, 0
    for quotation in quoted:
        start = max(bisect_right(offsets, quotation.span.start) - 1, 0)
        end = bisect_left(offsets, quotation.span.end)
        paragraph += doc.text.count("\n", last, quotation.span.start)
        last = quotation.span.start
        yield Passage(start, end, _direct(doc, start, end, quotation), paragraph, quotation.continued)


def _direct(doc: Doc, start: int, end: int, quotation: Quotation) -> bool:
    """Whether the quotation stands as speech, and not as words of the article's own sentence."""
    if end - start < 4:
        return False
    before = doc[start - 1] if start else None
    opens = (
        before is None
        or before.is_space
        or before.text[-1] in _STARTS_AFTER
        or before.is_quote
        or before.lemma_ in QUOTING
    )
    if not any(token.pos_ in {"VERB", "AUX"} for token in doc[start:end]) and end - start < 9:
        return False
    at_head = before is None or before.is_space or before.text[-1] in _STOPS
    if opens and at_head and end - start > 8:
        return True
    inner = doc[start + 1 : end - 1].text.rstrip(" \"'”’")
    after = doc[end] if end < len(doc) else None
    closes = (
        not quotation.closed
        or after is None
        or after.is_space
        or inner[-1:] in _ENDS_WITH
        or after.text in _ENDS_WITH
    )
    return opens and closes


def _owned(
    doc: Doc, passages: list[Passage], candidates: list[Candidate]
) -> list[tuple[Candidate, list[Piece]]]:
    """Each attribution that speaks in quotations, with the quotations that are its own."""
    by_head: dict[int, tuple[Candidate, list[Piece]]] = {}
    owner: Candidate | None = None
    before: Passage | None = None
    touching = _Touching(candidates)
    for number, passage in enumerate(passages):
        if not passage.direct:
            continue
        found = touching.best(passage) or _by_cue_words(doc, passages, number)
        if found is None:
            same = before is not None and _goes_on(doc, before, passage)
            free = before.end if before is not None and same else 0
            found = touching.last(doc, passage, free) or (owner if same else None)
        owner = found
        if found is not None:
            by_head.setdefault(found.head, (found, []))[1].append((passage.start, passage.end))
        before = passage
    return list(by_head.values())


def _goes_on(doc: Doc, before: Passage, passage: Passage) -> bool:
    """Whether a quotation without a cue continues the one before: same paragraph, or a paragraph all its own."""
    if before.paragraph == passage.paragraph or before.continued:
        return True
    opens = passage.start == 0 or "\n" in doc[passage.start - 1].text
    closes = passage.end >= len(doc) or "\n" in doc[passage.end].text
    between = doc[before.end : passage.start]
    return opens and closes and sum("\n" in token.text for token in between) == 1 and len(between) < 2 * _REACH


class _Touching:
    """Candidates by the stretch that their content takes, so that a quotation finds its own."""

    def __init__(self, candidates: list[Candidate]) -> None:
        quoting = [c for c in candidates if c.rule in {"clause", "clause of any verb", "parenthetical", "according to"}]
        self._carriers = sorted((c for c in candidates if c.rule in _CARRIERS and c.source), key=lambda c: c.head)
        self._pieces = sorted(
            ((piece, candidate) for candidate in quoting for piece in candidate.content),
            key=lambda pair: pair[0],
        )
        self._longest = max((end - start for (start, end), _ in self._pieces), default=0)

    def last(self, doc: Doc, passage: Passage, free: int) -> Candidate | None:
        """The last attribution of the sentence before: a quotation that follows it goes on with it."""
        at = bisect_left(self._carriers, passage.start, key=lambda c: c.head) - 1
        if at < 0 or self._carriers[at].head < free:
            return None
        found = self._carriers[at]
        between = doc[found.head : passage.start]
        stops = sum(token.text in _STOPS for token in between)
        return found if stops <= 1 and not any("\n" in token.text for token in between) else None

    def best(self, passage: Passage) -> Candidate | None:
        """The candidate whose cue is nearest among those whose content the quotation touches."""
        first = bisect_left(self._pieces, passage.start - self._longest, key=lambda pair: pair[0][0])
        found: list[tuple[int, Candidate]] = []
        for (start, end), candidate in self._pieces[first:]:
            if start >= passage.end:
                break
            overlap = min(end, passage.end) - max(start, passage.start)
            inside = passage.start <= candidate.head < passage.end
            if overlap > 1 and not inside:
                gap = max(candidate.head - passage.end, passage.start - candidate.head)
                found.append((gap, candidate))
        return min(found, key=lambda pair: pair[0])[1] if found else None


def _by_cue_words(doc: Doc, passages: list[Passage], number: int) -> Candidate | None:
    """A verb of speech beside the quotation that the parse did not tie to it."""
    passage = passages[number]
    free_after = passages[number + 1].start if number + 1 < len(passages) else len(doc)
    free_before = passages[number - 1].end if number else 0
    after, before = _verb_after(doc, passage, free_after), _verb_before(doc, passage, free_before)
    verb = before if before is not None and (after is None or after.tag_ == "VBG") else after
    if verb is None:
        return _signed(doc, passage)
    source = tuple(p for p in source_of(verb) if p[1] <= passage.start or p[0] >= passage.end)
    if not source:
        source = _beside(verb, passage)
    return Candidate(verb.i, ((verb.i, verb.i + 1),), ((passage.start, passage.end),), source, "quotation", 0.8)


def _signed(doc: Doc, passage: Passage) -> Candidate | None:
    """``"It is a long game." - Matthew Ingram``: a quotation with a name under it."""
    end = passage.end
    if end >= len(doc) or doc[end].text not in {"-", "—", "–"}:
        return None
    while end + 1 < len(doc) and end - passage.end < _REACH and doc[end + 1].pos_ in {"PROPN", "PUNCT"}:
        end += 1
    at_end = end + 1 >= len(doc) or doc[end + 1].is_space
    if end == passage.end or not at_end:
        return None
    name = (passage.end + 1, end + 1)
    return Candidate(passage.end, ((passage.end, end + 1),), ((passage.start, passage.end),), (name,), "signed", 0.8)


def _verb_after(doc: Doc, passage: Passage, limit: int) -> Token | None:
    if doc[passage.end - 2].text in {".", "…"}:
        return None
    for i in range(passage.end, min(passage.end + _REACH, limit, len(doc))):
        token = doc[i]
        if token.is_space or token.text in _STOPS:
            return None
        if token.pos_ == "VERB" and token.lemma_ in QUOTING:
            return token
    return None


def _verb_before(doc: Doc, passage: Passage, limit: int) -> Token | None:
    if passage.start and doc[passage.start - 1].text in _STOPS:
        return None
    for i in range(passage.start - 1, max(passage.start - _REACH, limit - 1, -1), -1):
        token = doc[i]
        if token.is_space and doc[i - 1].text == ":":
            continue
        if token.is_space or token.text in _STOPS:
            return None
        if token.pos_ == "VERB" and token.lemma_ in QUOTING:
            return token
    return None


def _beside(verb: Token, passage: Passage) -> tuple[Piece, ...]:
    """The words next to a cue that no subject was found for: ``"…," said Smith of Ohio.``"""
    doc = verb.doc
    end = verb.i + 1
    while end < len(doc) and end < verb.i + 12 and doc[end].text not in {",", ".", ":"} and not doc[end].is_space:
        if doc[end].pos_ in {"ADP", "SCONJ"} and end > verb.i + 1:
            break
        end += 1
    if verb.i + 1 < end and doc[verb.i + 1].pos_ in {"PROPN", "PRON", "DET", "NOUN", "ADJ", "NUM"} and verb.i >= passage.end:
        return ((verb.i + 1, end),)
    start = verb.i
    while start > 0 and doc[start - 1].pos_ in {"PROPN", "PRON", "DET", "NOUN", "ADJ", "NUM"}:
        start -= 1
    return ((start, verb.i),) if start < verb.i else ()


def _speaks(
    doc: Doc, candidate: Candidate, pieces: list[Piece], passages: list[Passage], starts: list[int]
) -> Candidate:
    """The candidate with its quotations as content; its own indirect words stay where they stand apart."""
    quoting = _mostly(candidate, pieces)
    own = _widened(candidate, passages, starts).content
    indirect = [piece for piece in own if _mixed(piece, pieces) or not (quoting or _touches(piece, pieces))]
    content = _merged([*pieces, *indirect])
    source = candidate.source or _beside(doc[candidate.head], passages[bisect_right(starts, pieces[0][0]) - 1])
    return replace(candidate, content=content, source=source)


def _mostly(candidate: Candidate, pieces: list[Piece]) -> bool:
    return any(_touches(piece, pieces) for piece in candidate.content)


def _touches(piece: Piece, others: list[Piece]) -> bool:
    return any(low < piece[1] and piece[0] < high for low, high in others)


def _mixed(piece: Piece, passages: list[Piece]) -> bool:
    """Whether indirect words lead into a quotation: "the men wore shirts that read “…”"."""
    return any(piece[0] < low - _LEAD and low < piece[1] for low, _ in passages)


def _widened(candidate: Candidate, passages: list[Passage], starts: list[int]) -> Candidate:
    """Content that touches the first or last word of a quotation takes the whole of it."""
    content: list[Piece] = []
    for start, end in candidate.content:
        for passage in passages[max(bisect_right(starts, start) - 1, 0) :]:
            if passage.start >= end:
                break
            low, high = passage.start, passage.end
            if high <= start or low <= candidate.head < high:
                continue
            if start <= low + 1 < end or start <= high - 2 < end:
                start, end = min(start, low), max(end, high)
        content.append((start, end))
    return replace(candidate, content=_merged(content))


def _merged(pieces: list[Piece]) -> tuple[Piece, ...]:
    merged: list[Piece] = []
    for start, end in sorted(pieces):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
