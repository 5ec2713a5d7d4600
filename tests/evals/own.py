"""The project's own labelled set, scored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.core.models import Claim, Digest
from tests.evals.details import answers, claim_words, details
from tests.evals.measures import Measure
from tests.evals.scoring import NO_RATE, joint_pairs, rates


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as labelled and as read, under its file's name."""

    name: str
    gold: Digest
    read: Digest


def measures(readings: Iterable[Reading], of: str = "own") -> Iterator[Measure]:
    """Joint, its precision, core and quoted, then what is told of the matched claims, under the set's name."""
    readings = list(readings)
    per_article = [rates(reading.gold, reading.read) for reading in readings]
    for name in ("joint", "core", "quoted"):
        rate = sum((article[name] for article in per_article), NO_RATE)
        note = f"precision {rate.precision:.1f}, recall {rate.recall:.1f} of {rate.labelled}"
        yield Measure(of, name, rate.f1, note)
        if name == "joint":
            yield Measure(of, "precision", rate.precision)
    told = details(answer for reading in readings for answer in answers(reading.gold, reading.read))
    for question, rate in told.items():
        yield Measure(of, question, rate.recall, f"{rate.right} of {rate.labelled}")


def failures(readings: Iterable[Reading]) -> Iterator[str]:
    """What was missed, made up or told wrongly, one a line, article by article."""
    for reading in readings:
        text = reading.gold.article.text
        matched = joint_pairs(reading.gold, reading.read)
        right = {id(claim) for pair in matched for claim in pair}
        for title, claims in (("missed ", reading.gold.claims), ("made up", reading.read.claims)):
            for claim in _attributed(claims):
                if id(claim) not in right:
                    yield f"{reading.name}  {title}  {claim_words(claim, text)}"
        for answer in answers(reading.gold, reading.read):
            if not answer.right:
                yield f"{reading.name}  {answer.question}: labelled {answer.labelled!r}, read {answer.told!r}"


def _attributed(claims: Iterable[Claim]) -> Iterator[Claim]:
    return (claim for claim in claims if claim.attribution)
