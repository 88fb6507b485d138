"""Lines that end before the last column."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.faulty_lines import faulty_lines
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.mended_sheet import TOO_FEW


def _find(held: Held) -> Iterator[Found]:
    for one in faulty_lines(held, TOO_FEW):
        message = "message" if one.lines > 1 else "message_one"
        yield Found(0, "false", "", one.facts, message)


KIND = Kind(_find)
