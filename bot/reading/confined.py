"""What runs inside the reader process: its limits, and one job."""

from __future__ import annotations

import functools
import logging
import math
import resource
from collections.abc import Callable
from typing import Protocol

from bot.core.models import Article, Digest, Page
from bot.errors import CopydeskError, Unreadable

Extract = Callable[[Page], Article]


class Readable(Protocol):
    """Whatever turns an article into a digest."""

    def read(self, article: Article) -> Digest:
        """The article, read."""
        ...


MakeReader = Callable[[], Readable]


def begin(make_reader: MakeReader, memory_mb: int) -> None:
    """Confine this process and load what every job needs."""
    memory = memory_mb << 20
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Parsers complain by the line about strangers' documents; that is no news of ours.
    logging.disable(logging.ERROR)
    _made(make_reader)


@functools.cache
def _made(make_reader: MakeReader) -> Readable:
    return make_reader()


def job(
    extract: Extract, make_reader: MakeReader, cpu_seconds: int, page: Page | Article
) -> Digest | CopydeskError:
    """The page read, or the expected error as a value: so it crosses to the parent as it is."""
    _allow(cpu_seconds)
    try:
        return _made(make_reader).read(extract(page) if isinstance(page, Page) else page)
    except CopydeskError as error:
        return error
    except (MemoryError, RecursionError):
        return Unreadable(
            "This page is too large or too tangled to read. Paste the text and I will read that."
        )


def _allow(seconds: int) -> None:
    """Move the soft limit on: RLIMIT_CPU counts the whole life of the process (setrlimit(2))."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(used.ru_utime + used.ru_stime) + seconds, hard))
