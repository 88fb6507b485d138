"""Records of OpportunityStage, LeadStatus and their like, as a query answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.lines import Lines
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.shape import (
    Object,
    as_number,
    as_object,
    as_text,
    as_truth,
    objects,
)
from lexicon.targets.exports.twins import without_twins
from lexicon.targets.salesforce.exports._forecast import neutral_forecast

_MARKS = {
    "DefaultProbability": "OpportunityStage",
    "IsWon": "OpportunityStage",
    "IsConverted": "LeadStatus",
}
"""Columns that tell whose records these are where the records do not."""
_OBJECTS = (*dict.fromkeys(_MARKS.values()), "CaseStatus", "TaskStatus")
_COLUMNS: Mapping[str, tuple[str, Callable[[object], object]]] = {
    "IsDefault": ("default", as_truth),
    "IsClosed": ("closed", as_truth),
    "IsWon": ("won", as_truth),
    "IsConverted": ("converted", as_truth),
    "DefaultProbability": ("probability", as_number),
    "ForecastCategoryName": ("forecast", lambda data: neutral_forecast(as_text(data))),
    "ForecastCategory": ("forecast", lambda data: neutral_forecast(as_text(data))),
    "Description": ("description", lambda data: as_text(data) or None),
}
"""Column → what it is called in neutral words, and how it is read."""


def _knows(document: Document) -> bool:
    answer = _answer(document.json() if document.looks_like_json() else None)
    return any(map(_object, objects(answer.get("records"))))


def _read(document: Document) -> tuple[SeenList, ...]:
    answer, lines = _answer(document.json()), Lines(document.text())
    by_object: dict[str, list[tuple[Object, SeenValue]]] = {}
    for record in objects(answer.get("records")):
        name = _object(record)
        if name:
            value = _value(record, lines)
            by_object.setdefault(name, []).append((record, value))
    is_whole = answer.get("done") is not False
    return tuple(_list(name, read, document, is_whole=is_whole) for name, read in by_object.items())


def _answer(data: object) -> Object:
    """The answer of the REST API; a command line wraps it, a script may keep the records alone."""
    if isinstance(data, list):
        return {"records": data}
    answer = as_object(data)
    return as_object(answer.get("result")) or answer


def _object(record: Object) -> str:
    """Whose record this is; "" where it is of another object or lacks what names a value."""
    if not as_text(record.get("ApiName") or record.get("MasterLabel")):
        return ""
    told = as_text(as_object(record.get("attributes")).get("type"))
    marked = next((name for column, name in _MARKS.items() if column in record), "")
    return told if told in _OBJECTS else "" if told else marked


def _list(
    name: str, read: Sequence[tuple[Object, SeenValue]], document: Document, *, is_whole: bool
) -> SeenList:
    """In the order of SortOrder where that was asked for; else the order says nothing."""
    records = [record for record, _ in read]
    in_order = [as_number(record.get("SortOrder")) for record in records]
    values = tuple(value for _, value in read)
    if None not in in_order:
        placed = zip(in_order, range(len(values)), values, strict=True)
        values = tuple(value for *_, value in sorted(placed))
    shows = {shown for record in records for shown in _shown(record)}
    shows |= {"values"} if is_whole else set()
    shows -= {"order"} if None in in_order else set()
    return SeenList(
        crm="salesforce",
        name=name,
        values=without_twins(values, document),
        path=document.path,
        line=values[0].line,
        shows=frozenset(shows),
    )


def _shown(record: Object) -> Iterator[str]:
    yield "order"
    if "MasterLabel" in record:
        yield "labels"
    if record.get("IsActive") is False:
        yield "inactive"
    yield from (neutral for column, (neutral, _) in _COLUMNS.items() if column in record)


def _value(record: Object, lines: Lines) -> SeenValue:
    label = as_text(record.get("MasterLabel"))
    code = as_text(record.get("ApiName")) or label
    return SeenValue(
        code=code,
        labels={"": label} if label else {},
        is_active=as_truth(record.get("IsActive")),
        attributes=dict(_attributes(record)),
        line=lines.of(code),
    )


def _attributes(record: Object) -> Iterator[tuple[str, object]]:
    for column, (neutral, read) in _COLUMNS.items():
        told = read(record.get(column))
        if told is not None:
            yield neutral, told


READER = Reader(_knows, _read, signs=('"MasterLabel"',))
