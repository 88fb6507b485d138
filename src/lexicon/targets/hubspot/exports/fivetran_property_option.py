"""Options of properties in a warehouse that Fivetran fills, as a CSV."""

from __future__ import annotations

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.shape import as_truth
from lexicon.targets.exports.table import Row
from lexicon.targets.exports.twins import without_twins
from lexicon.targets.exports.unreadable import every
from lexicon.targets.hubspot.exports._object import name_in_warehouse
from lexicon.targets.hubspot.exports._warehouse import grouped, headings

_NEEDED = {"property_id", "label", "value"}
_SHOWN_BY = {"display_order": "order", "hidden": "inactive", "description": "description"}
_NAMES = ("property_name", "property", "name")
"""Columns that a join with the table of properties adds; without one, its key is the name."""
_LABEL = "property_label"
_OBJECTS = ("hubspot_object", "object_type", "object")


def _knows(document: Document) -> bool:
    return headings(document) >= _NEEDED


def _read(document: Document) -> tuple[SeenList, ...]:
    columns = headings(document)
    shows = {"values", "labels"} | {_SHOWN_BY[name] for name in columns & set(_SHOWN_BY)}
    found = grouped(document, lambda line: _name(line, document)).items()
    return every(lambda item: _list(*item, document, frozenset(shows)), found)


def _list(name: str, lines: list[Row], document: Document, shows: frozenset[str]) -> SeenList:
    return SeenList(
        crm="hubspot",
        name=name,
        values=_values(lines, name, document),
        path=document.path,
        line=lines[0].line,
        labels={"": lines[0].cells.get(_LABEL, "").strip()},
        shows=shows,
        is_vague="." not in name,
    )


def _name(line: Row, document: Document) -> str:
    named = _said(line, _NAMES) or line.cells["property_id"].strip()
    return name_in_warehouse(named, _said(line, _OBJECTS), document)


def _said(line: Row, columns: tuple[str, ...]) -> str:
    cells = (line.cells.get(column, "").strip() for column in columns)
    return next(filter(None, cells), "")


def _values(lines: list[Row], name: str, document: Document) -> tuple[SeenValue, ...]:
    """The options of one property; those of two objects' properties would pass for one list."""
    first = lines[0].cells["property_id"]
    other = next((line for line in lines if line.cells["property_id"] != first), None)
    if other is not None:
        raise document.unreadable("hubspot.several_properties", other.line, name=name)
    return without_twins(every(lambda line: _value(line, name, document), lines), document)


def _value(line: Row, name: str, document: Document) -> SeenValue:
    code, hidden = line.cells["value"], as_truth(line.cells.get("hidden"))
    if not code:
        raise document.unreadable("hubspot.no_value", line.line, name=name)
    active = None if hidden is None else not hidden
    told = line.cells.get("description", "").strip()
    attributes = {"description": told} if told else {}
    return SeenValue(code, {"": line.cells["label"]}, active, attributes, line.line)


READER = Reader(_knows, _read)
