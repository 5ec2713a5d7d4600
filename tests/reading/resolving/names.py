"""Whose name a shorter one is.

A trap is a text in which the nearest, or the first, candidate is the wrong one, or in which
the article does not tell.
"""

from __future__ import annotations

from tests.reading.resolving.case import Case

NAMES = (
    Case(
        "The minister, Joseph Kamau Njoroge, told the house that it was done. Mr Kamau said the pipes were old.",
        "the pipes were old",
        "Joseph Kamau Njoroge",
    ),
    Case(
        "President Luis Ferreira Braga spoke on Monday. Ferreira said the bridge was closed.",
        "bridge was closed",
        "Luis Ferreira Braga",
    ),
    Case(
        "The singer Park Ji-won was in town. Park said the bridge was closed.",
        "bridge was closed",
        "Park Ji-won",
    ),
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
    Case(
        "Halden Semiconductor makes chips. Halden said it would open a plant.",
        "it would open a plant",
        "Halden Semiconductor",
    ),
    Case(
        "Priya Nair KC opened the case. Ms Nair said the will was forged.",
        "the will was forged",
        "Priya Nair",
    ),
    Case(
        "The Referees’ Association met on Sunday. The Referees’ Association said fines were too low.",
        "fines were too low",
        "Referees’ Association",
    ),
    Case(
        "The Diocese of Marle owns the school. The Diocese of Marle said it would stay open.",
        "it would stay open",
        "Diocese of Marle",
    ),
    Case(
        "Geologist Jonas Ferro took the samples. Ferro said the slope was moving.",
        "the slope was moving",
        "Jonas Ferro",
    ),
)

NAME_TRAPS = (
    Case(
        "Clara Lyle found the orchid. Her daughter, Ruth Lyle, kept the letters in a box. Lyle said it was lost.",
        "it was lost",
        "Clara Lyle",
    ),
    Case(
        "SAN LORENZO, Calif., March 3 — Voltrane Inc. today announced a battery that charges in nine minutes.",
        "a battery that charges",
        "Voltrane Inc.",
    ),
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
    Case(
        "Lunda Zoo opened in 1950. The mayor was born in Lunda. Lunda said the lions were well.",
        "the lions were well",
        "Lunda",
    ),
    Case(
        "OSTEN, May 4 — Tarvo Foods lost money. The company said milk was dear.",
        "milk was dear",
        "Tarvo Foods",
    ),
)
