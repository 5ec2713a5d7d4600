"""Keeps secrets out of every environment: what a process was started with stays readable in /proc.

Taking a name out of ``os.environ`` does not change ``/proc/<pid>/environ``, which any process of
the same user may read, the one that parses strangers' pages included.  So the command starts
itself anew without them, and hands them on through an anonymous file (memfd_create(2)).
"""

from __future__ import annotations

import json
import os
import sys

HANDED = "COPYDESK_HANDED"
"""The name under which the anonymous file's number is handed on."""


SECRETS = ("BOT_MODEL__KEY", "BOT_TOKEN")
"""Names whose values no environment may show."""


def without_secrets() -> dict[str, str]:
    """The secrets that the environment gave, by name; afterwards none is in any environment.

    Where the environment holds one, this call does not return: the process is replaced by
    itself (same pid, same arguments) and gets them from the file.
    """
    if HANDED in os.environ:
        with os.fdopen(int(os.environ.pop(HANDED)), encoding="utf-8") as file:
            return dict(json.load(file))
    secrets = {name: os.environ.pop(name) for name in SECRETS if name in os.environ}
    if secrets:
        os.environ[HANDED] = str(_kept(json.dumps(secrets)))
        sys.stdout.flush()
        os.execv(sys.executable, sys.orig_argv)  # noqa: S606  # the very command that runs already
    return {}


def _kept(text: str) -> int:
    """The number of an anonymous file that holds the text, open across an exec."""
    number = os.memfd_create("secrets", 0)
    os.write(number, text.encode())
    os.lseek(number, 0, os.SEEK_SET)
    return number
