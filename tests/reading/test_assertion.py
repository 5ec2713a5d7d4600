"""What the source does with the content: a denial is never turned into the claim."""

from __future__ import annotations

import pytest

from bot.core.models import Article, Claim, Manner, Polarity
from bot.reading.reader import ArticleReader


def _claim(reader: ArticleReader, text: str, said: str) -> Claim:
    claims = [claim for claim in reader.read(Article(text)).claims if said in claim.words(text)]
    assert claims, f"no claim holds {said!r}"
    return min(claims, key=lambda claim: len(claim.words(text)))


@pytest.mark.parametrize(
    ("cue", "polarity"),
    [
        ("said", Polarity.ASSERTED),
        ("claimed", Polarity.ASSERTED),
        ("admitted", Polarity.ASSERTED),
        ("has not denied", Polarity.ASSERTED),
        ("did not deny", Polarity.ASSERTED),
        ("denied", Polarity.DENIED),
        ("has denied", Polarity.DENIED),
        ("disputed", Polarity.DENIED),
        ("did not say", Polarity.DENIED),
        ("never said", Polarity.DENIED),
        ("promised", Polarity.PROMISED),
        ("has pledged", Polarity.PROMISED),
        ("vowed", Polarity.PROMISED),
    ],
)
def test_what_the_cue_does_with_the_content(reader: ArticleReader, cue: str, polarity: Polarity) -> None:
    claim = _claim(
        reader, f"Mayor Ruth Klein {cue} that the bridge would be closed.", "bridge would be closed"
    )
    assert claim.polarity is polarity


@pytest.mark.parametrize("source", ["Nobody", "No official", "None of the engineers"])
def test_what_nobody_says_is_not_said(reader: ArticleReader, source: str) -> None:
    claim = _claim(reader, f"{source} said that the bridge was closed.", "bridge was closed")
    assert claim.polarity is Polarity.DENIED


def test_a_question_asserts_nothing(reader: ArticleReader) -> None:
    text = "Mayor Ruth Klein asked whether the bridge was safe."
    assert _claim(reader, text, "the bridge was safe").polarity is Polarity.ASKED


@pytest.mark.parametrize(
    ("text", "said", "polarity"),
    [
        ("The club said it will appeal the ruling.", "appeal", Polarity.PROMISED),
        ("“I will resign in May,” Ruth Klein said.", "resign", Polarity.PROMISED),
        ("Ruth Klein said she would sell the garage.", "garage", Polarity.PROMISED),
        ("Ruth Klein said she would not resign.", "resign", Polarity.ASSERTED),
        ("Ruth Klein told jurors they would see footage of the garage.", "footage", Polarity.ASSERTED),
        ("A spokeswoman would not discuss the figure.", "figure", Polarity.ASSERTED),
        ("A team-mate said he would probably go in the summer.", "summer", Polarity.ASSERTED),
        ("The maker, Orlan Foods, said it would triple output by May.", "output", Polarity.PROMISED),
        ("Ruth Klein said it would rain.", "rain", Polarity.ASSERTED),
        ("Ruth Klein said she would have sold the garage.", "garage", Polarity.ASSERTED),
        ("Ruth Klein said she would welcome a teacher.", "teacher", Polarity.ASSERTED),
        ("Ruth Klein said the mayor would sell the garage.", "garage", Polarity.ASSERTED),
    ],
)
def test_what_a_source_will_do_itself_it_promises(
    reader: ArticleReader, text: str, said: str, polarity: Polarity
) -> None:
    assert _claim(reader, text, said).polarity is polarity


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ruth Klein would neither confirm nor deny the story.", "the story"),
        ("Ruth Klein has not said whether the bridge was closed.", "bridge was closed"),
        ("Rumours that the bridge was closed could not be confirmed.", "bridge was closed"),
        ("“Who knows? The bridge is closed,” Ruth Klein said.", "bridge is closed"),
    ],
)
def test_an_avoided_answer_is_no_denial_and_a_statement_no_question(
    reader: ArticleReader, text: str, said: str
) -> None:
    assert _claim(reader, text, said).polarity is Polarity.ASSERTED


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("The firm warned that the closed plant might not survive.", True),
        ("The firm said it could not reach the closed plant.", False),
        ("Ruth Klein said the bridge was closed.", False),
        ("Ruth Klein said the bridge may be closed.", True),
        ("Ruth Klein said the bridge had allegedly been closed.", True),
        ("Ruth Klein said the bridge was probably closed.", True),
        ("Ruth Klein suggested that the bridge was closed.", True),
        ("Ruth Klein has not denied that the bridge was closed.", True),
        ("Ruth Klein said the bridge would be closed in May.", False),
        ("Ruth Klein said the bridge could not be closed.", False),
        ("Ruth Klein said the bridge appeared to be closed.", True),
        ("Ruth Klein said the bridge is believed to be closed.", True),
        ("Ruth Klein said the bridge was twice as likely to be closed.", False),
        ("Ruth Klein feared the bridge was closed.", False),
        ("“We think the bridge is closed,” Ruth Klein said.", True),
        ("“They think the bridge is closed,” Ruth Klein said.", False),
        ("Ruth Klein said she could see that the bridge was closed.", False),
        ("Ruth Klein asked whether the two sides could see the bridge closed.", False),
        ("Ruth Klein asked whether the flood could have closed the bridge.", True),
        ("Ruth Klein said the photographs suggest that the bridge was closed.", True),
        ("Rumours that the bridge was closed could not be confirmed.", True),
    ],
)
def test_hedges_in_the_cue_and_in_the_content(reader: ArticleReader, text: str, hedged: bool) -> None:
    assert _claim(reader, text, "closed").hedged is hedged


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("“The bridge is closed,” Ruth Klein said.", Manner.DIRECT),
        ('"The bridge is closed," Ruth Klein said.', Manner.DIRECT),
        ("Ruth Klein said the bridge was “closed for good”.", Manner.MIXED),
        ("Ruth Klein said the bridge was closed.", Manner.INDIRECT),
    ],
)
def test_words_quoted_reworded_or_both(reader: ArticleReader, text: str, manner: Manner) -> None:
    assert _claim(reader, text, "closed").manner is manner


def test_figures_are_kept_with_the_claim(reader: ArticleReader) -> None:
    text = "The bank said it had lost $3 million, or 40 percent, by 1 April 2024."
    claim = _claim(reader, text, "it had lost")
    assert [span.of(text) for span in claim.quantities] == ["$3 million", "40 percent", "1 April 2024"]
