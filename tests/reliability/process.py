"""The bot as a process of its own: started, killed, asked to stop, and looked at from outside."""

from __future__ import annotations

import asyncio
import copy
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from tests.gateway.client import Discord
from tests.reliability.press import Press

ROOT = Path(__file__).parents[2]
KEPT = ("PATH", "LANG", "HOME", "LD_LIBRARY_PATH")
"""What the bot inherits of the tests' own environment."""

STARTS = 60.0
"""Seconds that a start may take on a machine with other work."""


POWERLESS = """
import ctypes, os, sys
for power in (1, 2):  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH of linux/capability.h
    ctypes.CDLL(None).prctl(24, power, 0, 0, 0)  # PR_CAPBSET_DROP
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""
"""Starts a program for which a file's permissions count, whoever runs it: root may write everywhere else."""


class Bot:
    """One data directory, and the processes that run on it one after the other.

    ``discord`` and ``press`` are its world, ``log`` is what all processes printed,
    ``environment`` what they are started with.
    """

    def __init__(self, discord: Discord, press: Press, directory: Path, **settings: str) -> None:
        directory.mkdir(exist_ok=True)
        self.data = directory / "data"
        self.discord = discord
        self.press = press
        self._log = directory / "log.txt"
        self.environment: Mapping[str, str] = {
            **{name: os.environ[name] for name in KEPT if name in os.environ},
            "PYTHONWARNINGS": "error::ResourceWarning",
            "BOT_TOKEN": discord.world.token,
            "BOT_CHANNELS": str(discord.articles.id),
            "DATA_DIR": str(self.data),
            "DISCORD_API": discord.server.api,
            "BOT_FETCH__ALLOW": f"{press.host},{discord.server.host}",
            **settings,
        }
        self._process: asyncio.subprocess.Process | None = None

    def with_settings(self, **settings: str) -> Bot:
        """Another bot on the same data directory, with a log of its own."""
        other = copy.copy(self)
        other.environment = {**self.environment, **settings}
        other._log = self._log.with_name(f"log of {id(other)}.txt")
        other._process = None
        return other

    @property
    def log(self) -> str:
        """What it printed so far, over all its lives."""
        return self._log.read_text() if self._log.exists() else ""

    @property
    def pid(self) -> int:
        """The running process's id."""
        assert self._process is not None
        return self._process.pid

    async def start(self) -> None:
        """Begin a life, as somebody for whom permissions count."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-c",
                POWERLESS,
                "-m",
                "bot",
                "run",
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=log,
            )

    async def kill(self) -> None:
        """End it without a word, as a host does that runs out of memory."""
        await self._end(signal.SIGKILL)

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, float]:
        """Ask it to stop: its exit code, and how many seconds it took."""
        asked = time.monotonic()
        return await self._end(how), time.monotonic() - asked

    async def ended(self) -> int:
        """Wait until it ends by itself: its exit code."""
        assert self._process is not None
        return await self._process.wait()

    async def _end(self, how: signal.Signals) -> int:
        process, self._process = self._process, None
        assert process is not None
        if process.returncode is None:
            process.send_signal(how)
        return await process.wait()

    @asynccontextmanager
    async def running(self, *, connected: bool = True) -> AsyncIterator[Bot]:
        """One life, from the start (or from when it is connected) to a kill unless it ended before."""
        identified = self.discord.server.gateway.identified
        await self.start()
        try:
            if connected:
                gateway = self.discord.server.gateway
                await self.discord.wait_for(
                    lambda: gateway.identified > identified, seconds=STARTS, why="no connection"
                )
            yield self
        finally:
            if self._process is not None:
                await self.kill()


def children(pid: int) -> list[int]:
    """The ids of all processes below one, nearest first (Linux's /proc)."""
    below: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:  # it ended while we looked
            continue
        below.setdefault(parent, []).append(int(entry.name))
    found, looking = [], [pid]
    while looking:
        looking = [child for one in looking for child in below.get(one, [])]
        found += looking
    return found


def readers(pid: int) -> list[int]:
    """The reader processes among those below one."""
    below = children(pid)
    return [child for child in below if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


def alive(pid: int) -> bool:
    """Whether the process runs; one that ended and waits for its parent does not."""
    try:
        return (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
