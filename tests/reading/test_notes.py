"""What a reader is told beside the claims, on forty articles of which half are due nothing."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.core.models import Article, Digest, NoteKind
from bot.core.strength import stronger
from bot.reading.reader import ArticleReader
from tests.reading.noted import NOTED, Noted

PRECISION, RECALL = 0.9, 0.8


def _read(reader: ArticleReader, noted: Noted) -> Digest:
    return reader.read(Article(noted.text, title=noted.title))


def test_nine_of_ten_notes_are_right_and_most_of_those_due_are_made(reader: ArticleReader) -> None:
    counts: Counter[str] = Counter()
    for noted in NOTED:
        made = {note.kind for note in _read(reader, noted).notes}
        counts["right"] += len(made & noted.due)
        counts["made"] += len(made)
        counts["due"] += len(noted.due)
    assert len(NOTED) == 42
    assert sum(not noted.due for noted in NOTED) == 21
    assert counts["right"] >= PRECISION * counts["made"]
    assert counts["right"] >= RECALL * counts["due"]


@pytest.mark.parametrize("noted", [noted for noted in NOTED if noted.due], ids=lambda noted: noted.title)
def test_each_note_names_the_spans_it_rests_on(reader: ArticleReader, noted: Noted) -> None:
    notes = _read(reader, noted).notes
    assert notes
    assert all(note.spans for note in notes)


def test_a_stronger_headline_is_quoted_beside_the_body(reader: ArticleReader) -> None:
    storm = next(noted for noted in NOTED if noted.title == "Storm kills 60 people")
    (note,) = _read(reader, storm).notes
    assert note.text == "The headline says “60 people”; the article says “40 people”."
    assert [span.of(storm.text) for span in note.spans] == ["40 people"]


def test_a_wall_that_ended_the_text_is_told(reader: ArticleReader) -> None:
    digest = reader.read(Article("The mayor said the bridge was safe. More for subscribers.", cut=True))
    assert [note.kind for note in digest.notes] == [NoteKind.CUT]


def test_another_language_gets_a_summary_and_a_note_but_no_claims(reader: ArticleReader) -> None:
    text = (
        "Der Bürgermeister sagte, die Brücke werde im Frühjahr wieder geöffnet. Die Stadt hat dafür zwei Millionen "
        "Euro ausgegeben. Anwohner hatten seit Jahren über den Lärm geklagt."
    )
    digest = reader.read(Article(text, title="Brücke wird geöffnet"))
    assert digest.claims == ()
    assert digest.summary.points
    assert [note.kind for note in digest.notes] == [NoteKind.LANGUAGE]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Car hits three workers on bridge, kills two",
            "Two workers died and another was injured after a car hit them on the bridge, police said.",
        ),
        (
            "Party flies 44 Kerala members to the coast",
            '"44 of us members are leaving for the coast," a member said. 2 more Kerala members had left the party.',
        ),
        (
            "Mayor jailed over bridge contracts",
            "The mayor, who was accused of selling bridge contracts, was sentenced to four years.",
        ),
    ],
)
def test_other_words_for_the_same_are_no_weaker(title: str, text: str) -> None:
    assert stronger(title, text) is None
