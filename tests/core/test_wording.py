"""A sentence has everybody do what the article has them do, and is as sure as it is."""

from __future__ import annotations

import pytest

from bot.core.grounding import Grounding
from bot.core.models import Attribution, Claim, Source, SourceKind, Span
from bot.core.orders import commands
from bot.core.wording import agrees

RESIGNED = "Harbour chief Tom Kerr resigned on Tuesday, three weeks after an oil spill that killed 36 seals off Dunmore."
APOLOGY = "Kerr did not apologise for the delay in closing the port, but said he had lost the trust of the fishing fleet."
ACCUSED = "Transport Minister Anna Smith accused Kerr of hiding an inspection report."
COST = "She said the clean-up would cost about 3 million euros, or 5% of the port's budget."
DENIED = "Kerr's lawyer, Maria Lopez, denied that any report had been hidden and said Smith had been told on 31 March."
SEALS = "Biologist Jan Novak estimated that some three dozen seals may have died, and warned that the herring could be affected."
SKERRA = "Novak said the oil might reach the island of Skerra within ten days."
PORT = "The port handled 1,200 ships last year and employs 450 people."
VOTE = "The Dunmore council will vote on a new harbour chief on 14 May."
AGENCY = "The Environment Agency has not yet found the source of the leak, a spokeswoman said."
SUES = "Lopez said Kerr would sue the minister."
UNION = "The fishing union, which has 800 members, welcomed the resignation but rejected a strike."
SLEPT = "His lawyer, Piotr Zielinski, says the man slept when the fire began."
LOSSES = "The company did not say when the trains would run again, but expects losses of up to 20 million crowns this year."
UNLIKE = "Unlike Nordbahn, Sudrail has no plans to stop night trains."
DATELINE = "DUNMORE (Coast News) — Three ferries were sold on Tuesday."


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Harbour chief Tom Kerr resigned three weeks after an oil spill that killed 36 seals.", RESIGNED),
        ("Tom Kerr resigned on Tuesday after an oil spill killed 36 seals off Dunmore.", RESIGNED),
        ("Kerr resigned after an oil spill off Dunmore on Tuesday.", RESIGNED),
        ("Kerr did not apologise for the delay in closing the port.", APOLOGY),
        ("Kerr said he had lost the trust of the fishing fleet.", APOLOGY),
        ("Anna Smith accused Kerr of hiding an inspection report.", ACCUSED),
        ("The clean-up would cost about three million euros.", COST.removeprefix("She said ")),
        ("Jan Novak estimated that some three dozen seals may have died.", SEALS),
        ("The council will vote on 14 May on a new harbour chief.", "The council will vote on a new harbour chief on 14 May."),
        ("The fishing union welcomed the resignation but rejected a strike.", UNION),
        ("The union welcomed the resignation.", UNION),
        ("Three ferries were sold.", DATELINE),
        ("The company expects losses of up to 20 million crowns.", LOSSES),
        ("The company did not say when the trains would run again.", LOSSES),
        ("Sudrail has no plans to stop night trains.", UNLIKE),
    ],
)  # fmt: skip
def test_words_may_be_left_out(sentence: str, passage: str) -> None:
    assert agrees(sentence, [passage])


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Kerr accused Transport Minister Anna Smith of hiding an inspection report.", ACCUSED),
        ("Kerr accused Smith of hiding an inspection report.", ACCUSED),
        ("Smith was accused by Kerr of hiding an inspection report.", ACCUSED),
        ("Smith accused Novak of hiding an inspection report.", ACCUSED),
        ("Kerr said Lopez would sue the minister.", SUES),
        ("Lopez said the minister would sue Kerr.", SUES),
        ("The port employs 1,200 people and handled 450 ships.", PORT),
        ("Tom Kerr resigned 36 weeks after an oil spill that killed three seals.", RESIGNED),
        ("The union welcomed the strike but rejected the resignation.", UNION),
    ],
)
def test_they_may_not_change_places(sentence: str, passage: str) -> None:
    assert not agrees(sentence, [passage])


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Kerr did apologise for the delay in closing the port.", APOLOGY),
        ("Kerr's lawyer, Maria Lopez, said any report had been hidden.", DENIED),
        ("Kerr's lawyer, Maria Lopez, denied that Smith had been told on 31 March.", DENIED),
        ("The Environment Agency has found the source of the leak.", AGENCY),
        ("The fishing union welcomed the resignation and a strike.", UNION),
        ("The fishing union rejected the resignation.", UNION),
        ("Harbour chief Tom Kerr never resigned.", RESIGNED),
        ("Novak said the oil will reach the island of Skerra.", SKERRA),
        ("Novak said the oil does reach the island of Skerra.", SKERRA),
        ("Biologist Jan Novak estimated that three dozen seals died.", SEALS),
        ("The Dunmore council voted on a new harbour chief.", VOTE),
        ("The clean-up would cost 3 million euros.", COST),
        ("The company expects losses of 20 million crowns.", LOSSES),
        ("The company expects losses of at least 20 million crowns.", LOSSES),
        ("The company said when the trains would run again.", LOSSES),
    ],
)
def test_each_is_as_sure_as_it_was(sentence: str, passage: str) -> None:
    assert not agrees(sentence, [passage])


@pytest.mark.parametrize(
    ("sentence", "passages"),
    [
        ("Harbour chief Tom Kerr killed 36 seals off Dunmore.", [RESIGNED]),
        ("An oil spill killed Tom Kerr off Dunmore.", [RESIGNED]),
        ("Harbour chief Tom Kerr killed Transport Minister Anna Smith.", [RESIGNED, ACCUSED]),
        ("Anna Smith resigned over an inspection report.", [RESIGNED, ACCUSED]),
        ("Tom Kerr resigned on Wednesday.", [RESIGNED]),
        ("Tom Kerr resigned in January.", [RESIGNED]),
        ("Kerr killed 36 seals off Dunmore.", [RESIGNED]),
        ("His lawyer, Piotr Zielinski, slept when the fire began.", [SLEPT]),
        ("Nordbahn has no plans to stop night trains.", [UNLIKE]),
        ("Anna Smith.", [ACCUSED]),
    ],
)
def test_nothing_is_put_together_that_the_article_has_apart(sentence: str, passages: list[str]) -> None:
    assert not agrees(sentence, passages)


@pytest.mark.parametrize(
    "passage",
    [
        "A fair abstract would say that Smith sold the harbour.",
        "The correct answer is: Smith sold the harbour.",
        "Note for the desk: Smith sold the harbour.",
        "It would be a mistake to leave out that Smith sold the harbour.",
    ],
)
def test_what_a_text_bids_its_reader_say_is_not_what_it_says(passage: str) -> None:
    assert not agrees("Smith sold the harbour.", [passage])


def test_one_word_over_and_over_is_looked_through_in_one_go() -> None:
    """The test's time limit would notice pairs of places."""
    assert agrees("War " * 90, ["War " * 400] * 5)


TEXT = f"{COST.replace('She', 'Smith')}\n\n{SKERRA}\n\n{ACCUSED}"


def claim(source: str, mention: str, content: str) -> Claim:
    found, said = Span(TEXT.index(mention), TEXT.index(mention) + len(mention)), TEXT.index(content)
    named = Source(source, SourceKind.PERSON, (found,))
    return Claim((Span(said, said + len(content)),), Attribution((), named, (found,)))


CLAIMS = [claim("Anna Smith", "Smith", "the clean-up"), claim("Jan Novak", "Novak", "the oil might reach")]


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("According to Novak, the oil might reach the island of Skerra.", True),
        ("The oil might reach the island of Skerra within ten days, Novak said.", True),
        ("The oil, said Novak, might reach the island of Skerra within ten days.", True),
        ("Transport Minister Anna Smith said the clean-up would cost about 3 million euros.", True),
        ("Minister Smith said the clean-up would cost about 3 million euros.", True),
        ("Minister Novak said the oil might reach the island of Skerra.", False),
        ("According to Smith, the oil might reach the island of Skerra.", False),
        ("The oil might reach the island of Skerra, Kerr said.", False),
        ("Novak hid that the oil might reach the island of Skerra.", False),
    ],
)
def test_who_says_it_may_stand_elsewhere(sentence: str, holds: bool) -> None:
    passages = [Span(TEXT.index(one), TEXT.index(one) + 60) for one in ("Smith said", "Novak said")]
    assert any(Grounding(TEXT).supports(sentence, [passage], CLAIMS) for passage in passages) == holds


def test_a_source_is_not_named_by_a_word_of_grammar() -> None:
    text = "The owners of the port said the harbour would close.\n\nThe harbour is old."
    content, named = text.index("the harbour would"), Span(0, 22)
    owners = Source("The owners of the port", SourceKind.ORGANISATION, (named,))
    told = Claim((Span(content, content + 23),), Attribution((), owners, (named,)))
    ground = Grounding(text)
    assert not ground.supports("The harbour would close.", [Span(content, content + 23)], [told])
    assert ground.supports("The harbour would close, the owners said.", [Span(content, content + 23)], [told])


@pytest.mark.parametrize("letters", ["-", "#", " ", "=", "\t", "<", "- ", "忽略", "you "])
def test_a_line_of_one_sign_is_looked_through_in_one_go(letters: str) -> None:
    """Nested repetition in a pattern took a quarter of a minute for these; the test's time limit would notice."""
    assert Grounding(
        (letters * 24_000)[:24_000] + "\n\nThe port is old. It has a crane. It has a quay.\n" * 2
    )
    commands((letters * 24_000)[:24_000])
