"""Secrets: handed on, and readable nowhere in /proc."""

from __future__ import annotations

import json
import os
import subprocess
import sys

SHOW = """
import json, os
from bot.hiding import without_secrets
secrets = without_secrets()
environ = open("/proc/self/environ").read()
links = [f"/proc/self/fd/{n}" for n in os.listdir("/proc/self/fd")]
print(json.dumps({
    "secrets": secrets,
    "left": "s3cret" in environ or "s3cret" in str(os.environ),
    "pid": os.getpid(),
    "fds": [os.readlink(link) for link in links if os.path.islink(link)],
}))
"""


def shown(**environment: str) -> dict[str, object]:
    process = subprocess.Popen(
        [sys.executable, "-c", SHOW],
        env={"PATH": os.environ["PATH"], **environment},
        stdout=subprocess.PIPE,
        text=True,
    )
    out, _ = process.communicate(timeout=30)
    found: dict[str, object] = json.loads(out)
    found["same"] = found["pid"] == process.pid
    return found


def test_a_secret_reaches_the_program_and_no_environment_holds_it() -> None:
    found = shown(BOT_TOKEN="s3cret")
    assert found["secrets"] == {"BOT_TOKEN": "s3cret"}
    assert found["left"] is False
    assert found["same"] is True, "the process that a supervisor started must stay the one that runs"
    assert not [name for name in found["fds"] if "secrets" in name]  # type: ignore[attr-defined]


def test_without_a_secret_nothing_is_handed_on() -> None:
    assert shown()["secrets"] == {}
