"""Cookies: brought back within one fetch to the site that gave them, and nowhere else."""

from __future__ import annotations

import itertools

import pytest
from yarl import URL

from bot.errors import Unreachable
from bot.web.cookies import Cookies
from bot.web.fetch import WebFetcher
from tests.web.hostile import hostile_server
from tests.web.scripts import PAGE, Call, Script, answer
from tests.web.world import Names

_NEXT = itertools.count()


def giving(cookie: str, location: str) -> Script:
    return answer(b"", "302 Found", Set_Cookie=cookie, Location=location)


async def test_a_page_that_wants_its_cookie_back_is_read() -> None:
    async def wanting(call: Call) -> None:
        brought = call.headers.get("cookie") == "seen=1"
        await (answer() if brought else giving("seen=1; Path=/; HttpOnly", "/wanting"))(call)

    async with hostile_server({"wanting": wanting}) as place:
        fetcher = WebFetcher(allow=[place])
        for _ in range(2):
            page = await fetcher.fetch(f"http://{place}/wanting")
            assert (page.body, page.others) == (PAGE, ())


@pytest.mark.parametrize("value", ["1,2/3==", '{"x":1}', "a b", "%C3%BC&c"])
async def test_a_value_goes_back_as_it_came(value: str) -> None:
    async def wanting(call: Call) -> None:
        brought = call.headers.get("cookie") == f"seen={value}"
        await (answer() if brought else giving(f"seen={value}; Path=/", "/wanting"))(call)

    async with hostile_server({"wanting": wanting}) as place:
        assert (await WebFetcher(allow=[place]).fetch(f"http://{place}/wanting")).body == PAGE


async def test_a_page_that_sends_its_reader_away_for_a_cookie_is_read() -> None:
    async def wanting(call: Call) -> None:
        await (answer() if "pass" in call.headers.get("cookie", "") else giving("a=1", "/gate"))(call)

    async with hostile_server({"wanting": wanting, "gate": giving("pass=1; Path=/", "/wanting")}) as place:
        page = await WebFetcher(allow=[place]).fetch(f"http://{place}/wanting")
    assert (page.body, page.others) == (PAGE, (f"http://{place}/gate",))


async def test_a_page_that_loads_itself_again_for_its_cookie_is_read_with_it() -> None:
    async def wanting(call: Call) -> None:
        again = answer(b"<p>One moment", Set_Cookie="seen=1", Refresh="0; url=/wanting")
        await (answer() if call.headers.get("cookie") == "seen=1" else again)(call)

    async def never_content(call: Call) -> None:
        await answer(Set_Cookie="seen=1", Refresh="0; url=/never_content")(call)

    async with hostile_server({"wanting": wanting, "never_content": never_content}) as place:
        for name in ("wanting", "never_content"):
            assert (await WebFetcher(allow=[place]).fetch(f"http://{place}/{name}")).body == PAGE


async def test_a_page_that_never_has_enough_cookies_leads_in_circles() -> None:
    calls: list[Call] = []

    async def hungry(call: Call) -> None:
        calls.append(call)
        await giving(f"n{next(_NEXT)}=1", "/hungry")(call)

    async with hostile_server({"hungry": hungry}) as place:
        with pytest.raises(Unreachable, match="in circles"):
            await WebFetcher(allow=[place]).fetch(f"http://{place}/hungry")
    assert len(calls) == 6


async def test_a_cookie_reaches_the_sites_other_hosts_and_no_other_site() -> None:
    seen: dict[str, str] = {}

    async def noted(call: Call) -> None:
        seen[call.headers["host"].partition(":")[0]] = call.headers.get("cookie", "")
        await answer()(call)

    hosts = ("id.news.example", "www.news.example", "other.example")
    names = Names({host: ["127.0.0.1"] for host in hosts})
    for further in hosts[1:]:
        scripts: dict[str, Script] = {"noted": noted}
        async with hostile_server(scripts) as place:
            port = place.rpartition(":")[2]
            scripts["gate"] = giving("pass=1; Domain=news.example; Path=/", f"http://{further}:{port}/noted")
            async with hostile_server({"gate": scripts["gate"]}) as gate:
                allow = [place.replace("127.0.0.1", further), gate.replace("127.0.0.1", hosts[0])]
                await WebFetcher(allow=allow, resolver=names).fetch(f"http://{allow[1]}/gate")
    assert seen == {"www.news.example": "pass=1", "other.example": ""}


@pytest.mark.parametrize(
    ("cookie", "asked", "goes"),
    [
        ("a=1", "https://news.example/x", True),
        ("a=1", "https://www.news.example/x", False),
        ("a=1; Domain=news.example", "https://www.news.example/x", True),
        ("a=1; Domain=example", "https://other.example/x", False),
        ("a=1; Domain=other.example", "https://other.example/x", False),
        ("a=1; Secure", "http://news.example/x", False),
        ("a=1; Path=/y", "https://news.example/x", False),
        ("a=1; Max-Age=0", "https://news.example/x", False),
        ("a=" + "1" * 5000, "https://news.example/x", False),
    ],
)
async def test_a_cookie_goes_where_browsers_send_it(cookie: str, asked: str, goes: bool) -> None:
    cookies = Cookies()
    cookies.update_cookies_from_headers([cookie], URL("https://news.example/x"))
    assert bool(cookies.filter_cookies(URL(asked))) is goes


@pytest.mark.parametrize("domain", ["co.uk", "com.au", "gov.pl"])
async def test_a_cookie_for_every_site_of_a_country_stays_with_its_host(domain: str) -> None:
    cookies = Cookies()
    cookies.update_cookies_from_headers([f"a=1; Domain={domain}"], URL(f"https://news.{domain}/"))
    assert not cookies.filter_cookies(URL(f"https://other.{domain}/"))
    assert cookies.filter_cookies(URL(f"https://news.{domain}/"))


async def test_an_answer_sets_so_many_cookies_and_no_more() -> None:
    cookies = Cookies()
    cookies.update_cookies_from_headers([f"a{n}=1" for n in range(500)], URL("https://news.example/"))
    assert len(cookies) == 50
