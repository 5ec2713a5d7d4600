"""Articles of any number: Zipf's words, log-normal lengths, servers, outlets and days, always the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache

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
from tests.store import labelled

VOCABULARY = 250_000
"""Different words; English news has some 200,000 in a million articles."""
EXPONENT = 1.05
"""Of Zipf's law, with Mandelbrot's shift of 2.7: the commonest word is in nearly every article."""
MEDIAN, SIGMA, SHORTEST, LONGEST = 400, 0.6, 40, 4_000
"""Words of an article: log-normal."""
TITLE, CLAIMED = 8, 120
"""Words of a title, and characters of the claim."""
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
    """What one article is made of; ``name`` is its source's, the first words of the text."""

    number: int
    guild: str
    title: str
    text: str
    name: str
    claimed: str
    site: str
    channel: str
    poster: str
    saved_at: datetime


@cache
def vocabulary() -> list[str]:
    """The commonest words first: those of the labelled English articles, then words that can be spoken."""
    words = dict.fromkeys(_real())
    syllables = [onset + vowel + coda for onset in _ONSETS for vowel in _VOWELS for coda in _CODAS]
    rng = np.random.default_rng(1)
    while len(words) < VOCABULARY:
        count = 2 + (len(words) > 60_000)
        words["".join(syllables[place] for place in rng.integers(0, len(syllables), count))] = None
    return list(words)


def _real() -> Iterator[str]:
    """The words of the labelled set, so that its questions are as common here as in the news."""
    texts = [article.digest.article for article in labelled.articles()]
    counts = Counter(
        word for text in texts for word in re.findall(r"[a-z]+", f"{text.title} {text.text}".lower())
    )
    return (word for word, _ in counts.most_common())


def articles(count: int) -> Iterator[Item]:
    """The articles in the order of saving."""
    words = np.array(vocabulary(), dtype=object)
    weights = 1.0 / (np.arange(VOCABULARY) + 2.7) ** EXPONENT
    cumulated = np.cumsum(weights / weights.sum())
    rng = np.random.default_rng(2)
    known = labelled_among(count)
    for begin in range(0, count, BATCH):
        lengths = np.clip(rng.lognormal(np.log(MEDIAN), SIGMA, BATCH).astype(int), SHORTEST, LONGEST)
        places = np.searchsorted(cumulated, rng.random(int(lengths.sum() + TITLE * BATCH)), side="right")
        drawn = words[np.minimum(places, VOCABULARY - 1)].tolist()
        sites = rng.zipf(1.3, BATCH) % SITES
        posters = rng.integers(POSTERS, size=BATCH)
        place = 0
        for offset in range(min(BATCH, count - begin)):
            end = place + TITLE + int(lengths[offset])
            item = _item(begin + offset, count, drawn[place:end], int(sites[offset]), int(posters[offset]))
            yield _labelled(item, known[begin + offset]) if begin + offset in known else item
            place = end


def labelled_among(count: int) -> dict[int, labelled.Labelled]:
    """The labelled articles by the number whose place they take, from the oldest to the newest."""
    every = labelled.articles()
    if count < 2 * len(every):
        return {}
    places = [int((place + 0.5) * count / len(every)) for place in range(len(every))]
    return {place + (place % SMALL_EVERY == 0): article for place, article in zip(places, every, strict=True)}


def _labelled(item: Item, known: labelled.Labelled) -> Item:
    article = known.digest.article
    text = article.text
    return replace(
        item,
        title=article.title or "",
        text=text,
        name=text.split()[0],
        claimed=text.partition("\n")[0][:CLAIMED].rstrip(),
    )


def _item(number: int, count: int, words: list[str], site: int, poster: int) -> Item:
    text = " ".join(words[TITLE:])
    return Item(
        number=number,
        guild=SMALL if number % SMALL_EVERY == 0 else BIG,
        title=" ".join(words[:TITLE]),
        text=text,
        name=f"{words[TITLE]} {words[TITLE + 1]}",
        claimed=text[:CLAIMED].rstrip(),
        site=f"site{site}.example",
        channel=f"c{number % CHANNELS}",
        poster=f"u{poster}",
        saved_at=BEGUN + timedelta(days=DAYS * number / count),
    )


def digest(item: Item) -> Digest:
    """The article as the reading would hand it over."""
    source = Source(item.name, SourceKind.PERSON, (Span(0, len(item.name)),))
    cue = Span(0, len(item.name.split()[0]))
    return Digest(
        Article(item.text, item.title, f"https://{item.site}/{item.number}", site=item.site),
        Summary((Point(item.title, (Span(0, 1),)),), "extractive-1"),
        (Claim((Span(0, len(item.claimed)),), Attribution((cue,), source)),),
        (source,),
    )


def post(item: Item) -> Post:
    """The message that it was posted with."""
    return Post(Origin("discord", item.guild, item.channel, f"m{item.number}", item.poster), item.saved_at)
