"""A claim as a card shows it."""

from __future__ import annotations

import pytest

from bot.core.models import Attribution, Claim, Manner, Source, SourceKind, Span
from bot.core.showing import leans, shown

PERSON, BODY, UNNAMED = SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.UNNAMED


def _claim(text: str, said: str, source: Source | None, manner: Manner) -> Claim:
    start = text.index(said)
    attribution = Attribution(cue=(Span(0, 1),), source=source) if source else None
    return Claim(content=(Span(start, start + len(said)),), attribution=attribution, manner=manner)


@pytest.mark.parametrize(
    ("said", "source", "seen"),
    [
        ("that he will resign", Source("Bob Lee", PERSON), "[Bob Lee] will resign"),
        ("he will resign", Source("Ann Lee", PERSON), "he will resign"),
        ("his dog bit first", Source("Bob Lee", PERSON), "[Bob Lee’s] dog bit first"),
        ("citing two officials, that jobs will go", Source("Ledger", BODY), "jobs will go"),
        ("quoting Bob Lee, that jobs will go", Source("Ledger", BODY), "jobs will go"),
        ("citing a lack of money", Source("Bob Lee", PERSON), "citing a lack of money"),
        ("they were soldiers", Source("men", UNNAMED), "[men] were soldiers"),
        ("it would cut jobs", Source("Arvo Steel", BODY), "[Arvo Steel] would cut jobs"),
        ("it is raining", Source("Bob Lee", PERSON), "it is raining"),
        ("he will resign", Source("he", PERSON, resolved=False), "he will resign"),
        ("he will resign", None, "he will resign"),
        ("the bridge is closed,", Source("Bob Lee", PERSON), "the bridge is closed"),
        ("the “first volunteers” came", Source("Bob Lee", PERSON), "the “first volunteers” came"),
    ],
)
def test_reported_words_are_readable_alone(said: str, source: Source | None, seen: str) -> None:
    assert (
        shown(
            _claim(f"Lee said {said} on Monday", said, source, Manner.INDIRECT), f"Lee said {said} on Monday"
        )
        == seen
    )


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("“I am innocent,”", "“I am innocent”"),
        ("“I am innocent", "“I am innocent”"),
        ('"I am innocent."', '"I am innocent."'),
        ("I am innocent", "“I am innocent”"),
        ("I am innocent”", "“I am innocent”"),
    ],
)
def test_quoted_words_stand_in_both_their_marks(said: str, seen: str) -> None:
    claim = _claim(f"{said} he said", said, Source("Bob Lee", PERSON), Manner.DIRECT)
    assert shown(claim, f"{said} he said") == seen


@pytest.mark.parametrize(
    ("said", "points"),
    [
        ("that he left", True),
        ("“It’s over", True),
        ("Their house", True),
        ("Ann left", False),
        ("hearing loss", False),
    ],
)
def test_words_that_point_outside_themselves(said: str, points: bool) -> None:
    assert leans(said) is points
