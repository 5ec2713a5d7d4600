"""Texts that nobody would write: the reader answers them all, and its digest stays true to the text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.models import Article
from bot.core.record import to_record
from bot.core.showing import shown
from bot.reading.reader import ArticleReader

_PIECES = st.sampled_from(
    [
        "he said",
        "she said that",
        "“",
        "”",
        '"',
        "''",
        "Mr Smith",
        "the ministry",
        "according to",
        "WHO",
        "I",
        "one of them",
        "\n",
        "\n\n",
        " ",
        ",",
        ".",
        ":",
        "(",
        "’s",
        "Ukrainian",
        "Defence Ministry",
        "the statement",
        "who",
        "👀",
        "привет",
        "١٢",
        "漢字",
        "\u202e",
        "\u00a0",
        "claimed",
        "it",
        "video",
        "100",
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        "he said " * 600,
        "“" * 1000,
        "“he said” " * 300,
        "John Smith and " * 400,
        "A" * 20_000,
        "👀" * 3000,
        "THE MAYOR SAID THE BRIDGE IS CLOSED AND THE MINISTRY SAID NO. " * 40,
        "the mayor said the bridge is closed the ministry said no " * 60,
        "Мэр сказал, что мост закрыт. " * 30 + "The mayor said it is open. " * 30,
        "I, we, they, it, who said: " * 100,
        "\n".join(f"Person Number{i} Name{i} said no." for i in range(300)),
        ".",
        "?",
        "\u200b.",
    ],
    ids=lambda text: repr(text[:20]),
)
def test_hostile_texts_are_read(reader: ArticleReader, text: str) -> None:
    digest = reader.read(Article(text, title=text[:80].strip() or None))
    assert to_record(digest, 1)["article"]["text"] == text
    assert all(shown(claim, text) is not None for claim in digest.claims)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(_PIECES, min_size=1, max_size=40), title=st.none() | st.text(max_size=40))
def test_any_mixture_of_the_words_that_rules_look_for_is_read(
    reader: ArticleReader, pieces: list[str], title: str | None
) -> None:
    text = " ".join(pieces)
    if text.strip():
        assert reader.read(Article(text, title=title)).article.text == text
