"""Words of any script, for counting and for comparing."""

from __future__ import annotations

import pytest

from bot.core.words import length, terms, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister's 3.5 bridges", ["the", "minister's", "3", "5", "bridges"]),
        ("संसद ने मंज़ूरी दी", ["संसद", "ने", "मंज़ूरी", "दी"]),
        ("وافقَ البرلمان", ["وافقَ", "البرلمان"]),
        ("议会批准", ["议会", "会批", "批准"]),
        ("橋の上で", ["橋の", "の上", "上で"]),
        ("국회는 승인했다", ["국회는", "승인했다"]),
    ],
)
def test_words_keep_their_marks_and_dense_scripts_give_pairs(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_forms_of_a_word_meet_in_its_term() -> None:
    assert terms("soldier's soldiers") == ["soldie", "soldie"]


def test_lengths_are_words_in_every_script() -> None:
    assert length("Parliament approved a bridge.") == 4
    assert 4 <= length("议会批准修建大桥") <= 6
    assert 4 <= length("รัฐสภาอนุมัติการสร้างสะพาน") <= 7
