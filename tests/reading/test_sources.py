"""What sort of source it is, how it was said, and through whom it came."""

from __future__ import annotations

import pytest

from bot.core.models import Article, Claim, SourceKind
from bot.reading.reader import ArticleReader


def _claim(reader: ArticleReader, text: str, said: str) -> Claim:
    claims = [claim for claim in reader.read(Article(text)).claims if said in claim.words(text)]
    assert claims, f"no claim holds {said!r}"
    return min(claims, key=lambda claim: len(claim.words(text)))


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Ruth Klein", SourceKind.PERSON),
        ("Mayor Ruth Klein", SourceKind.PERSON),
        ("The mayor", SourceKind.PERSON),
        ("The video's narrator", SourceKind.PERSON),
        ("A spokesman for the port", SourceKind.PERSON),
        ("The Interior Ministry", SourceKind.ORGANISATION),
        ("Greenpeace", SourceKind.ORGANISATION),
        ("Police", SourceKind.ORGANISATION),
        ("France", SourceKind.ORGANISATION),
        ("The company", SourceKind.ORGANISATION),
        ("The World Health Organization", SourceKind.ORGANISATION),
        ("The report", SourceKind.DOCUMENT),
        ("A decree published on a government website", SourceKind.DOCUMENT),
        ("The indictment", SourceKind.DOCUMENT),
        ("A study of 900 nurses", SourceKind.DOCUMENT),
        ("Reuters", SourceKind.MEDIA),
        ("The New York Times", SourceKind.MEDIA),
        ("BBC News", SourceKind.MEDIA),
        ("The Ukrainian news site Bagnet", SourceKind.MEDIA),
        ("Local media", SourceKind.MEDIA),
        ("The Post", SourceKind.MEDIA),
        ("The Anwa news agency", SourceKind.MEDIA),
        ("Bild", SourceKind.MEDIA),
        ("A post on Telegram", SourceKind.SOCIAL_MEDIA),
        ("A viral video clip circulating on Russian social media", SourceKind.SOCIAL_MEDIA),
        ("One Twitter user", SourceKind.SOCIAL_MEDIA),
        ("Officials familiar with the talks", SourceKind.UNNAMED),
        ("Ukrainian defence sources", SourceKind.UNNAMED),
        ("Critics", SourceKind.UNNAMED),
        ("A senior official", SourceKind.UNNAMED),
        ("Some residents", SourceKind.UNNAMED),
        ("Two witnesses", SourceKind.UNNAMED),
        ("Its owner, the Belgian group Rousset,", SourceKind.ORGANISATION),
        ("The maker, Lode Aggregates,", SourceKind.ORGANISATION),
        ("Norlet, which flies to ten cities,", SourceKind.ORGANISATION),
        ("The Continental Seismic Survey", SourceKind.ORGANISATION),
        ("The defence", SourceKind.ORGANISATION),
        ("Okafor, 19,", SourceKind.PERSON),
        ("One of them, the butcher Alf Reed,", SourceKind.PERSON),
        ("One user, Anna,", SourceKind.PERSON),
        ("A woman named Lidia", SourceKind.PERSON),
        ("The harbour master", SourceKind.PERSON),
        ("One guard", SourceKind.UNNAMED),
        ("The minutes of the meeting", SourceKind.DOCUMENT),
        ("The decision of the regulator", SourceKind.DOCUMENT),
        ("A 2019 experiment", SourceKind.DOCUMENT),
    ],
)
def test_the_kind_of_a_source(reader: ArticleReader, source: str, kind: SourceKind) -> None:
    claim = _claim(reader, f"{source} said the bridge was closed on Monday.", "bridge was closed")
    assert claim.source is not None
    assert claim.source.kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The study took a year. The paper said the bridge was closed.", SourceKind.DOCUMENT),
        ("The mayor reads the news. The paper said the bridge was closed.", SourceKind.MEDIA),
        ("An officer of the guard wept. The officer said the bridge was closed.", SourceKind.UNNAMED),
        (
            "A doctor at the hospital, who declined to be named, said the bridge was closed.",
            SourceKind.UNNAMED,
        ),
    ],
)
def test_the_kind_of_a_source_by_the_words_around_it(
    reader: ArticleReader, text: str, kind: SourceKind
) -> None:
    source = _claim(reader, text, "bridge was closed").source
    assert source is not None
    assert source.kind is kind


def test_a_statement_is_a_document_that_bears_its_issuers_name(reader: ArticleReader) -> None:
    text = (
        "The Greek Coast Guard found the boat. According to the Coast Guard statement, nine people drowned."
    )
    source = _claim(reader, text, "nine people drowned").source
    assert source is not None
    assert (source.name, source.kind) == ("Greek Coast Guard", SourceKind.DOCUMENT)


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("The ministry said on Telegram that the bridge was closed.", "on Telegram"),
        (
            "In an interview with the BBC, Ruth Klein said the bridge was closed.",
            "In an interview with the BBC",
        ),
        ("Ruth Klein said in a statement that the bridge was closed.", "in a statement"),
        ("Ruth Klein said at a press conference that the bridge was closed.", "at a press conference"),
        ("Ruth Klein wrote on Twitter that the bridge was closed.", "on Twitter"),
        ("Ruth Klein said by satellite phone that the bridge was closed.", "by satellite phone"),
        ("Ruth Klein said on the team’s website that the bridge was closed.", "on the team’s website"),
        ("In her memoir, Ruth Klein said the bridge was closed.", "In her memoir"),
        ("In “Over the River”, Ruth Klein says the bridge was closed.", "In “Over the River”"),
        ("Ruth Klein said under oath that the bridge was closed.", "under oath"),
        ("Ruth Klein told reporters that the bridge was closed.", None),
        ("Ruth Klein said on Monday that the bridge was closed.", None),
    ],
)
def test_how_it_was_said(reader: ArticleReader, text: str, medium: str | None) -> None:
    said = _claim(reader, text, "bridge was closed").attribution
    assert said is not None
    assert (said.medium.of(text) if said.medium else None) == medium


@pytest.mark.parametrize(
    ("text", "said", "via"),
    [
        (
            "Bagnet reported that the Interior Ministry said the border was shut.",
            "the border was shut",
            ("Bagnet",),
        ),
        (
            "The army showed a video of the raid on Telegram. The video's narrator said the bridge was taken.",
            "the bridge was taken",
            ("video",),
        ),
        (
            "A viral clip shows men who claimed they were soldiers.",
            "they were soldiers",
            ("viral clip",),
        ),
        (
            "A viral clip shows men who claimed they were soldiers. One of them said: “Nobody knows about us.”",
            "Nobody knows about us",
            ("viral clip",),
        ),
        ("Ruth Klein told the Clarion that the bridge was closed.", "bridge was closed", ("Clarion",)),
        (
            "Ruth Klein told Kite magazine that the bridge was closed.",
            "bridge was closed",
            ("Kite magazine",),
        ),
        (
            "Ruth Klein told a local newspaper the bridge was closed.",
            "bridge was closed",
            ("local newspaper",),
        ),
        ("Speaking to Sky News, Ruth Klein said the bridge was closed.", "bridge was closed", ("Sky News",)),
        (
            "Ruth Klein told Radio Lunda that the bridge was closed and asked drivers to turn back.",
            "drivers to turn back",
            ("Radio Lunda",),
        ),
        (
            "The Delta Clarion is for sale. Ruth Klein told the Clarion that the bridge was closed.",
            "bridge was closed",
            ("Delta Clarion",),
        ),
        (
            "“It is closed,” Ruth Klein was quoted as saying by the agency Tass.",
            "It is closed",
            ("agency Tass",),
        ),
        ("Ruth Klein told MPs that the bridge was closed.", "bridge was closed", ()),
        ("Ruth Klein told the court that the bridge was closed.", "bridge was closed", ()),
        ("Ruth Klein told Mayor Omar Diallo that the bridge was closed.", "bridge was closed", ()),
        ("Ruth Klein told this newspaper that the bridge was closed.", "bridge was closed", ()),
        ("Ruth Klein said the bridge was closed.", "the bridge was closed", ()),
        ("Ruth Klein said she believes the bridge is safe.", "the bridge is safe", ()),
    ],
)
def test_through_whom_a_claim_came(reader: ArticleReader, text: str, said: str, via: tuple[str, ...]) -> None:
    found = _claim(reader, text, said).attribution
    assert found is not None
    assert found.via == via
