"""The reader process: what it does to documents that will not end, and what it lets through."""

from __future__ import annotations

import asyncio
import ctypes
import os
import signal
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.models import Article, Digest, Page, Point, Span, Summary
from bot.errors import NotAnArticle, TimedOut, Unreachable, Unreadable
from bot.reading.pool import ReaderPool

Order = Callable[[str], Coroutine[None, None, str]]

_AT = datetime(2024, 1, 1, tzinfo=UTC)


class _Echo:
    """A reader whose summary tells about the process it runs in."""

    def __init__(self) -> None:
        self.jobs = 0

    def read(self, article: Article) -> Digest:
        self.jobs += 1
        said = f"{os.getpid()} {self.jobs} {article.text}"
        return Digest(article, Summary((Point(said, (Span(0, 1),)),), "echo-1"))


def make_echo() -> _Echo:
    return _Echo()


def do(page: Page) -> Article:
    """An extractor that does what the page's body says."""
    order, _, words = page.body.decode().partition(" ")
    _ORDERS.get(order, _nothing)(words)
    return Article(text=words or order)


def _nothing(words: str) -> None:
    pass


def _refuse(words: str) -> None:
    raise NotAnArticle(words)


def _unreachable(words: str) -> None:
    raise Unreachable(words, retry_after=7.5)


def _bug(words: str) -> None:
    raise LookupError(words)


def _spin(words: str) -> None:
    while True:
        pass


def _sleep(words: str) -> None:
    time.sleep(60)


def _hoard(words: str) -> None:
    bytearray(2 << 30)


def _recurse(words: str) -> None:
    _recurse(words)


def _crash(words: str) -> None:
    ctypes.string_at(0)


def _burn(words: str) -> None:
    began = time.process_time()
    while time.process_time() - began < float(words):
        pass


def _pause(words: str) -> None:
    """Wait to be killed, in the process of that id only."""
    if os.getpid() == int(words):
        time.sleep(60)


def _killed(words: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


_ORDERS: dict[str, Callable[[str], None]] = {
    "bug": _bug,
    "burn": _burn,
    "crash": _crash,
    "hoard": _hoard,
    "killed": _killed,
    "pause": _pause,
    "recurse": _recurse,
    "refuse": _refuse,
    "sleep": _sleep,
    "spin": _spin,
    "unreachable": _unreachable,
}


@asynccontextmanager
async def pool_of(
    cpu_seconds: int = 10, wall_seconds: float = 12, renew_after: int = 200
) -> AsyncIterator[Order]:
    """Orders to a pool of its own: each answers with what the echo says."""
    pool = ReaderPool(
        extract=do,
        make_reader=make_echo,
        cpu_seconds=cpu_seconds,
        wall_seconds=wall_seconds,
        renew_after=renew_after,
    )

    async def order(words: str) -> str:
        digest = await pool.read(Page(words.encode(), _AT))
        return digest.summary.points[0].text

    try:
        yield order
    finally:
        await pool.close()


def _pid(said: str) -> int:
    return int(said.split()[0])


def _limit(pid: int, name: str) -> list[str]:
    """The soft and the hard limit of a process."""
    lines = Path(f"/proc/{pid}/limits").read_text().splitlines()
    return next(line.removeprefix(name).split()[:2] for line in lines if line.startswith(name))


def _alive(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


async def test_the_reader_is_made_once_and_serves_many_pages() -> None:
    async with pool_of() as order:
        said = [await order(f"say {number}") for number in range(3)]
    assert [words.split()[1:] for words in said] == [["1", "0"], ["2", "1"], ["3", "2"]]
    assert len({_pid(words) for words in said}) == 1


async def test_the_process_is_renewed_after_its_share_of_jobs() -> None:
    async with pool_of(renew_after=2) as order:
        said = [await order("say") for _ in range(5)]
    assert len({_pid(words) for words in said}) == 3


async def test_an_expected_error_crosses_with_its_words() -> None:
    async with pool_of() as order:
        with pytest.raises(NotAnArticle, match=r"^no article here$"):
            await order("refuse no article here")
        with pytest.raises(Unreachable, match=r"^later$") as caught:
            await order("unreachable later")
    assert caught.value.retry_after == 7.5


async def test_a_bug_in_the_reader_is_not_mistaken_for_an_expected_error() -> None:
    async with pool_of() as order:
        with pytest.raises(LookupError, match="unforeseen"):
            await order("bug unforeseen")
        assert await order("say on")


@pytest.mark.parametrize("hanging", ["spin", "sleep"])
async def test_a_job_past_its_time_is_killed_and_the_next_one_served(hanging: str) -> None:
    async with pool_of(wall_seconds=0.3) as order:
        before = _pid(await order("say"))
        with pytest.raises(TimedOut, match="took too long"):
            await order(hanging)
        assert _pid(await order("say")) != before


@pytest.mark.parametrize("greedy", ["hoard", "recurse"])
async def test_a_job_that_wants_too_much_memory_is_refused_in_words(greedy: str) -> None:
    async with pool_of() as order:
        with pytest.raises(Unreadable, match="too large or too tangled"):
            await order(greedy)
        assert await order("say on")


async def test_a_crash_of_the_process_costs_only_its_own_job() -> None:
    async with pool_of() as order:
        with pytest.raises(TimedOut, match="broke down"):
            await order("crash")
        assert await order("say on")


async def test_processor_time_is_counted_for_each_job_and_not_for_the_life_of_the_process() -> None:
    async with pool_of(cpu_seconds=1) as order:
        said = [await order("burn 0.6") for _ in range(4)]
        with pytest.raises(TimedOut, match="took too long"):
            await order("spin")
    assert len({_pid(words) for words in said}) == 1


async def test_a_process_killed_while_idle_is_replaced_unnoticed() -> None:
    async with pool_of() as order:
        idle = _pid(await order("say"))
        os.kill(idle, signal.SIGKILL)
        assert _pid(await order("say")) != idle


async def test_a_process_killed_in_the_middle_of_a_job_is_replaced_and_the_job_done() -> None:
    async with pool_of() as order:
        first = _pid(await order("say"))
        task = asyncio.create_task(order(f"pause {first}"))
        await asyncio.sleep(0.3)
        os.kill(first, signal.SIGKILL)
        assert _pid(await task) != first


async def test_a_page_over_which_the_process_is_killed_twice_is_given_up() -> None:
    async with pool_of() as order:
        with pytest.raises(TimedOut, match="broke down"):
            await order("killed")
        assert await order("say on")


async def test_cancelled_callers_leave_the_pool_working() -> None:
    async with pool_of() as order:
        await order("say")
        for _ in range(3):
            running, waiting = asyncio.create_task(order("sleep")), asyncio.create_task(order("say"))
            await asyncio.sleep(0)
            waiting.cancel()
            running.cancel()
            assert [type(end) for end in await asyncio.gather(running, waiting, return_exceptions=True)] == [
                asyncio.CancelledError,
                asyncio.CancelledError,
            ]
        assert await order("say on")


async def test_closing_ends_the_process_and_its_job() -> None:
    async with pool_of() as order:
        pid = _pid(await order("say"))
        hanging = asyncio.create_task(order("sleep"))
        await asyncio.sleep(0)
    assert not _alive(pid)
    with pytest.raises(asyncio.CancelledError):
        await hanging


async def test_no_secret_reaches_the_process(request: pytest.FixtureRequest) -> None:
    os.environ["BOT_TOKEN"] = secret = "a-token-that-must-not-travel"
    request.addfinalizer(lambda: os.environ.pop("BOT_TOKEN"))
    async with pool_of() as order:
        process = Path(f"/proc/{_pid(await order('say'))}")
        environment = process.joinpath("environ").read_bytes().split(b"\0")
        command = process.joinpath("cmdline").read_bytes()
    names = {entry.partition(b"=")[0].decode() for entry in environment if entry}
    assert names <= {
        "BLIS_NUM_THREADS", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "MKL_NUM_THREADS",
        "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "PATH", "TZ",
    }  # fmt: skip
    assert secret.encode() not in b"\0".join([*environment, command])


async def test_memory_of_the_process_is_bounded() -> None:
    async with pool_of() as order:
        limits = _limit(_pid(await order("say")), "Max address space")
    assert limits == [str(1 << 30)] * 2
