"""On whom a source leans, which newsroom heard it, and in what it was said."""

from __future__ import annotations

import pytest

from bot.core.models import Article, Attribution, SourceKind
from bot.reading.reader import ArticleReader


def _said(reader: ArticleReader, text: str, said: str) -> Attribution:
    claims = [
        claim
        for claim in reader.read(Article(text)).claims
        if said in claim.words(text) and claim.attribution and claim.attribution.cue[0].of(text) != "citing"
    ]
    assert claims, f"no claim holds {said!r}"
    found = min(claims, key=lambda claim: len(claim.words(text))).attribution
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "said", "via"),
    [
        (
            "The Daily Lunda, citing two officials, reported that the bridge was closed.",
            "bridge was closed",
            ("two officials",),
        ),
        (
            "Bloomfeld News reported earlier on Tuesday, citing an unnamed banker, that the fund had hired a bank.",
            "the fund had hired",
            ("unnamed banker",),
        ),
        (
            "Quoting sources close to the player, it said he had already chosen a house in the north.",
            "already chosen",
            ("sources close to the player",),
        ),
        (
            "The bridge was closed, according to the Daily Lunda, which cited a port official.",
            "bridge was closed",
            ("port official",),
        ),
        (
            "The union, quoting witnesses and two former guards, said the bridge was closed.",
            "bridge was closed",
            ("witnesses", "two former guards"),
        ),
        (
            "The agency Tarpress reported, quoting Mayor Ruth Klein, that the bridge was closed.",
            "bridge was closed",
            ("Ruth Klein",),
        ),
        (
            "The Daily Lunda, quoting a guard, said the mayor had told her staff the bridge was closed.",
            "the bridge was closed",
            ("guard", "Daily Lunda"),
        ),
        (
            "Bild, quoting a guard as saying the bridge was closed, called it a failure.",
            "the bridge was closed",
            ("Bild",),
        ),
        (
            "State television showed the river. The broadcaster quoted a guard as saying the bridge was closed.",
            "the bridge was closed",
            ("State television",),
        ),
        (
            "Bild, quoting a guard as saying the bridge was closed, called the plan a failure.",
            "a failure",
            (),
        ),
        ("The mayor, citing a lack of money, said the bridge was closed.", "bridge was closed", ()),
        ("The ministry, citing court records, said the bridge was closed.", "bridge was closed", ()),
        (
            "Ruth Klein said through her lawyer that the bridge was closed.",
            "bridge was closed",
            ("her lawyer",),
        ),
        (
            "A driver told local television, through his daughter, that the bridge was closed.",
            "bridge was closed",
            ("his daughter", "local television"),
        ),
        ("Ruth Klein said through an interpreter that the bridge was closed.", "bridge was closed", ()),
        (
            "The Lunda Weekly is for sale. Ruth Klein told the magazine that the bridge was closed.",
            "bridge was closed",
            ("Lunda Weekly",),
        ),
        (
            "Radio Puerto is old. Ruth Klein told the podcast Tercer Tiempo that the bridge was closed.",
            "bridge was closed",
            ("Tercer Tiempo",),
        ),
        (
            "Ruth Klein told Radio Puerto that the port was shut but Omar Diallo said the bridge was closed.",
            "bridge was closed",
            (),
        ),
        (
            "President Omar Diallo told the French daily L’Observance that the bridge was closed.",
            "bridge was closed",
            ("L’Observance",),
        ),
        (
            "Ledgers seen by the Open Water Project were old. Ruth Klein told the Open Water Project "
            "that the bridge was closed.",
            "bridge was closed",
            ("Open Water Project",),
        ),
        (
            "In an interview with the BBC, Ruth Klein said the bridge was closed.",
            "bridge was closed",
            (),
        ),
    ],
)
def test_through_whom_and_from_whom_a_claim_came(
    reader: ArticleReader, text: str, said: str, via: tuple[str, ...]
) -> None:
    assert _said(reader, text, said).via == via


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        (
            "Ruth Klein said in an interview with the daily Hospodar that the bridge was closed.",
            "in an interview with the daily Hospodar",
        ),
        ("Ruth Klein said in a letter to staff that the bridge was closed.", "in a letter to staff"),
        (
            "In a video posted on Facebook, Ruth Klein said the bridge was closed.",
            "In a video posted on Facebook",
        ),
        (
            "The ministry said in a statement carried by the agency Sana that the bridge was closed.",
            "in a statement carried by the agency Sana",
        ),
        ("Ruth Klein wrote on her Telegram channel that the bridge was closed.", "on her Telegram channel"),
        (
            "Ruth Klein said at Tuesday’s meeting of the council that the bridge was closed.",
            "at Tuesday’s meeting",
        ),
        (
            "Ruth Klein said on the “Loud Rivers” podcast that the bridge was closed.",
            "on the “Loud Rivers” podcast",
        ),
        ("Ruth Klein complained on the same platform that the bridge was closed.", "on the same platform"),
        (
            "In documents filed in court, Ruth Klein said the bridge was closed.",
            "In documents filed in court",
        ),
        ("Ruth Klein wrote on her WhatsApp channel that the bridge was closed.", "on her WhatsApp channel"),
        ("Ruth Klein said on YouTube that the bridge was closed to all cars.", "on YouTube"),
        ("Asked on Radio Four, Ruth Klein said the bridge was closed to cars.", "on Radio Four"),
        ("Writing in the Delta Review, the firm said the bridge was closed to cars.", "in the Delta Review"),
        ("The minister, writing in the Delta Review, said the bridge was closed.", "in the Delta Review"),
        ("The army spoke on X; Ruth Klein said the bridge was closed.", None),
        ("Omar Diallo wrote on X that he would go and Ruth Klein said the bridge was closed.", None),
    ],
)
def test_a_medium_goes_with_the_nearest_cue_and_keeps_what_tells_it_from_others(
    reader: ArticleReader, text: str, medium: str | None
) -> None:
    said = _said(reader, text, "bridge was closed").medium
    assert (said.of(text) if said else None) == medium


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("CelebScoop, citing two friends, reported that the bridge was closed.", SourceKind.MEDIA),
        ("Bloomfeld News said the bridge was closed.", SourceKind.MEDIA),
        ("The Kingsport Echo said the bridge was closed.", SourceKind.MEDIA),
        (
            "In the spring Japan’s Nikkan Denki reported that the bridge was closed and that it would stay so.",
            SourceKind.MEDIA,
        ),
        (
            "Memos seen by the Open Water Project are old. The Open Water Project said the bridge was closed.",
            SourceKind.MEDIA,
        ),
        ("The ministry, citing two guards, reported that the bridge was closed.", SourceKind.ORGANISATION),
        (
            "Memos seen by the Supreme Court are old. The Supreme Court said the bridge was closed.",
            SourceKind.ORGANISATION,
        ),
    ],
)
def test_a_newsroom_shows_by_its_name_or_by_what_newsrooms_do(
    reader: ArticleReader, text: str, kind: SourceKind
) -> None:
    source = _said(reader, text, "bridge was closed").source
    assert source is not None
    assert source.kind is kind
