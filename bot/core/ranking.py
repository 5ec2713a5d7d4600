"""Which sentences of an article to print: position first, then what the article is about.

News puts the matter first, so position carries most of the weight; light tf-idf centrality
(the cosine to the article's centroid: Radev et al., "Centroid-based summarization", 2004) and
the overlap with the title move a sentence up or down, and Maximal Marginal Relevance
(Carbonell & Goldstein, SIGIR 1998) keeps the second from repeating the first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import log, sqrt

Terms = Sequence[str]
Vector = dict[str, float]

CENTRALITY = 0.4
TITLE = 0.3
LAMBDA = 0.6
_LENGTH = 12  # terms: below that a sentence says too little to stand for the article


def scores(sentences: Sequence[Terms], title: Terms) -> list[float]:
    """How fit each sentence is to be printed, about 0 to 2; the sentences in the article's order."""
    vectors = _weighted(sentences)
    centroid: Vector = {}
    for vector in vectors:
        for term, weight in vector.items():
            centroid[term] = centroid.get(term, 0.0) + weight
    heads = set(title)
    return [
        _position(at, len(sentences))
        + CENTRALITY * cosine(vector, centroid)
        + TITLE * _overlap(heads, terms)
        - _shortness(terms)
        for at, (terms, vector) in enumerate(zip(sentences, vectors, strict=True))
    ]


def choose(
    sentences: Sequence[Terms],
    merits: Sequence[float],
    most: int,
    allowed: Callable[[int, frozenset[int]], bool],
) -> list[int]:
    """At most ``most`` positions, in the article's order, by Maximal Marginal Relevance.

    ``allowed(position, chosen)`` says whether a sentence may be printed beside those chosen.
    """
    vectors = _weighted(sentences)
    chosen: list[int] = []
    while len(chosen) < most:
        taken = frozenset(chosen)
        free = [at for at in range(len(sentences)) if at not in taken and allowed(at, taken)]
        if not free:
            break
        chosen.append(max(free, key=lambda at: _marginal(at, merits, vectors, chosen)))
    return sorted(chosen)


def cosine(one: Vector, other: Vector) -> float:
    """The cosine of the angle between two vectors, 0 where one is empty."""
    if len(other) < len(one):
        one, other = other, one
    product = sum(weight * other.get(term, 0.0) for term, weight in one.items())
    return product / (_norm(one) * _norm(other)) if product else 0.0


def _marginal(at: int, merits: Sequence[float], vectors: Sequence[Vector], chosen: Sequence[int]) -> float:
    nearest = max((cosine(vectors[at], vectors[other]) for other in chosen), default=0.0)
    return LAMBDA * merits[at] - (1 - LAMBDA) * nearest


def _weighted(sentences: Sequence[Terms]) -> list[Vector]:
    """Sentences as tf-idf vectors, the sentences of the article being the documents."""
    seen_in = Counter(term for terms in sentences for term in set(terms))
    idf = {term: log((1 + len(sentences)) / count) for term, count in seen_in.items()}
    return [{term: count * idf[term] for term, count in Counter(terms).items()} for terms in sentences]


def _position(at: int, total: int) -> float:
    return 1.0 / sqrt(1 + at)


def _overlap(title: set[str], terms: Terms) -> float:
    """The share of the title's terms that the sentence has."""
    return len(title & set(terms)) / len(title) if title else 0.0


def _shortness(terms: Terms) -> float:
    return max(0.0, 1 - len(terms) / _LENGTH) * 0.5


def _norm(vector: Vector) -> float:
    return sqrt(sum(weight * weight for weight in vector.values()))
