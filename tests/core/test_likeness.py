"""Wire copy and reposts told from other articles: two hundred pairs and more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
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


def with_another_figure(text: str) -> str:
    found = re.search(r"(?<![\w.,])([2-9]|[1-9]\d)(?![\w.,]\d)", text)
    return text[: found.start()] + str(int(found[0]) + 1) + text[found.end() :] if found else ""


def quoting_two_sentences(text: str) -> str:
    first = ". ".join(text.split(". ")[:2])
    return f"{first}. " + "That was yesterday, and much has happened since in this and in other places. " * 8


Edit = Callable[[str], str]
SAME: tuple[Edit, ...] = (without_its_end, with_furniture, in_another_hand, with_a_new_beginning)
OTHER: tuple[Edit, ...] = (with_another_figure, quoting_two_sentences)


def pairs() -> Iterator[tuple[str, str, bool]]:
    """(one text, another, whether they are the same)."""
    found = texts()
    for place, text in enumerate(found):
        yield from ((text, edit(text), True) for edit in SAME)
        yield from ((text, changed, False) for edit in OTHER if (changed := edit(text)))
        yield text, found[place - 1], False


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


def test_a_text_too_short_to_tell_has_no_signature() -> None:
    assert signature("Only a few words.") == ()


def test_japanese_reposts_are_found() -> None:
    text = "東京都知事選挙が七日に行われ、現職の知事が三期目の当選を果たした。投票率は六割を超えた。"
    assert taken_for_same(text, "速報 " + text)
