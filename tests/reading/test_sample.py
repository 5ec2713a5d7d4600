"""The sample article against the hand-made reading in ``tests/data/sample.gold.json``."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.core.models import Article, Claim, Digest, NoteKind
from bot.reading.reader import ArticleReader

_DATA = Path(__file__).parent.parent / "data"
_GOLD: dict[str, Any] = json.loads((_DATA / "sample.gold.json").read_text("utf-8"))
_TITLE, _TEXT = (_DATA / "sample.txt").read_text("utf-8").split("\n\n", 1)
_FOUND = 0.8
"""F1 of the content's words, as the gold file says."""


@pytest.fixture(scope="module")
def digest(reader: ArticleReader) -> Digest:
    return reader.read(Article(_TEXT, title=_TITLE))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _f1(one: str, other: str) -> float:
    a, b = _words(one), _words(other)
    shared = len([word for word in a if word in b])
    return 2 * shared / (len(a) + len(b))


def _bare(name: str) -> str:
    return re.sub(r"^(?:a|an|the) ", "", name.lower())


def _found(digest: Digest, gold: dict[str, Any]) -> Claim:
    best = max(digest.claims, key=lambda claim: _f1(claim.words(_TEXT), gold["content"]))
    assert _f1(best.words(_TEXT), gold["content"]) >= _FOUND
    return best


@pytest.mark.parametrize("gold", _GOLD["claims"], ids=lambda gold: gold["source"])
def test_each_claim_is_found_with_its_source(digest: Digest, gold: dict[str, Any]) -> None:
    claim = _found(digest, gold)
    assert claim.source is not None
    assert claim.attribution is not None
    assert _bare(claim.source.name) == _bare(gold.get("resolves_to", gold["source"]))
    assert claim.source.kind.value == gold["source_type"]
    assert claim.manner.value == gold["manner"]
    assert gold["cue"].split()[0].lower() in " ".join(
        span.of(_TEXT).lower() for span in claim.attribution.cue
    )


@pytest.mark.parametrize("gold", _GOLD["claims"], ids=lambda gold: gold["source"])
def test_each_claim_has_its_chain_and_its_medium(digest: Digest, gold: dict[str, Any]) -> None:
    said = _found(digest, gold).attribution
    assert said is not None
    assert list(said.via) == gold.get("via", [])
    assert (said.medium.of(_TEXT) if said.medium else None) == gold.get("medium")


def test_nothing_is_claimed_that_the_gold_does_not_know(digest: Digest) -> None:
    known = [gold["content"] for gold in _GOLD["claims"]]
    for claim in digest.claims:
        assert max(_f1(claim.words(_TEXT), content) for content in known) >= _FOUND


def test_boilerplate_and_the_articles_own_voice_are_nobodys_claims(digest: Digest) -> None:
    said = " ".join(claim.words(_TEXT) for claim in digest.claims)
    assert "Read Full Article" not in said
    assert "134,500" not in said


def test_the_two_defence_ministries_stay_apart(digest: Digest) -> None:
    names = {source.name for source in digest.sources if "Ministry" in source.name}
    assert names == {"Ukrainian Defence Ministry", "Russian Defence Ministry"}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            NoteKind.HEADLINE_AS_FACT,
            "The headline states as fact what the article attributes to Ukrainian defence sources"
            " and Ukrainian Defence Ministry.",
        ),
        (
            NoteKind.HEADLINE_STRONGER,
            "The headline says “start fighting”; the article says “had already started training”.",
        ),
        (
            NoteKind.ONE_SIDED,
            "All claims about “Russian troops switch sides” come from one side: Ukrainian defence sources"
            " and Ukrainian Defence Ministry.",
        ),
        (
            NoteKind.REPOST,
            "This looks like a repost, and its original is lost: the text only says “Source: Read Full Article”.",
        ),
    ],
)
def test_the_notes_that_the_article_is_due(digest: Digest, kind: NoteKind, text: str) -> None:
    assert [note.text for note in digest.notes if note.kind is kind] == [text]


def test_no_other_note_is_made(digest: Digest) -> None:
    assert len(digest.notes) == 4
