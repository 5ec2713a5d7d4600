"""Articles of any number: Zipf's words, log-normal lengths, servers, outlets and days, always the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from bot.core.models import (
    Article,
    Attribution,
    Claim,
    Digest,
    Origin,
    Point,
    Post,
    Source,
    SourceKind,
    Span,
    Summary,
)

VOCABULARY = 250_000
"""Different words; English news has some 200,000 in a million articles."""
EXPONENT = 1.05
"""Of Zipf's law, with Mandelbrot's shift of 2.7: the commonest word is in nearly every article."""
MEDIAN, SIGMA, SHORTEST, LONGEST = 400, 0.6, 40, 4_000
"""Words of an article: log-normal."""
SITES, POSTERS, CHANNELS = 300, 200, 8
SMALL_EVERY = 997
"""Every so many articles one is of the small server."""
BIG, SMALL = "big", "small"
BEGUN = datetime(2023, 1, 1, tzinfo=UTC)
DAYS = 1_000
BATCH = 1_000

_ONSETS = "b d f g h j k l m n p r s t v w z bl br ch cl dr fl gr pl pr sh st tr th".split()
_VOWELS = "a e i o u ai ea io ou".split()
_CODAS = ["", "n", "r", "s", "l", "t", "m", "nd", "st", "ck"]


@dataclass(frozen=True, slots=True)
class Item:
    """One article as it is stored."""

    guild: str
    digest: Digest
    saved_at: datetime
    post: Post


def vocabulary() -> list[str]:
    """Words that can be spoken, the commonest shortest."""
    syllables = [onset + vowel + coda for onset in _ONSETS for vowel in _VOWELS for coda in _CODAS]
    rng = np.random.default_rng(1)
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        count = 1 + (len(words) > 800) + (len(words) > 60_000)
        words["".join(syllables[place] for place in rng.integers(0, len(syllables), count))] = None
    return list(words)


def articles(count: int) -> Iterator[Item]:
    """The articles in the order of saving."""
    words = np.array(vocabulary(), dtype=object)
    weights = 1.0 / (np.arange(VOCABULARY) + 2.7) ** EXPONENT
    cumulated = np.cumsum(weights / weights.sum())
    rng = np.random.default_rng(2)
    for begin in range(0, count, BATCH):
        lengths = np.clip(rng.lognormal(np.log(MEDIAN), SIGMA, BATCH).astype(int), SHORTEST, LONGEST)
        drawn = words[np.searchsorted(cumulated, rng.random(int(lengths.sum() + 8 * BATCH)), side="right")]
        place = 0
        for offset in range(min(BATCH, count - begin)):
            end = place + 8 + int(lengths[offset])
            yield _item(begin + offset, count, list(drawn[place:end]), rng)
            place = end


def _item(number: int, count: int, words: list[str], rng: np.random.Generator) -> Item:
    title, body = " ".join(words[:8]), " ".join(words[8:])
    name = f"{words[8]} {words[9]}"
    source = Source(name, SourceKind.PERSON, (Span(0, len(name)),))
    said = Claim((Span(0, min(len(body), 120)),), Attribution((Span(0, len(words[8])),), source))
    site = f"site{int(rng.zipf(1.3)) % SITES}.example"
    saved_at = BEGUN + timedelta(days=DAYS * number / count)
    guild = SMALL if number % SMALL_EVERY == 0 else BIG
    origin = Origin("discord", guild, f"c{number % CHANNELS}", f"m{number}", f"u{int(rng.integers(POSTERS))}")
    digest = Digest(
        Article(body, title, f"https://{site}/{number}", site=site),
        Summary((Point(title, (Span(0, 1),)),), "extractive-1"),
        (said,),
        (source,),
    )
    return Item(guild, digest, saved_at, Post(origin, saved_at))
