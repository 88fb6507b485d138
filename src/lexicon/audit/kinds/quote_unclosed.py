"""Lines with a quotation mark that is not closed, or closed in the middle of a text."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.faulty_lines import faulty_lines
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.mended_sheet import QUOTE


def _find(held: Held) -> Iterator[Found]:
    for one in faulty_lines(held, QUOTE):
        message = "message" if one.lines > 1 else "message_one"
        yield Found(0, "false", "", one.facts, message)


KIND = Kind(_find)
