"""The JSON object that other programs read."""

from __future__ import annotations

import json
from datetime import date

from bot.core.models import (
    Article,
    Attribution,
    Claim,
    Digest,
    Manner,
    Note,
    NoteKind,
    Point,
    Polarity,
    Source,
    SourceKind,
    Span,
    Summary,
)
from bot.core.record import to_record

TEXT = "The mayor denied on\nTelegram that 40 trees fell. It rained."
MAYOR = Source("The mayor", SourceKind.PERSON, (Span(0, 9),))
DENIAL = Claim(
    content=(Span(30, 47),),
    attribution=Attribution(
        cue=(Span(10, 16),), source=MAYOR, mention=(Span(0, 9),), medium=Span(17, 28), via=("Telegram",)
    ),
    manner=Manner.INDIRECT,
    polarity=Polarity.DENIED,
    quantities=(Span(34, 36),),
    weight=0.123456,
    confidence=0.9,
)
OWN = Claim(content=(Span(49, 58),))
DIGEST = Digest(
    article=Article(
        TEXT, title="Trees", site="example.org", published=date(2022, 3, 31), language="en", authors=("A",)
    ),
    summary=Summary((Point("It rained.", (Span(49, 59),)),), "extractive-1"),
    claims=(DENIAL, OWN),
    sources=(MAYOR,),
    notes=(Note(NoteKind.CUT, "The text ends early.", (Span(49, 59),)),),
)


def test_a_claim_is_written_with_its_source_and_spans() -> None:
    claim = to_record(DIGEST, "a")["claims"][0]
    assert claim == {
        "content": [[30, 47]],
        "cue": [[10, 16]],
        "source": {"name": "The mayor", "kind": "person", "spans": [[0, 9]]},
        "manner": "indirect",
        "medium": "on Telegram",
        "via": ["Telegram"],
        "hedged": False,
        "polarity": "denied",
        "quantities": [[34, 36]],
        "weight": 0.123,
        "confidence": 0.9,
    }


def test_the_articles_own_voice_has_no_source_and_no_cue() -> None:
    claim = to_record(DIGEST, "a")["claims"][1]
    assert (claim["source"], claim["cue"], claim["via"], claim["medium"]) == (None, [], [], None)


def test_the_rest_of_the_digest_is_written_out() -> None:
    record = to_record(DIGEST, 12)
    assert record["id"] == 12
    assert record["article"] == {
        "address": None,
        "title": "Trees",
        "text": TEXT,
        "site": "example.org",
        "authors": ["A"],
        "published": "2022-03-31",
        "language": "en",
    }
    assert record["summary"] == {
        "made_by": "extractive-1",
        "points": [{"text": "It rained.", "spans": [[49, 59]]}],
    }
    assert record["sources"] == [{"name": "The mayor", "kind": "person", "claims": 1}]
    assert record["notes"] == [{"kind": "cut", "text": "The text ends early.", "spans": [[49, 59]]}]


def test_the_record_survives_a_round_trip_through_json() -> None:
    record = to_record(DIGEST, None)
    assert json.loads(json.dumps(record)) == record
