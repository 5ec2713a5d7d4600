"""A measured number and the floor it must not fall below."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.toml")


@dataclass(frozen=True, slots=True)
class Measure:
    """One number of one set; in per cent unless the note says otherwise."""

    set: str
    name: str
    value: float
    note: str = ""


def floors(path: Path = FLOORS) -> dict[tuple[str, str], float]:
    """The floor of each (set, measure) that has one."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        (table, name): float(floor) for table, entries in tables.items() for name, floor in entries.items()
    }
