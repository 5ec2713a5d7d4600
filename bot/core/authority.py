"""Whose word a headline may pass on as fact without a note, and whose not.

Style books let a headline drop "police said" where an authority reports an event in its care,
and where a body tells of its own doings; not for a party's word on others, not for fighters,
not behind "claims" (Reuters Handbook of Journalism, "Attribution"; BBC Editorial Guidelines, 3.3).
"""

from __future__ import annotations

import re

from bot.core.matter import stem, telling
from bot.core.models import Article, Claim, SourceKind

_DOUBTFUL = frozenset(
    """
    accus alleg argu assert believ boast charg claim contend content insist maintain suggest suspect
    """.split()
)
"""Stems of cues that keep the writer's distance."""

_FIGHTERS = frozenset(
    """
    army defence defense fighter fighters forces guerrilla military militia rebel rebels separatist
    soldiers troops
    """.split()
)
_AUTHORITIES = frozenset(
    """
    agency ambulance brigade bureau centre coastguard commission coroner council court doctors
    economists experts fire firefighters governor guard hospital inspectorate institute judge laboratory
    mayor medics observatory office paramedics police prosecutors report rescuers researchers scientists
    service statistics study survey university
    """.split()
)
"""Those who report what is in their care; their words in lower case."""

_WORD = re.compile(r"\w+")


def is_contestable(article: Article, claim: Claim, headline: frozenset[str]) -> bool:
    """Whether a headline that states the claim as fact should have named who makes it."""
    if claim.source is None or claim.attribution is None:
        return False
    cue = {stem(word) for span in claim.attribution.cue for word in _WORD.findall(span.of(article.text))}
    if cue & _DOUBTFUL:
        return True
    beside = " ".join(span.of(article.text) for span in claim.attribution.mention)
    words = set(_WORD.findall(f"{claim.source.name} {beside}".lower()))
    if words & _FIGHTERS:
        return True
    if words & _AUTHORITIES:
        return False
    if claim.source.kind in (SourceKind.UNNAMED, SourceKind.SOCIAL_MEDIA):
        return True
    return not headline & set(telling(claim.source.name))
