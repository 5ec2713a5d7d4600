"""A digest as rows of the tables, and the rows as the same digest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from sqlite3 import Row

from bot.core.models import (
    Article,
    Attribution,
    Claim,
    Correction,
    Digest,
    Fault,
    Manner,
    Note,
    NoteKind,
    Origin,
    Point,
    Polarity,
    Post,
    Source,
    SourceKind,
    Span,
    Summary,
    squeeze,
)

Value = str | int | float | bytes | None


def moment(time: datetime) -> str:
    """A time as the tables have it: UTC, of one length, so that it sorts as text."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def text_hash(text: str) -> bytes:
    """The same for two texts that differ in case and white space only."""
    return hashlib.blake2b(squeeze(text).casefold().encode("utf-8", "surrogatepass"), digest_size=16).digest()


def salted(number: int, text: str) -> bytes:
    """The hash of an earlier text: the text itself may come back, in its article or in another."""
    return text_hash(f"{number} {text}")


def taken_away(key: str) -> str:
    """What stands for a withdrawn submission's key: it is known again by it, and it tells nothing."""
    return "gone:" + hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def article_row(digest: Digest) -> dict[str, Value]:
    """The columns of ``article`` that the digest fills."""
    article = digest.article
    return {
        "title": article.title,
        "address": article.address,
        "others": _packed(article.others),
        "site": article.site,
        "authors": _packed(article.authors),
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
        "cut": int(article.cut),
        "extractor": article.extractor,
        "made_by": digest.summary.made_by,
        "points": _packed([(point.text, _pairs(point.spans)) for point in digest.summary.points]),
        "notes": _packed([(note.kind, note.text, _pairs(note.spans)) for note in digest.notes]),
        "text_hash": text_hash(article.text),
        "text": article.text,
    }


def every_source(digest: Digest) -> list[Source]:
    """The listed sources, then those that only a claim has."""
    only_claimed = dict.fromkeys(claim.source for claim in digest.claims if claim.source)
    return [*digest.sources, *(source for source in only_claimed if source not in digest.sources)]


def source_rows(digest: Digest) -> list[dict[str, Value]]:
    """The rows of ``source``, in that order."""
    return [
        {
            "position": position,
            "listed": position if position < len(digest.sources) else None,
            "name": source.name,
            "kind": source.kind,
            "mentions": _spans(source.mentions),
            "resolved": int(source.resolved),
        }
        for position, source in enumerate(every_source(digest))
    ]


def claim_rows(digest: Digest) -> list[dict[str, Value]]:
    """The rows of ``claim``, in the digest's order."""
    place = {source: position for position, source in enumerate(every_source(digest))}
    return [
        {
            "position": position,
            "source": place[claim.source] if claim.source else None,
            "words": claim.words(digest.article.text),
            "content": _spans(claim.content),
            **_attribution_row(claim.attribution),
            "manner": claim.manner,
            "polarity": claim.polarity,
            "hedged": int(claim.hedged),
            "quantities": _spans(claim.quantities),
            "weight": claim.weight,
            "confidence": claim.confidence,
        }
        for position, claim in enumerate(digest.claims)
    ]


def _attribution_row(said: Attribution | None) -> dict[str, Value]:
    if said is None:
        return {"cue": None, "mention": "[]", "medium": "[]", "via": "[]"}
    return {
        "cue": _spans(said.cue),
        "mention": _spans(said.mention),
        "medium": _spans([said.medium] if said.medium else []),
        "via": _packed(said.via),
    }


def digest_of(article: Row, sources: Sequence[Row], claims: Sequence[Row]) -> Digest:
    """The digest of an article's row, its sources and claims in the order of their positions."""
    known = [_source(row) for row in sources]
    return Digest(
        article=_article(article),
        summary=Summary(
            points=tuple(Point(text, _tuple(spans)) for text, spans in json.loads(article["points"])),
            made_by=article["made_by"],
        ),
        claims=tuple(_claim(row, known) for row in claims),
        sources=tuple(
            source for source, row in zip(known, sources, strict=True) if row["listed"] is not None
        ),
        notes=tuple(
            Note(NoteKind(kind), text, _tuple(spans)) for kind, text, spans in json.loads(article["notes"])
        ),
    )


def _article(row: Row) -> Article:
    return Article(
        text=row["text"],
        title=row["title"],
        address=row["address"],
        others=tuple(json.loads(row["others"])),
        site=row["site"],
        authors=tuple(json.loads(row["authors"])),
        published=day(row["published"]),
        language=row["language"],
        cut=bool(row["cut"]),
        extractor=row["extractor"],
    )


def _source(row: Row) -> Source:
    return Source(row["name"], SourceKind(row["kind"]), _unpacked(row["mentions"]), bool(row["resolved"]))


def _claim(row: Row, sources: Sequence[Source]) -> Claim:
    return Claim(
        content=_unpacked(row["content"]),
        attribution=_attribution(row, sources),
        manner=Manner(row["manner"]),
        hedged=bool(row["hedged"]),
        polarity=Polarity(row["polarity"]),
        quantities=_unpacked(row["quantities"]),
        weight=row["weight"],
        confidence=row["confidence"],
    )


def _attribution(row: Row, sources: Sequence[Source]) -> Attribution | None:
    if row["cue"] is None:
        return None
    return Attribution(
        cue=_unpacked(row["cue"]),
        source=None if row["source"] is None else sources[row["source"]],
        mention=_unpacked(row["mention"]),
        medium=next(iter(_unpacked(row["medium"])), None),
        via=tuple(json.loads(row["via"])),
    )


def post_of(row: Row) -> Post:
    """A row of ``post`` as the nouns have it."""
    origin = Origin(
        platform=row["platform"],
        guild=row["guild"],
        channel=row["channel"] or None,
        message=row["message"] or None,
        author=row["author"] or None,
        parent=row["parent"],
        private=bool(row["private"]),
    )
    return Post(origin, datetime.fromisoformat(row["posted_at"]))


def correction_of(row: Row) -> Correction:
    """A row of ``correction`` as the nouns have it."""
    return Correction(
        fault=Fault(row["fault"]),
        words=row["words"],
        speaker=row["speaker"],
        correct=row["correct"],
        author=row["author"],
        made_at=datetime.fromisoformat(row["made_at"]),
        id=row["id"],
        undone_by=row["undone_by"],
        undone_at=datetime.fromisoformat(row["undone_at"]) if row["undone_at"] else None,
    )


def correction_row(correction: Correction) -> dict[str, Value]:
    """The columns of ``correction`` that the noun fills."""
    return {
        "fault": correction.fault,
        "words": correction.words,
        "speaker": correction.speaker,
        "correct": correction.correct,
        "author": correction.author,
        "made_at": moment(correction.made_at),
        "undone_by": correction.undone_by,
        "undone_at": moment(correction.undone_at) if correction.undone_at else None,
    }


def day(text: str | None) -> date | None:
    """A date column's value."""
    return date.fromisoformat(text) if text else None


def _pairs(spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def _spans(spans: Iterable[Span]) -> str:
    return _packed(_pairs(spans))


def _tuple(pairs: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


def _unpacked(packed: str) -> tuple[Span, ...]:
    return _tuple(json.loads(packed))


def _packed(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
