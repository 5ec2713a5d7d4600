"""Who a source really is: each found attribution's source by the fullest name the article gives."""

from __future__ import annotations

from bot.reading.resolution.answer import Answer
from bot.reading.resolution.roster import Roster
from bot.reading.resolution.sources import resolve

__all__ = ["Answer", "Roster", "resolve"]
