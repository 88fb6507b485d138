"""Two values of one code in one list: no CRM holds such a list."""

from __future__ import annotations

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.seen import SeenValue
from lexicon.targets.exports.unreadable import ExportUnreadable, refuse


def without_twins(values: tuple[SeenValue, ...], document: Document) -> tuple[SeenValue, ...]:
    """The values as they are.

    Raises ExportUnreadable at the second of two of one code, ExportsUnreadable where more repeat.
    """
    known: dict[str, SeenValue] = {}
    twice = [value for value in values if known.setdefault(value.code, value) is not value]
    refuse([_fault(value, known[value.code], document) for value in twice])
    return values


def _fault(value: SeenValue, first: SeenValue, document: Document) -> ExportUnreadable:
    said = {"value": value.code, "first": first.line}
    return document.unreadable("value_twice", value.line, **said)
