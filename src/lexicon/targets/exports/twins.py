"""Two values of one code in one list: no CRM holds such a list."""

from __future__ import annotations

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.seen import SeenValue


def without_twins(values: tuple[SeenValue, ...], document: Document) -> tuple[SeenValue, ...]:
    """The values as they are. Raises ExportUnreadable at the second of two of one code."""
    known: dict[str, SeenValue] = {}
    for value in values:
        first = known.setdefault(value.code, value)
        if first is not value:
            why = f"the value {value.code!r} stands twice in one list (first in line {first.line})"
            raise document.unreadable(why, value.line)
    return values
