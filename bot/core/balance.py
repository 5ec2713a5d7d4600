"""Who is heard: whether one side alone speaks on the headline's matter, and how many go unnamed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.headline import Bearing, bearings
from bot.core.ledger import likeness
from bot.core.matter import telling
from bot.core.models import Article, Claim, Note, NoteKind, Polarity, SourceKind
from bot.core.states import mark_states, state_of

_MATTERS = 3
"""Claims on the headline's matter: fewer show no pattern."""
_UNNAMED = 0.5
"""Share of the attributed claims."""
_ENOUGH = 4
"""Attributed claims."""
_INFORMANTS = frozenset(
    """
    adviser advisers aide aides associate associates colleague colleagues critics diplomat diplomats employee
    employees executive executives familiar friend friends insider insiders minister ministers official
    officials people person source sources
    """.split()
)
_CONJOINED = re.compile(r"\s+(?:and|as|but|after|while|amid)\s+|[,;:–—]\s+")
_LEADING = re.compile(
    r"^(?:several|hundreds?|thousands?|dozens|of|many|some|the|a|an|\d[\d,.]*)\s+", re.IGNORECASE
)
_ASKED = re.compile(
    r"did not (?:immediately )?(?:respond|reply|return)|declined (?:to comment|an interview)|could not be reached|"
    r"(?:has|have) not (?:commented|responded)|no comment|"
    r"was (?:un)?able to (?:verify|confirm)|not? (?:be )?independently",
    re.IGNORECASE,
)


def balance_notes(article: Article, claims: Sequence[Claim]) -> tuple[Note, ...]:
    """The one-sided note and the note on unnamed sources, where they are due."""
    notes = (_one_sided(article, claims), _unnamed(claims))
    return tuple(note for note in notes if note is not None)


def _one_sided(article: Article, claims: Sequence[Claim]) -> Note | None:
    """All who speak on the matter belong together, and speak of somebody else who is not heard on it."""
    on_matter = [b for b in bearings(article, claims) if b.claim.source]
    if len(on_matter) < _MATTERS or any(b.claim.polarity is Polarity.DENIED for b in on_matter):
        return None
    voices = [_voices(b.claim) for b in on_matter]
    if not all(_together(voices[0], other) for other in voices[1:]) or _ASKED.search(article.text):
        return None
    if not _of_others(article.text, on_matter):
        return None
    names = " and ".join(list(dict.fromkeys(names[0] for names in voices))[:2])
    spans = tuple(span for b in sorted(on_matter, key=lambda b: b.claim.content) for span in b.claim.content)
    text = f"All claims about {_matter(article.title or '', on_matter)} come from one side: {names}."
    return Note(NoteKind.ONE_SIDED, text, spans)


def _voices(claim: Claim) -> tuple[str, ...]:
    """Who says it and through whom it came."""
    return (claim.source.name if claim.source else "", *(claim.attribution.via if claim.attribution else ()))


def _together(one: Sequence[str], other: Sequence[str]) -> bool:
    """One bearer, or two of one state's: "Ukrainian defence sources", "Ukrainian Defence Ministry"."""
    return any(likeness(a, b) or (_states(a) and _states(a) == _states(b)) for a in one for b in other)


def _states(text: str) -> frozenset[str]:
    return frozenset(
        state for word in mark_states(text.lower()).split() if (state := state_of(word.strip("’'s,.")))
    )


def _of_others(text: str, on_matter: Sequence[Bearing]) -> bool:
    """Whether the claims speak of a state that is not the speakers' own."""
    own = frozenset[str]().union(*(_states(_voices(b.claim)[0]) for b in on_matter))
    if not own:
        return False
    spoken_of = [
        frozenset(word for word in telling(b.claim.words(text)) if state_of(word)) - own for b in on_matter
    ]
    return sum(bool(others) for others in spoken_of) >= 2


def _matter(title: str, on_matter: Sequence[Bearing]) -> str:
    """The part of the headline that the claims share most of, in quotation marks."""
    held = [word for b in on_matter for word in b.shared]
    parts = _CONJOINED.split(title)
    best = max(parts, key=lambda part: sum(held.count(word) for word in set(telling(part))))
    while _LEADING.match(best):
        best = _LEADING.sub("", best, count=1)
    return f"“{best.strip()}”"


def _is_informant(claim: Claim) -> bool:
    """Whether it rests on somebody whom the reporter knows and the reader does not; a crowd does not count."""
    source = claim.source
    if source is None or source.kind is not SourceKind.UNNAMED:
        return False
    return bool(_INFORMANTS & set(re.findall(r"\w+", source.name.lower())))


def _unnamed(claims: Sequence[Claim]) -> Note | None:
    """Half of what is attributed, or more, comes from people without a name."""
    said = [claim for claim in claims if claim.source]
    hidden = [claim for claim in said if _is_informant(claim)]
    if len(said) < _ENOUGH or len(hidden) < max(_MATTERS, _UNNAMED * len(said)):
        return None
    text = f"{len(hidden)} of {len(said)} claims come from unnamed sources."
    spans = tuple(
        span for c in hidden if c.attribution for span in (c.attribution.mention or c.attribution.cue)
    )
    return Note(NoteKind.UNNAMED_SHARE, text, spans)
