"""Look-ups of names: bounded, given up in time, and in nobody's way."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from bot.errors import NoSuchSite, Unreachable
from bot.web.fetch import WebFetcher
from bot.web.names import Names
from tests.web.hostile import hostile_server
from tests.web.scripts import PAGE


class Tarpit:
    """A resolver of the system that answers nothing about some names until it is let go."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.asked: list[str] = []

    def __call__(self, host: str, port: int, **how: Any) -> list[tuple[Any, ...]]:
        self.asked.append(host)
        if host.endswith(".slow.example"):
            self.go.wait(60)
        return socket.getaddrinfo("127.0.0.1", port, **how)


@contextmanager
def tarpit() -> Iterator[Tarpit]:
    pit = Tarpit()
    try:
        yield pit
    finally:
        pit.go.set()


async def test_a_name_is_looked_up() -> None:
    (found,) = await Names().resolve("127.0.0.1", 80)
    assert (found["hostname"], found["host"], found["port"]) == ("127.0.0.1", "127.0.0.1", 80)


async def test_a_name_whose_servers_are_silent_costs_the_time_of_a_download_and_no_more() -> None:
    with tarpit() as pit:
        fetcher = WebFetcher(resolver=Names(look=pit), timeout=0.2)
        with pytest.raises(Unreachable, match="too long"):
            await fetcher.fetch("http://a.slow.example/")


async def test_silent_names_hold_up_neither_another_name_nor_the_loops_own_threads() -> None:
    with tarpit() as pit:
        names = Names(most=40, look=pit)
        stuck = [asyncio.create_task(names.resolve(f"{n}.slow.example")) for n in range(39)]
        while len(pit.asked) < 39:
            await asyncio.sleep(0)
        assert await names.resolve("quick.example")
        assert await asyncio.to_thread(lambda: "free") == "free"
        for task in stuck:
            task.cancel()
        await asyncio.gather(*stuck, return_exceptions=True)


async def test_too_many_look_ups_at_once_are_refused_and_later_ones_are_not() -> None:
    with tarpit() as pit:
        names = Names(most=2, look=pit)
        stuck = [asyncio.create_task(names.resolve(f"{n}.slow.example")) for n in range(2)]
        while len(pit.asked) < 2:
            await asyncio.sleep(0)
        with pytest.raises(Unreachable, match="cannot be looked up just now"):
            await WebFetcher(resolver=names).fetch("http://third.example/")
        pit.go.set()
        await asyncio.gather(*stuck)
        assert await names.resolve("third.example")


async def test_a_name_that_does_not_exist_and_one_without_an_answer_are_two_things() -> None:
    def failing(code: int) -> Names:
        def look(*_: Any, **__: Any) -> list[tuple[Any, ...]]:
            raise socket.gaierror(code, "no")

        return Names(look=look)

    with pytest.raises(NoSuchSite, match="no site by this name") as unknown:
        await WebFetcher(resolver=failing(socket.EAI_NONAME)).fetch("http://nowhere.example/")
    assert not unknown.value.retryable
    with pytest.raises(Unreachable, match="just now"):
        await WebFetcher(resolver=failing(socket.EAI_AGAIN)).fetch("http://nowhere.example/")


async def test_a_page_is_downloaded_by_name() -> None:
    with tarpit() as pit:
        async with hostile_server() as place:
            named = place.replace("127.0.0.1", "quick.example")
            page = await WebFetcher(allow=[named], resolver=Names(look=pit)).fetch(f"http://{named}/plain")
    assert page.body == PAGE
