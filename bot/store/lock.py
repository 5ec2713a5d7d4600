"""The lock on the data directory: one bot writes, another waits its turn."""

from __future__ import annotations

import asyncio
import fcntl
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.errors import Busy, StoreError

PATIENCE = 0.5
"""Seconds between two looks at a lock that another process holds."""


@asynccontextmanager
async def held(
    directory: Path, *, wait: bool = True, say: Callable[[str], None] = lambda _: None
) -> AsyncIterator[None]:
    """Hold the directory's lock; it ends with the process, however that ends.

    ``say`` is told one sentence when there is something to wait for.  Raises Busy if told
    not to wait, StoreError where no lock can be made.
    """
    try:
        os.makedirs(directory, exist_ok=True)
        handle = os.open(directory / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StoreError(f"The data directory {directory} cannot be used: {error.strerror}.") from error
    try:
        if not _take(handle):
            if not wait:
                raise Busy(f"Another process is using {directory}; stop it first, then try again.")
            say(f"Another process is using {directory}; waiting until it has stopped.")
            while not _take(handle):  # noqa: ASYNC110 - nothing tells when a process ends
                await asyncio.sleep(PATIENCE)
        yield
    finally:
        os.close(handle)


def _take(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
