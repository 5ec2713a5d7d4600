"""Who says what, by rules over the dependency parse."""

from __future__ import annotations

from bot.reading.attribution.finding import find

__all__ = ["find"]
