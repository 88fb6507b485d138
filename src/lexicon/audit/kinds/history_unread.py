"""Lines of the history whose stage or moment cannot be read: no step of a record, and no figure."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.faulty_lines import faulty_lines
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.past import UNREAD_STEP


def _find(held: Held) -> Iterator[Found]:
    for one in faulty_lines(held, UNREAD_STEP):
        facts = {
            "file": one.file,
            "lines": one.lines,
            "value": held.shown(held.stage or "", one.told),
        }
        yield Found(0, "false", "", facts, "message" if one.lines > 1 else "message_one")


KIND = Kind(_find)
