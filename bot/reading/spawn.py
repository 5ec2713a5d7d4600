"""Spawned processes that inherit nothing of the parent's environment but a few harmless names."""

from __future__ import annotations

import io
import os
from multiprocessing import context, reduction, resource_tracker, util
from multiprocessing import spawn as interpreter
from multiprocessing.popen_spawn_posix import Popen
from multiprocessing.process import BaseProcess

_KEPT = ("LANG", "LC_ALL", "LD_LIBRARY_PATH", "PATH", "TZ")
"""What a child needs of the host: its text encoding, its libraries and its clock's zone."""

_THREADS = dict.fromkeys(
    ("BLIS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1"
)
"""One thread each: more of them cost address space and win nothing on short texts."""


def clean_environment() -> dict[str, str]:
    """The whole environment of a child: no name in it that could hold a secret."""
    return {name: os.environ[name] for name in _KEPT if name in os.environ} | _THREADS


class _CleanPopen(Popen):
    """multiprocessing's own launch (popen_spawn_posix), but with an environment of its own.

    The original offers no parameter for it, and what execve is given stays readable in
    /proc/<pid>/environ whatever the child does afterwards.
    """

    _fds: list[int]

    def _launch(self, process_obj: BaseProcess) -> None:
        tracker = _tracker()
        message = self._pickled(process_obj)
        read_alive, write_alive = os.pipe()
        read_message, write_message = os.pipe()
        self.sentinel = read_alive
        self.finalizer = util.Finalize(self, _close, (read_alive, write_message))
        try:
            command = interpreter.get_command_line(tracker_fd=tracker, pipe_handle=read_message)
            self.pid = _execute(command, [*self._fds, tracker, read_message, write_alive])
        finally:
            os.close(read_message)
            os.close(write_alive)
        with open(write_message, "wb", closefd=False) as pipe:
            pipe.write(message)

    def _pickled(self, process: BaseProcess) -> bytes:
        buffer = io.BytesIO()
        context.set_spawning_popen(self)
        try:
            reduction.dump(interpreter.get_preparation_data(process.name), buffer)
            reduction.dump(process, buffer)
        finally:
            context.set_spawning_popen(None)
        return buffer.getvalue()


def _tracker() -> int:
    descriptor = resource_tracker.getfd()
    if descriptor is None:
        raise OSError("multiprocessing's resource tracker does not run")
    return descriptor


def _close(*descriptors: int) -> None:
    for descriptor in descriptors:
        os.close(descriptor)


def _execute(command: list[str], descriptors: list[int]) -> int:
    # POSIX has dup2 of a descriptor onto itself take the close-on-exec mark off, in the child only.
    keep = [(os.POSIX_SPAWN_DUP2, descriptor, descriptor) for descriptor in sorted(set(descriptors))]
    return os.posix_spawn(interpreter.get_executable(), command, clean_environment(), file_actions=keep)


class CleanProcess(context.SpawnProcess):
    """A process started with :func:`clean_environment`."""

    @staticmethod
    def _Popen(process_obj: BaseProcess) -> Popen:  # noqa: N802 (multiprocessing's own name)
        return _CleanPopen(process_obj)


class CleanContext(context.SpawnContext):
    """The spawn context with clean processes."""

    Process = CleanProcess
