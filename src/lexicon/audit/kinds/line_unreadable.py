"""Lines of a file that could not be read, and whose records are in no other finding."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.faulty_lines import faulty_lines
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.unread import NO_TEXT, UNREAD


def _find(held: Held) -> Iterator[Found]:
    for why in UNREAD:
        for one in faulty_lines(held, why):
            message = "message" if why == NO_TEXT else f"message_{why}"
            number = "" if one.lines > 1 else "_one"
            yield Found(0, "false", "", {**one.facts, "why": why}, message + number)


KIND = Kind(_find)
