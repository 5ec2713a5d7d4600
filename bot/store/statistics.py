"""What the articles that somebody may read add up to, by week, outlet and speaker."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from sqlite3 import Row

import aiosqlite

from bot.core.models import Scope
from bot.core.speakers import Count, Totals, Week
from bot.store import places
from bot.store.database import rows

WEEKS = 12
"""Weeks that are told of: a quarter of a year."""
NEWEST = 3_000
"""Articles that are counted at most, the newest: some 200 ms."""
MOST = 8
"""Outlets and speakers that are named: as many bars as are read at a glance."""

_ARTICLES = """
    SELECT a.id, a.site, substr(a.saved_at, 1, 10) AS day FROM article a
    WHERE a.guild = ?1 AND a.saved_at >= ?2
      AND NOT EXISTS (SELECT 1 FROM version v WHERE v.article = a.id)
      AND EXISTS (SELECT 1 FROM post p WHERE p.article = a.id AND p.channel IN (SELECT value FROM json_each(?3)))
    ORDER BY a.saved_at DESC LIMIT ?4
"""

_CLAIMS = """
    SELECT c.article, s.kind = 'unnamed' AS unnamed, count(*) AS claims FROM json_each(?1) wanted
    CROSS JOIN claim c ON c.article = wanted.value
    CROSS JOIN source s ON s.article = c.article AND s.position = c.source
    GROUP BY c.article, unnamed
"""

_SPEAKERS = """
    SELECT l.speaker, s.name, count(*) AS claims FROM json_each(?1) wanted
    CROSS JOIN claim c ON c.article = wanted.value
    CROSS JOIN source s ON s.article = c.article AND s.position = c.source
    CROSS JOIN alias l ON l.guild = s.guild AND l.name = s.name
    WHERE s.kind <> 'unnamed' AND s.resolved = 1
    GROUP BY l.speaker, s.name
"""


async def totals(connection: aiosqlite.Connection, scope: Scope, today: date) -> Totals:
    """The newest weeks, the current one among them."""
    channels, _ = await places.readable(connection, scope)
    first = today - timedelta(days=today.weekday(), weeks=WEEKS - 1)
    found = await rows(
        connection, _ARTICLES, scope.guild, first.isoformat(), json.dumps(channels), NEWEST + 1
    )
    articles = found[:NEWEST]
    wanted = json.dumps([row["id"] for row in articles])
    return Totals(
        weeks=_weeks(first, articles, await rows(connection, _CLAIMS, wanted)),
        outlets=_most(Counter(row["site"] for row in articles if row["site"])),
        speakers=_speakers(await rows(connection, _SPEAKERS, wanted)),
        partial=len(found) > NEWEST,
    )


def _weeks(first: date, articles: Sequence[Row], claims: Sequence[Row]) -> tuple[Week, ...]:
    week = {row["id"]: (date.fromisoformat(row["day"]) - first).days // 7 for row in articles}
    saved = Counter(week.values())
    attributed: Counter[int] = Counter()
    unnamed: Counter[int] = Counter()
    for row in claims:
        attributed[week[row["article"]]] += row["claims"]
        unnamed[week[row["article"]]] += row["claims"] if row["unnamed"] else 0
    last = max([WEEKS - 1, *week.values()])  # a clock that was ahead
    return tuple(
        Week(first + timedelta(weeks=number), saved[number], attributed[number], unnamed[number])
        for number in range(last + 1)
    )


def _speakers(found: Sequence[Row]) -> tuple[Count, ...]:
    """Each speaker under the name that most claims have."""
    claims: Counter[int] = Counter()
    names: dict[int, Counter[str]] = {}
    for row in found:
        claims[row["speaker"]] += row["claims"]
        names.setdefault(row["speaker"], Counter())[row["name"]] += row["claims"]
    return _most(Counter({names[number].most_common(1)[0][0]: count for number, count in claims.items()}))


def _most(counted: Counter[str]) -> tuple[Count, ...]:
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Count(name, count) for name, count in ranked[:MOST])
