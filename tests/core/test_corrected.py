"""What members put right holds, now and after another reading, and only in the article's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.corrected import concerns, corrected, corrects, place, settled
from bot.core.models import (
    Article,
    Attribution,
    Claim,
    Correction,
    Digest,
    Fault,
    Point,
    Source,
    SourceKind,
    Span,
    Summary,
    squeeze,
)

TEXT = (
    "The mayor’s office said the bridge had cracked. “We will close it on 3 May,” said Anna Lee,\n"
    "who runs the roads agency. The Ministry of Transport denied that 12 people were hurt. "
    "Traffic was light."
)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def said(name: str, words: str, kind: SourceKind = SourceKind.PERSON, text: str = TEXT) -> Claim:
    where = (span(name, text),)
    return Claim((span(words, text),), Attribution((span("said", text),), Source(name, kind, where), where))


BRIDGE = said("The mayor’s office", "the bridge had cracked", SourceKind.ORGANISATION)
CLOSE = said("Anna Lee", "We will close it on 3 May")
HURT = said("The Ministry of Transport", "12 people were hurt", SourceKind.ORGANISATION)
LIGHT = Claim((span("Traffic was light"),))


def digest(*claims: Claim, text: str = TEXT) -> Digest:
    sources = tuple(dict.fromkeys(claim.source for claim in claims if claim.source))
    points = tuple(
        Point(text[one.start : one.end], (one,)) for one in (Span(0, 40), span("Traffic was light", text))
    )
    return Digest(Article(text), Summary(points, "extractive-1"), claims, sources)


READ = digest(BRIDGE, CLOSE, HURT, LIGHT)


def wrong(fault: Fault, words: str, correct: str | None = None, speaker: str | None = None) -> Correction:
    return Correction(fault, words, speaker, correct, "7", NOON)


def told(found: Digest) -> list[tuple[str | None, str]]:
    return [
        (claim.source.name if claim.source else None, claim.words(found.article.text))
        for claim in found.claims
    ]


def test_a_claim_gets_its_right_speaker() -> None:
    found = corrected(READ, [wrong(Fault.SPEAKER, "We will close it on 3 May", "The mayor’s office")])
    assert told(found)[1] == ("The mayor’s office", "We will close it on 3 May")
    assert [source.name for source in found.sources] == ["The mayor’s office", "The Ministry of Transport"]


def test_a_claim_may_be_the_articles_own() -> None:
    found = corrected(READ, [wrong(Fault.SPEAKER, "12 people were hurt", None)])
    assert told(found)[2] == (None, "12 people were hurt")


def test_an_unattributed_claim_may_get_a_speaker() -> None:
    found = corrected(READ, [wrong(Fault.SPEAKER, "Traffic was light", "Anna Lee")])
    assert told(found)[3] == ("Anna Lee", "Traffic was light")
    assert found.claims[3].source == CLOSE.source


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ministry of Transport", SourceKind.ORGANISATION),  # like a source that is known
        ("roads agency", SourceKind.ORGANISATION),  # by its own words
        ("Lee", SourceKind.PERSON),  # like the source that it was
    ],
)
def test_a_new_source_has_the_kind_of_its_like(name: str, kind: SourceKind) -> None:
    found = corrected(READ, [wrong(Fault.SPEAKER, "Traffic was light", name)])
    assert found.claims[3].source == Source(name, kind, (found.claims[3].attribution or HURT.attribution).mention)  # type: ignore[union-attr]  # fmt: skip


def test_what_is_no_claim_goes_with_a_source_that_says_nothing_else() -> None:
    found = corrected(READ, [wrong(Fault.CLAIM, "12 people were hurt")])
    assert [words for _, words in told(found)] == [
        "the bridge had cracked", "We will close it on 3 May", "Traffic was light",
    ]  # fmt: skip
    assert "The Ministry of Transport" not in [source.name for source in found.sources]


def test_a_claim_gets_its_right_words_and_their_figures() -> None:
    found = corrected(READ, [wrong(Fault.WORDS, "12 people were hurt", "denied that 12 people were hurt")])
    assert told(found)[2][1] == "denied that 12 people were hurt"
    assert [one.of(TEXT) for one in found.claims[2].quantities] == ["12"]


def test_right_words_may_have_a_gap() -> None:
    found = corrected(READ, [wrong(Fault.WORDS, "the bridge had cracked", "the bridge … on 3 May")])
    assert told(found)[0][1] == "the bridge … on 3 May"


def test_a_sentence_is_dropped_from_the_summary() -> None:
    found = corrected(READ, [wrong(Fault.POINT, "Traffic was light")])
    assert [point.text for point in found.summary.points] == [TEXT[:40]]


@pytest.mark.parametrize(
    "correction",
    [
        wrong(Fault.SPEAKER, "12 people were hurt", "Boris Johnson"),
        wrong(Fault.SPEAKER, "12 people were hurt", "nna"),  # inside a word
        wrong(Fault.SPEAKER, "12 people were hurt", "The Ministry of Transport"),
        wrong(Fault.SPEAKER, "nobody said this", "Anna Lee"),
        wrong(Fault.WORDS, "12 people were hurt", "13 people were hurt"),
        wrong(Fault.WORDS, "12 people were hurt", "3 May … the bridge"),
        wrong(Fault.WORDS, "12 people were hurt", " "),
        wrong(Fault.WORDS, "12 people were hurt", None),
        wrong(Fault.CLAIM, "nobody said this"),
        wrong(Fault.POINT, "nobody wrote this"),
        replace(wrong(Fault.CLAIM, "12 people were hurt"), undone_by="8", undone_at=NOON),
    ],
)
def test_what_the_text_does_not_bear_out_changes_nothing(correction: Correction) -> None:
    assert corrected(READ, [correction]) == READ
    assert settled(READ, correction) is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("anna lee", "Anna Lee"),
        ("Anna   Lee", "Anna Lee"),
        ("the mayor's office", "The mayor’s office"),
    ],
)
def test_a_speaker_is_kept_as_the_article_writes_it(typed: str, kept: str) -> None:
    correction = settled(READ, wrong(Fault.SPEAKER, "12 people were hurt", typed))
    assert correction
    assert correction.correct == kept


def test_words_are_kept_as_the_article_writes_them() -> None:
    typed = '"we will close it on 3 may," said anna lee, who'
    correction = settled(READ, wrong(Fault.WORDS, "We will close it on 3 May", typed))
    assert correction
    assert correction.correct == "“We will close it on 3 May,” said Anna Lee, who"


def test_the_word_of_a_member_wins_over_a_reading_with_other_edges() -> None:
    again = digest(said("Anna Lee", "the bridge had cracked."), CLOSE)
    made = wrong(Fault.SPEAKER, "the bridge had cracked", "The mayor’s office", "Anna Lee")
    assert concerns(again, made)
    assert told(corrected(again, [made]))[0][0] == "The mayor’s office"


def test_it_finds_its_claim_in_another_text() -> None:
    text = "Updated. " + squeeze(TEXT)
    again = digest(said("Anna Lee", "12 people were hurt", text=text), text=text)
    found = corrected(again, [wrong(Fault.SPEAKER, "12 people were hurt", "The Ministry of Transport")])
    assert told(found)[0][0] == "The Ministry of Transport"
    assert not concerns(digest(text="Traffic was light. It rained all day long then."), made_on_the_bridge())


def made_on_the_bridge() -> Correction:
    return wrong(Fault.CLAIM, "the bridge had cracked")


def test_a_short_claim_inside_a_long_one_is_another_claim() -> None:
    long = Claim((Span(0, len(TEXT)),))
    assert corrected(digest(long), [made_on_the_bridge()]) == digest(long)


def test_of_two_claims_with_the_same_words_the_one_by_that_speaker_is_meant() -> None:
    twice = digest(BRIDGE, replace(BRIDGE, attribution=CLOSE.attribution))
    found = corrected(twice, [wrong(Fault.CLAIM, "the bridge had cracked", None, "Anna Lee")])
    assert told(found) == [("The mayor’s office", "the bridge had cracked")]


def test_corrections_build_on_each_other() -> None:
    found = corrected(
        READ,
        [
            wrong(Fault.WORDS, "12 people were hurt", "denied that 12 people were hurt"),
            wrong(Fault.SPEAKER, "denied that 12 people were hurt", "Anna Lee", "The Ministry of Transport"),
        ],
    )
    assert told(found)[2] == ("Anna Lee", "denied that 12 people were hurt")


def test_a_corrected_claim_is_known_as_such() -> None:
    speaker = wrong(Fault.SPEAKER, "12 people were hurt", "Anna Lee")
    worded = wrong(Fault.WORDS, "the bridge had cracked", "said the bridge had cracked")
    found = corrected(READ, [speaker, worded])
    assert [corrects(speaker, claim, TEXT) for claim in found.claims] == [False, False, True, False]
    assert [corrects(worded, claim, TEXT) for claim in found.claims] == [True, False, False, False]
    assert not any(corrects(speaker, claim, TEXT) for claim in READ.claims)


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Ein Fluß stieg", "fluß", "Fluß"),
        ("部长说，桥裂了。", "桥裂了", "桥裂了"),
        ("a (b) [c] *", "(b) [c] *", "(b) [c] *"),
        ("first rose; then rose", "rose", "rose"),
        ("roses", "rose", None),
        ("any", "", None),
    ],
)
def test_words_are_found_in_any_script(text: str, words: str, found: str | None) -> None:
    where = place(text, words)
    assert (where.of(text) if where else None) == found


def test_of_several_places_the_nearest_is_meant() -> None:
    assert place("rose and rose", "rose", near=12) == Span(9, 13)
