"""JSON Lines with faulty lines, copied without them: of those the audit tells, and goes on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from lexicon.audit.given import NotRecords, given
from lexicon.audit.unread import BROKEN_OFF, NO_JSON, NO_OBJECT, NO_TEXT, TOO_DEEP, TOO_LONG

MADE_UP = "json"
"""The column that the engine makes up where it finds no object."""
LONGEST = 16_777_216
"""Bytes of a record."""
_NO_TEXT = re.compile("[\udc80-\udcff]").search
Read = dict[str, object] | str
"""A record, or why there is none."""


def mended(file: Path, copy: Path) -> Iterator[tuple[int, str]]:
    """Write the sound lines to `copy`, one object a line; number (from 1) and fault of the others.

    Of a key that stands twice the last value is kept, as everywhere; half a surrogate pair, which
    no text can hold, becomes a question mark.
    """
    with file.open("rb") as given, copy.open("w", encoding="utf-8", errors="replace") as written:
        for number, line in enumerate(given, start=1):
            if not line.strip():
                continue
            record = _kept(_read(line), written)
            if isinstance(record, str):
                yield number, record


def mended_list(file: Path, copy: Path) -> Iterator[tuple[int, str]]:
    """The same for a list of objects; from where it is no JSON on, all of it is one fault."""
    text = file.read_text(encoding="utf-8", errors="surrogateescape")
    is_damaged = _NO_TEXT(text) is not None
    with copy.open("w", encoding="utf-8", errors="replace") as written:
        try:
            for one in given(text, file.name):
                record = _kept(_object(one.data), written, is_damaged)
                if isinstance(record, str):
                    yield one.line, record
        except NotRecords as fault:
            yield fault.line, BROKEN_OFF


def _read(line: bytes) -> Read:
    try:
        return _object(json.loads(line.decode("utf-8-sig"), strict=False))
    except UnicodeDecodeError:
        return NO_TEXT
    except RecursionError:
        return TOO_DEEP
    except ValueError:
        return NO_JSON


def _object(data: object) -> Read:
    return data if isinstance(data, dict) and data else NO_OBJECT


def _kept(record: Read, written: IO[str], is_damaged: bool = False) -> Read:
    """The record, written as one line, or why it is not.

    In a damaged file half a surrogate pair may be a byte of another encoding.
    """
    if isinstance(record, str):
        return record
    try:
        line = json.dumps(record, ensure_ascii=False)
    except RecursionError:
        return TOO_DEEP
    if is_damaged and _NO_TEXT(line):
        return NO_TEXT
    if len(line.encode("utf-8", "replace")) > LONGEST:
        return TOO_LONG
    written.write(f"{line}\n")
    return record
