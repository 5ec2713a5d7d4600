"""Fair use: what one member, one channel and one server have submitted within a day."""

from __future__ import annotations

from datetime import datetime, timedelta

import aiosqlite

from bot.core.models import Limits, Submission
from bot.errors import OverLimit
from bot.store.rows import moment

DAY = timedelta(days=1)
"""Before each post, by the posts' own times: what is caught up on counts when it was posted."""

# Of the same message and moment nothing is counted: a message is taken whole or not at all.
_COUNTED = """
    SELECT count(*) FILTER (WHERE author = :author) AS member,
           min(posted_at) FILTER (WHERE author = :author) AS member_since,
           count(*) FILTER (WHERE coalesce(parent, channel) = :channel) AS channel,
           min(posted_at) FILTER (WHERE coalesce(parent, channel) = :channel) AS channel_since,
           count(*) AS server,
           min(posted_at) AS server_since
    FROM submission
    WHERE guild = :guild AND posted_at > :since AND posted_at <= :now
      AND NOT (message IS :message AND posted_at = :now)
"""


async def check(connection: aiosqlite.Connection, submission: Submission, limits: Limits) -> None:
    """Raises OverLimit where a share is used up, the smallest one first."""
    origin, time = submission.origin, submission.posted_at
    values = {
        "guild": origin.guild,
        "author": origin.author,
        "channel": origin.parent or origin.channel,
        "message": origin.message,
        "now": moment(time),
        "since": moment(time - DAY),
    }
    [row] = await connection.execute_fetchall(_COUNTED, values)
    shares = (("member", limits.member), ("channel", limits.channel), ("server", limits.server))
    for who, most in shares:
        if most and row[who] >= most:
            raise OverLimit(who, most, datetime.fromisoformat(row[f"{who}_since"]) + DAY)
