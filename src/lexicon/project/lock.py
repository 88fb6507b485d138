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


@contextmanager
def writing(root: Path) -> Iterator[None]:
    """Keep everybody else on this machine from writing to a project. Raises Busy.

    The lock stands outside the project, so that no stray file of it is ever committed.
    """
    name = hashlib.sha256(str(root.resolve()).encode()).hexdigest()[:24]
    lock = FileLock(Path(tempfile.gettempdir()) / f"lexicon-{name}.lock", timeout=_SECONDS)
    try:
        with lock:
            yield
    except Timeout as error:
        raise Busy from error
