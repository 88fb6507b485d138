"""An engine that may read some files only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from lexicon.audit.engine import Engine, connected


@contextmanager
def opened(folder: Path, files: Sequence[Path], zone: str) -> Iterator[Engine]:
    """An engine that may read these files; moments without a zone are in `zone`."""
    with connected(folder) as engine:
        engine.confine(files, zone)
        yield engine
