"""One line format on stdout, with the id of the submission being worked on."""

from __future__ import annotations

import logging
import sys
import time
from contextvars import ContextVar

JOB: ContextVar[str] = ContextVar("job", default="-")
"""The submission that the current task works on; its log lines carry it."""

CHATTY = ("aiosqlite", "discord", "httpcore2", "httpx2", "openai", "pypdf", "trafilatura")
"""Libraries whose informational lines say nothing to an owner."""


class _Line(logging.Formatter):
    """``2026-11-22T03:00:00Z info bot.inbox [17] message``, the time in UTC."""

    converter = staticmethod(time.gmtime)

    def format(self, record: logging.LogRecord) -> str:
        record.job = JOB.get()
        record.word = record.levelname.lower()
        return super().format(record)


def start(level: str) -> None:
    """Log to stdout from ``level`` ("debug", "info", "warning", "error") on."""
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(_Line("%(asctime)sZ %(word)s %(name)s [%(job)s] %(message)s", "%Y-%m-%dT%H:%M:%S"))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
