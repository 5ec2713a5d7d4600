"""The sets outside the project: the folder that EVAL_DATA names, scored by that folder's own scorers."""

from __future__ import annotations

import gzip
import importlib.util
import io
import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from types import ModuleType
from typing import Any

from bot.core.models import Article, Digest, Span
from tests.evals.measures import Measure

RESAMPLES = 300
"""Bootstrap draws: enough for an interval to half a point."""

SETS = ("polnear", "gum_news")
_KEYS = {"joint": "joint", "core": "core_joint", "quoted": "quoted_joint"}
_ALL_RESOLVED = re.compile(r"^all\s+right\s+(\d+)\s+matched\s+(\d+)", re.MULTILINE)

Read = Callable[[Article], Digest]
Row = dict[str, Any]


def measures(folder: Path, read: Read) -> Iterator[Measure]:
    """Joint F1 with its interval, precision, core and quoted of each set, and resolution on GUM."""
    score = scorer(folder, "score")
    for name in SETS:
        path = folder / "attribution" / f"{name}.dev.jsonl.gz"
        gold = list(_rows(path))
        predicted = [
            {"id": row["id"], "attributions": predictions(read(Article(row["text"])))} for row in gold
        ]
        result = score.score(gold, predicted, RESAMPLES)
        yield from _measures(name, result)
        if any("resolved_source" in item for row in gold for item in row["attributions"]):
            yield from _resolution(folder, name, path, predicted)


def _measures(name: str, result: dict[str, Any]) -> Iterator[Measure]:
    low, high = result["joint_ci95"]
    for measure, key in _KEYS.items():
        interval = f"95 % {low:.1f} to {high:.1f}" if measure == "joint" else ""
        precision, recall, f1 = result[key]
        yield Measure(
            name, measure, f1, f"precision {precision:.1f}, recall {recall:.1f}  {interval}".strip()
        )
    yield Measure(name, "precision", result["joint"][0])


def _resolution(folder: Path, name: str, gold: Path, predicted: Iterable[Row]) -> Iterator[Measure]:
    """The scorer of resolution reads files and prints a table; its row for all is what counts."""
    module = scorer(folder, "score_resolution")
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in predicted)
        lines.flush()
        with redirect_stdout(io.StringIO()) as printed:
            module.main(str(gold), lines.name)
    found = _ALL_RESOLVED.search(printed.getvalue())
    if not found:
        raise ValueError("score_resolution.py no longer prints a row for all")
    right, matched = int(found[1]), int(found[2])
    yield Measure(name, "resolution", 100 * right / matched if matched else 0.0, f"{right} of {matched}")
    yield Measure(name, "resolution_matched", matched, "count")


def predictions(digest: Digest) -> list[Row]:
    """The attributed claims in the form that the scorers read."""
    return [
        {
            "source": _pairs(said.mention) or None,
            "cue": _pairs(said.cue),
            "content": _pairs(claim.content),
            "resolved": said.source.name if said.source else None,
        }
        for claim in digest.claims
        if (said := claim.attribution)
    ]


def scorer(folder: Path, name: str) -> ModuleType:
    """The module of the folder's attribution/ under its own name, as its siblings import it."""
    if name not in sys.modules:
        if name != "score":
            scorer(folder, "score")
        spec = importlib.util.spec_from_file_location(name, folder / "attribution" / f"{name}.py")
        if spec is None or spec.loader is None:
            raise ImportError(f"no scorer {name} in {folder}")
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _rows(path: Path) -> Iterator[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
