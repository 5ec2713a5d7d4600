"""Whom pronouns mean.

A trap is a text in which the nearest, or the first, candidate is the wrong one, or in which
the article does not tell.
"""

from __future__ import annotations

from tests.reading.resolving.case import Case

PRONOUNS = (
    Case(
        "Detective Sergeant Carys Bowen led the search. DS Bowen said the caller was local.",
        "caller was local",
        "Carys Bowen",
    ),
    Case(
        "Ellen Brand runs the harbour office. She said the pier would close in May.",
        "the pier would close",
        "Ellen Brand",
    ),
    Case(
        "Peter Lund was elected mayor on Sunday. He said the tram would be free.",
        "tram would be free",
        "Peter Lund",
    ),
    Case(
        "Nadia Osman opened the meeting. “The wells are dry,” she said.",
        "The wells are dry",
        "Nadia Osman",
    ),
    Case(
        "Tom Keller, a fisherman, found the wreck. “It was lying on its side,” he told reporters.",
        "It was lying on its side",
        "Tom Keller",
    ),
    Case(
        "Scientists measured the ice for ten years. They said it had thinned by a third.",
        "it had thinned",
        "Scientists",
    ),
    Case(
        "The Nordic Fuel Company lost money again last year. “High prices have hurt our sales,” it said.",
        "High prices have hurt",
        "Nordic Fuel Company",
    ),
    Case(
        "Two hikers were rescued on Tuesday. They said the path had been washed away.",
        "the path had been washed away",
        "Two hikers",
    ),
    Case(
        "Judge Maria Santos read the verdict. She said the evidence was overwhelming.",
        "evidence was overwhelming",
        "Maria Santos",
    ),
    Case(
        "James Hill has led the union since 2010. Last week he announced that members would strike.",
        "members would strike",
        "James Hill",
    ),
    Case(
        "Anna Weiss wrote the report. According to her, half of the bridges are unsafe.",
        "half of the bridges are unsafe",
        "Anna Weiss",
    ),
    Case(
        "Residents left the valley at night. One of them said: “The water came within minutes.”",
        "The water came within minutes",
        "Residents",
    ),
    Case(
        "Carlos Vega coached the team for years. He believes that the league will collapse.",
        "the league will collapse",
        "Carlos Vega",
    ),
    Case(
        "A witness who asked to stay anonymous watched the fire. He said two men ran away.",
        "two men ran away",
        "A witness",
    ),
    Case(
        "Commanders admit that shells are short. One complained that his guns were silent.",
        "his guns were silent",
        "Commanders",
    ),
    Case(
        "Alex Marsh, who is nonbinary, said the ruling was unfair. They added that the law was old.",
        "the law was old",
        "Alex Marsh",
    ),
    Case(
        "Robin Lund, a non-binary singer, sued the label. “I was never paid,” they said.",
        "I was never paid,",
        "Robin Lund",
    ),
    Case(
        "Halden Semiconductor will buy Norjet Systems, it said on Monday.",
        "will buy",
        "Halden Semiconductor",
    ),
)

PRONOUN_TRAPS = (
    Case(
        "Police met Robin Lund, who uses they/them pronouns. Officers said the hall was shut. They added that the road was open.",
        "the road was open",
        "Officers",
    ),
    Case(
        "Idris Rees said the fort was Roman. The club’s chairman, Des Trewin, heard of it at lunch. He thought it was a joke.",
        "it was a joke",
        "Des Trewin",
    ),
    Case(
        "Laura Stone met Mark Field on Monday. She said the talks had failed.",
        "the talks had failed",
        "Laura Stone",
    ),
    Case(
        "Laura Stone met Mark Field on Monday. He said the talks had failed.",
        "the talks had failed",
        "Mark Field",
    ),
    Case(
        "Susan Hart said the dam was safe. Engineers had warned David Cole for years. She said they were wrong.",
        "they were wrong",
        "Susan Hart",
    ),
    Case(
        "Robert Dale praised Karen Wood at the ceremony. “Robert has been kind to me,” she said.",
        "Robert has been kind",
        "Karen Wood",
    ),
    Case(
        "For Helen Marsh, Picasso was a giant. She said, “Picasso changed how we look.”",
        "Picasso changed how we look",
        "Helen Marsh",
    ),
    Case(
        "The WHO published new figures on Friday. WHO say malaria is rising again.",
        "malaria is rising again",
        "WHO",
    ),
    Case(
        "The bakers went on strike. Michael Reed owns the mill. They said wages were too low.",
        "wages were too low",
        "The bakers",
    ),
    Case(
        "Emma Frost sued the bank. The bank's lawyers did not attend. She said it had stolen her house.",
        "it had stolen her house",
        "Emma Frost",
    ),
    Case("They said the road would reopen soon.", "the road would reopen soon", None),
    Case("It was late. He said the game had been fixed.", "the game had been fixed", None),
    Case(
        "Nadia Osman runs the inn. “My sister Clara Holt cooks,” Osman said. She says the fish is fresh.",
        "the fish is fresh",
        "Nadia Osman",
    ),
    Case(
        "Ruth Klein chaired the meeting. Two people in the room left. “I saw nobody leave,” she said.",
        "I saw nobody leave",
        "Ruth Klein",
    ),
)

RELATIVES = (
    Case(
        "A clip shows men who claimed they were soldiers from Donbas.",
        "they were soldiers",
        "men",
    ),
    Case(
        "Greta Lind, who said the forest was dying, left the council.",
        "the forest was dying",
        "Greta Lind",
    ),
    Case(
        "Farmers who say the wolves are back want rifles.",
        "the wolves are back",
        "Farmers",
    ),
)

FIRST_PERSONS = (
    Case(
        "“I think the market will fall,” said Irene Foss.",
        "the market will fall,",
        "Irene Foss",
    ),
    Case(
        "Oscar Lind said: “I believe that we can win.”",
        "we can win",
        "Oscar Lind",
    ),
)
