"""Work beside this process: a forked one does it on another core and hands back what it makes.

For work that can be done here just as well. Whoever asks for it takes what was made and does the
rest, so that a process that was killed, or that could not be had at all, costs time and nothing
else. What is made lies in a file in memory, not in a pipe, which would hold the maker up as long as
nobody reads.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Callable, Iterator
from typing import NoReturn

Put = Callable[[bytes], None]
"""Hands one record over, whole or not at all."""
_HEAD = 8
"""Bytes that say how long a record is."""


class Beside:
    """A process that works beside this one, and the file that its records lie in."""

    def __init__(self, process: int, file: int) -> None:
        self.process, self.file = process, file
        self._taken = 0

    def records(self) -> Iterator[bytes]:
        """Those made since the last call, without waiting for more."""
        made = os.fstat(self.file).st_size
        while self._taken + _HEAD <= made:
            start = self._taken + _HEAD
            end = start + int.from_bytes(os.pread(self.file, _HEAD, self._taken))
            if end > made:
                return
            self._taken = end
            yield os.pread(self.file, end - start, start)

    def remaining(self) -> Iterator[bytes]:
        """Those made until it ended, however it did."""
        self._wait()
        yield from self.records()

    def stop(self) -> None:
        """End it, if it has not ended, and forget it."""
        if self.process:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.process, 9)
            self._wait()
        os.close(self.file)

    def _wait(self) -> None:
        process, self.process = self.process, 0
        with contextlib.suppress(ChildProcessError):  # somebody waits for all, or has them ignored
            os.waitpid(process, 0)


def beside(work: Callable[[Put], None]) -> Beside | None:
    """Begin the work; None where no process can be had, or none that would get a core of its own.

    Only Linux forks without a risk, and only a process without other threads: what those hold
    locked would stay so for ever.
    """
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2 or not _is_alone():
        return None
    try:
        file = os.memfd_create("lexicon")
    except OSError:
        return None
    parent = os.getpid()
    try:
        process = os.fork()
    except OSError:
        os.close(file)
        return None
    if process == 0:
        _work(work, file, parent)
    return Beside(process, file)


def _is_alone() -> bool:
    """Whether this process has one thread, those that Python knows nothing of counted too."""
    try:
        return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208  before anything is imported
    except OSError:
        return False


def _work(work: Callable[[Put], None], file: int, parent: int) -> NoReturn:
    """What a forked process does: nothing of its parent's is flushed, closed or told by it."""

    def put(record: bytes) -> None:
        content = len(record).to_bytes(_HEAD) + record
        if os.getppid() != parent or os.write(file, content) < len(content):
            os._exit(1)  # nobody waits for it, or there is no room

    try:
        gc.disable()  # it would write to, and so copy, all that the two still share
        os.closerange(0, 3)  # whoever reads what the parent says need not wait for this one
        work(put)
    finally:
        os._exit(0)
