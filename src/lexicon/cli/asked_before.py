"""What an audit of the same data asked last time and took long, begun before all else."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from lexicon.cli.kept_file import kept_file

if TYPE_CHECKING:
    from lexicon.audit.early import Early

_TURN = 0.0005
"""Seconds until Python's threads take turns: who asks needs it for a moment, between two answers of
the engine, and would each time wait ten times as long for who loads the dictionary."""


@contextmanager
def asked_before(data: Sequence[str], mapping: Path | None) -> Iterator[Early | None]:
    """What is begun; what is asked in the end is kept for the next time.

    None of several DATA, and of what is no Parquet file, which is read once and then asked.
    """
    if len(data) != 1 or not data[0].casefold().endswith(".parquet"):
        yield None
        return
    place = kept_file("asked", [str(file.resolve()) for file in (Path(data[0]), mapping) if file])
    known = [tuple(parts) for parts in json.loads(place.read() or b"[]")]

    from lexicon.audit.early import begun_early

    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        with begun_early(Path(data[0]), known) as early:
            yield early
    finally:
        sys.setswitchinterval(before)
    asked = [parts for parts in early.asked if len(parts) > 1]
    if asked != known:
        place.write(json.dumps(asked).encode())
