"""What changed between two texts of an article is told claim by claim."""

from __future__ import annotations

import pytest

from bot.core.changes import Change, Changes, Kind, changes
from bot.core.models import Article, Attribution, Claim, Digest, Polarity, Source, SourceKind, Span, Summary

POLARITY = {"denied": Polarity.DENIED, "promised": Polarity.PROMISED}


def reading(lines: str, title: str | None = None) -> Digest:
    """A digest from a small notation: ``who | said | what`` is a claim, other lines are sentences.

    "denied" is a denial; a cue with "may have" is hedged.
    """
    text, claims = "", []
    for line in filter(None, map(str.strip, lines.split("\n"))):
        parts = [part.strip() for part in line.split("|")]
        start = len(text)
        text += " ".join(filter(None, parts)) + ". "
        if len(parts) == 3:
            claims.append(_claim(text, start, *parts))
    return Digest(Article(text.strip(), title), Summary((), "test"), tuple(claims))


def _claim(text: str, start: int, who: str, cue: str, what: str) -> Claim:
    at = text.index(what, start + len(who))
    said = None
    if who:
        mention = Span(start, start + len(who))
        cues = Span(mention.end + 1, mention.end + 1 + len(cue))
        said = Attribution((cues,), Source(who, SourceKind.PERSON, (mention,)), (mention,))
    polarity = POLARITY.get(cue, Polarity.ASSERTED)
    return Claim((Span(at, at + len(what)),), said, hedged="may have" in cue, polarity=polarity)


def kinds(found: Changes) -> list[Kind]:
    return [change.kind for change in found.found]


# What there was, what there is, and what became of it: the headline's and the other claims'
# sentences stay, so that a wrong pairing would show.
KEPT = """
    Anna Lee | said | the bridge over the Elbe had cracked in the night
    Traffic went by the ferry
"""
CASES = [
    ("nothing", "The mayor | said | it would be closed", "The mayor | said | it would be closed", []),
    ("a figure", "The mayor | said | 12 people were hurt in the fall",
     "The mayor | said | 15 people were hurt in the fall", [Kind.FIGURE]),
    ("a figure in words", "The mayor | said | twelve people were hurt in the fall",
     "The mayor | said | fifteen people were hurt in the fall", [Kind.FIGURE]),
    ("the same figure in words", "The mayor | said | 12 people were hurt in the fall",
     "The mayor | said | twelve people were hurt in the fall", [Kind.WORDS]),
    ("a sum", "The firm | said | the repair would cost $3 million this year",
     "The firm | said | the repair would cost $30 million this year", [Kind.FIGURE]),
    ("a share", "Police | said | 40 per cent of the lorries were too heavy",
     "Police | said | 4 per cent of the lorries were too heavy", [Kind.FIGURE]),
    ("a figure that came", "The mayor | said | many people were hurt in the fall",
     "The mayor | said | 30 people were hurt in the fall", [Kind.FIGURE]),
    ("a figure that went", "The mayor | said | 30 people were hurt in the fall",
     "The mayor | said | people were hurt in the fall", [Kind.FIGURE]),
    ("a date", "The mayor | said | the bridge would open on 3 May",
     "The mayor | said | the bridge would open on 13 May", [Kind.FIGURE]),
    ("a dropped denial", "The firm | denied | that its steel was too thin for it", "", [Kind.DENIAL_DROPPED]),
    ("a denial told as fact", "The firm | denied | that its steel was too thin for it",
     "Its steel was too thin for it", [Kind.DENIAL_DROPPED]),
    ("a denial turned into a statement", "The firm | denied | that its steel was too thin for it",
     "The firm | said | that its steel was too thin for it", [Kind.DENIAL_DROPPED]),
    ("a new denial", "", "The firm | denied | that its steel was too thin for it", [Kind.DENIAL]),
    ("a statement turned into a denial", "The firm | said | that its steel was too thin for it",
     "The firm | denied | that its steel was too thin for it", [Kind.DENIAL]),
    ("a not that came", "The minister | said | he would resign over the bridge",
     "The minister | said | he would not resign over the bridge", [Kind.NEGATION]),
    ("a not that went", "The minister | said | he hadn’t known about the crack",
     "The minister | said | he had known about the crack", [Kind.NEGATION]),
    ("two nots are none", "The minister | said | it was unlikely that nobody knew nothing about it",
     "The minister | said | it was unlikely that all knew about it", [Kind.WORDS]),
    ("another speaker", "The mayor | said | the crack had been known since spring",
     "A clerk | said | the crack had been known since spring", [Kind.SPEAKER]),
    ("a speaker who is now unnamed", "Bob Ray | said | the crack had been known since spring",
     " | | the crack had been known since spring", [Kind.SPEAKER]),
    ("the same speaker named in full", "Ray | said | the crack had been known since spring",
     "Bob Ray | said | the crack had been known since spring", []),
    ("a hedge that went", "Police | may have said | the driver had slept at the wheel",
     "Police | said | the driver had slept at the wheel", [Kind.FIRMER]),
    ("a hedge that came", "Police | said | the driver had slept at the wheel",
     "Police | may have said | the driver had slept at the wheel", [Kind.SOFTER]),
    ("a new claim", "", "The union | said | nobody had listened to the workers", [Kind.NEW]),
    ("a claim that is gone", "The union | said | nobody had listened to the workers", "", [Kind.GONE]),
    ("another claim in its place", "The union | said | nobody had listened to the workers",
     "The union | said | a strike would begin at dawn", [Kind.GONE, Kind.NEW]),
    ("other words", "The union | said | nobody had ever listened to the workers",
     "The union | said | nobody had ever listened to its workers there", [Kind.WORDS]),
    ("white space only", "The union | said | nobody had  listened", "The union | said | nobody had listened", []),
    ("a figure in the article's own voice", "The bridge of 1912 carries the road to the port",
     "The bridge of 1921 carries the road to the port", [Kind.FIGURE]),
    ("two claims, each with its own change",
     "Ann | said | 3 cars fell\nBen | said | he would sue the city for the loss",
     "Ben | said | he would not sue the city for the loss\nAnn | said | 4 cars fell",
     [Kind.FIGURE, Kind.NEGATION]),
    ("a claim that moved", "Ann | said | 3 cars fell\nBen | said | he would sue",
     "Ben | said | he would sue\nAnn | said | 3 cars fell", []),
    ("the weightiest of two differences", "The firm | denied | that 12 people had died",
     "The firm | said | that 15 people had died", [Kind.DENIAL_DROPPED]),
    ("Chinese", "市长 | 说 | 大桥上有12人受伤", "市长 | 说 | 大桥上有15人受伤", [Kind.FIGURE]),
    ("Russian", "Мэр | сказал | на мосту пострадали 12 человек",
     "Мэр | сказал | на мосту пострадали 15 человек", [Kind.FIGURE]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "expected"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_each_change_is_named(before: str, after: str, expected: list[Kind]) -> None:
    assert kinds(changes(reading(KEPT + before), reading(KEPT + after))) == expected


def test_a_change_says_who_and_what() -> None:
    before = reading("The mayor | said | 12 people were hurt in the fall")
    after = reading("A clerk | said | 15 people were hurt in the fall")
    assert changes(before, after).found == (
        Change(
            Kind.FIGURE, "12 people were hurt in the fall", "15 people were hurt in the fall",
            "A clerk", "The mayor",
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Bridge cracks", "Bridge falls", [Kind.HEADLINE]),
        ("Bridge  cracks", "Bridge cracks", []),
        (None, "Bridge falls", []),
        ("Bridge cracks", None, []),
    ],
)
def test_a_new_headline_is_told_first(old: str | None, new: str | None, expected: list[Kind]) -> None:
    added = "\nThe union | said | nobody had listened"
    found = changes(reading(KEPT, old), reading(KEPT + added, new))
    assert kinds(found) == [*expected, Kind.NEW]


def test_sentences_without_a_claim_are_counted() -> None:
    before = reading(KEPT + "The river is wide here\nIt rained on Sunday for hours")
    after = reading(KEPT + "It rained on Sunday for some hours\nA new ferry was bought\nThe fair was put off")
    found = changes(before, after)
    assert (found.found, found.new, found.gone) == ((), 3, 2)


def test_texts_that_are_one_have_no_changes() -> None:
    assert not changes(reading(KEPT, "t"), reading(KEPT, "t"))


def test_a_claim_that_the_reading_merely_found_otherwise_has_not_changed() -> None:
    unread = reading(KEPT + "The mayor said it would be closed")
    assert not changes(unread, reading(KEPT + "The mayor | said | it would be closed"))


def test_a_claim_told_twice_is_not_gone_when_it_is_told_once() -> None:
    once = "The mayor | said | it would be closed"
    twice = reading(KEPT + once + "\nThe mayor | told us | it would be closed")
    assert Kind.GONE not in kinds(changes(twice, reading(KEPT + once)))


def test_a_text_of_a_thousand_claims_is_compared_in_bounds() -> None:
    many = "\n".join(f"Speaker{n} | said | the number {n} tram of line {n % 7} was late" for n in range(1000))
    other = many.replace("was late", "was never late")
    assert len(changes(reading(many), reading(other)).found) == 200
