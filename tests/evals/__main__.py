"""``python -m tests.evals``: the reading's quality against its floors; exit code 1 where one does not hold."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bot.core.models import Digest
from bot.reading.making import make_reader
from tests.evals import outside
from tests.evals.details import answers, claim_words, details
from tests.evals.labelled import labelled
from tests.evals.measures import Measure, floors
from tests.evals.scoring import NO_RATE, joint_pairs, rates

NO_DATA = "EVAL_DATA names no folder, so only the project's own labelled set is scored."

Readings = list[tuple[str, Digest, Digest]]
"""Of each own article: its name, as labelled, as read."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.evals", description=__doc__)
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="list the first N failures on the own set"
    )
    options = parser.parse_args()
    console = Console(width=None if sys.stdout.isatty() else 140)
    reader = make_reader()
    readings = [
        (name, gold, reader.read(gold.article))
        for name, gold in track(labelled(), "Reading", console=console, transient=True)
    ]
    measured = list(own(readings))
    folder = os.environ.get("EVAL_DATA")
    if folder:
        measured += outside.attribution(Path(folder), reader.read)
    else:
        console.print(NO_DATA)
    held = report(console, measured)
    for line in list(failures(readings))[: options.show]:
        console.print(line, markup=False, soft_wrap=True)
    return 0 if held else 1


def own(readings: Readings) -> Iterator[Measure]:
    """The measures of the project's own set."""
    per_article = [rates(gold, read) for _, gold, read in readings]
    for name in ("joint", "core", "quoted"):
        rate = sum((article[name] for article in per_article), NO_RATE)
        note = f"precision {rate.precision:.1f}, recall {rate.recall:.1f}"
        yield Measure("own", name, rate.f1, f"{note}  {rate.labelled} labelled" if name == "joint" else note)
        if name == "joint":
            yield Measure("own", "precision", rate.precision)
    told = details(answer for _, gold, read in readings for answer in answers(gold, read))
    for question, rate in told.items():
        yield Measure("own", question, rate.recall, f"{rate.right} of {rate.labelled}")


def report(console: Console, measured: Iterable[Measure]) -> bool:
    """Print each measure against its floor; whether every floor holds, an unmeasured set's aside."""
    known = floors()
    table = Table("set", "measure", "value", "floor", "held", "", box=None)
    held = True
    for measure in measured:
        floor = known.get((measure.set, measure.name))
        holds = floor is None or measure.value >= floor
        held = held and holds
        verdict = "" if floor is None else "yes" if holds else "[red]NO[/]"
        shown = "" if floor is None else f"{floor:.1f}"
        table.add_row(measure.set, measure.name, f"{measure.value:.1f}", shown, verdict, measure.note)
    console.print(table)
    return held


def failures(readings: Readings) -> Iterator[str]:
    """What was missed, made up, or told wrongly, one a line."""
    for name, gold, read in readings:
        text = gold.article.text
        matched = joint_pairs(gold, read)
        for claim in gold.claims:
            if not any(claim is ours for ours, _ in matched):
                yield f"{name}  MISSED  {claim_words(claim, text)}"
        for claim in read.claims:
            if claim.attribution and not any(claim is theirs for _, theirs in matched):
                yield f"{name}  MADE UP {claim_words(claim, text)}"
        for answer in answers(gold, read):
            if not answer.right:
                yield f"{name}  {answer.question}: labelled {answer.labelled!r}, read {answer.told!r}"


if __name__ == "__main__":
    sys.exit(main())
