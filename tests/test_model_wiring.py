"""The language model in the assembled bot: asked only where a server wants it, and within its number."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot import app, doctor
from bot.core.models import Note, NoteKind, Preferences
from bot.reading.model import BUSY
from bot.settings import Model, Queue, Settings
from tests.reading.endpoint import endpoint, hangs, says
from tests.reading.test_model import GOOD, PLAIN


def settings(folder: Path, **chosen: object) -> Settings:
    return Settings(DATA_DIR=folder, model=Model(name="small", **chosen))


async def test_only_a_server_that_wants_it_is_edited_and_only_within_its_number(tmp_path: Path) -> None:
    async with endpoint(says(GOOD)) as server:
        chosen = settings(tmp_path, base_url=server.address, max_articles_per_day_server=2)
        async with app.opened(tmp_path) as store, app.language_model(chosen, store) as model:
            assert model
            await store.guilds.prefer("wants", Preferences(model=True))
            assert await model.edit("other", PLAIN) is PLAIN
            assert server.asked == []
            edited = [await model.edit("wants", PLAIN) for _ in range(3)]
            assert [digest.summary.made_by for digest in edited] == ["small-1", "small-1", "extractive-1"]
            assert len(server.asked) == 2
            lines = await doctor.status(chosen, store.database, store.submissions, model)
    assert "language model: small: 2 articles asked about" in lines[-1]


@pytest.mark.parametrize(("at_once", "waiting"), [(1, 1), (2, 1), (3, 2), (9, 3)])
async def test_a_slow_model_leaves_a_place_of_the_queue_free(
    tmp_path: Path, at_once: int, waiting: int
) -> None:
    async with endpoint(hangs) as server:
        chosen = Settings(
            DATA_DIR=tmp_path,
            model=Model(name="small", base_url=server.address),
            queue=Queue(at_once=at_once),
        )
        async with app.opened(tmp_path) as store, app.language_model(chosen, store) as model:
            assert model
            await store.guilds.prefer("wants", Preferences(model=True))
            slow = [asyncio.create_task(model.edit("wants", PLAIN)) for _ in range(waiting)]
            while len(server.asked) < waiting:
                await asyncio.sleep(0)
            assert (await model.edit("wants", PLAIN)).notes == (Note(NoteKind.MODEL_FAILED, BUSY),)
            for task in slow:
                task.cancel()
            await asyncio.wait(slow)


@pytest.mark.parametrize("wanted", [True, False])
async def test_without_an_endpoint_there_is_no_model(tmp_path: Path, wanted: bool) -> None:
    async with app.opened(tmp_path) as store:
        await store.guilds.prefer("guild", Preferences(model=wanted))
        async with app.language_model(settings(tmp_path), store) as model:
            assert model is None
