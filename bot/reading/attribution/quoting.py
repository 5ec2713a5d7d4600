"""Quotations and attributions brought together: every quotation looks for its cue."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from spacy.tokens import Doc

from bot.core.quotes import Quotation
from bot.reading.attribution.candidate import Candidate, Piece, cut
from bot.reading.attribution.cue_words import announced, beside, by_cue_words, signed
from bot.reading.attribution.passages import STOPS, Passage, goes_on, lead, passages_of, stands_alone

_LEAD = 3
"""Tokens of indirect speech before a quotation that make the two one content."""
_DASHES = frozenset({"—", "–", "-", "--"})
_ASIDES = frozenset({"a", "an", "although", "though", "while"})
_RUNNING = frozenset({"clause", "infinitive", "naming", "object", "order", "prepositional"})
_CARRIERS = frozenset({"clause"})
"""Rules whose speaker goes on in a quotation that follows: "He said it was late. “We must go.”"."""


def with_quotations(doc: Doc, candidates: list[Candidate], quoted: tuple[Quotation, ...]) -> list[Candidate]:
    """Candidates with the quotations that are theirs, and new ones where only a word points to a speaker."""
    passages = _speech(list(passages_of(doc, quoted)), candidates, _busy(doc, candidates))
    candidates = [kept for kept in (_kept_apart(c, passages) for c in candidates) if kept]
    owned = _owned(doc, passages, candidates)
    own_heads = {candidate.head for candidate, _ in owned}
    starts = [passage.start for passage in passages]
    rest = [_widened(c, passages, starts) for c in candidates if c.head not in own_heads]
    speaking = [_speaks(doc, candidate, pieces, passages, starts) for candidate, pieces in owned]
    return [_relayed(_ended(doc, c, passages), speaking) for c in rest] + speaking


def _relayed(candidate: Candidate, speaking: list[Candidate]) -> Candidate:
    """Who relays a speaker relays the rest of the speech too: ``"…," he said, according to the Post. "…"``."""
    if candidate.rule != "according to":
        return candidate
    relayed = (c for c in speaking if any(start <= c.head < end for start, end in candidate.content))
    return replace(
        candidate, content=_merged([*candidate.content, *(piece for c in relayed for piece in c.content)])
    )


def _speech(passages: list[Passage], candidates: list[Candidate], busy: frozenset[int]) -> list[Passage]:
    """The passages, none of them direct that only name a speaker: ``the star of "Home," Ann Lee, said that``."""
    speakers = [piece for candidate in candidates if candidate.head in busy for piece in candidate.source]
    inside = {p.start for p in passages if any(start < p.start < end >= p.end - 2 for start, end in speakers)}
    return [replace(p, direct=p.direct and p.start not in inside) for p in passages]


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


def _owned(
    doc: Doc, passages: list[Passage], candidates: list[Candidate]
) -> list[tuple[Candidate, list[Piece]]]:
    """Each attribution that speaks in quotations, with the quotations that are its own."""
    by_head: dict[int, tuple[Candidate, list[Piece]]] = {}
    owner: Candidate | None = None
    before: Passage | None = None
    touching, busy = _Touching(candidates), _busy(doc, candidates)
    for number, passage in enumerate(passages):
        if not passage.direct:
            continue
        found = signed(doc, passage) or _announced_later(touching.best(passage), doc, passages, number)
        if found is not None and found.rule == "quotation" and found.head in busy:
            continue
        if found is None:
            same = before is not None and goes_on(doc, before, passage)
            free = before.end if before is not None and same else 0
            found = touching.last(doc, passage, free)
            if same and owner is not None and (found is None or _one_breath(doc, owner, found)):
                found = owner
            if found is None and stands_alone(doc, passage):
                found = touching.above(doc, passage)
            found = found or announced(doc, passage, before.end if before else 0, ".")
        owner = found
        if found is not None:
            start = lead(doc, passage) if found.head >= passage.end else passage.start
            by_head.setdefault(found.head, (found, []))[1].append((start, passage.end))
        before = passage
    return list(by_head.values())


def _announced_later(
    found: Candidate | None, doc: Doc, passages: list[Passage], number: int
) -> Candidate | None:
    """The cue that leads into a quotation, not one further off: ``She said it was late, | adding, "We go."``"""
    passage = passages[number]
    if found is not None and (found.head >= passage.start or doc[passage.start - 1].text != ","):
        return found
    nearer = by_cue_words(doc, passages, number)
    if found is None or (nearer is not None and found.head < nearer.head < passage.start):
        return nearer
    return found


def _busy(doc: Doc, candidates: list[Candidate]) -> frozenset[int]:
    """Cues with plain words of their own behind them: ``On "Meet the Press," she said | it was late``."""

    def apart(candidate: Candidate) -> bool:
        opening = doc[candidate.content[0][0]]
        return opening.lower_ == "that" or (opening.i == candidate.head + 1 and not opening.is_quote)

    return frozenset(
        c.head for c in candidates if c.rule == "clause" and c.content[0][0] > c.head and apart(c)
    )


def _ended(doc: Doc, candidate: Candidate, passages: list[Passage]) -> Candidate:
    """Content up to a remark that the article adds to quoted words: ``he was "glad" | — a change of tone``."""
    ends = bisect_left(passages, candidate.content[-1][1], key=lambda passage: passage.end) - 1
    start, end = candidate.content[-1]
    if ends < 0 or passages[ends].start < start:
        return candidate
    after = range(passages[ends].end, end - 1)
    cut_at = next((i for i in after if _dash(doc, i) or _aside(doc, i)), end)
    return replace(candidate, content=(*candidate.content[:-1], (start, cut_at)))


def _dash(doc: Doc, at: int) -> bool:
    """Whether a dash parts two phrases, and is no hyphen within a word."""
    return doc[at].text in _DASHES and (doc[at].text != "-" or bool(doc[at - 1].whitespace_))


def _aside(doc: Doc, at: int) -> bool:
    return doc[at].text == "," and doc[at + 1].lower_ in _ASIDES


def _one_breath(doc: Doc, owner: Candidate, later: Candidate) -> bool:
    """Whether the later cue only trails the owner's: ``"We won," she said, noting that it rained. "Go!"``."""
    return not any(token.text in STOPS or "\n" in token.text for token in doc[owner.head : later.head])


class _Touching:
    """Candidates by the stretch that their content takes, so that a quotation finds its own."""

    def __init__(self, candidates: list[Candidate]) -> None:
        quoting = [c for c in candidates if c.rule in {"clause", "parenthetical", "according to"}]
        self._carriers = sorted(
            (c for c in candidates if c.rule in _CARRIERS and c.source), key=lambda c: c.head
        )
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
        stops = sum(token.text in STOPS for token in between)
        return found if stops <= 1 and not any("\n" in token.text for token in between) else None

    def above(self, doc: Doc, passage: Passage) -> Candidate | None:
        """The last attribution of the paragraph before one that is all quotation, if it ends that paragraph."""
        at = bisect_left(self._carriers, passage.start, key=lambda c: c.head) - 1
        if at < 0:
            return None
        found = self._carriers[at]
        last = doc[passage.start - 2].sent
        return found if last.start <= found.head < last.end and passage.start > 1 else None

    def best(self, passage: Passage) -> Candidate | None:
        """The candidate whose cue is nearest among those whose content the quotation touches."""
        first = bisect_left(self._pieces, passage.start - self._longest, key=lambda pair: pair[0][0])
        found: list[tuple[int, Candidate]] = []
        for at in range(first, len(self._pieces)):
            (start, end), candidate = self._pieces[at]
            if start >= passage.end:
                break
            overlap = min(end, passage.end) - max(start, passage.start)
            inside = passage.start <= candidate.head < passage.end
            if overlap > 1 and not inside:
                gap = max(candidate.head - passage.end, passage.start - candidate.head)
                found.append((gap, candidate))
        return min(found, key=lambda pair: pair[0])[1] if found else None


def _speaks(
    doc: Doc, candidate: Candidate, pieces: list[Piece], passages: list[Passage], starts: list[int]
) -> Candidate:
    """The candidate with its quotations as content; its own indirect words stay where they stand apart."""
    quoting = _mostly(candidate, pieces)
    own = _widened(candidate, passages, starts).content
    led = [piece for piece in pieces if not _set_apart(doc, piece, candidate.head)]
    indirect = [piece for piece in own if _mixed(piece, led) or not (quoting or _touches(piece, pieces))]
    content = _merged([*pieces, *indirect])
    source = candidate.source or beside(doc[candidate.head], passages[bisect_right(starts, pieces[0][0]) - 1])
    return replace(candidate, content=content, source=source)


def _mostly(candidate: Candidate, pieces: list[Piece]) -> bool:
    return any(_touches(piece, pieces) for piece in candidate.content)


def _touches(piece: Piece, others: list[Piece]) -> bool:
    return any(low < piece[1] and piece[0] < high for low, high in others)


def _mixed(piece: Piece, passages: list[Piece]) -> bool:
    """Whether indirect words lead into a quotation: "the men wore shirts that read “…”"."""
    return any(piece[0] < low - _LEAD and low < piece[1] for low, _ in passages)


def _set_apart(doc: Doc, quotation: Piece, cue: int) -> bool:
    """Whether the words before a quotation are not its speaker's: ``Fees rose ("I want mine back," wrote Ann)``."""
    before = quotation[0] - 1
    return cue >= quotation[1] and before > 0 and (doc[before].text in {":", "("} or _dash(doc, before))


def _widened(candidate: Candidate, passages: list[Passage], starts: list[int]) -> Candidate:
    """Content that touches the first or last word of a quotation takes the whole of it."""
    content: list[Piece] = []
    for start, end in candidate.content:
        for at in range(max(bisect_right(starts, start) - 1, 0), len(passages)):
            low, high = passages[at].start, passages[at].end
            if low > end or (low == end and not _runs_on(candidate, passages[at])):
                break
            if low == end:
                end = high
            if high <= start or low <= candidate.head < high:
                continue
            if start <= low + 1 < end or start <= high - 2 < end:
                start, end = min(start, low), max(end, high)
        content.append((start, end))
    return replace(candidate, content=_merged(content))


def _runs_on(candidate: Candidate, passage: Passage) -> bool:
    """Whether what is said runs on into a few quoted words: ``pledged to fight the road | "today and forever."``"""
    return candidate.rule in _RUNNING and candidate.head < passage.start and not passage.direct


def _merged(pieces: list[Piece]) -> tuple[Piece, ...]:
    merged: list[Piece] = []
    for start, end in sorted(pieces):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
