"""How a download behaves: honest, patient, modest, and blind to the machine it runs on."""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bot.core.models import Validators
from bot.errors import Refused, Unchanged, Unreachable
from bot.web.answers import wait
from bot.web.fetch import WebFetcher
from bot.web.hosts import Hosts
from tests.web.hostile import hostile_server
from tests.web.scripts import PAGE, Call, Script, answer, redirect
from tests.web.world import Names, Recorder

_NOW = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)


class Seen:
    """A script that notes each call before it answers."""

    def __init__(self, script: Script) -> None:
        self.calls: list[Call] = []
        self._script = script

    async def __call__(self, call: Call) -> None:
        self.calls.append(call)
        await self._script(call)


async def test_the_user_agent_is_honest_and_names_a_contact() -> None:
    seen = Seen(answer())
    async with hostile_server({"seen": seen}) as place:
        await WebFetcher(allow=[place], contact="desk@example.org").fetch(f"http://{place}/seen")
        await WebFetcher(allow=[place]).fetch(f"http://{place}/seen")
    assert [call.headers["user-agent"] for call in seen.calls] == [
        "Copydesk/0.1 (reads articles that people post; desk@example.org)",
        "Copydesk/0.1",
    ]


async def test_no_cookie_of_another_fetch_and_no_referrer_goes_with_a_request() -> None:
    seen = Seen(answer(Set_Cookie="a=b; Path=/"))
    async with hostile_server(
        {
            "seen": seen,
            "before": redirect("/seen"),
        }
    ) as place:
        fetcher = WebFetcher(allow=[place])
        for name in ("seen", "before", "seen"):
            await fetcher.fetch(f"http://{place}/{name}")
    assert len(seen.calls) == 3
    assert not any({"cookie", "referer", "authorization"} & call.headers.keys() for call in seen.calls)


async def test_proxies_and_passwords_of_the_environment_are_not_used(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login me password secret\n")
    told = {"http_proxy": "http://127.0.0.1:1", "HTTP_PROXY": "http://127.0.0.1:1", "NETRC": str(netrc)}
    for name, value in told.items():
        os.environ[name] = value
        request.addfinalizer(partial(os.environ.pop, name))
    seen = Seen(answer())
    async with hostile_server({"seen": seen}) as place:
        await WebFetcher(allow=[place]).fetch(f"http://{place}/seen")
    assert "authorization" not in seen.calls[0].headers


@pytest.mark.parametrize("most", [1, 2, 3])
async def test_one_host_serves_only_so_many_downloads_at_once(most: int) -> None:
    running, peak, go = 0, 0, asyncio.Event()

    async def counted(call: Call) -> None:
        nonlocal running, peak
        running += 1
        peak = max(peak, running)
        if running == most:
            go.set()
        await go.wait()
        running -= 1
        await answer()(call)

    async with hostile_server({"counted": counted}) as place:
        fetcher = WebFetcher(allow=[place], per_host=most)
        await asyncio.gather(*(fetcher.fetch(f"http://{place}/counted") for _ in range(9)))
    assert peak == most


async def test_one_slow_host_does_not_hold_up_another() -> None:
    async with hostile_server() as slow:
        quick = slow.replace("127.0.0.1", "quick.example")
        names = Names({"quick.example": ["127.0.0.1"]})
        fetcher = WebFetcher(allow=[slow, quick], resolver=names)
        hanging = [asyncio.create_task(fetcher.fetch(f"http://{slow}/silence")) for _ in range(5)]
        waiting = asyncio.create_task(fetcher.fetch(f"http://{quick}/plain"))
        done, _ = await asyncio.wait([*hanging, waiting], return_when=asyncio.FIRST_COMPLETED)
        for task in hanging:
            task.cancel()
        await asyncio.gather(*hanging, return_exceptions=True)
    assert done == {waiting}


async def test_a_site_that_asks_for_patience_gets_it() -> None:
    seen = Seen(answer(status="429 Too Many Requests", Retry_After="120"))
    async with hostile_server({"seen": seen}) as place:
        fetcher = WebFetcher(allow=[place])
        for _ in range(3):
            with pytest.raises(Unreachable) as caught:
                await fetcher.fetch(f"http://{place}/seen")
            assert caught.value.retry_after == pytest.approx(120, abs=5)
    assert len(seen.calls) == 1


async def test_patience_ends_when_the_time_is_over() -> None:
    clock = [0.0]
    hosts = Hosts(2, clock=lambda: clock[0])
    hosts.rest("a.example", 60)
    with pytest.raises(Unreachable):
        async with hosts.turn("a.example"):
            pass
    async with hosts.turn("b.example"):
        pass
    clock[0] = 61
    async with hosts.turn("a.example"):
        pass


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 5 ", 5),
        ("0", 0),
        ("Wed, 01 May 2024 12:01:00 GMT", 60),
        ("Wed, 01 May 2024 11:00:00 GMT", 0),
        ("999999999", 86400),
        ("-5", None),
        ("soon", None),
        ("1e9", None),
        ("٣", None),
        ("9" * 5000, None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_is_a_number_or_a_date(value: str | None, seconds: float | None) -> None:
    assert wait(value, _NOW) == seconds


async def test_a_page_read_again_is_downloaded_only_if_it_changed() -> None:
    async def tagged(call: Call) -> None:
        known = call.headers.get("if-none-match") == '"one"'
        await (answer(b"", "304 Not Modified") if known else answer(ETag='"one"'))(call)

    seen = Seen(tagged)
    async with hostile_server({"seen": seen}) as place:
        fetcher = WebFetcher(allow=[place])
        first, again = [await fetcher.fetch(f"http://{place}/seen") for _ in range(2)]
    assert first.body == again.body == PAGE
    assert again.fetched_at > first.fetched_at
    assert [call.headers.get("if-none-match") for call in seen.calls] == [None, '"one"']


async def test_a_date_serves_where_there_is_no_etag() -> None:
    date = "Wed, 01 May 2024 11:00:00 GMT"
    seen = Seen(answer(Last_Modified=date))
    async with hostile_server({"seen": seen}) as place:
        fetcher = WebFetcher(allow=[place])
        for _ in range(2):
            assert (await fetcher.fetch(f"http://{place}/seen")).body == PAGE
    assert [call.headers.get("if-modified-since") for call in seen.calls] == [None, date]


async def test_validators_that_came_with_a_page_ask_later_whether_it_changed() -> None:
    tag = ['"one"']

    async def tagged(call: Call) -> None:
        same = call.headers.get("if-none-match") == tag[0]
        await (answer(b"", "304 Not Modified") if same else answer(ETag=tag[0]))(call)

    async with hostile_server({"seen": Seen(tagged)}) as place:
        page = await WebFetcher(allow=[place]).fetch(f"http://{place}/seen")
        assert page.validators == Validators(f"http://{place}/seen", etag='"one"')
        another_run = WebFetcher(allow=[place])
        with pytest.raises(Unchanged):
            await another_run.fetch(f"http://{place}/seen", validators=page.validators)
        tag[0] = '"two"'
        changed = await another_run.fetch(f"http://{place}/seen", validators=page.validators)
        assert (changed.body, changed.validators) == (PAGE, Validators(f"http://{place}/seen", '"two"'))


async def test_validators_are_shown_to_the_address_they_came_from_and_to_no_other() -> None:
    before, seen = Seen(redirect("/seen")), Seen(answer(ETag='"one"', Last_Modified="yesterday"))
    async with hostile_server({"before": before, "seen": seen}) as place:
        page = await WebFetcher(allow=[place]).fetch(f"http://{place}/before")
        await WebFetcher(allow=[place]).fetch(f"http://{place}/before", validators=page.validators)
    assert [call.headers.get("if-none-match") for call in before.calls] == [None, None]
    assert [call.headers.get("if-none-match") for call in seen.calls] == [None, '"one"']
    assert seen.calls[1].headers["if-modified-since"] == "yesterday"


async def test_a_tag_of_absurd_length_is_not_kept() -> None:
    async with hostile_server({"seen": answer(ETag='"' + "x" * 5000 + '"')}) as place:
        assert (await WebFetcher(allow=[place]).fetch(f"http://{place}/seen")).validators is None


_RULES = b"User-agent: *\nDisallow: /private\n\nUser-agent: Copydesk\nDisallow: /plain\n"


async def test_robots_txt_is_asked_only_where_the_owner_wants_it() -> None:
    rules = Seen(answer(_RULES, Content_Type="text/plain"))
    async with hostile_server({"robots.txt": rules, "open": answer()}) as place:
        assert (await WebFetcher(allow=[place]).fetch(f"http://{place}/plain")).body == PAGE
        assert not rules.calls
        fetcher = WebFetcher(allow=[place], robots=True)
        with pytest.raises(Refused, match=r"robots\.txt"):
            await fetcher.fetch(f"http://{place}/plain")
        assert (await fetcher.fetch(f"http://{place}/open")).body == PAGE
        with pytest.raises(Refused, match=r"robots\.txt"):
            await fetcher.fetch(f"http://{place}/redirect-relative")
    assert len(rules.calls) == 1


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden"])
async def test_a_site_without_rules_may_be_read(status: str) -> None:
    async with hostile_server({"robots.txt": answer(status=status)}) as place:
        assert (await WebFetcher(allow=[place], robots=True).fetch(f"http://{place}/plain")).body == PAGE


async def test_a_site_whose_rules_cannot_be_had_is_left_alone_for_now() -> None:
    async with hostile_server({"robots.txt": answer(status="503 Busy")}) as place:
        with pytest.raises(Unreachable):
            await WebFetcher(allow=[place], robots=True).fetch(f"http://{place}/plain")


async def test_https_falls_back_to_http_only_where_nothing_listens() -> None:
    recorder = Recorder()
    fetcher = WebFetcher(resolver=Names({"old.example": ["93.184.216.34"]}), socket_factory=recorder)
    with pytest.raises(Unreachable, match="does not answer"):
        await fetcher.fetch("https://old.example/a")
    assert len(recorder.seen) == 2


async def test_addresses_passed_on_the_way_are_kept() -> None:
    async with hostile_server() as place:
        page = await WebFetcher(allow=[place]).fetch(f"http://{place}/staircase")
    assert page.address == f"http://{place}/staircase/5"
    assert page.others == tuple(f"http://{place}/staircase{step}" for step in ("", "/1", "/2", "/3", "/4"))
