"""Two values of one code in one list: no CRM holds such a list."""

from __future__ import annotations

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.seen import SeenValue
from lexicon.targets.exports.unreadable import refuse


def without_twins(values: tuple[SeenValue, ...], document: Document) -> tuple[SeenValue, ...]:
    """The values as they are.

    Raises ExportUnreadable at the second of two of one code, ExportsUnreadable where more repeat.
    """
    known: dict[str, SeenValue] = {}
    twice = [value for value in values if known.setdefault(value.code, value) is not value]
    refuse([document.unreadable(_why(value, known[value.code]), value.line) for value in twice])
    return values


def _why(value: SeenValue, first: SeenValue) -> str:
    return f"the value {value.code!r} stands twice in one list (first in line {first.line})"
