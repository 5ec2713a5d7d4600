"""A digest as the one JSON object that the command line prints and other programs read.

The form is documented in README and stable; spans are ``[start, end]`` in code points of
``article.text``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from bot.core.models import Article, Claim, Digest, Note, Source, Span, Summary, squeeze

Record = dict[str, Any]
"""What ``json.dumps`` takes."""


def to_record(digest: Digest, id: str | int | None) -> Record:  # noqa: A002 - the key's own name
    """The digest under the id: the input line's, the archive's number, or None."""
    return {
        "id": id,
        "article": _article(digest.article),
        "summary": _summary(digest.summary),
        "claims": [_claim(claim, digest.article.text) for claim in digest.claims],
        "sources": _sources(digest),
        "notes": [_note(note) for note in digest.notes],
    }


def _article(article: Article) -> Record:
    return {
        "address": article.address,
        "title": article.title,
        "text": article.text,
        "site": article.site,
        "authors": list(article.authors),
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
    }


def _summary(summary: Summary) -> Record:
    points = [{"text": point.text, "spans": _spans(point.spans)} for point in summary.points]
    return {"made_by": summary.made_by, "points": points}


def _claim(claim: Claim, text: str) -> Record:
    said = claim.attribution
    return {
        "content": _spans(claim.content),
        "cue": _spans(said.cue) if said else [],
        "source": _source(said.source, said.mention) if said and said.source else None,
        "manner": claim.manner.value,
        "medium": squeeze(said.medium.of(text)) if said and said.medium else None,
        "via": list(said.via) if said else [],
        "hedged": claim.hedged,
        "polarity": claim.polarity.value,
        "quantities": _spans(claim.quantities),
        "weight": round(claim.weight, 3),
        "confidence": round(claim.confidence, 3),
    }


def _source(source: Source, mention: Iterable[Span]) -> Record:
    return {"name": source.name, "kind": source.kind.value, "spans": _spans(mention)}


def _sources(digest: Digest) -> list[Record]:
    claims = Counter((claim.source.name, claim.source.kind) for claim in digest.claims if claim.source)
    return [
        {"name": source.name, "kind": source.kind.value, "claims": claims[source.name, source.kind]}
        for source in digest.sources
    ]


def _note(note: Note) -> Record:
    return {"kind": note.kind.value, "text": note.text, "spans": _spans(note.spans)}


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
