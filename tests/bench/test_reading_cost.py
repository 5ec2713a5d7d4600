"""What the reading costs, as ratios within one run: a busy machine slows both sides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
import spacy

from bot.core.models import Article
from bot.reading.attribution import find
from bot.reading.parse import MODEL, load, parse
from bot.reading.reader import ArticleReader

pytestmark = pytest.mark.bench

SAMPLE = (Path(__file__).parent.parent / "data" / "sample.txt").read_text("utf-8")
MOST_OF_BARE = 1.4
MOST_A_WORD = 1.3


def seconds(work: Callable[[], object], rounds: int = 5) -> float:
    """The fastest of several rounds, in CPU seconds."""
    times = []
    for _ in range(rounds):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def test_reading_costs_at_most_1_4_times_the_bare_pipeline() -> None:
    bare, ours = spacy.load(MODEL), load()
    bare.enable_pipe("senter")

    alone = seconds(lambda: [bare(SAMPLE) for _ in range(10)])
    article, reader = Article(SAMPLE), ArticleReader(ours)
    whole = seconds(lambda: [reader.read(article) for _ in range(10)])

    print(f"\nbare pipeline {alone:.2f} s, the whole reading {whole:.2f} s: {whole / alone:.2f} times")
    print(f"{10 / whole:.1f} articles of {len(SAMPLE.split())} words a CPU second")
    assert whole <= MOST_OF_BARE * alone


def test_a_word_of_a_long_text_costs_little_more_than_one_of_a_short() -> None:
    nlp = load()
    words = len(SAMPLE.split())
    short, long = SAMPLE * round(1_000 / words), SAMPLE * round(20_000 / words)

    reader = ArticleReader(nlp)
    at_short = seconds(lambda: reader.read(Article(short))) / len(short)
    at_long = seconds(lambda: reader.read(Article(long)), rounds=2) / len(long)

    print(f"\na word of 20,000 costs {at_long / at_short:.2f} times one of 1,000")
    assert at_long <= MOST_A_WORD * at_short


def test_one_endless_sentence_costs_no_more_a_word_than_news() -> None:
    nlp = load()
    endless = "the soldier and the minister of the town said that " * 1_000

    news = seconds(lambda: find(parse(nlp, SAMPLE * 3))) / len(nlp.make_doc(SAMPLE * 3))
    worst = seconds(lambda: find(parse(nlp, endless)), rounds=1) / len(nlp.make_doc(endless))

    print(f"\na word of an endless sentence costs {worst / news:.2f} times one of news")
    assert worst <= 2 * news
