"""Openings that point back, in languages that are not parsed."""

from __future__ import annotations

import pytest

from bot.reading.openings import points_back, tongue

LEANING = [
    ("de", "Doch er schwieg bis zum letzten Tag."),
    ("de", "Diese Entscheidung fiel am Abend."),
    ("es", "Sin embargo, guardó silencio."),
    ("es", "Sus padres vivían en Tarn."),
    ("fr", "Il a gardé le silence."),
    ("fr", "C'est la première fois."),
    ("it", "Ma lui ha taciuto."),
    ("nl", "Zij zweeg tot het einde."),
    ("pl", "On milczał do końca."),
    ("pt", "No entanto, ele ficou calado."),
    ("ru", "Он молчал до конца."),
    ("uk", "Але вона мовчала."),
]
STANDING = [
    ("de", "Diese Woche beginnt der Prozess."),
    ("de", "Erste Zeugen wurden gehört."),
    ("es", "Este viernes empieza el juicio."),
    ("es", "Estados Unidos aprobó la ley."),
    ("fr", "Il faut que le pont ouvre en mars, dit la ministre."),
    ("fr", "Sarkozy a été condamné."),
    ("it", "Emma Rossi ha vinto il premio."),
    ("nl", "Zwolle krijgt een nieuwe brug."),
    ("pl", "Onet podał wyniki wyborów."),
    ("pt", "Em Lisboa abriu um museu."),
    ("ru", "Онкологи предупредили о риске."),
    ("uk", "Цеглу возили човнами."),
    (None, "Er schwieg."),
    ("sw", "Er schwieg."),
]


@pytest.mark.parametrize(("language", "said"), LEANING)
def test_a_pronoun_or_a_connective_at_the_opening_points_back(language: str, said: str) -> None:
    assert points_back(said, language)


@pytest.mark.parametrize(("language", "said"), STANDING)
def test_what_names_its_matter_stands_alone(language: str | None, said: str) -> None:
    assert not points_back(said, language)


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        (
            "Der Landtag hat am Montag den Bau der Brücke beschlossen, die von der Stadt bezahlt wird.",
            None,
            "de",
        ),
        (
            "Le Parlement a approuvé mardi la construction d'un pont sur le lac et dans les villages.",
            None,
            "fr",
        ),
        ("Парламент одобрил во вторник строительство моста на озере, по словам ведомства.", None, "ru"),
        ("Парламент одобрил во вторник строительство моста.", "ru-RU", "ru"),
        ("Bunge liliidhinisha daraja Jumanne.", "sw", None),
        ("12 345", None, None),
    ],
)
def test_a_language_is_told_as_declared_or_by_its_commonest_words(
    text: str, declared: str | None, expected: str | None
) -> None:
    assert tongue(text, declared) == expected
