"""How long something takes, of the processor and by the clock, and how long the loop waits meanwhile."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")
Asked = Callable[[T], Awaitable[object]]
TICK = 0.002
"""Seconds between two looks of the loop at the clock."""


async def timed(ask: Asked[T], asked: Sequence[T]) -> str:
    """CPU p50/p95, wall p50/p95 and the longest wait of the loop in milliseconds, the second time round."""
    for question in asked:
        await ask(question)
    cpu, wall = [], []
    ticks = asyncio.create_task(_waits())
    for question in asked:
        await asyncio.sleep(0)
        began, spent = time.perf_counter(), time.process_time()
        await ask(question)
        cpu.append(1000 * (time.process_time() - spent))
        wall.append(1000 * (time.perf_counter() - began))
    ticks.cancel()
    return f"{two(cpu)}  {two(wall)}  {1000 * await ticks:6.0f}"


async def _waits() -> float:
    """The longest that the loop was busy with something else, in seconds."""
    worst = 0.0
    with suppress(asyncio.CancelledError):
        while True:
            began = time.perf_counter()
            await asyncio.sleep(TICK)
            worst = max(worst, time.perf_counter() - began - TICK)
    return worst


def two(values: Sequence[float]) -> str:
    """p50/p95."""
    twentieths = statistics.quantiles(values, n=20, method="inclusive")
    return f"{statistics.median(values):7.1f}/{twentieths[18]:7.1f}"


def asynchronous(ask: Callable[[T], object]) -> Asked[T]:
    """A peer's question, awaited like ours."""

    async def asked(question: T) -> object:
        return ask(question)

    return asked
