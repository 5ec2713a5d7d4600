"""Pages that send their reader on: followed as redirects are, checked as redirects are."""

from __future__ import annotations

import pytest

from bot.errors import Unreachable, Unsafe
from bot.web.fetch import WebFetcher
from bot.web.refresh import onward
from tests.web.hostile import hostile_server
from tests.web.scripts import PAGE, Call, answer

_STORY = "<p>" + "The harbour authority said on Monday that the pier would stay closed. " * 5


@pytest.mark.parametrize(
    "page",
    [
        '<meta http-equiv="refresh" content="0; url=/next">',
        '<META HTTP-EQUIV=Refresh CONTENT="0;URL=/next">',
        "<meta content='3;url=\"/next\"' http-equiv='refresh'/>",
        '<meta http-equiv="refresh" content="0, /next">',
        '<meta http-equiv="refresh" content="0 /next">',
        '<meta http-equiv="refresh" content="; url = /next">',
        '<meta http-equiv="refresh" content="1.5; url=/next">',
        '<html><head><title>Moved</title><meta charset="utf-8"/><meta http-equiv="refresh" content="0;url=/next"></head>',
        '<meta http-equiv="refresh" content="600"><meta http-equiv="refresh" content="0;url=/next">',
        '<noscript><meta http-equiv="refresh" content="0;url=/next"></noscript><script>location = "/next"</script>',
        f'<meta http-equiv="refresh" content="0;url=/next">{_STORY}',
        '<meta http-equiv="refresh" content="0;url=&#x2F;next">',
    ],
)
def test_a_page_that_sends_its_reader_on_says_where(page: str) -> None:
    assert onward(None, page.encode()) == "/next"
    assert onward(None, b"\xff\xfe" + page.encode("utf-16-le")) == "/next"


@pytest.mark.parametrize("header", ["0; url=/next", "5;URL='/next'", "0,/next"])
def test_the_header_of_that_name_does_the_same(header: str) -> None:
    assert onward(header, b"") == "/next"


@pytest.mark.parametrize(
    "page",
    [
        _STORY,
        '<meta http-equiv="refresh" content="300">',
        '<meta http-equiv="refresh" content="300; url=/next">',
        '<meta http-equiv="refresh" content="soon; url=/next">',
        '<meta http-equiv="refresh" content="">',
        '<meta http-equiv="refresh">',
        '<meta name="refresh" content="0; url=/next">',
        '<metal http-equiv="refresh" content="0; url=/next">',
        '<!-- <meta http-equiv="refresh" content="0; url=/next"> -->',
        '<!-- <meta http-equiv="refresh" content="0; url=/next">',
        '<script>document.write(\'<meta http-equiv="refresh" content="0; url=/next">\')</script>',
        '<title><meta http-equiv="refresh" content="0; url=/next"></title>',
        '<textarea><meta http-equiv="refresh" content="0; url=/next">',
        f'<noscript><meta http-equiv="refresh" content="0; url=/no-scripts"></noscript>{_STORY}',
    ],
)
def test_a_page_that_stays_is_left_where_it_is(page: str) -> None:
    assert onward(None, page.encode()) is None


@pytest.mark.parametrize(
    "piece",
    [
        b"<meta ",
        b'<meta http-equiv="',
        b"<!--",
        b"<script>",
        b"<noscript>",
        b"<",
        b'<meta a="b" ',
        b"=",
        b" ",
    ],
)
def test_looking_for_it_ends_whatever_the_page_holds(piece: bytes) -> None:
    assert onward(None, b"<meta x>" + piece * (300_000 // len(piece))) is None


def _sending(to: str) -> bytes:
    return f'<meta http-equiv="refresh" content="0; url={to}">'.encode()


async def test_where_a_page_leads_is_read_in_its_stead() -> None:
    async with hostile_server({"before": answer(_sending("/next")), "next": answer()}) as place:
        page = await WebFetcher(allow=[place]).fetch(f"http://{place}/before")
    assert page.body == PAGE
    assert (page.address, page.others) == (f"http://{place}/next", (f"http://{place}/before",))


@pytest.mark.parametrize(
    "to", ["", "/before", "#top", "javascript:alert(1)", "mailto:a@example.org", "http://["]
)
async def test_what_leads_nowhere_else_is_read_itself(to: str) -> None:
    async with hostile_server({"before": answer(_sending(to))}) as place:
        page = await WebFetcher(allow=[place]).fetch(f"http://{place}/before")
    assert page.address == f"http://{place}/before"


@pytest.mark.parametrize(
    "to", ["http://127.0.0.1:1/", "http://169.254.169.254/", "http://[::1]/", "http://2130706433/"]
)
async def test_a_page_cannot_send_the_bot_into_its_owners_network(to: str) -> None:
    async with hostile_server({"before": answer(_sending(to))}) as place:
        with pytest.raises(Unsafe):
            await WebFetcher(allow=[place]).fetch(f"http://{place}/before")


async def test_of_pages_that_refresh_in_a_circle_the_one_with_the_words_is_read() -> None:
    scripts = {"before": answer(_sending("/next")), "next": answer(_sending("/before") + _STORY.encode())}
    async with hostile_server(scripts) as place:
        page = await WebFetcher(allow=[place]).fetch(f"http://{place}/before")
    assert (page.address, page.others) == (
        f"http://{place}/next",
        (f"http://{place}/before", f"http://{place}/next"),
    )


async def test_refreshes_and_redirects_count_together() -> None:
    async def step(call: Call) -> None:
        number = int(call.path.rpartition("/")[2])
        further = f"/step/{number + 1}"
        status = {"Location": further} if number % 2 else {}
        await answer(_sending(further), "302 Found" if number % 2 else "200 OK", **status)(call)

    async with hostile_server({"step": step}) as place:
        with pytest.raises(Unreachable, match="in circles"):
            await WebFetcher(allow=[place]).fetch(f"http://{place}/step/1")
