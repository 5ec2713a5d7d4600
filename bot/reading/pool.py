"""The killable reader process: strangers' documents are parsed and read in it, never beside the gateway."""

from __future__ import annotations

import asyncio
from concurrent.futures.process import BrokenProcessPool
from signal import SIGKILL, SIGXCPU

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from bot.core.models import Article, Digest, Page
from bot.errors import CopydeskError, TimedOut
from bot.reading.confined import Extract, MakeReader, begin, job
from bot.reading.spawn import CleanContext

_START = 90.0
"""Seconds for a process to load its model on a slow machine, beyond which it counts as wedged."""

_TOO_LONG = "Reading this took too long and was stopped. Paste the text and I will read that."

_BROKE = "The reader broke down over this page. Paste the text and I will read that."


class _Killed(Exception):
    """Somebody killed the process in the middle of a job: the host, for want of memory, or a person."""


class ReaderPool:
    """One worker process; implements :class:`bot.ports.Reader`.

    ``extract`` and ``make_reader`` cross into the process by name: both must be importable
    top-level functions (or partials of such).  The reader is made once a process.  A job has
    ``cpu_seconds`` of processor time and ``wall_seconds`` by the clock; the process has
    ``memory_mb`` of address space, and is replaced after ``renew_after`` jobs, so that no leak
    of a parser grows for ever.
    """

    def __init__(
        self,
        *,
        extract: Extract,
        make_reader: MakeReader,
        cpu_seconds: int = 10,
        wall_seconds: float = 12.0,
        memory_mb: int = 1024,
        renew_after: int = 200,
    ) -> None:
        self._extract = extract
        self._make_reader = make_reader
        self._cpu_seconds = cpu_seconds
        self._wall_seconds = wall_seconds
        self._memory_mb = memory_mb
        self._renew_after = renew_after
        self._pool = self._new_pool()
        # Jobs wait here rather than in pebble's queue: a cancelled caller then leaves no trace,
        # and at most one page is copied into the pipe.
        self._turn = asyncio.Lock()
        self._running: ProcessFuture[Digest | CopydeskError] | None = None
        self._closed = False

    def start(self) -> None:
        """Begin loading the model now rather than at the first page."""
        if not self._pool.active:
            raise RuntimeError("the reader process could not be started")

    async def read(self, page: Page | Article) -> Digest:
        """The page's article, or one that was extracted before, read.  Raises NotAnArticle, Unreadable or
        TimedOut.

        A process that died between two jobs is replaced, and the page tried once more; so it is where
        the process was killed in the middle, which is seldom the page's fault.
        """
        async with self._turn:
            try:
                answer = await self._answer(page)
            except (BrokenProcessPool, _Killed):
                await self._replace()
                answer = await self._again(page)
        if isinstance(answer, CopydeskError):
            raise answer
        return answer

    async def _again(self, page: Page | Article) -> Digest | CopydeskError:
        try:
            return await self._answer(page)
        except _Killed as error:
            raise TimedOut(_BROKE) from error

    async def close(self) -> None:
        """Stop the process; a job in it is cancelled."""
        self._closed = True
        if self._running:
            self._running.cancel()  # type: ignore[no-untyped-call]
        await _stopped(self._pool)

    async def _answer(self, page: Page | Article) -> Digest | CopydeskError:
        self._running = future = self._scheduled(page)
        try:
            async with asyncio.timeout(_START + self._wall_seconds):
                return await asyncio.wrap_future(future)
        except TimeoutError as error:
            if future.cancelled():  # by our own deadline: pebble never began the job
                await self._replace()
            raise TimedOut(_TOO_LONG) from error
        except ProcessExpired as error:
            if error.exitcode == -SIGKILL:
                raise _Killed from error
            raise TimedOut(_TOO_LONG if error.exitcode == -SIGXCPU else _BROKE) from error

    def _scheduled(self, page: Page | Article) -> ProcessFuture[Digest | CopydeskError]:
        if self._closed:
            raise RuntimeError("the reader pool is closed")
        if not self._pool.active:
            raise BrokenProcessPool("the reader process died while idle")
        arguments = (self._extract, self._make_reader, self._cpu_seconds, page)
        return self._pool.schedule(job, args=arguments, timeout=self._wall_seconds)

    async def _replace(self) -> None:
        old, self._pool = self._pool, self._new_pool()
        await _stopped(old)

    def _new_pool(self) -> ProcessPool:
        return ProcessPool(
            max_workers=1,
            max_tasks=self._renew_after,
            initializer=begin,
            initargs=(self._make_reader, self._memory_mb),
            context=CleanContext(),
        )


async def _stopped(pool: ProcessPool) -> None:
    pool.stop()  # type: ignore[no-untyped-call]
    await asyncio.to_thread(pool.join)
