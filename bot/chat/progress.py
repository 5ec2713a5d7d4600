"""How far a message of several links has been read: one line above its cards."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.layout import Tone, View, sentence
from bot.chat.safe import label, shown
from bot.chat.words import Words
from bot.core.models import Attachment, Job, Link, State, Upload

NAME = 120
"""UTF-16 units of a link or a file's name."""

UNDER_WAY = frozenset({State.WAITING, State.READING})

DONE, TROUBLE, READING = "✅", "⚠️", "⏳"

INVITATION = "📰"
"""Read, and kept back where the server is quiet: pressing it brings the card."""


def is_over(jobs: Sequence[Job]) -> bool:
    """Whether each of them was read, or cannot be."""
    return not any(job.state in UNDER_WAY for job in jobs)


def progress(jobs: Sequence[Job], words: Words, marker: int | None = None) -> View:
    """The articles of one message, and what became of each so far."""
    done = sum(job.state not in UNDER_WAY for job in jobs)
    lines = [f"**{words.progress(done, len(jobs))}**", *(_line(job, words) for job in jobs)]
    return sentence("\n".join(lines), tone=Tone.READ if is_over(jobs) else Tone.PLAIN, marker=marker)


def signs(jobs: Sequence[Job]) -> list[str]:
    """The reactions that tell how it went."""
    failed = [job.error is not None for job in jobs]
    return [*([DONE] if not all(failed) else []), *([TROUBLE] if any(failed) else [])]


def _line(job: Job, words: Words) -> str:
    name = shown(what(job), NAME)
    if job.state in UNDER_WAY:
        return f"{READING} {name} · {words.UNDER_WAY}"
    if job.error is not None or job.number is None:
        return f"{TROUBLE} {name} · {words.NOT_READ}"
    return f"{DONE} {name} · {words.saved_as(job.number)}"


def what(job: Job) -> str:
    """What was posted, in short: an address without its scheme, or a file's name."""
    match job.submission.material:
        case Link(address):
            return address.partition("://")[2].removeprefix("www.")
        case Attachment(name=name) | Upload(name=name):
            return name
        case _:
            return label(job.submission.comment, NAME)
