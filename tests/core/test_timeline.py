"""Days put together to steps that a small chart can show."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from bot.core.timeline import MOST, Step, timeline

FIRST = date(2020, 2, 29)


@pytest.mark.parametrize(
    ("days", "step"),
    [(0, Step.DAY), (25, Step.DAY), (26, Step.WEEK), (175, Step.WEEK), (200, Step.MONTH), (900, Step.YEAR)],
)
def test_the_step_is_the_smallest_that_fits(days: int, step: Step) -> None:
    line = timeline([FIRST, FIRST + timedelta(days)])
    assert line.step is step
    assert len(line.counts) <= MOST
    assert sum(count for _, count in line.counts) == 2


@pytest.mark.parametrize("span", [3, 40, 300, 5_000])
def test_no_step_is_left_out_between_the_first_and_the_last(span: int) -> None:
    line = timeline([FIRST, FIRST + timedelta(span)])
    starts = [start for start, _ in line.counts]
    assert starts == sorted(set(starts))
    assert all(line.step.after(one) == other for one, other in pairwise(starts))


def test_a_date_that_cannot_be_does_not_make_an_endless_chart() -> None:
    assert len(timeline([date(1, 1, 1), date(2026, 1, 1), date.max]).counts) <= 10 * MOST + 1


def test_no_days_are_no_chart() -> None:
    assert timeline([]).counts == ()
