"""What the running bot does for its archive by the hour and by the night."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.errors import StoreError
from bot.settings import Settings
from bot.store import maintenance
from bot.store.backup import back_up
from bot.store.database import Database
from bot.store.erasure import Eraser
from bot.store.placing import enlist_older
from bot.store.search import Search

logger = logging.getLogger(__name__)

GLANCE = 2.0
"""Seconds that the check at the start may take; an archive of some hundred MB is read in that time."""
NIGHTLY, WEEKLY, LATE = timedelta(days=1), timedelta(days=7), timedelta(hours=12)
"""How often the archive is tidied and checked; and how long after that the quiet hour is not waited for."""
HOURLY = timedelta(hours=1)
"""Between two rounds."""
ERASING = timedelta(minutes=20)
"""Between two erasures: with the quarter of an hour that one takes in an archive of a million articles,
what was deleted is gone from index, log and new backups within the hour."""


class Upkeep:
    """Erases what was deleted, forgets what was left or is too old, counts words, makes the nightly
    copy; at the quiet hour it tidies the archive, once a week it checks all of it.

    A round that the disk does not allow is logged and made good by the next one.  ``ahead`` tells how far
    this machine's clock is ahead of Discord's (None: not known yet): by a clock that is wrong nothing
    is erased.
    """

    def __init__(
        self,
        settings: Settings,
        database: Database,
        search: Search,
        *,
        ahead: Callable[[], timedelta | None] = timedelta,
    ) -> None:
        self._ahead = ahead
        self._retention = timedelta(days=settings.retention.after_leaving)
        self._folder = settings.backups
        self._nightly, self._keep = settings.backup.nightly, settings.backup.keep
        self._oldest = timedelta(days=settings.retention.articles_days)
        self._hour = settings.upkeep.hour
        self._database = database
        self._eraser = Eraser(database)
        self._search = search

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Rounds beside whatever is done inside, the first at once."""
        rounds = asyncio.create_task(self._rounds(), name="upkeep")
        rounds.add_done_callback(_told)
        try:
            yield
        finally:
            rounds.cancel()
            await asyncio.wait([rounds])

    async def _rounds(self) -> None:
        await self._tried("the check at the start", lambda: self._check(datetime.now(UTC), GLANCE))
        while True:
            await self.round(datetime.now(UTC))
            for _ in range(HOURLY // ERASING):
                await asyncio.sleep(ERASING.total_seconds())
                await self._erase(datetime.now(UTC))

    async def round(self, now: datetime) -> None:
        """Whatever is due at ``now``."""
        await self._erase(now)
        await self._tried("placing names", lambda: enlist_older(self._database))
        await self._tried("counting words", self._search.refresh)
        if self._nightly and not self._copied_on(now):
            await self._tried("the nightly backup", lambda: self._back_up(now))
        await self._tried("tidying", lambda: self._when_due("tidy", NIGHTLY, now, self._tidy))
        await self._tried(
            "the weekly check", lambda: self._when_due(maintenance.CHECKED, WEEKLY, now, self._check)
        )

    async def _erase(self, now: datetime) -> None:
        """What is too old or was left long ago, as far as the clock is to be trusted, and what was deleted."""
        ahead = self._ahead()
        if ahead is not None and ahead > maintenance.AHEAD:
            logger.error("this machine's clock is %s ahead of Discord's: nothing is erased by its age", ahead)
        elif ahead is not None:
            await self._tried("forgetting what was left", lambda: self._eraser.expire(now - self._retention))
            if self._oldest:
                await self._tried(
                    "erasing what is too old", lambda: maintenance.expire(self._database, now - self._oldest)
                )
        await self._tried("erasing", self._eraser.erase)

    async def _when_due(
        self, chore: str, every: timedelta, now: datetime, do: Callable[[datetime], Awaitable[None]]
    ) -> None:
        """Do a chore when its time has come: at the quiet hour, or whenever the bot runs if it never runs then."""
        last = await maintenance.last(self._database, chore)
        if last is None:
            await maintenance.done(self._database, chore, now)
            return
        late = abs(now - last)  # a clock that was ahead must not put it off for years
        if late >= every + LATE or (late >= every - HOURLY and now.hour == self._hour):
            await do(now)

    async def _tidy(self, now: datetime) -> None:
        await maintenance.tidy(self._database)
        await maintenance.done(self._database, "tidy", now)

    async def _check(self, now: datetime, patience: float | None = None) -> None:
        fault = await maintenance.check(self._database, patience=patience)
        if fault:
            logger.critical(
                "the archive is damaged: %s; stop the bot and restore a copy of %s", fault, self._folder
            )
        if fault or patience is None:
            await maintenance.done(self._database, maintenance.CHECKED, now, fault)

    async def _back_up(self, now: datetime) -> Path:
        return await back_up(self._database, self._folder, keep=self._keep, time=now)

    def _copied_on(self, now: datetime) -> bool:
        """Whether a copy of this day is there; the day is UTC's, as in the copies' names."""
        return any(self._folder.glob(f"copydesk-{now:%Y%m%d}T*.db"))

    async def _tried(self, what: str, act: Callable[[], Awaitable[object]]) -> None:
        try:
            await act()
        except StoreError as error:
            logger.error("%s must wait: %s", what, error)


def _told(rounds: asyncio.Task[None]) -> None:
    """A bug must not end erasures and copies without a word."""
    if not rounds.cancelled() and (bug := rounds.exception()):
        logger.critical("upkeep has ended with a bug: start the bot again, and report it", exc_info=bug)
