"""A real server with a small model: nothing that it invents is kept, and its end is survived.

The model is far too small to be of use; what is shown is what becomes of its answers.
"""

from __future__ import annotations

import asyncio
import os
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import aiohttp
import pytest

from bot.core.models import Digest, NoteKind, squeeze
from tests.reading.endpoint import asking
from tests.reading.test_model import PLAIN, TEXT

pytestmark = pytest.mark.model

SERVER = Path(__file__).parent / "server.py"
PYTHON = os.environ.get("MODEL_PYTHON", ".venv-model/bin/python")
"""The interpreter of requirements-model.txt; `make test-model` prepares it."""

PATIENCE = 240.0
"""Seconds for one article: about 25 on two idle cores."""

ARTICLES = 6
"""Times that the article is read at most until an answer came in form and something of it was dropped."""

_NAMES_AND_FIGURES = re.compile(r"\b[A-Z]\w+|\d+")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@asynccontextmanager
async def served() -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """The server's process, just begun, and its address; killed at the end."""
    port = free_port()
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(PYTHON, str(SERVER), str(port), stdout=quiet, stderr=quiet)
    try:
        yield process, f"http://127.0.0.1:{port}"
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def seen(process: asyncio.subprocess.Process, address: str, status: int, words: str) -> None:
    """Waits until the server answers with the status and these words."""
    async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
        while process.returncode is None:
            with suppress(aiohttp.ClientConnectorError):
                async with session.get(f"{address}/slots") as response:
                    if response.status == status and words in await response.text():
                        return
            await asyncio.sleep(0.01)
    pytest.fail("the server ended by itself")


def assert_grounded(digest: Digest) -> None:
    """What is kept of an answer stands in the article; a reading without the model says so."""
    said = squeeze(TEXT)
    if digest.summary.made_by == PLAIN.summary.made_by:
        assert [note.kind for note in digest.notes] == [NoteKind.MODEL_FAILED]
        assert digest.summary == PLAIN.summary
    for claim in digest.claims:
        assert claim.source
        assert claim.source.name in said
        assert claim.words(TEXT) in said
    for point in digest.summary.points:
        assert "http" not in point.text
        assert all(word in said for word in _NAMES_AND_FIGURES.findall(point.text)[1:])


async def test_a_loading_server_is_waited_for_and_what_its_model_invents_is_dropped() -> None:
    async with served() as (process, address), asking(f"{address}/v1", seconds=PATIENCE, pause=1) as model:
        await seen(process, address, 503, "Loading model")
        in_form = dropped = 0
        for _ in range(ARTICLES):
            digest = await model.edit("guild", PLAIN)
            print(model.tally, *digest.summary.points, *digest.claims, sep="\n")
            assert_grounded(digest)
            dropped = model.tally.sentences + model.tally.claims
            in_form = dropped + len(digest.claims) + model.tally.asked - model.tally.failed
            if in_form and dropped:
                break
        assert process.returncode is None
    assert in_form, "the model answered in the form it was asked for"
    assert dropped, "this model cannot but invent, and what it invents is counted"


async def test_a_server_killed_in_the_middle_of_an_answer_leaves_the_built_in_reading() -> None:
    async with served() as (process, address), asking(f"{address}/v1", seconds=PATIENCE, pause=0.1) as model:
        await seen(process, address, 200, '"is_processing":false')
        asked = asyncio.create_task(model.edit("guild", PLAIN))
        await seen(process, address, 200, '"is_processing":true')
        process.kill()
        digest = await asked
    assert digest.summary == PLAIN.summary
    assert [note.kind for note in digest.notes] == [NoteKind.MODEL_FAILED]
