"""The project's own labelled articles: a text that a person can read and edit -> a Digest that is right.

A file is the headline on a first line that starts with "# ", the body with marks in it, a line ``---``,
and the cast.  A mark is ``{head:words}``; its head is a role, the attribution's number within the article
(several with commas where one source or cue serves several), and what the defaults do not say::

    {s1=reed:Mr Reed} {q1:said} {m1:on Thursday’s programme} {c1/denied:that the bridge was closed}.
    ---
    reed = person: Martin Reed

=========  ========================================================================================
``s1=who``  source; who is a key of the cast, or a kind where the source is named by these very words
``q1``      cue
``c1``      content; options /denied /promised /asked, /hedged, /direct /mixed /indirect, /via=key+key
``m1``      medium
=========  ========================================================================================

A role marked twice under one number is discontinuous.  Marks nest; an attribution that stands inside
another's content came through that one's source (``via``), unless /via= says otherwise (``/via=`` alone:
through nobody).  Manner follows from the quotation marks, polarity is asserted, nothing is hedged, unless
an option says so.  What is labelled, and what is not: README.md beside this file.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bot.core.models import (
    Article,
    Attribution,
    Claim,
    Digest,
    Manner,
    Polarity,
    Source,
    SourceKind,
    Span,
    Summary,
)

ARTICLES = Path(__file__).with_name("articles")
UNSEEN = Path(__file__).with_name("unseen")
"""Articles whose failures nobody reads: they show what the rules are worth on others."""
WIDER = Path(__file__).with_name("wider")
"""Articles dense in chains, media and names from many countries, labelled before any rule was written for them."""
FRESH = Path(__file__).with_name("fresh")
"""Three of the same sort, labelled after those rules; nobody reads their failures either."""

_BRACE = re.compile(r"\{([sqcm])(\d+(?:,\d+)*)(?:=(\w+))?((?:/[\w=+]+)*):|[{}]")
_CAST = re.compile(r"(\w+) = (\w+): (\S.*)")
_ARTICLE_WORD = re.compile(r"(?:an?|the)\s+", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|''.*?''|(?<!\w)[‘'].*?[’'](?!\w)", re.DOTALL)


class LabelError(ValueError):
    """A file that does not follow the form: which, and what is wrong."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One ``{head:words}``, its words as a span of the bare text."""

    role: str
    numbers: tuple[int, ...]
    who: str | None
    options: tuple[str, ...]
    span: Span


def labelled(folder: Path = ARTICLES) -> list[tuple[str, Digest]]:
    """Every labelled article of the folder under its file's name.  Raises LabelError."""
    return [
        (path.stem, parse(path.read_text(encoding="utf-8"), path.stem))
        for path in sorted(folder.glob("*.txt"))
    ]


def parse(written: str, name: str = "article") -> Digest:
    """The article and its claims as labelled.  Raises LabelError."""
    head, _, rest = written.partition("\n")
    body, divided, cast = rest.partition("\n---\n")
    if not head.startswith("# ") or not divided:
        raise LabelError(f"{name}: a first line '# headline' and a line '---' are needed")
    try:
        text, marks = _scan(body.strip("\n"))
        return _digest(Article(text=text, title=head[2:].strip()), marks, dict(_read_cast(cast)))
    except ValueError as error:
        raise LabelError(f"{name}: {error}") from error


def _scan(body: str) -> tuple[str, list[Mark]]:
    """The bare text and the marks that were in it."""
    text, marks, opened, at = "", [], [], 0
    for brace in _BRACE.finditer(body):
        text += body[at : brace.start()]
        at = brace.end()
        if brace[1]:
            opened.append((brace, len(text)))
        elif brace[0] == "}" and opened:
            head, start = opened.pop()
            marks.append(_mark(head, Span(start, len(text))))
        else:
            raise ValueError(f"a stray brace near {body[max(0, at - 30) : at + 30]!r}")
    if opened:
        raise ValueError(f"never closed: {body[opened[-1][0].start() :][:40]!r}")
    return text + body[at:], marks


def _mark(head: re.Match[str], span: Span) -> Mark:
    numbers = tuple(int(number) for number in head[2].split(","))
    return Mark(head[1], numbers, head[3], tuple(head[4].split("/")[1:]), span)


def _read_cast(lines: str) -> Iterator[tuple[str, Source]]:
    for line in filter(None, map(str.strip, lines.splitlines())):
        entry = _CAST.fullmatch(line)
        if not entry:
            raise ValueError(f"not 'key = kind: Name': {line!r}")
        yield entry[1], Source(entry[3], SourceKind(entry[2]))


def _digest(article: Article, marks: list[Mark], cast: Mapping[str, Source]) -> Digest:
    by_number: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        for number in mark.numbers:
            by_number[number].append(mark)
    claims = {number: _claim(article.text, number, by_number[number], cast) for number in sorted(by_number)}
    through = {number: _via(number, claims, by_number[number], cast) for number in claims}
    whole = (_with_via(claim, through[number]) for number, claim in claims.items())
    return Digest(article, Summary((), "none"), tuple(sorted(whole, key=lambda claim: claim.content[0])))


def _claim(text: str, number: int, marks: list[Mark], cast: Mapping[str, Source]) -> Claim:
    spans = {role: tuple(sorted(mark.span for mark in marks if mark.role == role)) for role in "sqcm"}
    if not spans["c"] or not (spans["q"] or spans["s"]):
        raise ValueError(f"attribution {number} lacks its content, or both source and cue")
    options = {option for mark in marks for option in mark.options if not option.startswith("via=")}
    known = {"hedged", *Polarity, *Manner}
    if options - known:
        raise ValueError(f"attribution {number} has unknown options {sorted(options - known)}")
    said = Attribution(
        spans["q"], _source(text, number, marks, cast), spans["s"], next(iter(spans["m"]), None)
    )
    return Claim(
        spans["c"],
        said,
        next((manner for manner in Manner if manner in options), _manner(text, spans["c"])),
        "hedged" in options,
        next((polarity for polarity in Polarity if polarity in options), Polarity.ASSERTED),
    )


def _source(text: str, number: int, marks: list[Mark], cast: Mapping[str, Source]) -> Source | None:
    sources = [mark for mark in marks if mark.role == "s"]
    if not sources:
        return None
    who = next((mark.who for mark in sources if mark.who), None)
    if who is not None and who in cast:
        return cast[who]
    if who is None or who not in set(SourceKind):
        raise ValueError(f"attribution {number}: {who!r} is neither in the cast nor a kind")
    words = " ".join(mark.span.of(text) for mark in sources)
    return Source(
        _ARTICLE_WORD.sub("", words, count=1) if _ARTICLE_WORD.match(words) else words, SourceKind(who)
    )


def _manner(text: str, content: Iterable[Span]) -> Manner:
    """Direct where every word stands in quotation marks, mixed where some do."""
    words = " ".join(span.of(text) for span in content)
    left, quotations = _QUOTED.subn(" ", words)
    if not quotations:
        return Manner.INDIRECT
    return Manner.MIXED if re.search(r"\w", left) else Manner.DIRECT


def _via(
    number: int, claims: Mapping[int, Claim], marks: list[Mark], cast: Mapping[str, Source]
) -> tuple[str, ...]:
    """The names through whom it came, nearest first: the option's, else those of the claims around it."""
    given = next((option[4:] for mark in marks for option in mark.options if option.startswith("via=")), None)
    if given is not None:
        return tuple(cast[key].name for key in given.split("+") if key)
    own = claims[number]
    around = [claim for other, claim in claims.items() if other != number and _holds(claim, own)]
    around.sort(key=lambda claim: sum(span.end - span.start for span in claim.content))
    names = (claim.source.name for claim in around if claim.source)
    return tuple(dict.fromkeys(name for name in names if not own.source or name != own.source.name))


def _holds(outer: Claim, inner: Claim) -> bool:
    said = inner.attribution
    parts = (*inner.content, *(said.cue + said.mention if said else ()))
    return all(any(piece.covers(part) for piece in outer.content) for part in parts)


def _with_via(claim: Claim, via: tuple[str, ...]) -> Claim:
    return replace(claim, attribution=replace(claim.attribution, via=via)) if claim.attribution else claim
