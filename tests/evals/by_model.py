"""Articles read with the configured language model beside the built-in reading, for whoever has a key."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable

from bot import settings
from bot.app import made_model
from bot.core.models import Article, Digest

Read = Callable[[Article], Digest]


def bettered(read: Read) -> Read:
    """The reading with the model of the settings; its tally is printed after each article."""
    chosen = settings.load().model
    if not chosen.base_url:
        raise SystemExit(
            "Name a model first: BOT_MODEL__BASE_URL, BOT_MODEL__NAME and, if need be, BOT_MODEL__KEY."
        )

    async def edited(digest: Digest) -> Digest:
        model = made_model(chosen, _always, _always)
        try:
            return await model.edit("evals", digest)
        finally:
            print(model.tally, file=sys.stderr)
            await model.close()

    return lambda article: asyncio.run(edited(read(article)))


async def _always(_: str) -> bool:
    return True
