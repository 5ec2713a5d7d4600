"""Summaries scored beside the lead: the sets of EVAL_DATA by its own scorer, else the project's own twelve."""

from __future__ import annotations

import gzip
import importlib.util
import io
import json
import re
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from bot.core.models import Article, Digest
from bot.core.sentences import sentences
from bot.core.words import length
from tests.evals.measures import Measure

SETS = ("cnndm", "inshorts", "writers", "xsum")
OWN = Path(__file__).with_name("summaries.toml")
LEAD = 3  # sentences: what the summary is measured against
_GAIN = re.compile(r"gain over lead ([+-][\d.]+) \[([+-][\d.]+), ([+-][\d.]+)\]")

Read = Callable[[Article], Digest]
Row = dict[str, Any]


def summaries(folder: Path | None, read: Read) -> Iterator[Measure]:
    """The gain over the lead in mean ROUGE-1/2/L points (F1), with its 95 % interval.

    ``folder`` is the one that EVAL_DATA names; without it the own set is scored.
    """
    if folder is None:
        yield from _own(read)
        return
    paths = [folder / "summary" / f"{name}.dev.jsonl.gz" for name in SETS]
    rows = [row for path in paths for row in _rows(path)]
    predicted = [prediction(row, read) for row in rows]
    yield _gain("summary", folder / "summary" / "score.py", predicted, paths)


def prediction(row: Row, read: Read) -> Row:
    """A row as the scorer reads it: the article's first three sentences, and the summary's."""
    article = Article(row["text"], title=row["title"] or None)
    lead = [span.of(article.text) for span in sentences(article.text)[:LEAD]]
    printed = [point.text for point in read(article).summary.points]
    return {"id": row["id"], "lead": " ".join(lead), "summary": " ".join(printed)}


def _gain(name: str, scorer: Path, predicted: list[Row], gold: list[Path]) -> Measure:
    """The scorer reads files and prints a table; its last line is the gain."""
    spec = importlib.util.spec_from_file_location("score_summaries", scorer)
    if spec is None or spec.loader is None:
        raise ImportError(f"no scorer at {scorer}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in predicted)
        lines.flush()
        with redirect_stdout(io.StringIO()) as printed:
            module.main(lines.name, *map(str, gold))
    found = _GAIN.search(printed.getvalue())
    if not found:
        raise ValueError("score.py no longer prints the gain over the lead")
    return Measure(
        name, "gain", float(found[1]), f"ROUGE points over the lead  95 % {found[2]} to {found[3]}"
    )


def _own(read: Read) -> Iterator[Measure]:
    """The own set: ROUGE against our own references, and how many keep to a third of the article."""
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(["rouge1", "rouge2", "rougeL"], use_stemmer=True)
    rows = tomllib.loads(OWN.read_text("utf-8"))["article"]
    gains, short = [], 0
    for number, row in enumerate(rows):
        pair = prediction({"id": str(number), **row}, read)
        lead, ours = (_mean(scorer.score(row["summary"], pair[key])) for key in ("lead", "summary"))
        gains.append(ours - lead)
        short += length(pair["summary"]) * 3 <= length(row["text"])
    yield Measure("own", "summary_gain", sum(gains) / len(gains), f"ROUGE points  {len(gains)} articles")
    yield Measure("own", "summary_within_a_third", 100 * short / len(rows))


def _mean(scores: dict[str, Any]) -> float:
    return 100 * sum(float(score.fmeasure) for score in scores.values()) / len(scores)


def _rows(path: Path) -> Iterator[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
