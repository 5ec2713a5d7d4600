"""The pages of a speaker and of the statistics fit into a message and act on nobody, whatever the names are."""

from __future__ import annotations

import io
from datetime import date, timedelta

import discord
import pytest

from bot.chat.charts import Chart, gallery
from bot.chat.layout import View
from bot.chat.safe import units
from bot.chat.speaker import chart_of, speaker_page
from bot.chat.speaker_buttons import Leaf, Part, meant
from bot.chat.totals import charts_of, totals_page
from bot.chat.words import ENGLISH, GERMAN, LANGUAGES, Words
from bot.core.models import Hit, Manner, Polarity, SaidBy, SourceKind
from bot.core.speakers import Alias, Count, Speaker, Totals, Week, Why
from tests.chat.digests import POST, WHEN
from tests.chat.hostile import HOSTILE
from tests.chat.test_cards import check, displays, raw
from tests.chat.test_harmless import TOKENS

DAY = date(2026, 11, 16)


def speaker(name: str, *, aliases: int = 8, hits: int = 5) -> Speaker:
    """A speaker with everything there can be, all of it called so."""
    said = SaidBy(name, name, SourceKind.PERSON, Manner.DIRECT, Polarity.PROMISED)
    hit = Hit(99_999, name, name, DAY, WHEN, POST, None, said)
    names = [
        Alias(n, name, 1, why, name) for n, why in zip(range(1, aliases + 1), 2 * list(Why), strict=False)
    ]
    outlets = tuple(Count(name, 10_000) for _ in range(9))
    days = tuple(DAY - timedelta(weeks=n) for n in range(12))
    return Speaker(SourceKind.ORGANISATION, tuple(names), 12, outlets, days, (hit,) * hits, more=True)


def totals(name: str) -> Totals:
    """Weeks, outlets and speakers, all called so."""
    weeks = tuple(Week(DAY - timedelta(weeks=11 - n), n, 10 * n, n) for n in range(12))
    counts = tuple(Count(name, 9 - n) for n in range(8))
    return Totals(weeks, counts, counts, partial=True)


def drawn(charts: list[Chart]) -> list[discord.File]:
    """Files as drawing would give them."""
    return [discord.File(io.BytesIO(b"png"), filename=chart.file) for chart in charts]


def pages(name: str, words: Words) -> list[View]:
    found, sums = speaker(name), totals(name)
    return [
        speaker_page(
            found, 10, words, drawn(chart_of(found, words)), moderator=True, remark=words.joined("a", "b")
        ),
        speaker_page(found, 0, words, shared=True),
        totals_page(sums, words, drawn(charts_of(sums, words))),
    ]


@pytest.mark.parametrize("letter", ["W", "*", "😀", "_ "])
@pytest.mark.parametrize("words", LANGUAGES.values())
def test_the_fullest_pages_fit(letter: str, words: Words) -> None:
    for page in pages(letter * 300, words):
        check(page)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_hostile_name_acts_on_a_page_or_in_a_description(text: str) -> None:
    name = text.strip() or "x"
    for page in pages(name, ENGLISH):
        descriptions = [
            item["description"]
            for part in raw(page)[0]["components"]
            if part["type"] == 12
            for item in part["items"]
        ]
        for shown in (*displays(page), *descriptions):
            jump = f"https://discord.com/channels/{POST.origin.guild}/{POST.origin.channel}/{POST.origin.message}"
            theirs = shown.replace(jump, "").replace(f"<@{POST.origin.author}>", "")
            assert not [
                (kind, line)
                for kind in ("everyone", "an invite", "a control")
                for line in theirs.split("\n")
                if TOKENS[kind].search(line)
            ]


@pytest.mark.parametrize(
    ("name", "carried"),
    [
        ("Jane Doe", "Jane Doe"),
        ("a:b:c", "a:b:c"),
        ("x" * 80, "x" * 80),
        ("x" * 81, 7),
        ("😀" * 41, 7),
        ("#12", 12),
    ],
)
def test_a_button_carries_the_name_or_the_id_of_a_long_one(name: str, carried: str | int) -> None:
    leaf = Leaf("turn", Alias(7, name, 1, Why.FIRST), 999_995, name="More")
    found = leaf.template.fullmatch(leaf.custom_id)
    assert units(leaf.custom_id) <= 100
    assert found
    assert meant(found["who"]) == carried


def test_at_most_twenty_five_names_are_offered_for_splitting_and_never_all() -> None:
    form = Part(speaker("Jane Doe", aliases=14).aliases * 3, GERMAN)
    (names,) = [item for item in form.walk_children() if isinstance(item, discord.ui.Select)]
    assert len(names.options) == 25
    assert names.max_values == 24


def test_without_pictures_the_numbers_still_stand_in_words() -> None:
    shown = "\n".join(displays(totals_page(totals("Jane"), ENGLISH)))
    assert "1\u00a0Jane\u00a0(9)" in shown
    assert "10 % of 660 claims" in shown
    assert gallery(charts_of(totals("Jane"), ENGLISH)[0], []) == []
