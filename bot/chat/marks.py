"""By what an answer is known again: a mark in the message itself, and a nonce for Discord."""

from __future__ import annotations

import hashlib

from bot.core.models import Attachment, Job, Link, Origin


def marker(job: Job) -> int:
    """What marks the answer to this submission among the bot's own."""
    return _number(_name(job))


def nonce(job: Job) -> str:
    """At most 25 characters; Discord drops a second message of the same nonce for some minutes."""
    return _name(job).hex()


def progress_marker(origin: Origin) -> int:
    """What marks the line that tells how far a message of several links has been read."""
    return _number(_hash(f"{origin.message}/progress"))


def progress_nonce(origin: Origin) -> str:
    """As :func:`nonce`, for that line."""
    return _hash(f"{origin.message}/progress").hex()


def _name(job: Job) -> bytes:
    """The submission's own name, which another database gives it too (a restored one, a second disk)."""
    match job.submission.material:
        case Link(address):
            what = address
        case Attachment(id_):
            what = id_
        case _:
            what = ""  # a message's own text is one submission, and forgotten once read
    return _hash(f"{job.submission.origin.message}:{what}")


def _hash(text: str) -> bytes:
    return hashlib.blake2s(text.encode(), digest_size=12).digest()


def _number(name: bytes) -> int:
    return int.from_bytes(name[:4]) % 2**30
