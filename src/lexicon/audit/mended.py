"""JSON Lines with faulty lines, copied without them: of those the audit tells, and goes on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from lexicon.audit.given import NotRecords, given
from lexicon.audit.mended_sheet import UNREAD

NO_OBJECT = "json"
"""The column that the engine makes up where it finds no object."""


def mended(file: Path, copy: Path) -> Iterator[tuple[int, str]]:
    """Write the sound lines to `copy`, one object a line; number (from 1) and fault of the others.

    Of a key that stands twice the last value is kept, as everywhere; half a surrogate pair, which
    no text can hold, becomes a question mark.
    """
    with file.open("rb") as given, copy.open("w", encoding="utf-8", errors="replace") as written:
        for number, line in enumerate(given, start=1):
            if not line.strip():
                continue
            record = _object(line)
            if record is None:
                yield number, UNREAD
            else:
                json.dump(record, written, ensure_ascii=False)
                written.write("\n")


def mended_list(file: Path, copy: Path) -> Iterator[tuple[int, str]]:
    """The same for a list of objects; from where it is no JSON on, all of it is one fault."""
    text = file.read_text(encoding="utf-8", errors="replace")
    with copy.open("w", encoding="utf-8", errors="replace") as written:
        try:
            for one in given(text, file.name):
                if isinstance(one.data, dict) and one.data:
                    json.dump(one.data, written, ensure_ascii=False)
                    written.write("\n")
                else:
                    yield one.line, UNREAD
        except NotRecords as fault:
            yield fault.line, UNREAD


def _object(line: bytes) -> dict[str, object] | None:
    try:
        record = json.loads(line.decode("utf-8-sig"), strict=False)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) and record else None
