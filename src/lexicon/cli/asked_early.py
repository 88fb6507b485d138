"""What every audit of a Parquet file asks, begun before all else."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lexicon.audit.early import Early

_TURN = 0.0005
"""Seconds until Python's threads take turns: who asks needs it for a moment, between two answers of
the engine, and would each time wait ten times as long for who loads the dictionary."""


@contextmanager
def asked_early(data: Sequence[str], mapping: Path | None) -> Iterator[Early | None]:
    """What is begun.

    None of several DATA, and of what is no Parquet file, which is read once and then asked.
    """
    if len(data) != 1 or not data[0].casefold().endswith(".parquet"):
        yield None
        return
    from lexicon.audit.early import begun_early
    from lexicon.audit.people_mapped import people_mapped

    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        with begun_early(Path(data[0]), partial(people_mapped, mapping)) as early:
            yield early
    finally:
        sys.setswitchinterval(before)
