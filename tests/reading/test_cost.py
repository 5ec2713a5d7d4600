"""What reading costs: the memory of the real reader process, and steps that grow no faster than a text."""

from __future__ import annotations

from collections.abc import AsyncIterator
from cProfile import Profile
from pathlib import Path

import pytest

from bot.core.models import Article
from bot.reading.making import make_reader
from bot.reading.pool import ReaderPool
from bot.reading.reader import ArticleReader
from bot.web.extract import extract

SAMPLE = (Path(__file__).parent.parent / "data" / "sample.txt").read_text("utf-8")
MOST_MB = 300
LONG = 10_000
"""Words."""
GROWTH = 2.8
"""Times the steps for twice the text: 2 is linear, 4 quadratic, this halfway between them."""
WORDS = 400


@pytest.fixture
async def pool() -> AsyncIterator[ReaderPool]:
    reading = ReaderPool(extract=extract, make_reader=make_reader, cpu_seconds=60, wall_seconds=120)
    yield reading
    await reading.close()


def _peak_mb() -> float:
    """The peak resident memory of the largest child process, by ``VmHWM`` of proc_pid_status(5)."""
    children = [
        pid for task in Path("/proc/self/task").iterdir() for pid in (task / "children").read_text().split()
    ]
    return max(_high_water(Path(f"/proc/{pid}/status").read_text()) for pid in children) / 1024


def _high_water(status: str) -> int:
    """In kB; 0 for a process that has ended."""
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), 0)


async def test_the_reader_process_stays_under_300_mb(pool: ReaderPool) -> None:
    await pool.read(Article(SAMPLE * round(LONG / len(SAMPLE.split()))))
    assert _peak_mb() < MOST_MB


def _steps(reader: ArticleReader, text: str) -> int:
    """How many functions one reading enters, ours and those below them."""
    article = Article(text, title="The mayor said the bridge was closed")
    with Profile() as profile:
        reader.read(article)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize(
    "piece",
    [
        "the soldier and the minister of the town said that ",
        "“he said” ",
        "“ ",
        '" ',
        "👀 said 👀 ",
        "THE MAYOR SAID THE BRIDGE IS CLOSED ",
        "мэр said שלום told 漢字 claimed مرحبا denied γειά asked ",
        "Ann Reed and John Smith and Mrs Smith, ",
        "One of them, the mayor, Linda Ott, said it. ",
        "The company told the Clarion on Telegram that it would fly. ",
        "“I,” she said. ",
        "SAN-LORENZO-",
    ],
)
def test_twice_the_text_takes_twice_the_steps(reader: ArticleReader, piece: str) -> None:
    times = WORDS // len(piece.split())
    once, twice = _steps(reader, piece * times), _steps(reader, piece * times * 2)
    assert twice <= GROWTH * once
