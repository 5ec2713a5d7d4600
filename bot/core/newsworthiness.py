"""Which of an article's claims to show first, as a copy editor would choose.

Each claim is scored for what makes it worth checking (Hassan et al., "Toward automated
fact-checking: detecting check-worthy factual claims by ClaimBuster", KDD 2017: figures, named
actors) and worth printing (Harcup & O'Neill, "What is news?", Journalism Studies 2001:
magnitude, bad news, conflict, the powerful), for its overlap with the headline, for standing
early (news puts the matter first), and for being readable alone.  Then Maximal Marginal
Relevance (Carbonell & Goldstein, SIGIR 1998) goes through them, so that the next one shown
neither repeats the last nor comes always from the same source.  The scores below were set by
hand on the articles of ``tests/reading/editors.py``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.core.matter import stem, telling
from bot.core.models import Claim, Polarity, SourceKind, squeeze
from bot.core.showing import leans

CONSEQUENCES = frozenset(
    stem(word)
    for word in """
    accident appeal accuse approve arrest attack ban billion bomb breach cancel casualty ceasefire charge child
    close collapse confirm convict corrupt court crash crime cut damage dead death debt defect deport
    destroy die disaster dismiss drop earthquake election emergency evacuate evidence explode fail fall
    famine fine fire flee flood fraud guilty hospital hostage illegal infect inflation injure investigation invade
    investigate jail job kill law lawsuit leak lose loss million miss murder outbreak pollute poverty
    prison protest quit raise record reject resign rise sanction seize shoot shut spread steal strike
    sue surrender tax threat tortur toxic vote war warn win withdraw wound
    """.split()
)
"""Stems of words of magnitude and of harm, from the news values "bad news" and "magnitude"."""

_BASE = 0.35
_HEADLINE = 0.34
_EARLY = 0.18
_FIGURES = 0.1
_CENTRAL = 0.12
_CONSEQUENCE = 0.06
_NAMED = 0.06
_DISPUTED = 0.12
_LEANS = 0.08
_BARE = 0.2
_OPEN = 0.12
_PERSONAL = 0.1
_WITHHELD = 0.3
_SHORT, _LONG = 5, 45
"""Telling words: less says too little to be checked, more cannot be read at a glance."""
_REPEATS, _SAME_SOURCE = 0.35, 0.07
_SPREAD = 12
"""Claims that are spread over sources and matters; a card shows five, a page of claims eight."""

_NAME = re.compile(r"(?<=[\w,] )[A-Z][a-z]+")
_REFUSED = re.compile(r"(?i)\b(?:not|never|declin\w+|refus\w+)\b|n[’']t\b")
_UNTOLD = re.compile(r"(?i)(?:how|if|to|what|when|where|whether|which|who|why)\b")
_MINE = re.compile(r"\b(?:I|I[’']m|my|me)\b")


def weighed(text: str, title: str | None, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, in their order, with weights of 0 to 1; the same for the same article always."""
    matters = [frozenset(telling(claim.words(text))) for claim in claims]
    headline = frozenset(telling(title or _first_line(text)))
    common = Counter(word for matter in matters for word in matter)
    scores = [
        _score(text, claim, matter, headline, at / max(len(claims), 1))
        + _CENTRAL * sum(common[word] > 1 for word in matter) / max(len(matter), 1)
        + _DISPUTED * _is_disputed(claim, matter, claims, matters)
        for at, (claim, matter) in enumerate(zip(claims, matters, strict=True))
    ]
    weights = _spread(claims, matters, scores)
    return tuple(replace(claim, weight=weight) for claim, weight in zip(claims, weights, strict=True))


def _first_line(text: str) -> str:
    return text.lstrip().split("\n", 1)[0]


def _score(text: str, claim: Claim, matter: frozenset[str], headline: frozenset[str], late: float) -> float:
    if not matter:  # "denied it", "rejects that": nothing that could be checked
        return 0.0
    said = claim.words(text)
    score = _BASE + _EARLY * (1 - late) + _FIGURES * min(len(claim.quantities), 2)
    score += _HEADLINE * len(matter & headline) / max(min(len(headline), 6), 1)
    score += _CONSEQUENCE * min(len(matter & CONSEQUENCES), 3)
    score += _NAMED * (len(_NAME.findall(said)) > 0) + _standing(claim)
    score -= _LEANS * leans(said) + _PERSONAL * bool(_MINE.search(said))
    score -= _BARE * (max(0, _SHORT - len(matter)) / _SHORT + (len(matter) > _LONG))
    score -= _OPEN * (claim.polarity is Polarity.ASKED) + _WITHHELD * _is_withheld(text, claim, said)
    return max(score, 0.0) * (0.5 + claim.confidence / 2)


def _is_withheld(text: str, claim: Claim, said: str) -> bool:
    """Whether it tells only what was not told: "did not explain why …", "declined to comment"."""
    if claim.attribution is None or not _UNTOLD.match(said):
        return False
    return any(_REFUSED.search(span.of(text)) for span in claim.attribution.cue)


def _standing(claim: Claim) -> float:
    """Who says it: a name counts for a claim, "some" or nobody against."""
    source = claim.source
    if source is None:
        return -_NAMED
    return _NAMED if source.resolved and source.kind is not SourceKind.UNNAMED else -_NAMED / 2


def _is_disputed(
    claim: Claim, matter: frozenset[str], claims: Sequence[Claim], matters: Sequence[frozenset[str]]
) -> bool:
    """Whether it denies, or somebody denies what it is about."""
    if claim.polarity is Polarity.DENIED:
        return bool(matter)
    denials = (other for c, other in zip(claims, matters, strict=True) if c.polarity is Polarity.DENIED)
    return any(len(matter & other) >= 2 for other in denials)


def _spread(claims: Sequence[Claim], matters: Sequence[frozenset[str]], scores: list[float]) -> list[float]:
    """Scores lowered for what repeats a weightier claim or its source; those past the first few as they are."""
    left = sorted(range(len(claims)), key=lambda at: (-scores[at], at))
    chosen: list[int] = []
    weights = [0.0] * len(claims)
    ceiling = 1.0
    heard: Counter[str] = Counter()
    near = left[: _SPREAD * 3]
    while near and len(chosen) < _SPREAD:
        gains = {at: scores[at] - _drawback(at, claims, matters, chosen, heard) for at in near}
        best = max(near, key=lambda at: (gains[at], -at))
        weights[best] = ceiling = max(0.0, min(ceiling, gains[best]))
        chosen.append(best)
        near.remove(best)
        heard[_who(claims[best])] += 1
    for at in left:
        if at not in chosen:
            weights[at] = max(0.0, min(scores[at], ceiling) * 0.9)
    return weights


def _drawback(
    at: int,
    claims: Sequence[Claim],
    matters: Sequence[frozenset[str]],
    chosen: Sequence[int],
    heard: Counter[str],
) -> float:
    repeats = max((_alike(claims, matters, at, other) for other in chosen), default=0.0)
    return _REPEATS * repeats + _SAME_SOURCE * heard[_who(claims[at])]


def _alike(claims: Sequence[Claim], matters: Sequence[frozenset[str]], one: int, other: int) -> float:
    """How much two claims say the same, 0 to 1 (Jaccard); one inside the other says all of it."""
    if any(a.overlaps(b) for a in claims[one].content for b in claims[other].content):
        return 1.0
    if Polarity.DENIED in (claims[one].polarity, claims[other].polarity):
        return 0.0  # a denial says the same words and the opposite
    together = matters[one] | matters[other]
    return len(matters[one] & matters[other]) / len(together) if together else 0.0


def _who(claim: Claim) -> str:
    return squeeze(claim.source.name).lower() if claim.source else ""
