"""The scorers: ours on cases counted by hand, and ours beside the published one."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.models import Digest
from tests.evals.details import answers, details, same_name
from tests.evals.labelled import labelled, parse
from tests.evals.measures import Measure, floors, holds
from tests.evals.outside import predictions, scorer
from tests.evals.own import Reading, failures, measures
from tests.evals.scoring import NO_RATE, Rate, rates

GOLD = """# Bridge
{s1=person:Ann Reed} {q1:said} {c1:the bridge was shut}. {c2:“Nobody told us,”} {q2:added} {s2=unnamed:a baker}.

{s3=unnamed:Drivers} {q3:want} {c3:it open by June}. {c4:It} {q4:is said} {c4:to be cracked}.
---
"""
READ = """# Bridge
{s1=person:Ann Reed} {q1:said} {c1:the bridge} was shut. {c2:“Nobody told us,”} {q2:added} a {s2=unnamed:baker}.

Drivers {q3:want} {c3:it open by June}. {s4=organisation:It} is {q4:said} to be {c4:cracked}.
---
"""


def test_each_measure_counts_as_by_hand() -> None:
    # 1: two of the content's four words, 2: one of the source's two, 3: no source, 4: a fourth of the content
    counted = rates(parse(GOLD), parse(READ))
    assert counted["joint"] == Rate(right=2, predicted=4, labelled=4)
    assert counted["core"] == Rate(right=2, predicted=3, labelled=3)
    assert counted["quoted"] == Rate(right=1, predicted=1, labelled=1)


def test_f1_is_the_mean_of_precision_and_recall() -> None:
    rate = Rate(right=2, predicted=4, labelled=5)
    assert (rate.precision, rate.recall) == (50.0, 40.0)
    assert rate.f1 == pytest.approx(2 * 50 * 40 / 90)
    assert NO_RATE.f1 == 0.0


def test_the_labels_read_as_a_prediction_are_all_right() -> None:
    readings = [Reading(name, gold, gold) for name, gold in labelled()]
    values = {measure.name: round(measure.value, 6) for measure in measures(readings)}
    assert (
        values.pop("core") > 99
    )  # a colon is no reporting verb, and a claim predicted without one poses as core
    assert set(values.values()) == {100.0}
    assert list(failures(readings)) == []


def test_an_article_read_as_nothing_scores_nothing() -> None:
    gold = parse(GOLD)
    nothing = replace(gold, claims=())
    assert rates(gold, nothing)["joint"] == Rate(0, 0, 4)
    assert len(list(failures([Reading("bridge", gold, nothing)]))) == 4


def test_a_wrong_name_kind_and_polarity_are_each_asked_of_matched_claims_only() -> None:
    right = (
        "# T\n{s1=a:She} {q1:denied} {c1/denied:it}. Ann Reed and Bo Lind met.\n---\na = person: Ann Reed\n"
    )
    wrong = "# T\n{s1=a:She} {q1:denied} {c1:it}. Ann Reed and Bo Lind met.\n---\na = unnamed: Bo Lind\n"
    told = details(answers(parse(right), parse(wrong)))
    asked = {question: rate.labelled for question, rate in told.items() if rate.labelled}
    assert asked == {"resolution": 1, "name": 1, "kind": 1, "manner": 1, "polarity": 1}
    assert {question for question, rate in told.items() if rate.right} == {"manner"}


@pytest.mark.parametrize(
    ("labelled_name", "told", "same"),
    [
        ("Ann Reed", "Ms Ann Reed", True),
        ("Ann Reed", "Mayor Ann Reed of Harrowick", True),
        ("Ann Reed", "Reed", False),
        ("Ann Reed", "Bo Reed", False),
        ("Stovall", "credit rating agency Stovall", True),
        ("Ann Reed", "a lawyer acting since May for the mayor Ann Reed", False),
        ("the ministry", "ministry", True),
        ("Foreign Ministry", "Vorish Foreign Ministry", True),
    ],
)
def test_a_name_is_the_same_with_half_its_words_but_not_by_a_surname(
    labelled_name: str, told: str, same: bool
) -> None:
    assert same_name(labelled_name, told) is same


def test_a_measure_holds_at_its_floor_and_not_below() -> None:
    known = {("own", "joint"): 70.0}
    assert holds(Measure("own", "joint", 70.0), known) is True
    assert holds(Measure("own", "joint", 69.9), known) is False
    assert holds(Measure("own", "core", 0.0), known) is None


def test_every_floor_is_a_measure_of_the_own_set_or_of_one_outside() -> None:
    known = {measure.name for measure in measures([Reading("bridge", parse(GOLD), parse(READ))])}
    summaries = {"summary_gain", "summary_within_a_third"}
    ours = {"own", "wider", "fresh", "unseen"}
    assert {name for table, name in floors() if table in ours} <= known | summaries
    assert {table for table, _ in floors()} <= ours | {"polnear", "gum_news", "summary"}


@pytest.mark.skipif(
    "EVAL_DATA" not in os.environ, reason="the published scorer lies in the folder EVAL_DATA names"
)
@pytest.mark.parametrize("name", [name for name, _ in labelled()][:10])
def test_ours_and_the_published_scorer_agree(name: str) -> None:
    published = scorer(Path(os.environ["EVAL_DATA"]), "score")
    gold = dict(labelled())[name]
    read = spoilt(gold)
    counted = published.count(
        {"text": gold.article.text, "attributions": predictions(gold)}, predictions(read)
    )
    for measure, key in (("joint", "joint"), ("core", "core_joint"), ("quoted", "quoted_joint")):
        theirs = Rate(*(counted[f"{key} {what}"] for what in ("true", "predicted", "gold")))
        assert rates(gold, read)[measure] == theirs


def spoilt(gold: Digest) -> Digest:
    """The labels with every third claim gone, and contents exchanged between neighbours of every fifth."""
    claims = [claim for i, claim in enumerate(gold.claims) if i % 3]
    for i in range(0, len(claims) - 1, 5):
        claims[i] = replace(claims[i], content=claims[i].content[:1], attribution=claims[i + 1].attribution)
    return replace(gold, claims=tuple(claims))
