"""Lines of a table with nothing in any cell, as a spreadsheet leaves them below the last record."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.faulty_lines import faulty_lines
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.mended_sheet import EMPTY


def _find(held: Held) -> Iterator[Found]:
    for one in faulty_lines(held, EMPTY):
        message = "message" if one.lines > 1 else "message_one"
        yield Found(0, "false", "", {"file": one.file, "lines": one.lines}, message)


KIND = Kind(_find, is_fault=False)
