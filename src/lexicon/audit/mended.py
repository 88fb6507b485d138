"""JSON Lines with faulty lines, copied without them: of those the audit tells, and goes on."""

from __future__ import annotations

import json
from pathlib import Path

_MOST_LINES = 10_000
"""Faulty lines whose numbers are kept; of a file with more, so many are told."""


def mended(file: Path, copy: Path) -> tuple[int, ...]:
    """Write the sound lines to `copy`, one object a line; the numbers of the others (from 1).

    Of a key that stands twice the last value is kept, as everywhere; half a surrogate pair, which
    no text can hold, becomes a question mark.
    """
    faulty: list[int] = []
    with file.open("rb") as given, copy.open("w", encoding="utf-8", errors="replace") as written:
        for number, line in enumerate(given, start=1):
            if not line.strip():
                continue
            record = _object(line)
            if record is None:
                faulty.append(number)
            else:
                json.dump(record, written, ensure_ascii=False)
                written.write("\n")
    return tuple(faulty[:_MOST_LINES])


def _object(line: bytes) -> dict[str, object] | None:
    try:
        record = json.loads(line.decode("utf-8-sig"), strict=False)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) and record else None
