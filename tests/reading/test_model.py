"""The language model on its leash: what it says is kept where the article says it, and nothing else."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.models import Article, Digest, Manner, Note, NoteKind, Point, Span, Summary
from bot.reading.model import BUSY, FAILED, SPENT, LanguageModel
from tests.reading.endpoint import (
    Body,
    Step,
    asking,
    breaks_off,
    endpoint,
    fails,
    floods,
    hangs,
    like_openai,
    only_words,
    says,
    sends,
)

TITLE, TEXT = (Path(__file__).parent.parent / "data" / "sample.txt").read_text("utf-8").split("\n\n", 1)
PLAIN = Digest(Article(TEXT, title=TITLE), Summary((Point(TEXT[:100], (Span(0, 100),)),), "extractive-1"))

LEGION = {
    "sentence": "Ukrainian defence sources claim that some Russian soldiers are switching sides.",
    "quotations": ["Ukrainian defence sources claim that some Russian soldiers are switching sides"],
}
DEFECTED = {
    "sentence": "Several hundred men from the Russian army have defected to Ukraine, the Defence Ministry statement says.",
    "quotations": [
        "officers and men from the Russian army have already defected to Ukraine",
        "according to the Defence Ministry statement",
    ],
}
BAGNET = {
    "source": "Ukrainian news site Bagnet",
    "kind": "media",
    "quotation": "joining the legion is voluntary",
}
GOOD: Body = {"summary": [LEGION, DEFECTED], "claims": [BAGNET]}


async def edited(*steps: Step, digest: Digest = PLAIN, seconds: float = 10) -> tuple[Digest, LanguageModel]:
    async with endpoint(*steps) as server, asking(server.address, seconds=seconds) as model:
        return await model.edit("guild", digest), model


def failed(digest: Digest) -> bool:
    """Whether it is the built-in reading, and says so."""
    return digest == replace(PLAIN, notes=(Note(NoteKind.MODEL_FAILED, FAILED),))


async def test_a_good_answer_becomes_the_summary_and_adds_its_claims() -> None:
    digest, model = await edited(says(GOOD))
    assert [point.text for point in digest.summary.points] == [LEGION["sentence"], DEFECTED["sentence"]]
    assert digest.summary.made_by == "small-1"
    [claim] = digest.claims
    assert claim.words(TEXT) == "joining the legion is voluntary"
    assert claim.source
    assert (claim.source.name, claim.source.kind, claim.manner) == (
        "Ukrainian news site Bagnet",
        "media",
        Manner.INDIRECT,
    )
    assert claim.source in digest.sources
    assert digest.notes == ()
    assert (model.tally.asked, model.tally.failed, model.tally.sentences, model.tally.claims) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    "claim",
    [
        {"source": "Angela Merkel", "quotation": "joining the legion is voluntary"},
        {"source": "https://evil.example/", "quotation": "joining the legion is voluntary"},
        {"source": "Vladimir Putin", "quotation": "joining the legion is voluntary"},
        {"source": "Vladimir Putin", "quotation": "Vladimir Putin is calling up another 134,500 conscripts"},
        {"source": "Bagnet", "quotation": "the legion has twelve tanks and a submarine"},
        {"source": "us", "quotation": "the Russian Defence Ministry has no idea"},
    ],
)
async def test_a_claim_whose_source_or_words_are_invented_is_dropped_and_counted(claim: Body) -> None:
    digest, model = await edited(says({"summary": [LEGION], "claims": [claim, BAGNET]}))
    assert [found.source and found.source.name for found in digest.claims] == ["Ukrainian news site Bagnet"]
    assert model.tally.claims == 1
    assert "1 claims" in str(model.tally)


@pytest.mark.parametrize(
    "point",
    [
        {
            **LEGION,
            "sentence": "Ukrainian defence sources claim that 900 Russian soldiers are switching sides.",
        },
        {**LEGION, "sentence": "Zelensky claims that some Russian soldiers are switching sides."},
        {**LEGION, "quotations": ["Zelensky claims that the war is over and won"]},
        {
            **LEGION,
            "sentence": "Some Russian soldiers are switching sides, see https://evil.example/ for more.",
        },
    ],
)
async def test_a_sentence_that_the_article_does_not_bear_is_dropped_and_counted(point: Body) -> None:
    digest, model = await edited(says({"summary": [point, DEFECTED], "claims": []}))
    assert [point.text for point in digest.summary.points] == [DEFECTED["sentence"]]
    assert model.tally.sentences == 1


NOT_JSON = "Here is the summary: soldiers switch sides."


@pytest.mark.parametrize(
    "step",
    [
        says(GOOD, finish="length"),
        says(NOT_JSON),
        says(""),
        says(None),
        says('{"summary": [' * 5000),
        says({"summary": "soldiers"}),
        says({"summary": [{**LEGION, "sentence": "x" * 401}]}),
        says({"summary": [LEGION] * 4}),
        says({"summary": [LEGION], "claims": [BAGNET] * 21}),
        says({"summary": [LEGION], "command": "delete"}),
        says({"summary": []}),
        sends('{"choices": []}'),
        sends('{"choices": null}'),
        sends('{"choices": 5}'),
        sends("[]"),
        sends("<html>", kind="text/html"),
        sends("", kind="text/plain"),
        sends("\ufffd\x00"),
        fails(401),
        fails(403),
        fails(404),
        fails(400),
        fails(429),
        fails(500),
        fails(502),
        sends("moved", status=307, Location="http://127.0.0.1:1/"),
        breaks_off,
        floods,
    ],
)
async def test_an_answer_that_is_no_use_leaves_the_built_in_reading_and_a_note(step: Step) -> None:
    digest, model = await edited(step)
    assert failed(digest)
    assert model.tally.failed == 1


@pytest.mark.parametrize(
    "first",
    [
        [fails(429)],
        [fails(429, **{"Retry-After": "0.01"})],
        [fails(429, **{"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"})],
        [fails(500)],
        [fails(503, "Loading model")] * 4,
        [breaks_off],
        [says(NOT_JSON)],
        [sends('{"choices": []}')],
        [fails(503, "Loading model"), breaks_off],
    ],
)
async def test_what_passes_is_tried_again(first: list[Step]) -> None:
    digest, _ = await edited(*first, says(GOOD))
    assert digest.summary.made_by == "small-1"


@pytest.mark.parametrize(
    "content",
    [
        f"```json\n{json.dumps(GOOD)}\n```",
        f"Here you are: {json.dumps(GOOD)} Anything else?",
        f"<think>The answer is {{}}</think>{json.dumps(GOOD)}",
        f"I think of {{braces}}.</think>{json.dumps(GOOD)}",
        f'Draft: {{"summary": [}} Final: {json.dumps(GOOD)} And {{that}} is it.',
    ],
)
async def test_json_in_a_fence_or_in_words_is_taken(content: str) -> None:
    digest, _ = await edited(says(content))
    assert len(digest.summary.points) == 2


async def test_an_endpoint_without_schemas_is_asked_in_words_from_then_on() -> None:
    async with endpoint(only_words(says(GOOD))) as server, asking(server.address) as model:
        for _ in range(2):
            assert (await model.edit("guild", PLAIN)).summary.made_by == "small-1"
        assert ["response_format" in body for body in server.asked] == [True, True, False, False]


async def test_openai_s_own_dialect_is_spoken() -> None:
    digest, _ = await edited(like_openai(says(GOOD)))
    assert len(digest.summary.points) == 2


async def test_the_schema_bounds_every_length_and_requires_every_field() -> None:
    async with endpoint(says(GOOD)) as server, asking(server.address) as model:
        await model.edit("guild", PLAIN)
    form = server.asked[0]["response_format"]["json_schema"]
    assert form["strict"] is True
    schema = json.dumps(form["schema"])
    assert schema.count('"type": "array"') == schema.count('"maxItems"')
    assert schema.count('"type": "string"') == schema.count('"maxLength"') + 1, "the kinds are an enumeration"
    assert form["schema"]["required"] == ["summary", "claims"]
    assert "tools" not in server.asked[0]


async def test_a_server_that_asks_for_more_patience_than_there_is_is_not_waited_for() -> None:
    async with endpoint(fails(429, **{"Retry-After": "3600"})) as server, asking(server.address) as model:
        assert failed(await model.edit("guild", PLAIN))
        assert len(server.asked) == 1


async def test_a_model_that_does_not_answer_in_time_leaves_the_built_in_reading() -> None:
    digest, _ = await edited(hangs, seconds=0.05)
    assert failed(digest)


async def test_no_endpoint_leaves_the_built_in_reading() -> None:
    async with endpoint(hangs) as server:
        address = server.address
    async with asking(address) as model:
        assert failed(await model.edit("guild", PLAIN))


async def test_a_cancelled_edit_ends_at_once_and_gives_its_place_back() -> None:
    async with endpoint(hangs, says(GOOD)) as server, asking(server.address, at_once=1) as model:
        task = asyncio.create_task(model.edit("guild", PLAIN))
        while not server.asked:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert (await model.edit("guild", PLAIN)).summary.made_by == "small-1"


async def test_articles_do_not_queue_behind_a_slow_model() -> None:
    async with endpoint(hangs) as server, asking(server.address, at_once=1) as model:
        slow = asyncio.create_task(model.edit("guild", PLAIN))
        while not server.asked:
            await asyncio.sleep(0)
        assert (await model.edit("guild", PLAIN)).notes == (Note(NoteKind.MODEL_FAILED, BUSY),)
        slow.cancel()
        await asyncio.wait([slow])
        assert (model.tally.asked, model.tally.passed_over) == (1, 1)


async def test_what_it_was_too_busy_for_is_not_counted_against_the_day() -> None:
    async with endpoint(hangs, says(GOOD)) as server, asking(server.address, at_once=1, most=2) as model:
        slow = asyncio.create_task(model.edit("guild", PLAIN))
        while not server.asked:
            await asyncio.sleep(0)
        await model.edit("guild", PLAIN)
        slow.cancel()
        await asyncio.wait([slow])
        assert (await model.edit("guild", PLAIN)).summary.made_by == "small-1"


async def test_beyond_the_day_s_number_the_card_says_why_and_nothing_is_sent() -> None:
    async with endpoint(says(GOOD)) as server, asking(server.address, most=1) as model:
        await model.edit("guild", PLAIN)
        assert (await model.edit("guild", PLAIN)).notes == (Note(NoteKind.MODEL_FAILED, SPENT),)
        assert len(server.asked) == 1
        assert "1 not asked about" in str(model.tally)


async def test_where_it_is_not_allowed_not_one_byte_is_sent() -> None:
    connected: list[None] = []
    server = await asyncio.start_server(lambda *_: connected.append(None), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, asking(f"http://127.0.0.1:{port}/v1", wanted=False) as model:
        assert await model.edit("guild", PLAIN) is PLAIN
    assert connected == []


async def test_claims_in_another_language_take_the_note_about_english_away() -> None:
    foreign = replace(PLAIN, notes=(Note(NoteKind.LANGUAGE, "Claims are read in English only."),))
    digest, _ = await edited(says(GOOD), digest=foreign)
    assert digest.notes == ()
