"""The markup of the labelled articles, and the set itself."""

from __future__ import annotations

import re

import pytest

from bot.core.models import Claim, Digest, Manner, Polarity, SourceKind
from tests.evals.labelled import ARTICLES, FRESH, UNSEEN, WIDER, LabelError, labelled, parse

CAST = "\n---\nreed = person: Ann Reed\npost = media: Evening Post\n"


def read(body: str) -> Digest:
    return parse(f"# A headline\n{body}{CAST}")


def only(body: str) -> tuple[Claim, str]:
    digest = read(body)
    (claim,) = digest.claims
    return claim, digest.article.text


def test_marks_leave_the_bare_text_behind() -> None:
    digest = read("{s1=reed:Ann Reed} {q1:said} {c1:it was shut}.\n\nNobody else spoke.")
    assert digest.article.text == "Ann Reed said it was shut.\n\nNobody else spoke."
    assert digest.article.title == "A headline"


def test_a_mark_gives_source_cue_content_and_medium_of_its_number() -> None:
    claim, text = only("{s1=reed:She} {q1:said} {m1:on air} {c1:it was shut}. Ann Reed left.")
    said = claim.attribution
    assert said is not None
    assert said.source is not None
    assert said.medium is not None
    assert (said.source.name, said.source.kind) == ("Ann Reed", SourceKind.PERSON)
    assert [span.of(text) for span in (*said.mention, *said.cue, said.medium, *claim.content)] == [
        "She",
        "said",
        "on air",
        "it was shut",
    ]


def test_a_role_marked_twice_is_discontinuous() -> None:
    claim, text = only("{c1:The bridge}, {s1=reed:Ann Reed} {q1:said}, {c1:was shut}.")
    assert claim.words(text) == "The bridge … was shut"


def test_one_source_may_serve_several_attributions() -> None:
    digest = read("{s1,2=reed:Ann Reed} {q1:said} {c1:it was shut} and {q2:hoped} {c2:it would open}.")
    assert [claim.source and claim.source.name for claim in digest.claims] == ["Ann Reed", "Ann Reed"]


def test_a_kind_in_place_of_a_key_names_the_source_by_its_own_words() -> None:
    claim, _ = only("{s1=unnamed:A neighbour} {q1:said} {c1:it was shut}.")
    assert claim.source is not None
    assert (claim.source.name, claim.source.kind) == ("neighbour", SourceKind.UNNAMED)


def test_an_attribution_without_a_source_mark_has_no_source() -> None:
    claim, _ = only("{c1:The bridge} {q1:is said} {c1:to be shut}.")
    assert claim.source is None


@pytest.mark.parametrize(
    ("content", "manner"),
    [
        ("it was shut", Manner.INDIRECT),
        ("“It is shut,”", Manner.DIRECT),
        ("‘It isn’t shut,’", Manner.DIRECT),
        ("''It is shut,''", Manner.DIRECT),
        ('it was "shut"', Manner.MIXED),
        ("the players’ bridge was shut", Manner.INDIRECT),
    ],
)
def test_manner_follows_from_the_quotation_marks(content: str, manner: Manner) -> None:
    claim, _ = only(f"{{s1=reed:Ann Reed}} {{q1:said}} {{c1:{content}}}")
    assert claim.manner is manner


def test_options_say_what_differs_from_the_default() -> None:
    claim, _ = only("{s1=reed:Ann Reed} {q1:denied} {c1/denied/hedged/direct:it may be shut}.")
    assert (claim.polarity, claim.hedged, claim.manner) == (Polarity.DENIED, True, Manner.DIRECT)


def test_a_nested_attribution_came_through_the_source_around_it() -> None:
    digest = read("The {s1=post:Evening Post} {q1:said} {c1:{s2=reed:Ann Reed} {q2:denied} {c2/denied:it}}.")
    vias = [claim.attribution.via for claim in digest.claims if claim.attribution]
    assert vias == [(), ("Evening Post",)]


def test_via_may_be_said_outright_or_taken_away() -> None:
    told, _ = only("{s1=reed:Ann Reed} {q1:told} the Evening Post {c1/via=post:it was shut}.")
    assert told.attribution is not None
    assert told.attribution.via == ("Evening Post",)
    digest = read("{s1=reed:Ann Reed} {q1:said} {c1:so when {s2=unnamed:fans} {q2:feared} {c2/via=:it}}.")
    assert [claim.attribution.via for claim in digest.claims if claim.attribution] == [(), ()]


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("{s1=reed:Ann Reed} {q1:said} {c1:it was shut.", "never closed"),
        ("{s1=reed:Ann Reed}} {q1:said} {c1:it was shut}.", "stray brace"),
        ("{s1=reed:Ann Reed} {q1:said} it was shut.", "lacks its content"),
        ("{c1:It was shut}.", "lacks its content, or both"),
        ("{s1=read:Ann Reed} {q1:said} {c1:it was shut}.", "neither in the cast nor a kind"),
        ("{s1=reed:Ann Reed} {q1:said} {c1/shouted:it was shut}.", "unknown options"),
        ("{s1=reed:The mayor} {q1:said} {c1:it was shut}.", "does not name 'Ann Reed'"),
    ],
)
def test_a_slip_of_the_pen_is_named_with_its_file(body: str, complaint: str) -> None:
    with pytest.raises(LabelError, match=rf"slip: .*{re.escape(complaint)}"):
        parse(f"# A headline\n{body}{CAST}", "slip")


def test_the_set_holds_at_least_forty_articles_and_six_hundred_attributions() -> None:
    digests = [digest for _, digest in labelled()]
    assert len(digests) >= 40
    assert sum(len(digest.claims) for digest in digests) >= 600


def test_every_entry_of_every_cast_is_used() -> None:
    for path in (path for folder in (ARTICLES, FRESH, UNSEEN, WIDER) for path in folder.glob("*.txt")):
        body, _, cast = path.read_text(encoding="utf-8").partition("\n---\n")
        keys = re.findall(r"^(\w+) =", cast, re.MULTILINE)
        used = set(re.findall(r"\{s[\d,]+=(\w+):", body)) | set(re.findall(r"[=+](\w+)(?=[+/:])", body))
        assert set(keys) <= used, f"{path.stem}: {set(keys) - used}"
        assert len(keys) == len(set(keys)), path.stem


def test_every_kind_manner_and_polarity_occurs_in_the_set() -> None:
    claims = [claim for _, digest in labelled() for claim in digest.claims]
    assert {claim.source.kind for claim in claims if claim.source} == set(SourceKind)
    assert {claim.manner for claim in claims} == set(Manner)
    assert {claim.polarity for claim in claims} == set(Polarity)


def test_no_mark_starts_or_ends_in_white_space() -> None:
    for name, digest in (*labelled(), *labelled(UNSEEN), *labelled(WIDER), *labelled(FRESH)):
        for claim in digest.claims:
            said = claim.attribution
            assert said is not None
            for span in (*claim.content, *said.cue, *said.mention):
                words = span.of(digest.article.text)
                assert words == words.strip(), f"{name}: {words!r}"
