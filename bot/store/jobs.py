"""Submissions as rows of the queue, and rows as jobs."""

from __future__ import annotations

import hashlib
from datetime import datetime
from sqlite3 import Row

from bot.core.models import Again, Attachment, Job, Link, Material, Origin, Pasted, State, Submission, Upload
from bot.store.rows import Value, moment


def row_of(submission: Submission) -> dict[str, Value]:
    """What is kept of a submission, by column."""
    origin = submission.origin
    return {
        "guild": origin.guild,
        "platform": origin.platform,
        "channel": origin.channel,
        "message": origin.message,
        "author": origin.author,
        "parent": origin.parent,
        "private": int(origin.private),
        "posted_at": moment(submission.posted_at),
        "comment": submission.comment,
        **_material_row(submission.material),
    }


def _material_row(material: Material) -> dict[str, Value]:
    match material:
        case Link(address):
            return {"kind": "link", "key": address}
        case Pasted(text):
            content = text.encode("utf-8", "surrogatepass")
            return {"kind": "pasted", "key": _hash(content), "content": content}
        case Attachment(id, name, address, size):
            return {"kind": "attachment", "key": id, "name": name, "address": address, "size": size}
        case Upload(name, content):
            return {"kind": "upload", "key": _hash(content), "name": name, "content": content}
        case Again(number, request):
            return {"kind": "again", "key": f"{number}:{request}"}


def _hash(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _material(row: Row) -> Material:
    content: bytes = row["content"] or b""  # read already: only the fact of it is left
    match row["kind"]:
        case "link":
            return Link(row["key"])
        case "pasted":
            return Pasted(content.decode("utf-8", "surrogatepass"))
        case "attachment":
            return Attachment(row["key"], row["name"], row["address"], row["size"])
        case "again":
            number, _, request = row["key"].partition(":")
            return Again(int(number), request)
        case _:
            return Upload(row["name"], content)


def job_of(row: Row) -> Job:
    """A row of the queue, with the number of its article."""
    origin = Origin(
        platform=row["platform"],
        guild=row["guild"],
        channel=row["channel"],
        message=row["message"],
        author=row["author"],
        parent=row["parent"],
        private=bool(row["private"]),
    )
    posted_at = datetime.fromisoformat(row["posted_at"])
    return Job(
        id=row["id"],
        submission=Submission(origin, _material(row), posted_at, row["comment"]),
        state=State(row["state"]),
        tries=row["tries"],
        number=row["number"],
        error=row["error"],
    )
