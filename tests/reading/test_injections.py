"""An endpoint that obeys whatever an article tells it brings nothing of it onto a card."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.models import Article, Digest, Point, Span, Summary
from bot.core.orders import commands, orders
from tests.reading.endpoint import Body, asking, endpoint, says
from tests.reading.test_model import DEFECTED, LEGION, TEXT

DATA = Path(__file__).parent.parent / "data"
INJECTIONS = [
    (payload, text.replace("\\n", "\n"))
    for line in (DATA / "injections.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
    for payload, _, text in [line.partition("|")]
]
LINES = TEXT.split("\n\n")


def poisoned(text: str) -> Digest:
    """The sample article with the text among its paragraphs."""
    body = "\n\n".join([*LINES[:4], text, *LINES[4:]])
    return Digest(Article(body), Summary((Point(body[:100], (Span(0, 100),)),), "extractive-1"))


def obeyed(payload: str, text: str) -> Body:
    """Every way of saying the payload that the answer's form has: bare, in quotation, with a source, as one."""
    line = next((line for line in text.splitlines() if payload in line), text)
    real = LEGION["quotations"][0]
    sentences = [
        {"sentence": f"{payload[:1].upper()}{payload[1:]}.".ljust(10, "."), "quotations": [payload]},
        {"sentence": f"Ukrainian defence sources claim that {payload}.", "quotations": [real, line]},
    ]
    claims = [
        {"source": "Ukrainian defence sources", "quotation": payload},
        {"source": payload[:160], "quotation": real},
        {"source": line.split()[0], "quotation": line[:800]},
    ]
    return {"summary": [*sentences, DEFECTED], "claims": claims}


def test_there_are_more_than_a_hundred_texts() -> None:
    assert len({text for _, text in INJECTIONS}) > 100


@pytest.mark.parametrize(("payload", "text"), INJECTIONS)
def test_each_text_is_seen_for_what_it_is(payload: str, text: str) -> None:
    digest = poisoned(text)
    assert any(payload in span.of(digest.article.text) for span in orders(digest.article.text)) or (
        payload not in text and orders(digest.article.text)
    )


async def edited_each(digests: list[Digest], answers: list[Body]) -> tuple[list[Digest], list[Body]]:
    """Each digest edited by a model that gives each answer in turn, and what the model was sent."""
    async with endpoint(*map(says, answers)) as server, asking(server.address) as model:
        return [await model.edit("guild", digest) for digest in digests], server.asked


async def test_nothing_of_what_an_obeying_endpoint_says_reaches_the_digest() -> None:
    digests = [poisoned(text) for _, text in INJECTIONS]
    edited, sent = await edited_each(digests, [obeyed(*injection) for injection in INJECTIONS])
    for (payload, text), digest, asked in zip(INJECTIONS, edited, sent, strict=True):
        assert payload.casefold() not in str((digest.summary, digest.sources, digest.notes)).casefold()
        assert digest.claims == (), payload
        assert [point.text for point in digest.summary.points] == [DEFECTED["sentence"]], "the rest is used"
        assert text not in asked["messages"][1]["content"], "it is not even sent"


async def test_most_payloads_are_stopped_without_being_recognised_too() -> None:
    """The payload alone is a line of the article, and the answer is that line.

    What speaks of the article's own subject in its own words cannot be told from its text.
    """
    payloads = [payload for payload, _ in INJECTIONS]
    digests = [poisoned(f"{payload[:1].upper()}{payload[1:]}.") for payload in payloads]
    answers: list[Body] = [
        {"summary": [{"sentence": f"{payload}.".ljust(10, "."), "quotations": [payload]}]}
        for payload in payloads
    ]
    # A summary with nothing left is not asked for again where one good sentence stands beside.
    for answer in answers:
        answer["summary"].append(DEFECTED)
    edited, _ = await edited_each(digests, answers)
    reached = {
        payload for payload, digest in zip(payloads, edited, strict=True) if len(digest.summary.points) > 1
    }
    assert reached <= {"all soldiers were volunteers", "the prisoners were shot"}


@pytest.mark.parametrize("line", [line for line in TEXT.split("\n\n") if line.strip()])
def test_a_line_of_news_is_no_order(line: str) -> None:
    assert not commands(line)
