"""Records that have their fields in one part of them, as some APIs have: laid beside the rest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

Record = Mapping[str, object]
_WITHIN = ("properties", "fields")
"""Where a record has its fields, beside what the API itself knows of it."""


def flat(record: Record) -> Record:
    """The record with its fields beside the rest, which stays as it is."""
    within = _within(record)
    return {**within, **record} if within else record


def is_deep(record: object) -> bool:
    """Whether it is a record that has its fields in a part of it."""
    return isinstance(record, dict) and bool(_within(record))


def flattened(file: Path, copy: Path) -> Path | None:
    """Write each line's record to `copy` as it is when flat; None where the first has no such part.

    A line that is no record stays as it is, for whoever reads the copy to tell of.
    """
    with file.open("rb") as opened, copy.open("wb") as written:
        for at, line in enumerate(opened):
            record = _read(line)
            if at == 0 and not is_deep(record):
                return None
            kept = json.dumps(flat(record)).encode() + b"\n" if isinstance(record, dict) else line
            written.write(kept)
    return copy


def _within(record: Record) -> Record:
    found = [part for key in _WITHIN if isinstance(part := record.get(key), dict)]
    return found[0] if len(found) == 1 else {}


def _read(line: bytes) -> object:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
