"""Options of properties in a warehouse that Fivetran fills, as a CSV."""

from __future__ import annotations

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.shape import as_truth
from lexicon.targets.exports.table import Row
from lexicon.targets.hubspot.exports._warehouse import grouped, headings

_NEEDED = {"property_id", "label", "value"}
_NAMES = ("property_name", "property", "name")
"""Columns that a join with the table of properties adds; without one, its key is the name."""


def _knows(document: Document) -> bool:
    return headings(document) >= _NEEDED


def _read(document: Document) -> tuple[SeenList, ...]:
    shown = {"values", "labels"} | ({"order"} if "display_order" in headings(document) else set())
    shows = frozenset(shown | ({"inactive"} if "hidden" in headings(document) else set()))
    return tuple(
        SeenList(
            crm="hubspot",
            name=name,
            values=tuple(_value(line, name, document) for line in lines),
            path=document.path,
            line=lines[0].line,
            shows=shows,
        )
        for name, lines in grouped(document, _name).items()
    )


def _name(line: Row) -> str:
    named = (line.cells.get(column, "").strip() for column in _NAMES)
    return next(filter(None, named), line.cells["property_id"].strip())


def _value(line: Row, name: str, document: Document) -> SeenValue:
    code, hidden = line.cells["value"], as_truth(line.cells.get("hidden"))
    if not code:
        raise document.unreadable(f"an option of {name!r} has no value", line.line)
    active = None if hidden is None else not hidden
    return SeenValue(code, {"": line.cells["label"]}, active, line=line.line)


READER = Reader(_knows, _read)
