"""Lines of a file that could not be read, and whose records are in no other finding."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.faulty_lines import faulty_lines
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.mended_sheet import UNREAD


def _find(held: Held) -> Iterator[Found]:
    for one in faulty_lines(held, UNREAD):
        message = "message" if one.lines > 1 else "message_one"
        yield Found(0, "false", "", one.facts, message)


KIND = Kind(_find)
