"""One bounded download, from a server that means no good."""

from __future__ import annotations

import pytest

from bot.core.models import Page
from bot.errors import FetchError
from bot.web.fetch import WebFetcher
from tests.web.hostile import ENDPOINTS, hostile_server

_PATIENCE = 20.0
_HASTE = 0.3


async def fetched(name: str) -> Page:
    async with hostile_server() as place:
        fetcher = WebFetcher(allow=[place], timeout=_HASTE if ENDPOINTS[name].slow else _PATIENCE)
        return await fetcher.fetch(f"http://{place}/{name}")


def test_there_are_enough_ways_to_misbehave() -> None:
    assert len(ENDPOINTS) >= 80


@pytest.mark.parametrize("name", [name for name, endpoint in ENDPOINTS.items() if endpoint.error is None])
async def test_an_odd_answer_is_read_as_browsers_read_it(name: str) -> None:
    page = await fetched(name)
    if name in ("image", "video-of-a-gigabyte", "no-content"):
        assert page.body == b""
    elif "pdf" not in (page.content_type or ""):
        assert b"words of the page" in page.body


@pytest.mark.parametrize("name", [name for name, endpoint in ENDPOINTS.items() if endpoint.error])
async def test_a_hostile_answer_ends_in_its_own_error(name: str) -> None:
    expected = ENDPOINTS[name].error
    assert expected
    with pytest.raises(FetchError) as caught:
        await fetched(name)
    assert type(caught.value) is expected, caught.value
