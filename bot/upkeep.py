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
from bot.store.backup import back_up
from bot.store.database import Database
from bot.store.erasure import Eraser
from bot.store.placing import enlist_older
from bot.store.search import Search

logger = logging.getLogger(__name__)

HOURLY = timedelta(hours=1)
"""Between two rounds: within it, what was deleted is gone from index, log and new backups."""


def backup_folder(settings: Settings) -> Path:
    """Where copies go."""
    return Path(settings.backup.folder) if settings.backup.folder else settings.data_dir / "backups"


class Upkeep:
    """Erases what was deleted, forgets what was left, counts words, makes the nightly copy.

    A round that the disk does not allow is logged and made good by the next one.
    """

    def __init__(self, settings: Settings, database: Database, search: Search) -> None:
        self._retention = timedelta(days=settings.retention.after_leaving)
        self._folder = backup_folder(settings)
        self._nightly, self._keep = settings.backup.nightly, settings.backup.keep
        self._database = database
        self._eraser = Eraser(database)
        self._search = search

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Rounds beside whatever is done inside, the first at once."""
        rounds = asyncio.create_task(self._rounds(), name="upkeep")
        try:
            yield
        finally:
            rounds.cancel()
            await asyncio.wait([rounds])

    async def _rounds(self) -> None:
        while True:
            await self.round(datetime.now(UTC))
            await asyncio.sleep(HOURLY.total_seconds())

    async def round(self, now: datetime) -> None:
        """Whatever is due at ``now``."""
        await self._tried("forgetting what was left", lambda: self._eraser.expire(now - self._retention))
        await self._tried("erasing", self._eraser.erase)
        await self._tried("placing names", lambda: enlist_older(self._database))
        await self._tried("counting words", self._search.refresh)
        if self._nightly and not self._copied_on(now):
            await self._tried("the nightly backup", lambda: self._back_up(now))

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
