"""Whom nouns mean.

A trap is a text in which the nearest, or the first, candidate is the wrong one, or in which
the article does not tell.
"""

from __future__ import annotations

from tests.reading.resolving.case import Case

NOMINALS = (
    Case(
        "Scientists analyse drought in old oaks\n\nOaks grow slowly. The scientists said the rings were thin.",
        "the rings were thin",
        None,
    ),
    Case(
        "The council of Easterhaven rejected a plan by the coastal authority. The authority said the light was costly.",
        "the light was costly",
        "the coastal authority",
    ),
    Case(
        "Shares of Siemens fell on Monday. The company said the plant was safe.",
        "the plant was safe",
        "Siemens",
    ),
    Case(
        "The newspaper El Marcador said the coach was gone. The paper said the players were glad.",
        "the players were glad",
        "El Marcador",
    ),
    Case(
        "Two former players told the Clarion that the coach had shouted. The coach denied it. One said the team was afraid.",
        "the team was afraid",
        "Two former players",
    ),
    Case(
        "The justice secretary told MPs that two men were gone.\n\nHelen Cathcart said they carried a ladder.",
        "two men were gone",
        "Helen Cathcart",
    ),
    Case(
        "The referee said the goal was fair. Play went on. The referee, Carl Berg, did not comment.",
        "the goal was fair",
        "Carl Berg",
    ),
    Case(
        "Three people with knowledge of the talks said the bank was for sale. Two of the people said the price was high.",
        "the price was high",
        "three people with knowledge of the talks",
    ),
    Case(
        "A source close to the actress said the house was sold. The insider said the dog would stay.",
        "the dog would stay",
        "a source close to the actress",
    ),
    Case(
        "Tomas Berg told the court that the bridge was shut. The mayor wept. The witness said the guard had left.",
        "the guard had left",
        "Tomas Berg",
    ),
    Case(
        "Two shipping agents told Continental that tankers were waiting. One of them said the port was shut.",
        "the port was shut",
        "Two shipping agents",
    ),
    Case(
        "Hollow Creek alleged in an 84-page report that scooters were never sold. The report claims dealers were pressed.",
        "dealers were pressed",
        "an 84-page report",
    ),
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
    Case(
        "Okafor, 19, scored twice. Okafor said he was tired. “I closed my eyes,” the teenager said.",
        "I closed my eyes",
        "Okafor",
    ),
    Case(
        "Senator Luis Ortega walked in. The lawmaker said the bill was dead.",
        "the bill was dead",
        "Luis Ortega",
    ),
    Case(
        "Shares of Corvane fell on Monday. Corvane cut 200 jobs and closed a plant in May. The company said demand had fallen.",
        "demand had fallen",
        "Corvane",
    ),
    Case(
        "One farmer, Ms Esther Wanjiru, said she lost her beans. “We are punished,” the mother of four said.",
        "We are punished,",
        "Esther Wanjiru",
    ),
    Case(
        "Area MP Peter Kilonzo said the dam was low. The legislator said the ministry slept.",
        "the ministry slept",
        "Peter Kilonzo",
    ),
)

NOMINAL_TRAPS = (
    Case(
        "Halden Semiconductor said on Monday that Norjet Systems had refused its offer. The company said it could wait.",
        "it could wait",
        "Halden Semiconductor",
    ),
    Case(
        "Halden Semiconductor makes chips. Its rival Norjet Systems makes engines. Halden said Norjet had sued it. "
        "The company said the claims were false.",
        "the claims were false",
        "Halden Semiconductor",
    ),
    Case(
        "Its author, Dr Thandiwe Mwale, said the nets were good. The researchers said the rains were late.",
        "the rains were late",
        None,
    ),
    Case(
        "The justice secretary told MPs that two men were gone.\n\nHer rival, Rupert Sall, said they carried a ladder.",
        "two men were gone",
        "The justice secretary",
    ),
    Case(
        "The widow of a pilot told an inquiry that the altimeter was broken.\n\nHugh Moffat said it was not.",
        "the altimeter was broken",
        "The widow of a pilot",
    ),
    Case(
        "Tomas Berg met the mayor in May. The witness said the guard had left.",
        "the guard had left",
        None,
    ),
    Case(
        "Two officials told the Clarion that the bank was for sale. One banker said the price was high.",
        "the price was high",
        "One banker",
    ),
    Case(
        "The regional governor said the port was hit. Governor Anzor Velik has asked for help.",
        "the port was hit",
        "Anzor Velik",
    ),
    Case(
        "The governor said the port was hit. Governor Anzor Velik met Governor Ann Pike.",
        "the port was hit",
        None,
    ),
    Case(
        "The Foreign Ministry of Iran spoke first. Iraq’s Foreign Ministry blamed the heat. "
        "The ministry in Tehran said the envoy had left.",
        "the envoy had left",
        "Foreign Ministry of Iran",
    ),
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
    Case(
        "Okafor, a plumber, said he had slept. The nurse said he had not.",
        "he had not",
        None,
    ),
    Case(
        "Anna Weiss said the dam would hold. The judge said it would not.",
        "it would not",
        None,
    ),
    Case(
        "The state archive burnt. The Harbour Institute lent a hall. The county council promised a new roof.",
        "a new roof",
        "The county council",
    ),
)
