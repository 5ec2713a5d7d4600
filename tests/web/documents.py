"""Documents that were made to break whoever parses them."""

from __future__ import annotations

import io
from collections.abc import Callable

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from tests.web.tongues import TONGUES

_HTML, _PDF, _XML, _TEXT = "text/html", "application/pdf", "application/xhtml+xml", "text/plain"
_WORDS = " ".join(TONGUES["en"].story)


def _page(body: str) -> bytes:
    return f"<!doctype html><title>A</title><body>{body}".encode()


def _entities(levels: int) -> bytes:
    """Entities that unfold to a billion letters."""
    rows = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, levels))
    start = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "ha">{rows}]>'
    return f"{start}<html><p>&a{levels - 1};</p></html>".encode()


def _written(writer: PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _many_pages() -> bytes:
    writer = PdfWriter()
    for _ in range(10_000):
        writer.add_blank_page(10, 10)
    return _written(writer)


def _with_contents(data: bytes, resources: DictionaryObject | None = None) -> bytes:
    writer = PdfWriter()
    page = writer.add_blank_page(600, 800)
    stream = DecodedStreamObject()
    stream.set_data(data)
    page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    page[NameObject("/Resources")] = resources or DictionaryObject()
    return _written(writer)


def _recursive_pages() -> bytes:
    """A tree of pages whose root is its own child."""
    writer = PdfWriter()
    writer.add_blank_page(10, 10)
    pages = writer._root_object["/Pages"].get_object()
    assert isinstance(pages, DictionaryObject)
    pages[NameObject("/Kids")] = ArrayObject([writer._root_object.raw_get("/Pages")])
    pages[NameObject("/Count")] = NumberObject(1)
    return _written(writer)


def _recursive_form() -> bytes:
    """A form that draws itself."""
    writer = PdfWriter()
    page = writer.add_blank_page(10, 10)
    form = DecodedStreamObject()
    form.set_data(b"/F Do " * 1000)
    form[NameObject("/Type")], form[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
    reference = writer._add_object(form)
    resources = DictionaryObject({NameObject("/XObject"): DictionaryObject({NameObject("/F"): reference})})
    form[NameObject("/Resources")] = page[NameObject("/Resources")] = resources
    page[NameObject("/Contents")] = reference
    return _written(writer)


def _script() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(10, 10)
    action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("while (1);")}
    writer._root_object[NameObject("/OpenAction")] = DictionaryObject(action)
    return _written(writer)


def _bomb_stream() -> bytes:
    """A page of 500 MB that is half a megabyte in the file."""
    writer = PdfWriter()
    page = writer.add_blank_page(10, 10)
    big = DecodedStreamObject()
    big.set_data(b"( ) Tj " * 9_000_000)
    page[NameObject("/Contents")] = writer._add_object(big.flate_encode())
    return _written(writer)


def _locked() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(10, 10)
    writer.encrypt("secret")
    return _written(writer)


def _loop_of_references() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj 2 0 R endobj\n2 0 obj 1 0 R endobj\n"
        b"trailer << /Root 1 0 R /Size 3 >>\nstartxref\n9\n%%EOF"
    )


DOCUMENTS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "nested elements": (_HTML, lambda: _page("<div>" * 100_000 + _WORDS)),
    "nested inline": (_HTML, lambda: _page("<b><i>" * 50_000 + _WORDS)),
    "nested tables": (_HTML, lambda: _page("<table><tr><td>" * 20_000 + _WORDS)),
    "nested lists": (_HTML, lambda: _page("<ul><li>" * 50_000 + _WORDS)),
    "nested quotes": (_HTML, lambda: _page("<blockquote><p>" * 30_000 + _WORDS)),
    "million attributes": (
        _HTML,
        lambda: _page(f"<p {' '.join(f'a{n}=b' for n in range(600_000))}>{_WORDS}"),
    ),
    "long attribute": (_HTML, lambda: _page(f'<p class="{"a " * 2_000_000}">{_WORDS}')),
    "million elements": (_HTML, lambda: _page("<p>word" * 700_000)),
    "million links": (_HTML, lambda: _page('<a href="/x">four words of link</a>' * 150_000)),
    "million line breaks": (_HTML, lambda: _page("<br>" * 1_000_000 + _WORDS)),
    "million comments": (_HTML, lambda: _page("<!-- a -->" * 400_000 + _WORDS)),
    "one line": (_HTML, lambda: _page(f"<p>{'word ' * 1_000_000}</p>")),
    "one word": (_HTML, lambda: _page(f"<p>{'a' * 5_000_000}</p>")),
    "one line of text": (_TEXT, lambda: b"word " * 1_000_000),
    "giant table": (_HTML, lambda: _page(f"<table>{'<tr>' + '<td>cell' * 100 + '</tr>'}" * 4000)),
    "entity expansion": (_XML, lambda: _entities(20)),
    "external entity": (
        _XML,
        lambda: b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>&x;</p></html>',
    ),
    "many entities": (_HTML, lambda: _page("<p>" + "&amp;&#38;&nbsp;" * 300_000)),
    "open tags": (_HTML, lambda: _page("<" * 2_000_000)),
    "open quotes": (_HTML, lambda: _page('<p a="' * 500_000)),
    "deep json": (_HTML, lambda: _page(f'<script type="application/ld+json">{"[" * 2_000_000}</script>')),
    "wide json": (
        _HTML,
        lambda: _page(f'<script type="application/ld+json">[{"{}," * 900_000}{{}}]</script>' + _WORDS),
    ),
    "many scripts": (_HTML, lambda: _page("<script>a</script>" * 200_000)),
    "spaces": (_HTML, lambda: _page(f"<p>{' ' * 4_000_000}{_WORDS}")),
    "dates": (_HTML, lambda: _page("<p>1 January 2020, 2020-01-01, 01.01.2020 " * 70_000)),
    "brackets": (_TEXT, lambda: b"(" * 3_000_000),
    "newlines": (_TEXT, lambda: b"\n" * 3_000_000 + b"a"),
    "ten thousand pages": (_PDF, _many_pages),
    "recursive pages": (_PDF, _recursive_pages),
    "recursive form": (_PDF, _recursive_form),
    "script in a pdf": (_PDF, _script),
    "fonts only": (_PDF, lambda: _with_contents(b"BT /F1 12 Tf ET " * 100_000)),
    "bomb in a pdf": (_PDF, _bomb_stream),
    "locked pdf": (_PDF, _locked),
    "loop of references": (_PDF, _loop_of_references),
    "endless text in a pdf": (_PDF, lambda: _with_contents(b"BT (word word) Tj T* " * 300_000)),
    "header only": (_PDF, lambda: b"%PDF-1.7\n" * 100_000),
    "many objects": (
        _PDF,
        lambda: b"%PDF-1.4\n" + b"".join(b"%d 0 obj<<>>endobj\n" % n for n in range(200_000)),
    ),
}
"""Content types and bytes by what is wrong with them."""
