"""Bytes of every kind, and the article in them or the reason why not."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from bot.core.models import Article, Page
from bot.errors import NotAnArticle, Unreadable
from bot.web.extract import extract
from tests.web.pages import ARTICLES
from tests.web.tongues import TONGUES

_AT = datetime(2024, 5, 1, tzinfo=UTC)
_SAMPLE = Path(__file__).parent.parent / "data" / "sample.txt"


def read(
    body: bytes, content_type: str | None = None, name: str | None = None, address: str | None = None
) -> Article:
    return extract(Page(body, _AT, address, content_type=content_type, name=name))


# Text


def test_the_first_line_of_a_text_is_its_title() -> None:
    article = read(_SAMPLE.read_bytes(), name="message.txt")
    assert article.title == "Several hundred Russian troops switch sides and start fighting for Ukraine"
    assert article.text.startswith("Ukrainian defence sources claim")
    assert article.text.endswith("Source: Read Full Article")
    assert f"{article.title}\n\n{article.text}" == _SAMPLE.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Title\n\nBody. ", "Title", "Body. "),
        ("Title\r\n\r\nBody.\r\nMore.\r\n", "Title", "Body.\nMore.\n"),
        ("Title\r\rBody.\rMore.", "Title", "Body.\nMore."),
        ("Title\n \n\n  Body.\n\n\nMore.", "Title", "  Body.\n\n\nMore."),
        ("A sentence.\n\nBody.", None, "A sentence.\n\nBody."),
        ("No blank line\nBody.", None, "No blank line\nBody."),
        ("这是一个句子。\n\n正文。", None, "这是一个句子。\n\n正文。"),
        ("Only a line", None, "Only a line"),
        ("Only a line\n\n", None, "Only a line\n\n"),
        ("\n\nBody.", None, "\n\nBody."),
        ("\ttabs \u00a0 and \u200b stay\x0c\n", None, "\ttabs \u00a0 and \u200b stay\x0c\n"),
    ],
)
def test_a_text_is_taken_character_for_character(text: str, title: str | None, body: str) -> None:
    article = read(text.encode(), "text/plain; charset=utf-8")
    assert (article.title, article.text) == (title, body)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "message.txt", None])
def test_markup_in_a_text_file_is_text(name: str | None) -> None:
    content_type = None if name else "text/plain"
    assert read(b"<p>Not a page.", content_type, name).text == "<p>Not a page."


# PDF


def pdf(*pages: str, title: str | None = None, password: str | None = None) -> bytes:
    """A PDF with a line of Helvetica for each line of each page."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    for text in pages:
        page = writer.add_blank_page(600, 800)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        lines = "".join(f"({line}) Tj 0 -14 Td " for line in text.split("\n"))
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 12 Tf 50 750 Td {lines} ET".encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(stream)
    if title:
        writer.add_metadata({"/Title": title})
    if password is not None:
        writer.encrypt(user_password=password, owner_password="owner")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


_LINES = (
    "The council voted on Tuesday to keep the\nkeeper, in spite of the autho-\nrity and its plan.\n"
    "A second paragraph."
)


def test_the_lines_of_a_pdf_become_paragraphs_again() -> None:
    article = read(pdf(_LINES, "The second page.", title="A report"), name="a.pdf")
    assert article.title == "A report"
    assert article.text == (
        "The council voted on Tuesday to keep the keeper, in spite of the authority and its plan.\n"
        "A second paragraph.\n\nThe second page."
    )


def test_a_sentence_goes_on_over_the_end_of_a_page_and_what_runs_through_all_pages_is_left_out() -> None:
    pages = ["The council of the town", "voted on Tues-", "day to keep it. It was late.", "Nobody left."]
    article = read(pdf(*(f"Harbour Report\n{text}\nPage {n} of 4" for n, text in enumerate(pages, 1))))
    assert article.text == "The council of the town voted on Tuesday to keep it. It was late.\n\nNobody left."


@pytest.mark.parametrize("title", ["Microsoft Word - draft.docx", "untitled", "report_final.indd", None])
def test_the_name_of_a_file_is_no_title(title: str | None) -> None:
    assert read(pdf(_LINES, title=title)).title is None


def test_a_pdf_that_only_its_owner_locked_is_read() -> None:
    assert "The council voted" in read(pdf(_LINES, password="")).text


def test_of_a_very_long_pdf_the_beginning_is_read_and_it_is_marked_as_cut() -> None:
    article = read(pdf(*[f"This is the text of page {number}." for number in range(102)]))
    assert article.cut
    assert "page 99." in article.text
    assert "page 100." not in article.text


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (pdf(_LINES, password="secret"), "locked with a password"),
        (pdf("", ""), "only pictures"),
        (pdf(_LINES)[:300], "broken"),
        (b"%PDF-1.7\n", "broken"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "broken"),
        (pdf(_LINES).replace(b"/Page", b"/Xage"), "broken"),
    ],
    ids=["locked", "pictures", "cut", "empty", "noise", "headless"],
)
def test_what_no_reader_can_open_is_said_in_words(body: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        read(body, "application/pdf")


# What is neither


@pytest.mark.parametrize(
    ("body", "content_type", "why"),
    [
        (b"", "image/png", "image"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "text/html", "image"),
        (b"\xff\xd8\xff\xe0" + bytes(50), None, "image"),
        (b"GIF89a" + bytes(50), "text/plain", "image"),
        (b"", "video/mp4", "video"),
        (b"", "audio/mpeg", "sound"),
        (b"PK\x03\x04" + bytes(50), "application/zip", "packed"),
        (b'{"a": 1}', "application/json", "data for programs"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "application/rss+xml", "feed"),
        (b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>', "text/html", "feed"),
        (b'<?xml version="1.0"?><urlset></urlset>', "application/xml", "feed"),
    ],
)
def test_what_is_no_article_by_its_kind_is_named(body: bytes, content_type: str | None, why: str) -> None:
    with pytest.raises(NotAnArticle, match=why):
        read(body, content_type)


@pytest.mark.parametrize(
    ("body", "content_type", "why"),
    [
        (b"", None, "empty"),
        (b" \n\t ", "text/plain", "empty"),
        (b"", "text/html", "empty"),
        (b"\xef\xbb\xbf", "text/plain", "empty"),
        (bytes(range(256)) * 20, "text/html", "not a file that I can read"),
        (bytes(range(256)) * 20, "application/octet-stream", "not a file that I can read"),
        (b"\x7fELF" + bytes(50), None, "not a file that I can read"),
        (b"<html></html>", "text/html", "hardly any text|empty"),
    ],
)
def test_what_holds_no_text_is_said_in_words(body: bytes, content_type: str | None, why: str) -> None:
    with pytest.raises((Unreadable, NotAnArticle), match=why):
        read(body, content_type)


# What a page declares

_STORY = "".join(f"<p>{paragraph}</p>" for paragraph in TONGUES["en"].story)


def page(head: str, attributes: str = "", address: str = "https://www.example.org/amp/story") -> Article:
    body = f"<body><article>{_STORY}</article></body>"
    markup = f"<!doctype html><html {attributes}><head>{head}</head>{body}</html>"
    return read(markup.encode(), "text/html; charset=utf-8", address=address)


_LD = '<script type="application/ld+json">%s</script>'


def test_json_ld_outweighs_opengraph_and_both_outweigh_guesses() -> None:
    article = page(
        "<title>Guess</title>"
        '<meta property="og:title" content="Graph"><meta property="og:site_name" content="The Graph">'
        '<meta property="article:published_time" content="2020-01-01">'
        + _LD
        % '{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], '
        '"headline": " Linked  data ", "author": [{"@type": "Person", "name": "By Ann Lee"}, "Bo Ek", '
        '{"name": "https://x.example/bo"}], '
        '"publisher": {"name": "The Paper"}, "datePublished": "2024-02-03T23:00:00+01:00", '
        '"inLanguage": "en-GB"}]}'
    )
    assert article.title == "Linked data"
    assert article.authors == ("Ann Lee", "Bo Ek")
    assert article.site == "The Paper"
    assert article.published == date(2024, 2, 3)
    assert article.language == "en"


def test_opengraph_is_taken_where_there_is_no_json_ld() -> None:
    article = page(
        '<title>Guess</title><meta property="og:title" content="Graph"><meta name="author" content="Ann Lee">'
        '<meta property="og:site_name" content="The Graph"><meta property="og:locale" content="de_DE">'
        '<meta property="article:published_time" content="2020-01-31T10:00:00Z">'
    )
    assert (article.title, article.site, article.authors) == ("Graph", "The Graph", ("Ann Lee",))
    assert (article.published, article.language) == (date(2020, 1, 31), "de")


@pytest.mark.parametrize(
    "broken",
    [
        "{",
        "null",
        "[" * 100_000,
        '{"@type": 7, "headline": {}, "author": 5}',
        '{"@type": "NewsArticle", "headline": 5, "author": {"name": []}, "publisher": []}',
        '{"@type": "NewsArticle", "datePublished": "soon", "author": "%s"}' % ("a" * 1000),
        '[[[{"@graph": {"@graph": null}}]]]',
    ],
    ids=["cut", "null", "deep", "numbers", "wrong", "long", "nested"],
)
def test_broken_declarations_do_not_keep_an_article_from_being_read(broken: str) -> None:
    assert TONGUES["en"].story[2] in page("<title>Guess</title>" + _LD % broken).text


@pytest.mark.parametrize(
    ("link", "address", "others"),
    [
        ("https://www.example.org/story", "https://www.example.org/story", ()),
        ("/story?utm_source=x", "https://www.example.org/story", ()),
        (
            "http://m.example.org/news/story",
            "https://example.org/news/story",
            ("https://www.example.org/story",),
        ),
        ("https://other.example/story", "https://www.example.org/story", ()),
        ("https://evil.example.org/story", "https://www.example.org/story", ()),
        ("https://www.example.org/", "https://www.example.org/story", ()),
        ("http://127.0.0.1/story", "https://www.example.org/story", ()),
        ("https://[::1", "https://www.example.org/story", ()),
        ("javascript:alert(1)", "https://www.example.org/story", ()),
    ],
)
def test_a_canonical_link_is_believed_on_its_own_site_only(
    link: str, address: str, others: tuple[str, ...]
) -> None:
    article = page(f'<link rel="canonical" href="{link}">')
    assert article.address == address
    assert article.others == others


@pytest.mark.parametrize(
    ("head", "path"),
    [
        ('<link rel="Canonical" href="/story">', "/story"),
        ('<link href=" https://www.example.org/story " rel="nofollow canonical">', "/story"),
        ('<base href="https://www.example.org/"><link rel="canonical" href="story">', "/story"),
        ('<base href="https://evil.example/"><link rel="canonical" href="story">', "/print/9"),
        ('<base href="http://["><link rel="canonical" href="/story">', "/print/9"),
    ],
)
def test_a_canonical_link_is_understood_as_browsers_do(head: str, path: str) -> None:
    assert page(head, address="https://www.example.org/print/9").address == f"https://www.example.org{path}"


def test_redirects_lead_to_the_same_article() -> None:
    markup = ARTICLES["printed"]("en", TONGUES["en"])
    article = extract(
        Page(
            markup.encode(),
            _AT,
            "https://www.example.org/story/print",
            ("http://short.example/x", "https://www.example.org/story/print"),
            "text/html",
        )
    )
    assert article.address == "https://www.example.org/story/print"
    assert article.others == ("https://short.example/x",)


def test_the_title_is_not_part_of_the_text() -> None:
    words = TONGUES["en"]
    article = read(ARTICLES["printed"]("en", words).encode(), "text/html")
    assert article.title == words.headline
    assert not article.text.startswith(words.headline)


def test_half_a_character_becomes_one_that_can_be_stored() -> None:
    story = "".join(
        f"<p>The council of Easterhaven voted on Tuesday for the {n}. time.</p>" for n in range(30)
    )
    told = r'{"@type": "NewsArticle", "headline": "Half \ud83d a face", "author": {"name": "Ann \udc00"}}'
    page = f'<html><script type="application/ld+json">{told}</script><body><article>{story}</article></body></html>'
    article = read(page.encode(), "text/html; charset=utf-8", address="https://example.org/a")
    assert article.title == "Half \ufffd a face"
    assert article.authors == ("Ann \ufffd",)
    article.text.encode()
