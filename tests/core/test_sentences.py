"""Where sentences end, script by script; a bar marks the expected bounds."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.sentences import sentences

TEXTS = [
    # titles, initials, acronyms, abbreviations
    "He met Dr. J. K. Moor of the U.S. Army.|He left the U.S.|The end came later.",
    "Acme Inc. Chairman Lee left.|Acme Inc.|The firm stayed.",
    "The train left at 5 p.m.|Police came at 6 a.m. sharp.",
    "He lives at No. 10.|Is that so?|No.|He moved to St. Ives on Jan. 6.",
    "George W. Bush spoke.|Plan B.|The rest is silence.",
    "See e.g. Smith or vs. Jones.|Done.",
    # decimals, addresses, lost spaces
    "It cost $3.5 million, up 2.25 per cent.|Visit example.org or node.js today.",
    "It fell on Tuesday.|Ferry operators cheered (again).|A new day.",
    # ellipses, iPhones
    "He waited ... and waited.|iPhone sales rose.|He left…|Nobody cared.",
    # quotations
    '"Stop!" he said.|"Why?" Ann Lee asked.|"We won."|He left.',
    "“It is over.|We lost,” she said.|‘Never.’|They went.",
    "He said he was “done.”|Then silence.",
    # footnotes and bullets
    "It happened in May.[1]|It ended in June.[2][3]|Nobody knows why.",
    # German, French, Spanish, Russian
    "Die Sitzung am 3. Oktober kostete 5 Mio. Euro.|Die Regierung, z. B. Herr Dr. Müller, schwieg.",
    "M. Macron a parlé.|Mme Le Pen s’est tue.|« C’est fini. »|Il est parti.",
    "El Sr. Ruiz llegó a EE. UU. en mayo.|¿Por qué?|No se sabe.",
    "В 2022 г. в Москве, по словам В. В. Орлова, шёл снег.|Он сказал «да».|Затем ушёл.",
    # marks of other scripts
    "Πού είναι;|Δεν ξέρω.|Καλά.",
    "ذهب الرجل إلى البيت.|هل هذا صحيح؟|نعم.",
    "הוא הלך הביתה.|היא נשארה.",
    "वह घर गया।|उसने खाना खाया।|क्या यह सच है?|हाँ।",
    "他说：“我们会赢。”|她不同意。|“不会。”她说。|真的吗？|是的！",
    "彼は「行きます。」と述べた。|雨が降った。",
    "그는 집에 갔다.|그녀는 남았다.",
    "ይህ ጥሩ ነው።|እናመሰግናለን።",
]


@pytest.mark.parametrize("marked", TEXTS, ids=[text[:24] for text in TEXTS])
def test_sentences_end_where_a_reader_ends_them(marked: str) -> None:
    spaced = any(mark in marked for mark in "。！？።।")
    text = marked.replace("|", "" if spaced and " " not in marked else " ")
    assert [span.of(text) for span in sentences(text)] == marked.split("|")


def test_a_newline_ends_a_sentence_without_any_mark() -> None:
    text = "A headline\nThe first sentence goes\non here."
    assert [span.of(text) for span in sentences(text)] == [
        "A headline",
        "The first sentence goes",
        "on here.",
    ]


def test_bullets_and_white_space_stand_outside() -> None:
    text = "  • First item \n- Second item\n\n\t* Third."
    assert [span.of(text) for span in sentences(text)] == ["First item", "Second item", "Third."]


def test_a_quotation_mark_that_became_a_question_mark_ends_no_sentence_behind_a_comma() -> None:
    text = "?The harbour will close,? Moor said. ?Why now?? Nobody knew."
    assert next(span.of(text) for span in sentences(text)) == "?The harbour will close,? Moor said."


def test_a_lost_space_is_found_and_a_file_name_is_none() -> None:
    text = "He went home.The boy stayed in example.Com now.She slept (a little).A dog barked.Second-placed Moor won."
    assert [span.of(text) for span in sentences(text)] == [
        "He went home.",
        "The boy stayed in example.Com now.",
        "She slept (a little).",
        "A dog barked.",
        "Second-placed Moor won.",
    ]


def test_thai_is_broken_at_the_words_that_open_sentences() -> None:
    text = "รัฐสภาอนุมัติการสร้างสะพานข้ามทะเลสาบเมื่อวันอังคาร ทั้งนี้ บริษัทเรือคัดค้านโครงการมานานสิบปี"
    assert [span.of(text)[:6] for span in sentences(text)] == ["รัฐสภา", "ทั้งนี"]


@given(st.text(alphabet=st.sampled_from("aB. ?!\"”“'\n。।1…(;") | st.characters(), max_size=300))
def test_spans_are_in_order_and_hold_every_letter(text: str) -> None:
    spans = sentences(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    inside = "".join(span.of(text) for span in spans)
    assert sum(char.isalnum() for char in inside) == sum(char.isalnum() for char in text)


@pytest.mark.parametrize("piece", ["a. ", '"', "U.S.", "?!", "ก ", "1. ", "。」", "(" * 3])
def test_time_grows_with_the_length_alone(piece: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        sentences(piece * times)
        return time.process_time() - start

    small = max(min(seconds(4_000) for _ in range(3)), 1e-3)
    assert min(seconds(16_000) for _ in range(2)) < 12 * small
