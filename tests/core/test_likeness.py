"""Wire copy and reposts told from other articles: two hundred pairs and more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from bot.core.likeness import compare, signature

ARTICLES = Path(__file__).parent.parent / "evals" / "articles"
_LABEL = re.compile(r"\{[^{}:]*:((?:[^{}]|\{[^{}]*\})*)\}")


def texts() -> list[str]:
    """The bodies of the project's own labelled articles, without their labels."""
    files = sorted(ARTICLES.glob("*.txt"))
    return [unlabelled(file.read_text("utf-8")).partition("\n")[2].strip() for file in files]


def unlabelled(text: str) -> str:
    """A labelled article's title line and text."""
    text = text.split("\n---\n")[0]
    while (plain := _LABEL.sub(r"\1", text)) != text:
        text = plain
    return text


def paragraphs(text: str) -> list[str]:
    return [part for part in text.split("\n") if part.strip()]


def without_its_end(text: str) -> str:
    parts = paragraphs(text)
    return "\n".join(parts[: -max(1, len(parts) // 5)]) if len(parts) > 3 else text


def with_furniture(text: str) -> str:
    parts = paragraphs(text)
    return "\n".join(
        ["By our own staff", "Share this story", *parts[:2], "Read more: ten things to do", *parts[2:],
         "Sign up for our newsletter and never miss a story. All rights reserved."]
    )  # fmt: skip


def in_another_hand(text: str) -> str:
    changes = {"“": '"', "”": '"', "’": "'", " — ": " - ", " said ": " has said ", " will ": " is to ",
               " after ": " following ", "organis": "organiz", " but ": " yet "}  # fmt: skip
    for old, new in changes.items():
        text = text.replace(old, new)
    return text


def with_a_new_beginning(text: str) -> str:
    parts = paragraphs(text)
    return "\n".join(["A report reached this newsroom today, and we print it as we received it.", *parts[1:]])


def first_half(text: str) -> str:
    parts = paragraphs(text)
    return "\n".join(parts[: max(2, (len(parts) + 1) // 2)])


def with_a_dateline_and_a_credit(text: str) -> str:
    return f"HELDSUND, April 24 (Bourse Wire) - {text}\nReporting by Ann Moor; editing by Ruth Penn. © Bourse Wire"


def with_two_paragraphs_changed_about(text: str) -> str:
    parts = paragraphs(text)
    return "\n".join([*parts[:-2], *reversed(parts[-2:])])


def with_ten_words_changed(text: str) -> str:
    """A sub-editor's hand: every word of some length once in a while, never a figure."""
    found = text.split(" ")
    places = [place for place, word in enumerate(found) if len(word) > 6 and word.isalpha()]
    for place in places[:: max(1, len(places) // 10)][:10]:
        found[place] = "roughly"
    return " ".join(found)


def with_another_figure(text: str) -> str:
    found = re.search(r"(?<![\w.,])([2-9]|[1-9]\d)(?![\w.,]\d)", text)
    return text[: found.start()] + str(int(found[0]) + 1) + text[found.end() :] if found else ""


def quoting_two_sentences(text: str) -> str:
    first = ". ".join(text.split(". ")[:2])
    return f"{first}. " + "That was yesterday, and much has happened since in this and in other places. " * 8


Edit = Callable[[str], str]
SAME: tuple[Edit, ...] = (
    without_its_end, with_furniture, in_another_hand, with_a_new_beginning, first_half,
    with_a_dateline_and_a_credit, with_two_paragraphs_changed_about, with_ten_words_changed,
)  # fmt: skip
OTHER: tuple[Edit, ...] = (with_another_figure, quoting_two_sentences)


# Reports that are one form filled in anew each day.
WEATHER = (
    "Temperatures in {} reached {} degrees on {} afternoon, the weather office said. Winds of up to {} kilometres an hour are "
    "expected overnight, with showers moving in from the west. The office advised people at sea to stay in harbour until the "
    "wind has turned, and drivers to mind wet leaves on the roads. The next bulletin follows at six in the morning."
)
MARKET = (
    "Shares in {} closed {} per cent higher on {} as traders weighed the central bank's words. The index of leading companies "
    "stood at {} points at the end of trading. Volumes were thin ahead of the holiday. Analysts said that the mood would turn "
    "on Thursday's figures for inflation, and that nobody wanted to hold much over the long weekend."
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def forms() -> Iterator[tuple[str, str, bool]]:
    """The same form on two days, with other figures."""
    for form, place in ((WEATHER, "Port Ellan"), (MARKET, "Tarn")):
        filled = [form.format(place, 11 + 3 * n, day, 40 + 7 * n) for n, day in enumerate(DAYS)]
        yield from ((one, other, False) for one, other in pairwise(filled))


def same_event() -> Iterator[tuple[str, str, bool]]:
    """One event told by two hands, or in two languages."""
    known = {name: text for file in ("english.txt", "tongues.txt") for name, text in written(file)}
    for one, other in (
        ("bridge-collapse", "it-ponte"), ("opera-fire", "pt-incendio"), ("strike-dockers", "nl-havenstaking"),
        ("wolf-return", "sv-varg"), ("social-ban", "da-sociale-medier"), ("drought-spain", "es-sequia"),
        ("border-guards", "pl-granica"), ("inflation-turkey", "tr-enflasyon"), ("flood-york", "flood-defence"),
        ("budget-2026", "budget-city"), ("mayor-bribes", "mayor-election"), ("nurses-pay", "hospital-strike"),
    ):  # fmt: skip
        yield known[one], known[other], False


def written(file: str) -> Iterator[tuple[str, str]]:
    """The texts of the labelled set for relevance, by name."""
    for part in (ARTICLES.parents[1] / "data" / "relevance" / file).read_text("utf-8").split("## ")[1:]:
        lines = part.strip().split("\n")
        yield lines[0].split()[0], "\n".join(line for line in lines[2:] if not line.startswith("> "))


def pairs() -> Iterator[tuple[str, str, bool]]:
    """(one text, another, whether they are the same)."""
    found = texts()
    for place, text in enumerate(found):
        yield from ((text, edit(text), True) for edit in SAME)
        yield from ((text, changed, False) for edit in OTHER if (changed := edit(text)))
        yield text, found[place - 1], False
    yield from forms()
    yield from same_event()


def taken_for_same(one: str, other: str) -> bool:
    return bool(set(signature(one)) & set(signature(other))) and compare(one, other).same


def test_two_hundred_pairs_are_told_apart() -> None:
    judged = [(taken_for_same(one, other), same) for one, other, same in pairs()]
    right = sum(taken and same for taken, same in judged)
    precision = right / sum(taken for taken, _ in judged)
    recall = right / sum(same for _, same in judged)
    print(f"{len(judged)} pairs: precision {precision:.3f}, recall {recall:.3f}")
    assert len(judged) >= 200
    assert precision >= 0.98
    assert recall >= 0.90


@pytest.mark.parametrize(
    ("figure", "other"), [("3 metres", "4 metres"), ("three people", "seven people"), ("£4.2m", "£4.5m")]
)
def test_a_changed_figure_is_named_and_is_not_the_same(figure: str, other: str) -> None:
    text = (
        f"The county council said on Friday evening that {figure} were counted near the old bridge by noon. "
        "It did not say who had counted them, nor why nobody had been told before the market opened."
    )
    like = compare(text, text.replace(figure, other))
    assert not like.same
    ((one, two),) = like.figures
    assert figure.split()[0].strip("£") in one
    assert other.split()[0].strip("£") in two


def test_a_form_filled_in_anew_is_told_by_its_figures() -> None:
    one, other, _ = next(forms())
    like = compare(one, other)
    assert not like.same
    assert "reached 11 degrees" in like.figures[0][0]
    assert "reached 14 degrees" in like.figures[0][1]


def test_a_text_too_short_to_tell_has_no_signature() -> None:
    assert signature("Only a few words.") == ()


def test_japanese_reposts_are_found() -> None:
    text = "東京都知事選挙が七日に行われ、現職の知事が三期目の当選を果たした。投票率は六割を超えた。"
    assert taken_for_same(text, "速報 " + text)
