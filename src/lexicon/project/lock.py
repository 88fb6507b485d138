"""One writer at a time: who comes second waits, and then sees what the first one wrote."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from lexicon.errors import LexiconError

_SECONDS = 30


class Busy(LexiconError):
    """Somebody else has been writing for too long."""

    def __init__(self) -> None:
        super().__init__("somebody else is writing to this dictionary; try again in a minute")


class CannotLock(LexiconError):
    """The system has no room, or no permission, for as much as a lock."""

    def __init__(self, reason: OSError) -> None:
        super().__init__(f"cannot write: {reason}; nothing was changed")


@contextmanager
def writing(root: Path) -> Iterator[None]:
    """Keep everybody else on this machine from writing to a project. Raises Busy, CannotLock.

    The lock stands outside the project, so that no stray file of it is ever committed.
    """
    lock = _lock(root)
    try:
        lock.acquire(timeout=_SECONDS)
    except Timeout as error:
        raise Busy from error
    except OSError as error:
        raise CannotLock(error) from error
    try:
        yield
    finally:
        lock.release()


def _lock(root: Path) -> FileLock:
    name = hashlib.sha256(str(root.resolve()).encode()).hexdigest()[:24]
    try:
        return FileLock(Path(tempfile.gettempdir()) / f"lexicon-{name}.lock")
    except OSError as error:
        raise CannotLock(error) from error
