"""Days put together to as many steps as a small chart shows: days, weeks, months or years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MOST = 26
"""Steps of a timeline: bars that are still told apart on a phone."""


class Step(StrEnum):
    """How much time one step of a timeline is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    def start(self, day: date) -> date:
        """The first day of the step that the day lies in."""
        match self:
            case Step.WEEK:
                return day - timedelta(days=day.weekday())
            case Step.MONTH:
                return day.replace(day=1)
            case Step.YEAR:
                return day.replace(month=1, day=1)
            case _:
                return day

    def after(self, start: date) -> date:
        """The first day of the next step."""
        return self.start(start + timedelta(days={"day": 1, "week": 7, "month": 32, "year": 366}[self]))


@dataclass(frozen=True, slots=True)
class Timeline:
    """How often something was on each step, from the first to the last without a gap."""

    step: Step
    counts: tuple[tuple[date, int], ...]


def timeline(days: Iterable[date]) -> Timeline:
    """The days counted in the smallest step that needs at most MOST of them; years are as many as there are.

    >>> timeline([date(2022, 3, 30), date(2022, 4, 1), date(2022, 4, 1)]).counts[-1]
    (datetime.date(2022, 4, 1), 2)
    """
    counted = Counter(days)
    if not counted:
        return Timeline(Step.DAY, ())
    for step in Step:
        starts = _starts(step, min(counted), max(counted))
        if len(starts) <= MOST or step is Step.YEAR:
            break
    sums: Counter[date] = Counter()
    for day, count in counted.items():
        sums[step.start(day)] += count
    return Timeline(step, tuple((start, sums[start]) for start in starts))


def _starts(step: Step, first: date, last: date) -> list[date]:
    starts = [step.start(first)]
    while starts[-1] < step.start(last) and len(starts) <= 10 * MOST:
        starts.append(step.after(starts[-1]))
    return starts
