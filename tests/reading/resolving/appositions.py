"""The name behind a comma.

A trap is a text in which the nearest, or the first, candidate is the wrong one, or in which
the article does not tell.
"""

from __future__ import annotations

from tests.reading.resolving.case import Case

APPOSITIONS = (
    Case(
        "The chair of the fair, Ivy Lamb, said the tents were dry.",
        "the tents were dry",
        "Ivy Lamb",
    ),
    Case(
        "Its owner, the Belgian group Rousset, said it would sell.",
        "it would sell",
        "Belgian group Rousset",
    ),
    Case(
        "The operator, Sarn Water, said the gates were shut.",
        "the gates were shut",
        "Sarn Water",
    ),
    Case(
        "One, Josefa Moll, said the fish had gone.",
        "the fish had gone",
        "Josefa Moll",
    ),
    Case(
        "One of them, the butcher Alf Reed, said trade was slow.",
        "trade was slow",
        "Alf Reed",
    ),
    Case(
        "The health minister of Lusanda, Prof Grace Tembo, said the ward was open.",
        "the ward was open",
        "Grace Tembo",
    ),
    Case(
        "The credit agency Stoval said the debt was safe.",
        "the debt was safe",
        "Stoval",
    ),
    Case(
        "The cook, an Argentine called Ruben Sosa, said the oven was cold.",
        "the oven was cold",
        "Ruben Sosa",
    ),
)

APPOSITION_TRAPS = (
    Case(
        "A man in Lyon, France, said the bridge shook.",
        "the bridge shook",
        "A man in Lyon",
    ),
    Case(
        "Two lawmakers, Ann Reed and Bob Lee, said the vote was close.",
        "the vote was close",
        "Two lawmakers",
    ),
    Case(
        "Ruth Klein, a friend of Omar Diallo, said the vote was close.",
        "the vote was close",
        "Ruth Klein",
    ),
    Case(
        "According to the mayor, Ruth Klein has won.",
        "Ruth Klein has won",
        None,
    ),
)
