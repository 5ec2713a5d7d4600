"""Short texts, a piece of a claim in each, and who makes it; written and labelled by hand.

A trap is a text in which the nearest, or the first, candidate is the wrong one, or in which
the article does not tell.  ``None`` for the name: the source stays as it stands, unresolved.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    text: str
    said: str
    name: str | None


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
)

PRONOUN_TRAPS = (
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
)

NAMES = (
    Case(
        "Valeria Conti leads the party. Conti said the tax was unfair.",
        "the tax was unfair",
        "Valeria Conti",
    ),
    Case(
        "Prime Minister Henrik Dahl spoke on Monday. Mr Dahl said schools would stay shut.",
        "schools would stay shut",
        "Henrik Dahl",
    ),
    Case(
        "Dr Amina Yusuf treats burns. Dr Yusuf said the ward was full.",
        "the ward was full",
        "Amina Yusuf",
    ),
    Case(
        "The International Energy Agency met in Paris. The IEA said demand would fall.",
        "demand would fall",
        "International Energy Agency",
    ),
    Case(
        "The National Bird Society (NBS) counted storks. NBS reported that half had gone.",
        "half had gone",
        "National Bird Society",
    ),
    Case(
        "Sen. Paula Grant voted no. Grant argued that the bill was too costly.",
        "the bill was too costly",
        "Paula Grant",
    ),
    Case(
        "Lydia Buchmann studies salt. Buchman said the guidelines were old.",
        "the guidelines were old",
        "Lydia Buchmann",
    ),
    Case(
        "Defence Ministry spokesman Igor Petrov held a briefing. Petrov said no ship was lost.",
        "no ship was lost",
        "Igor Petrov",
    ),
    Case(
        "Volodymyr Zelensky flew to Rome. President Zelensky said the war would end.",
        "the war would end",
        "Volodymyr Zelensky",
    ),
    Case(
        "Kim Min-jae runs the shipyard. Kim said orders had doubled.",
        "orders had doubled",
        "Kim Min-jae",
    ),
    Case(
        "Brandt said the plan was dead. Oliver Brandt has chaired the board since May.",
        "the plan was dead",
        "Oliver Brandt",
    ),
    Case(
        "The Ukrainian news site Bagnet has reporters in Kyiv. Bagnet reported that the bridge was hit.",
        "the bridge was hit",
        "Ukrainian news site Bagnet",
    ),
    Case(
        "A spokesman for the port, Jan Vos, said the crane had fallen.",
        "the crane had fallen",
        "Jan Vos",
    ),
)

NAME_TRAPS = (
    Case(
        "Bill Carter and Joan Carter own the farm. Ms Carter said the soil was poisoned.",
        "the soil was poisoned",
        "Joan Carter",
    ),
    Case(
        "Bill Carter and Joan Carter own the farm. Mr Carter said the soil was poisoned.",
        "the soil was poisoned",
        "Bill Carter",
    ),
    Case(
        "The Ukrainian Defence Ministry and the Russian Defence Ministry gave figures. "
        "The Ukrainian Defence Ministry said forty tanks were burnt.",
        "forty tanks were burnt",
        "Ukrainian Defence Ministry",
    ),
    Case(
        "The French Foreign Ministry called in the envoy. The German Foreign Ministry stayed silent for a day. "
        "Then the German ministry said it regretted the remark.",
        "it regretted the remark",
        "German Foreign Ministry",
    ),
    Case(
        "Donald Rice opened the mine. His son Donald Rice Jr. runs it. Donald Rice Jr. said it was safe.",
        "it was safe",
        "Donald Rice Jr.",
    ),
    Case(
        "Paris Holm grew up in Oslo and lived in Paris. Holm said the city was cold.",
        "the city was cold",
        "Paris Holm",
    ),
    Case(
        "John Adler is a judge in Leeds. Mary Adler is a nurse in York. The hearing took a week, and the court "
        "heard from "
        "forty people about the fire in the mill, the doors that were locked and the alarm that never rang in all that "
        "time. After that the jury went out to think about what it had heard. Adler said the doors were locked.",
        "the doors were locked",
        None,
    ),
)

NOMINALS = (
    Case(
        "The Ministry of Health counted 40 cases. The ministry said the virus was mild.",
        "the virus was mild",
        "Ministry of Health",
    ),
    Case(
        "The Church of the Valley owns the land. The church said it would not sell.",
        "it would not sell",
        "Church of the Valley",
    ),
    Case(
        "Mayor Ruth Klein opened the bridge. The mayor said it cost two million.",
        "it cost two million",
        "Ruth Klein",
    ),
    Case(
        "Tomas Berg, a curator at the museum, found the letter. The curator said it was genuine.",
        "it was genuine",
        "Tomas Berg",
    ),
    Case(
        "A study of 900 nurses was published on Friday. The study says night shifts harm the heart.",
        "night shifts harm the heart",
        "A study of 900 nurses",
    ),
    Case(
        "A decree published on a government website says troops will be called up. The decree says they serve a year.",
        "they serve a year",
        "A decree published on a government website",
    ),
    Case(
        "The Greek Coast Guard found the boat. According to the Coast Guard statement, nine people drowned.",
        "nine people drowned",
        "Greek Coast Guard",
    ),
    Case(
        "Arvo Steel Corporation makes rails. The company said it would cut 300 jobs.",
        "it would cut 300 jobs",
        "Arvo Steel Corporation",
    ),
    Case(
        "The Trade Union of Miners met on Sunday. The union said its members were ready.",
        "its members were ready",
        "Trade Union of Miners",
    ),
    Case(
        "President Omar Diallo spoke late. The president said the curfew would be lifted.",
        "the curfew would be lifted",
        "Omar Diallo",
    ),
    Case(
        "Officials who worked on the dam said the gates were rusty.",
        "the gates were rusty",
        "Officials who worked on the dam",
    ),
    Case(
        "The report, published by the auditors on Monday, says millions were lost.",
        "millions were lost",
        "The report",
    ),
)

NOMINAL_TRAPS = (
    Case(
        "Florida Sen. Luis Ortega and Texas Sen. Ann Pike debated. The Florida senator said taxes were theft.",
        "taxes were theft",
        "Luis Ortega",
    ),
    Case(
        "Florida Sen. Luis Ortega and Texas Sen. Ann Pike debated. The Texas senator said taxes were fair.",
        "taxes were fair",
        "Ann Pike",
    ),
    Case(
        "Spain's Interior Ministry blamed the weather. Italy's Interior Ministry blamed the crew. "
        "The Spanish ministry said the ship was old.",
        "the ship was old",
        "Spain's Interior Ministry",
    ),
    Case(
        "The Russian Defence Ministry denied it. The Ukrainian Defence Ministry spoke of 90 dead. "
        "According to the Russian Defence Ministry statement, nobody was hurt.",
        "nobody was hurt",
        "Russian Defence Ministry",
    ),
    Case("The suspect said he had slept all night.", "he had slept all night", None),
    Case("The ministry said the border was closed.", "the border was closed", None),
    Case(
        "Mayor Ruth Klein met Governor Hugo Brand. The governor said the road was his.",
        "the road was his",
        "Hugo Brand",
    ),
    Case(
        "Ruth Klein is a mayor. The woman who found the child lives nearby. The narrator of the film said it was true.",
        "it was true",
        "The narrator of the film",
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

PLAIN = (*PRONOUNS, *NAMES, *NOMINALS, *RELATIVES, *FIRST_PERSONS)
TRAPS = (*PRONOUN_TRAPS, *NAME_TRAPS, *NOMINAL_TRAPS)
