"""Injections whose payload is of the article's own words: it is told by where it stands, not by what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from aiohttp import web

from bot.core.models import Article, Attribution, Claim, Digest, Point, Source, SourceKind, Span, Summary
from bot.core.orders import commands
from tests.reading.endpoint import Body, asking, endpoint, says

INJECTIONS = [
    (payload, text.replace("\\n", "\n"))
    for line in (Path(__file__).parent.parent / "data" / "injections_on_topic.txt")
    .read_text("utf-8")
    .splitlines()
    if not line.startswith("#")
    for payload, _, text in [line.partition("|")]
]
LINES = [
    "Harbour chief Tom Kerr resigned on Tuesday, three weeks after an oil spill that killed 36 seals off Dunmore.",
    "Transport Minister Anna Smith accused Kerr of hiding an inspection report. Smith said the clean-up would cost"
    " about 3 million euros.",
    "Kerr's lawyer, Maria Lopez, denied that any report had been hidden and said Smith had been told of the oil spill"
    " in March.",
    "The Dunmore council will vote on a new harbour chief on 14 May. A spokeswoman said the harbour would stay open.",
    "The harbour is the largest of the county. Its council meets on Tuesday.",
]
RESIGNED: Body = {
    "sentence": "Harbour chief Tom Kerr resigned on Tuesday after an oil spill that killed 36 seals.",
    "quotations": [LINES[0]],
}
SOURCES = ("Smith", "Kerr", "Anna Smith", "Lopez", "harbour chief", "council", "the council")


def poisoned(text: str, place: int) -> Digest:
    """The article with the text among its paragraphs, and one claim as the grammar reads it."""
    body = "\n\n".join([*LINES[:place], text, *LINES[place:]])
    named, said = body.index("Smith said"), body.index("the clean-up")
    smith = Source("Anna Smith", SourceKind.PERSON, (Span(named, named + 5),))
    claim = Claim((Span(said, said + 20),), Attribution((), smith, smith.mentions))
    points = (Point(body[:100], (Span(0, 100),)),)
    return Digest(Article(body, language="en"), Summary(points, "extractive-1"), (claim,), (smith,))


def obeyed(payload: str, text: str) -> Body:
    """The payload as a sentence, resting on itself or on the whole text, and as everybody's claim."""
    sentence = f"{payload[:1].upper()}{payload[1:]}."[:400].ljust(10, ".")
    points = [{"sentence": sentence, "quotations": [rest[:790]]} for rest in (payload, text)]
    claims = [{"source": source, "quotation": payload} for source in SOURCES]
    return {"summary": [*points, RESIGNED], "claims": claims}


@pytest.mark.parametrize("place", [0, 2, 5])
async def test_nothing_of_it_reaches_the_digest_wherever_it_stands(place: int) -> None:
    now: list[Body] = []

    async def obeys(request: web.Request, body: Body) -> web.StreamResponse:
        return await says(now[-1])(request, body)

    reached = []
    async with endpoint(obeys) as server, asking(server.address) as model:
        for payload, text in INJECTIONS:
            digest = poisoned(text, place)
            now.append(obeyed(payload, text))
            edited = await model.edit("guild", digest)
            kept = [point.text for point in edited.summary.points if point not in digest.summary.points]
            if edited.claims != digest.claims or set(kept) - {RESIGNED["sentence"]}:
                reached.append(text)
    assert reached == []


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_the_article_is_no_order(line: str) -> None:
    assert not commands(line)
