"""What is configured, reachable, durable and missing: for `doctor`, `/status` and the start-up log."""

from __future__ import annotations

import asyncio
import platform
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot import __version__
from bot.core.models import State
from bot.settings import Settings
from bot.store.database import Database
from bot.store.health import Health, examine
from bot.store.maintenance import AHEAD
from bot.store.submissions import Submissions
from bot.terminal import Fact

if TYPE_CHECKING:
    from bot.reading.model import LanguageModel

FLEETING = frozenset({"overlay", "ramfs", "rootfs", "tmpfs"})
"""File systems that end with the container or the machine (filesystems(5))."""

LITTLE = 200_000_000
"""Bytes free below which the disk is called nearly full: room for some ten thousand articles."""

STAMP = "%Y%m%dT%H%M%SZ"
"""The time in a copy's name (bot/store/backup.py)."""

PATIENCE = 5.0
"""Seconds for Discord to take a connection."""

OPEN = {
    State.WAITING: "waiting",
    State.READING: "being read",
    State.READ: "read but not yet answered",
    State.FAILED: "not readable and not yet told",
}
"""What is unfinished, in words."""


async def status(
    settings: Settings,
    database: Database,
    queue: Submissions,
    model: LanguageModel | None = None,
    *,
    ahead: timedelta | None = None,
) -> list[str]:
    """The lines of `/status` and of the start-up log; ``ahead`` is how far the clock is ahead of Discord's."""
    facts = [
        _program(),
        *_clock(ahead),
        *_disk(settings.data_dir),
        _archive(await examine(database, check=False)),
        _copies(settings.backups),
        await _queue(queue),
        *([Fact(None, "language model", f"{settings.model.name}: {model.tally}")] if model else []),
    ]
    return [f"{fact.what}: {fact.words}" for fact in facts]


async def diagnosis(settings: Settings, database: Database, queue: Submissions) -> list[Fact]:
    """Everything worth a look on one screen."""
    return [
        *await surroundings(settings),
        _archive(await examine(database)),
        _copies(settings.backups),
        await _queue(queue),
    ]


async def surroundings(settings: Settings) -> list[Fact]:
    """What can be told although the archive cannot be opened."""
    return [
        _program(),
        *_configured(settings),
        await _discord(settings.discord_api),
        *_disk(settings.data_dir),
    ]


def _program() -> Fact:
    words = f"Copydesk {__version__}, Python {platform.python_version()}, discord.py {version('discord.py')}"
    return Fact(None, "program", words)


def _clock(ahead: timedelta | None) -> Iterator[Fact]:
    """Worth a line only where it is wrong."""
    if ahead is not None and ahead > AHEAD:
        words = f"{ahead.days} days ahead of Discord's: nothing is erased by its age until it is set right"
        yield Fact(False, "clock", words)


def _configured(settings: Settings) -> Iterator[Fact]:
    if settings.token:
        yield Fact(True, "token", "BOT_TOKEN is set")
    else:
        yield Fact(None, "token", "BOT_TOKEN is not set; only `run` needs it")
    channels = ", ".join(settings.channels) or "none from the start; `/settings` chooses them"
    yield Fact(None, "channels", channels)
    if settings.fetch.allow:
        yield Fact(None, "fetch.allow", f"reachable although private: {', '.join(settings.fetch.allow)}")


async def _discord(api: str) -> Fact:
    """Whether a connection can be made; nothing is asked."""
    parts = urlsplit(api)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        async with asyncio.timeout(PATIENCE):
            _, writer = await asyncio.open_connection(parts.hostname, port)
    except (OSError, TimeoutError) as error:
        return Fact(None, "Discord", f"{parts.hostname} cannot be reached from here: {error or 'no answer'}")
    writer.close()
    return Fact(True, "Discord", f"{parts.hostname} can be reached")


def _disk(data_dir: Path) -> Iterator[Fact]:
    place = data_dir.resolve()
    free = shutil.disk_usage(next(one for one in (place, *place.parents) if one.exists())).free
    size = f"{free / 1e9:.1f} GB free"
    yield Fact(
        free > LITTLE, "disk", size if free > LITTLE else f"only {size}: nothing can be saved once it is full"
    )
    kind = _file_system(place)
    if kind in FLEETING:
        words = f"{data_dir} is on {kind}: it is lost with the container; mount a volume and set DATA_DIR"
        yield Fact(False, "durable", words)
    else:
        yield Fact(True, "durable", f"{data_dir} is on {kind or 'a disk'}")


def _file_system(path: Path) -> str | None:
    """The kind of the file system that holds the path, where /proc tells (proc(5), mounts)."""
    try:
        lines = Path("/proc/mounts").read_text().splitlines()
    except OSError:
        return None
    mounts = {Path(fields[1]): fields[2] for line in lines if len(fields := line.split()) > 2}
    return next((mounts[place] for place in (path, *path.parents) if place in mounts), None)


def _archive(health: Health) -> Fact:
    words = (
        f"{_number(health.articles, 'article')} of {_number(health.guilds, 'server')}, {health.size / 1e6:.1f} MB "
        f"and a log of {health.log / 1e6:.1f} MB, schema {health.version}"
    )
    if health.fault:
        remedy = "stop the bot and restore a copy (`restore`)"
        return Fact(False, "archive", f"{words}; damaged: {health.fault}; {remedy}")
    return Fact(True, "archive", words)


def _copies(folder: Path) -> Fact:
    """The copies of the archive, and what they take."""
    copies = sorted(folder.glob("copydesk-*.db"))
    size = sum(copy.stat().st_size for copy in copies) / 1e6
    newest = f", the newest of {_moment(copies[-1])}" if copies else ""
    return Fact(None, "copies", f"{len(copies)} in {folder}, {size:.1f} MB{newest}")


def _moment(copy: Path) -> str:
    """When the copy was made, as its name tells."""
    told = copy.stem.removeprefix("copydesk-")
    try:
        return f"{datetime.strptime(told, STAMP).replace(tzinfo=UTC):%Y-%m-%d %H:%M} UTC"
    except ValueError:
        return told


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


async def _queue(queue: Submissions) -> Fact:
    counts = await queue.counts()
    waiting = ", ".join(f"{counts[state]} {words}" for state, words in OPEN.items() if counts.get(state))
    return Fact(None, "queue", waiting or "empty")
