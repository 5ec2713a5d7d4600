"""Whatever is done to an archive, its index is the one that its tables would give."""

from __future__ import annotations

from contextlib import suppress
from random import Random

import aiosqlite
import pytest

from bot.core.models import Correction, Digest, Fault
from bot.errors import NotAnArticle, Withdrawn
from bot.store import index
from bot.store.articles import Articles
from bot.store.corrections import Corrections
from bot.store.database import Database, rows
from bot.store.erasure import Eraser
from bot.store.guilds import Guilds
from bot.store.submissions import Submissions
from bot.store.versions import Versions
from tests.store.samples import NOON, digest, link

PEOPLE = "ann", "bob", "cyd"
CHANNELS = "news", "sport"
STEPS = 60

_PLACES = "CREATE VIRTUAL TABLE temp.places USING fts5vocab (main, article_index, instance)"
_TOTALS = "SELECT block FROM article_index_data WHERE id = 1"
"""FTS5's counts of rows and of words in each column (https://www.sqlite.org/fts5.html#fts5_data_structures)."""


def story(number: int, day: int = 0) -> Digest:
    text = f"Ann Lee said the levee held. Bob Ray saw {number} boats and waited {day} days."
    return digest(text, title=f"Boats: {number}", site="example.org", says=(("Ann Lee", "the levee held"),))


class Newsroom:
    """Members who post, correct, read again and erase at random; ``messages`` are theirs."""

    def __init__(self, database: Database, chance: Random) -> None:
        self._database = database
        self._guilds = Guilds(database)
        self._chance = chance
        self._day = 0
        self.messages: list[str] = []

    async def step(self) -> None:
        """Do one of all that can be done."""
        self._day += 1
        number, channel = self._chance.randrange(1, 9), self._chance.choice(CHANNELS)
        messages = self._chance.sample(self.messages, min(len(self.messages), 3))
        member = self._chance.choice(PEOPLE)
        match self._chance.choice(
            ("post",) * 6 + ("correct", "renew", "withdraw", "take", "forget", "remove")
        ):
            case "post":
                await self._post(story(number), channel, member)
            case "correct":
                made = Correction(Fault.SPEAKER, "the levee held", "Ann Lee", "Bob Ray", member, NOON)
                with suppress(NotAnArticle, Withdrawn):
                    await Corrections(self._database).correct("guild", number, made)
            case "renew":
                known = await Articles(self._database).by_number("guild", number)
                if known and known.current is None:  # an earlier text is never read again
                    with suppress(NotAnArticle):
                        await Versions(self._database).renew("guild", number, story(number, self._day))
            case "withdraw":
                await self._guilds.withdraw("guild", channel, messages)
            case "take":
                await self._guilds.take_away("guild", number, messages)
            case "forget":
                await self._guilds.forget("guild", member)
            case _:
                await self._guilds.remove("guild", number)

    async def _post(self, read: Digest, channel: str, member: str) -> None:
        message = f"m{self._day}"
        job = await Submissions(self._database).put(link(message, channel=channel, author=member))
        assert job
        await Submissions(self._database).begin(job.id)
        await Articles(self._database).add("guild", read, job=job.id)
        self.messages.append(message)


async def indexed(connection: aiosqlite.Connection) -> tuple[list[tuple[object, ...]], bytes]:
    """Every word of the index in its place, and what it has counted."""
    await connection.execute(_PLACES)
    places = await rows(connection, "SELECT term, doc, col, offset FROM temp.places ORDER BY 2, 3, 4, 1")
    await connection.execute("DROP TABLE temp.places")
    [counted] = await rows(connection, _TOTALS)
    return [tuple(row) for row in places], counted["block"].rstrip(b"\0")


async def index_of(database: Database) -> tuple[list[tuple[object, ...]], bytes]:
    async with database.reading() as connection:
        return await indexed(connection)


async def index_anew(database: Database) -> tuple[list[tuple[object, ...]], bytes]:
    """What the tables give, put into an emptied index; nothing of it stays."""
    async with database.writing() as connection:
        await connection.execute("SAVEPOINT anew")
        await connection.execute("INSERT INTO article_index (article_index) VALUES ('delete-all')")
        for row in await rows(connection, "SELECT id FROM article ORDER BY id"):
            await index.indexed(connection, row["id"])
        found = await indexed(connection)
        await connection.execute("ROLLBACK TO anew")
    return found


@pytest.mark.parametrize("seed", range(4))
async def test_the_index_is_what_the_tables_give(database: Database, seed: int) -> None:
    newsroom = Newsroom(database, Random(seed))
    for _ in range(STEPS):
        await newsroom.step()
        assert await index_of(database) == await index_anew(database)
    await Eraser(database).erase()
    assert await index_of(database) == await index_anew(database)
    await Guilds(database).withdraw("guild", "news", newsroom.messages)
    assert await index_of(database) == ([], b"")
