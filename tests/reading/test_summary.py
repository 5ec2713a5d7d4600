"""The built-in summary as a whole: the sample article, what always holds, and its cost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.models import Article, Summary
from bot.reading import parse
from bot.reading.extractive import MADE_BY, summarise
from bot.reading.reader import ArticleReader

SAMPLE = Path(__file__).parents[1] / "data" / "sample.txt"
PRINTED = [
    "Ukrainian defence sources claim that some Russian soldiers are switching sides and forming a new regiment "
    "to fight Putin’s invasion force.",
    'The Ukrainian Defence Ministry said on Telegram said the "first volunteers" of what they are calling the '
    "“Freedom of Russia Legion” had already started training, and showed off a video clip of this new unit being "
    "trained in the use of the Swedish-made NLAW anti-tank weapon.",
    '"Several hundred" officers and men from the Russian army have already defected to Ukraine as the invasion '
    "force's morale crumbles, according to the Defence Ministry statement.",
]


def sample() -> Article:
    text = SAMPLE.read_text("utf-8")
    return Article(text, title=text.partition("\n")[0])


def without_claims(text: str, title: str | None = None) -> Summary:
    return summarise(Article(text, title=title), None, ())


def test_the_sample_article_comes_down_to_its_three_attributed_sentences() -> None:
    digest = ArticleReader(parse.load()).read(sample())
    assert [point.text for point in digest.summary.points] == PRINTED
    assert digest.summary.made_by == MADE_BY == "extractive-1"


def test_every_point_of_the_sample_is_where_its_spans_say() -> None:
    article = sample()
    for point in summarise(article, parse.parse(parse.load(), article.text), ()).points:
        assert point.spans[0].of(article.text) == point.text


def test_a_text_without_a_letter_still_has_a_point() -> None:
    assert [point.text for point in without_claims("…\n???").points] == ["…", "???"]


@given(st.text(min_size=1, max_size=400).filter(str.strip), st.none() | st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_text_gets_one_to_three_points_inside_it(text: str, title: str | None) -> None:
    points = without_claims(text, title).points
    assert 1 <= len(points) <= 3
    assert all(span.end <= len(text) for point in points for span in point.spans)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 10_000,
        '"' * 1_000,
        "A. " * 5_000,
        "ALL CAPITALS HERE. " * 800,
        "🙂 " * 3_000,
        "你好。" * 3_000,
    ],
    ids=["one sentence", "quotation marks", "initials", "capitals", "emoji", "ideographs"],
)
def test_hostile_texts_get_a_summary_too(text: str) -> None:
    assert without_claims(text).points


@pytest.mark.bench
def test_the_summary_costs_at_most_fifteen_milliseconds_beyond_the_parse() -> None:
    import time

    article = sample()
    doc = parse.parse(parse.load(), article.text)
    start = time.process_time()
    for _ in range(20):
        summarise(article, doc, ())
    assert (time.process_time() - start) / 20 < 0.015
