"""The durable queue's worker: takes a submission, has it read, announces it, settles it.

No task is parked here: :meth:`Inbox.wake` looks for due jobs, each gets a task of its own
under a limit, a finished one wakes the inbox again, and a timer waits for the next retry.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from weakref import WeakValueDictionary

from bot.core.models import Job, State, Stored
from bot.desk import Desk
from bot.errors import DeliveryError, StoreError, SubmissionError, Unreachable, Withdrawn
from bot.log import JOB
from bot.ports import Announcer, Archive, Queue

logger = logging.getLogger(__name__)

STORE_PAUSE = 30.0
"""Seconds before a store that failed (a full disk) is tried again."""

DELIVERY_FIRST, DELIVERY_LONGEST = 5.0, 600.0
"""Seconds before an answer is first offered again, doubling up to the longest wait."""

NOTICE = 3.0
"""Seconds of reading after which whoever waits is told that it goes on."""

CLOSE_PATIENCE = 5.0
"""Seconds that running jobs get to finish at the end; what remains is taken up at the next start."""


def now() -> datetime:
    """The time, aware."""
    return datetime.now(UTC)


class Inbox:
    """Works through the queue; whatever stops it, the queue still holds what is unfinished."""

    def __init__(
        self,
        *,
        queue: Queue,
        archive: Archive,
        desk: Desk,
        announcer: Announcer,
        at_once: int = 4,
        retry_minutes: Sequence[float] = (1, 10, 60),
        deliver_hours: float = 24,
        notice: float = NOTICE,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._queue = queue
        self._archive = archive
        self._desk = desk
        self._announcer = announcer
        self._at_once = at_once
        self._retries = [timedelta(minutes=minutes) for minutes in retry_minutes]
        self._deliver_for = timedelta(hours=deliver_hours)
        self._notice = notice
        self._clock = clock
        self._running: dict[int, asyncio.Task[None]] = {}
        self._stranded: set[int] = set()
        self._refused: dict[int, _Refusal] = {}
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._looking: asyncio.Task[None] | None = None
        self._look_again = False
        self._timer: asyncio.TimerHandle | None = None
        self._open = False
        self._recovered = False

    async def start(self) -> None:
        """Begin, with what the last run left unfinished; where the disk does not allow it, a little later."""
        self._open = True
        self.wake()

    def wake(self) -> None:
        """Look for due jobs soon; safe to call at any time."""
        self._look_again = True
        if self._open and self._looking is None:
            self._looking = asyncio.create_task(self._look(), name="inbox")

    async def close(self) -> None:
        """Begin nothing more; running jobs get a moment to finish, the rest is left to the queue."""
        self._open = False
        if self._timer:
            self._timer.cancel()
        if self._looking:
            await asyncio.wait([self._looking])
        if self._running:
            _, late = await asyncio.wait(self._running.values(), timeout=CLOSE_PATIENCE)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late)

    async def _look(self) -> None:
        try:
            await self._recover()
            while self._open and self._look_again:
                self._look_again = False
                await self._begin_due()
        except StoreError as error:
            logger.error("the queue cannot be read, trying again soon: %s", error)
            self._wake_in(STORE_PAUSE)
        finally:
            self._looking = None

    async def _recover(self) -> None:
        """Once, before any job is begun: those found "reading" are the last run's."""
        if self._recovered:
            return
        found = await self._queue.recover()
        self._recovered = True
        if found:
            logger.info("%d unfinished submissions are taken up again", found)

    async def _begin_due(self) -> None:
        for job_id in list(self._stranded):
            await self._queue.postpone(job_id, self._clock() + timedelta(seconds=STORE_PAUSE))
            self._stranded.discard(job_id)
        free = self._at_once - len(self._running)
        if free <= 0:
            return
        due = await self._queue.due(self._clock(), self._at_once + len(self._running))
        for job in [job for job in due if job.id not in self._running][:free]:
            self._running[job.id] = task = asyncio.create_task(self._work(job), name=f"job {job.id}")
            task.add_done_callback(partial(self._finished, job.id))
        if not due and (later := await self._queue.next_due()):
            self._wake_in(max(0.0, (later - self._clock()).total_seconds()))

    def _finished(self, job_id: int, _: asyncio.Task[None]) -> None:
        self._running.pop(job_id, None)
        if self._open:
            self.wake()

    def _wake_in(self, seconds: float) -> None:
        if self._timer:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(seconds, self.wake)

    async def _work(self, job: Job) -> None:
        JOB.set(str(job.id))
        try:
            # asked for again, because it may have been told since it was found due
            told = await (self._read(job.id) if job.state is State.WAITING else self._queue.get(job.id))
            if told is not None:
                await self._tell(told)
        except StoreError as error:
            logger.error("left for later: %s", error)
            self._stranded.add(job.id)
            self._wake_in(STORE_PAUSE)
        except Exception:  # noqa: BLE001  # one of the two places that do: a bug costs one job, not the bot
            await self._bug(job.id)

    async def _bug(self, job_id: int) -> None:
        """Log the bug under a name, and tell the name to the person who waits."""
        name = f"{random.randrange(16**4):04x}"  # noqa: S311  # finds the log line again, no secret
        logger.exception("a bug (id %s)", name)
        try:
            job = await self._queue.get(job_id)
            if job and job.state is State.READING:
                await self._queue.fail(job_id, f"Something went wrong (id {name}).")
            elif job:
                await self._queue.settle(job_id)
                told = replace(job, error=f"Something went wrong (id {name}).")
                await self._deliver(job_id, self._announcer.decline(told))
        except StoreError as error:
            logger.error("and it could not be noted (id %s): %s", name, error)
            self._stranded.add(job_id)

    async def _read(self, job_id: int) -> Job | None:
        """Read a waiting job; what there is to tell, or None if it waits again or was withdrawn."""
        job = await self._queue.begin(job_id)
        if job is None:
            return None
        try:
            stored = await self._noticed(job)
        except SubmissionError as error:
            return await self._failed(job, error)
        except Withdrawn:
            await self._queue.drop(job.id)
            await self._announcer.withdraw(job)
            return None
        logger.info("read as #%d: %d claims", stored.number, len(stored.digest.claims))
        return await self._queue.get(job_id)

    async def _noticed(self, job: Job) -> Stored:
        """The job's article; where it takes a while, whoever waits is told first, so that the
        answer finds what it takes the place of."""
        reading = asyncio.create_task(self._desk.read(job))
        try:
            await asyncio.wait({reading}, timeout=self._notice)
            if not reading.done():
                await self._announcer.reading(job)
            return await reading
        finally:
            if reading.cancel():
                await asyncio.wait({reading})

    async def _failed(self, job: Job, error: SubmissionError) -> Job | None:
        if error.retryable and job.tries <= len(self._retries):
            wait = self._retries[job.tries - 1]
            if isinstance(error, Unreachable) and error.retry_after:
                wait = max(wait, timedelta(seconds=min(error.retry_after, 86_400)))
            await self._queue.postpone(job.id, self._clock() + wait)
            logger.info("try %d failed, again in %s: %s", job.tries, wait, error)
            if job.tries == 1:
                await self._announcer.delay(job, str(error))
            return None
        logger.info("cannot be read: %s", error)
        await self._queue.fail(job.id, str(error))
        return await self._queue.get(job.id)

    async def _tell(self, job: Job) -> None:
        """Answer in the channel first, settle after: a crash between repeats a safe step."""
        if job.state is State.READ and job.number is not None:
            async with self._turn(job):
                await self._show(job, job.number)
        elif job.state is State.FAILED:
            await self._deliver(job.id, self._announcer.decline(job))

    def _turn(self, job: Job) -> asyncio.Lock:
        """One card at a time for each message: two of its links may lead to one article."""
        return self._turns.setdefault(job.submission.origin.message or str(job.id), asyncio.Lock())

    async def _show(self, job: Job, number: int) -> None:
        stored = await self._archive.by_number(job.submission.origin.guild, number)
        if stored is None or await self._queue.repeats(job.id):
            await self._queue.settle(job.id)
        else:
            await self._deliver(job.id, self._announcer.announce(job, stored))
            if await self._queue.get(job.id) is None:  # taken away when its card was on its way
                await self._announcer.withdraw(job)

    async def _deliver(self, job_id: int, answer: Coroutine[Any, Any, None]) -> None:
        """Settle the job once the answer is out or never can be; otherwise it is offered again later."""
        try:
            await answer
        except DeliveryError as error:
            await self._refuse(job_id, error)
        else:
            self._refused.pop(job_id, None)
            await self._queue.settle(job_id)

    async def _refuse(self, job_id: int, error: DeliveryError) -> None:
        refusal = self._refused.setdefault(job_id, _Refusal(self._clock()))
        if not error.retryable or self._clock() - refusal.since >= self._deliver_for:
            logger.warning("the answer is given up: %s", error)
            self._refused.pop(job_id)
            await self._queue.give_up(job_id, str(error))
            return
        wait = refusal.next_wait()
        logger.warning("the answer is offered again in %.0f s: %s", wait, error)
        await self._queue.postpone(job_id, self._clock() + timedelta(seconds=wait))


@dataclass(slots=True)
class _Refusal:
    """Since when an answer is not taken, and how often it was offered."""

    since: datetime
    times: int = 0

    def next_wait(self) -> float:
        """Seconds until the next offer: doubling, with jitter so that answers do not march in step."""
        wait: float = min(DELIVERY_FIRST * 2**self.times, DELIVERY_LONGEST)
        self.times += 1
        return wait * random.uniform(0.8, 1.2)  # noqa: S311  # jitter, no secret
