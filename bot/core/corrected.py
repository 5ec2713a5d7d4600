"""A reading with what members corrected: their word wins, now and after every later reading.

A correction finds its claim by the words it was made on: the same words, or a claim whose place
in the text is mostly theirs.  What it puts in their place must stand in the text, as everything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.core.ledger import likeness
from bot.core.models import (
    Attribution,
    Claim,
    Correction,
    Digest,
    Fault,
    Point,
    Source,
    SourceKind,
    Span,
    squeeze,
)
from bot.core.names import take_apart
from bot.core.quantities import quantities

SAME = 0.5
"""Part of both that two passages must share to be of one claim: a better reading moves its edges."""
GAP = re.compile(r"\s*(?:…|\.\.\.)\s*")
"""What stands between the parts of a claim that the article has apart."""

_EDGE = "[^\\W_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]"
"""A letter or figure of a script that parts its words."""
_QUOTES = dict.fromkeys('"“”„‟«»', '["“”„‟«»]') | dict.fromkeys("'‘’‚‛", "['‘’‚‛]")


def corrected(digest: Digest, corrections: Iterable[Correction]) -> Digest:
    """The digest with each correction that holds and finds what it is about, in their order."""
    for correction in corrections:
        if correction.holds:
            digest = _APPLY[correction.fault](digest, correction)
    return digest


def concerns(digest: Digest, correction: Correction) -> bool:
    """Whether the correction finds what it is about."""
    if correction.fault is Fault.POINT:
        return any(_is_point(point, digest, correction) for point in digest.summary.points)
    return bool(_meant(digest, correction))


def carried(digest: Digest, corrections: Iterable[Correction]) -> list[Correction]:
    """Those that hold and find what they are about in the digest, each after the ones before it."""
    kept: list[Correction] = []
    for correction in corrections:
        if correction.holds and concerns(digest, correction):
            kept.append(correction)
            digest = corrected(digest, [correction])
    return kept


def settled(digest: Digest, correction: Correction) -> Correction | None:
    """The correction in the article's own words; None where it changes nothing.

    It does not where it finds nothing that it is about, where what it calls right stands nowhere
    in the text, and where that is what was read.
    """
    after = corrected(digest, [correction])
    if after == digest:
        return None
    fresh = [claim for claim in after.claims if claim not in digest.claims]
    match correction.fault:
        case Fault.SPEAKER if fresh:
            return replace(correction, correct=_name(fresh[0]))
        case Fault.WORDS if fresh:
            return replace(correction, correct=fresh[0].words(digest.article.text))
        case _:
            return replace(correction, correct=None)


def corrects(correction: Correction, claim: Claim, text: str) -> bool:
    """Whether the claim, as it now is, is what this correction made of it."""
    if not correction.holds or correction.fault not in (Fault.SPEAKER, Fault.WORDS):
        return False
    if correction.fault is Fault.SPEAKER:
        return _is_one(claim, _places(text, correction.words)) and _name(claim) == correction.correct
    return claim.content == _places(text, correction.correct or "", near=claim.content[0].start)


def place(text: str, words: str, *, near: int = 0) -> Span | None:
    """Where the words stand in the text, nearest to ``near``: white space, case and the form of
    quotation marks do not matter."""
    wanted = squeeze(words)
    if not wanted:
        return None
    before, after = (bool(re.match(_EDGE, edge)) for edge in (wanted[0], wanted[-1]))
    pattern = "".join(_letter(letter) for letter in wanted)
    pattern = (f"(?<!{_EDGE})" if before else "") + pattern + (f"(?!{_EDGE})" if after else "")
    found = [Span(*match.span()) for match in re.finditer(pattern, text, re.IGNORECASE)]
    return min(found, key=lambda span: abs(span.start - near), default=None)


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else _QUOTES.get(letter, re.escape(letter))


def _places(text: str, words: str, *, near: int = 0) -> tuple[Span, ...]:
    """Where the parts of a claim's words stand, one after another; empty where one is not there."""
    found: list[Span] = []
    for part in filter(None, GAP.split(squeeze(words))):
        span = place(text, part, near=found[-1].end if found else near)
        if span is None or (found and span.start < found[-1].end):
            return ()
        found.append(span)
    return tuple(found)


def _meant(digest: Digest, correction: Correction) -> list[Claim]:
    """The claims that a correction is about: those of its words, else those mostly in their place."""
    text = digest.article.text
    same = [claim for claim in digest.claims if claim.words(text) == correction.words]
    if len(same) > 1:  # two say the same: the one by that speaker, where there is one
        same = [claim for claim in same if _name(claim) == correction.speaker] or same
    if same:
        return same
    where = _places(text, correction.words)
    return [claim for claim in digest.claims if where and _is_one(claim, where)]


def _is_one(claim: Claim, where: Iterable[Span]) -> bool:
    one, other = _letters(claim.content), _letters(where)
    return len(one & other) >= SAME * max(len(one), len(other))


def _letters(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def _name(claim: Claim) -> str | None:
    return claim.source.name if claim.source else None


def _without(digest: Digest, correction: Correction) -> Digest:
    gone = _meant(digest, correction)
    return _with_claims(digest, [claim for claim in digest.claims if claim not in gone])


def _worded(digest: Digest, correction: Correction) -> Digest:
    text = digest.article.text

    def better(claim: Claim) -> Claim:
        content = _places(text, correction.correct or "", near=claim.content[0].start)
        return replace(claim, content=content, quantities=quantities(text, content)) if content else claim

    return _bettered(digest, correction, better)


def _spoken(digest: Digest, correction: Correction) -> Digest:
    def better(claim: Claim) -> Claim:
        if correction.correct is None:
            return replace(claim, attribution=None)
        where = place(digest.article.text, correction.correct, near=claim.content[0].start)
        return replace(claim, attribution=_attribution(digest, claim, where)) if where else claim

    return _bettered(digest, correction, better)


def _bettered(digest: Digest, correction: Correction, better: Callable[[Claim], Claim]) -> Digest:
    meant = _meant(digest, correction)
    return _with_claims(digest, [better(claim) if claim in meant else claim for claim in digest.claims])


def _attribution(digest: Digest, claim: Claim, where: Span) -> Attribution:
    source = _source(digest, claim, where)
    said = claim.attribution or Attribution(cue=())
    via = tuple(name for name in said.via if name != source.name)
    return replace(said, source=source, mention=(where,), via=via)


def _source(digest: Digest, claim: Claim, where: Span) -> Source:
    """The source of that name: one that the article has, or a new one."""
    name = squeeze(where.of(digest.article.text))
    known = [*digest.sources, *(one.source for one in digest.claims if one.source)]
    for source in known:
        if source.name.casefold() == name.casefold():
            return source
    alike = (source.kind for source in known if likeness(source.name, name))
    return Source(name, next(alike, _kind(name, claim)), (where,))


def _kind(name: str, claim: Claim) -> SourceKind:
    """What a name of nobody known yet stands for: a body by its words, else what was thought."""
    if take_apart(name).body:
        return SourceKind.ORGANISATION
    thought = claim.source.kind if claim.source else SourceKind.UNNAMED
    return SourceKind.PERSON if thought is SourceKind.UNNAMED else thought


def _with_claims(digest: Digest, claims: list[Claim]) -> Digest:
    """The digest with these claims; a source that lost its last one goes, a new one is added."""
    before = [claim.source for claim in digest.claims if claim.source]
    after = list(dict.fromkeys(claim.source for claim in claims if claim.source))
    kept = [source for source in digest.sources if source in after or source not in before]
    new = [source for source in after if source not in digest.sources and source not in before]
    return replace(digest, claims=tuple(claims), sources=(*kept, *new))


def _is_point(point: Point, digest: Digest, correction: Correction) -> bool:
    if squeeze(point.text) == squeeze(correction.words):
        return True
    where = place(digest.article.text, correction.words)
    return where is not None and _letters(point.spans) >= _letters([where])


def _pointless(digest: Digest, correction: Correction) -> Digest:
    points = tuple(point for point in digest.summary.points if not _is_point(point, digest, correction))
    return replace(digest, summary=replace(digest.summary, points=points))


_APPLY = {
    Fault.SPEAKER: _spoken,
    Fault.CLAIM: _without,
    Fault.WORDS: _worded,
    Fault.POINT: _pointless,
}
