"""What an object's describe says of its picklist fields: whole, or a list of fields."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.lines import Lines
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.shape import Object, as_list, as_object, as_text, as_truth, objects
from lexicon.targets.exports.twins import without_twins
from lexicon.targets.salesforce.exports._described_options import (
    described_options,
    described_settings,
)
from lexicon.targets.salesforce.exports._own_words import own_words, owners_named
from lexicon.targets.salesforce.exports._record_ids import whole_id
from lexicon.targets.salesforce.field_names import is_own

_PICKLISTS = ("picklist", "multipicklist", "combobox")
_SHOWS = frozenset({"values", "order", "labels", "default"})
_DEPTH = 4
"""How deep a describe may lie in what a command line or a batch wraps around it."""


def _knows(document: Document) -> bool:
    data = document.json() if document.looks_like_json() else None
    return next(_fields(data), None) is not None


def _read(document: Document) -> tuple[SeenList, ...]:
    """Every picklist field; fields of other types have no values."""
    lines = Lines(document.text())
    fields = tuple(_fields(document.json()))
    named = {(of, as_text(field.get("name"))): field for of, field in fields}
    made = []
    for of, field in fields:
        ruling = named.get((of, as_text(field.get("controllerName"))))
        made.append(_field(of, field, ruling, document, lines))
    return (*(item for item in made if item is not None), *_record_types(document))


def _record_types(document: Document) -> Iterator[SeenList]:
    """What numbers stand for, as other answers use them instead of names."""
    for of, infos in _infos(document.json()):
        named = {
            whole_id(as_text(item.get("recordTypeId"))): as_text(item.get("developerName"))
            for item in objects(infos)
        }
        called = {f"{of}.{key}": f"{of}.{name}" for key, name in named.items() if key and name}
        if called:
            yield SeenList("salesforce", of, (), document.path, keyed_by="label", called=called)


def _infos(data: object, depth: int = _DEPTH) -> Iterator[tuple[str, object]]:
    for item in as_list(data) if depth else ():
        yield from _infos(item, depth - 1)
    answer = as_object(data)
    if answer.get("recordTypeInfos"):
        yield as_text(answer.get("name")), answer["recordTypeInfos"]
    for wrapping in ("result", "results") if depth else ():
        yield from _infos(answer.get(wrapping), depth - 1)


def _fields(data: object, of: str = "", depth: int = _DEPTH) -> Iterator[tuple[str, Object]]:
    """Object and field, wherever they lie: bare, in a describe, in `result` or `results`."""
    if isinstance(data, list) and depth:
        for item in data:
            yield from _fields(item, of, depth - 1)
    elif isinstance(data, dict) and depth:
        if isinstance(data.get("picklistValues"), list) and isinstance(data.get("name"), str):
            yield of, data
        for wrapping in ("result", "results"):
            yield from _fields(data.get(wrapping), of, depth - 1)
        for field in objects(data.get("fields")):
            yield from _fields(field, as_text(data.get("name")), 1)


def _field(
    of: str, field: Object, ruling: Object | None, document: Document, lines: Lines
) -> SeenList | None:
    name = as_text(field.get("name"))
    line = lines.of(name)
    written = as_list(field.get("picklistValues"))
    if not written and field.get("type") not in _PICKLISTS:
        return None
    values = tuple(_value(item, name, document, lines) for item in written)
    full_name = f"{of}.{name}" if of else name
    told = described_options(full_name, field, ruling)
    said = own_words(as_text(field.get("inlineHelpText")))
    return SeenList(
        crm="salesforce",
        name=full_name,
        values=without_twins(values, document),
        path=document.path,
        line=line,
        labels={"": as_text(field.get("label")) or None},
        shows=_SHOWS if all(value.is_active for value in values) else _SHOWS | {"inactive"},
        descriptions={"": said} if said else {},
        options=told,
        settings=described_settings(full_name, told),
        unseen=is_own(full_name),
        owners=owners_named([as_text(field.get("inlineHelpText"))]),
    )


def _value(item: object, name: str, document: Document, lines: Lines) -> SeenValue:
    if not isinstance(item, dict) or not as_text(item.get("value")):
        raise document.unreadable("salesforce.no_value", lines.of(name), name=name)
    code = as_text(item.get("value"))
    return SeenValue(
        code=code,
        labels={"": as_text(item.get("label")) or code},
        is_active=as_truth(item.get("active")) is not False,
        attributes={"default": as_truth(item.get("defaultValue")) is True},
        line=lines.of(code),
    )


READER = Reader(_knows, _read, signs=('"picklistValues"',))
