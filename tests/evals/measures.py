"""A measured number and the floor that it must not fall below."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.toml")

Floors = Mapping[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Measure:
    """One number of one set; per cent unless its name says otherwise."""

    set: str
    name: str
    value: float
    note: str = ""


def floors(path: Path = FLOORS) -> Floors:
    """The floor of each (set, measure) that has one."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        (table, name): float(floor) for table, entries in tables.items() for name, floor in entries.items()
    }


def holds(measure: Measure, known: Floors) -> bool | None:
    """Whether the measure reaches its floor; None where it has none."""
    floor = known.get((measure.set, measure.name))
    return None if floor is None else measure.value >= floor
