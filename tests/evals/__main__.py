"""``python -m tests.evals``: the reading's quality against its floors; exit code 1 below a floor."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bot.reading.making import make_reader
from tests.evals import outside, own
from tests.evals.by_model import bettered
from tests.evals.labelled import FRESH, UNSEEN, WIDER, labelled
from tests.evals.measures import Floors, Measure, floors, holds
from tests.evals.summary import summaries

NO_DATA = "EVAL_DATA names no folder, so only the project's own labelled set is scored."
_WIDTH = 120
"""Columns where the output is no terminal."""


def main() -> int:
    options = _options()
    console = Console(width=None if sys.stdout.isatty() else _WIDTH)
    built_in = make_reader().read
    read = bettered(built_in) if options.model else built_in
    readings = [
        own.Reading(name, gold, read(gold.article))
        for name, gold in track(labelled(), "Reading", console=console, transient=True)
    ]
    wider, fresh, unseen = (
        [own.Reading(name, gold, read(gold.article)) for name, gold in labelled(folder)]
        for folder in (WIDER, FRESH, UNSEEN)
    )
    measured = [
        *own.measures(readings),
        *own.measures(wider, "wider"),
        *own.measures(fresh, "fresh"),
        *own.measures(unseen, "unseen"),
        *summaries(None, read),
    ]
    if folder := os.environ.get("EVAL_DATA"):
        measured += [*outside.measures(Path(folder), read), *summaries(Path(folder), read)]
    else:
        console.print(NO_DATA)
    known = floors()
    console.print(_table(measured, known))
    for line in islice(own.failures([*readings, *wider]), options.show):
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    return 1 if any(holds(measure, known) is False for measure in measured) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.evals", description="The reading against its floors."
    )
    parser.add_argument("--show", type=int, default=0, metavar="N", help="list N failures on the own set")
    parser.add_argument("--model", action="store_true", help="with the language model of the settings")
    return parser.parse_args()


def _table(measured: Iterable[Measure], known: Floors) -> Table:
    table = Table("set", "measure", "value", "floor", "held", "", box=None)
    verdicts = {None: "", True: "yes", False: "[bold red]NO[/]"}
    for measure in measured:
        floor = known.get((measure.set, measure.name))
        limit = "" if floor is None else f"{floor:g}"
        verdict = verdicts[holds(measure, known)]
        table.add_row(measure.set, measure.name, f"{measure.value:.1f}", limit, verdict, measure.note)
    return table


if __name__ == "__main__":
    sys.exit(main())
