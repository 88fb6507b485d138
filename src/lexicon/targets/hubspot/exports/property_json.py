"""A property as HubSpot's API answers: one, a list, or the older versions of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.lines import Lines
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.shape import Object, as_object, as_text, as_truth, objects
from lexicon.targets.exports.twins import without_twins
from lexicon.targets.exports.unreadable import every
from lexicon.targets.hubspot.exports._found import in_order, in_use, is_archived, items
from lexicon.targets.hubspot.exports._object import full_name

_SHOWS = frozenset({"values", "inactive", "order", "labels", "description"})

_GATHERED = {"dealstage": "deals/", "hs_pipeline_stage": "tickets/"}
"""Properties whose options are the stages of all pipelines together."""


def _knows(document: Document) -> bool:
    return any(map(_is_property, _items(document)))


def _items(document: Document) -> Iterator[Object]:
    """The properties of an answer; those of an object's schema stand below it."""
    for item in items(document):
        held = objects(item.get("properties"))
        of = as_text(item.get("objectTypeId"))
        yield from ({"objectTypeId": of, **one} for one in held)
        yield from () if held else (item,)


def _read(document: Document) -> tuple[SeenList, ...]:
    """Every property that has options; of a truth, a single checkbox, they are only yes and no."""
    lines = Lines(document.text())
    listed = (item for item in _items(document) if _is_property(item) and item.get("options"))
    chosen = in_use(item for item in listed if not _is_truth(item))
    return every(lambda item: _property(item, document, lines), chosen)


def _is_property(item: Object) -> bool:
    named = isinstance(item.get("name"), str) and isinstance(item.get("options"), list)
    return named and not {"fieldType", "groupName"}.isdisjoint(item)


def _is_truth(item: Object) -> bool:
    return item.get("type") == "bool" or item.get("fieldType") == "booleancheckbox"


def _property(item: Object, document: Document, lines: Lines) -> SeenList:
    name, written = full_name(item, document), objects(item.get("options"))
    read = every(lambda option: _value(option, name, document, lines), written)
    if is_archived(item):
        read = tuple(replace(value, is_active=False) for value in read)
    values = {id(option): value for option, value in zip(written, read, strict=True)}
    can = as_object(item.get("modificationMetadata"))
    return SeenList(
        crm="hubspot",
        name=name,
        values=without_twins(tuple(values[id(option)] for option in in_order(written)), document),
        path=document.path,
        line=min((value.line for value in values.values()), default=1),
        labels={"": as_text(item.get("label"))},
        descriptions={"": as_text(item.get("description"))},
        shows=_SHOWS,
        gathers=_GATHERED.get(name.rpartition(".")[2], ""),
        is_vague="." not in name,
        read_only=can.get("readOnlyOptions") is True or item.get("optionsAreMutable") is False,
    )


def _value(option: Object, name: str, document: Document, lines: Lines) -> SeenValue:
    code, label = as_text(option.get("value")), as_text(option.get("label"))
    if not code:
        raise document.unreadable("hubspot.no_value", lines.of(label), name=name)
    description = as_text(option.get("description"))
    return SeenValue(
        code=code,
        labels={"": label},
        is_active=not as_truth(option.get("hidden")),
        attributes={"description": description} if description else {},
        line=lines.of(code),
    )


READER = Reader(_knows, _read, signs=('"options"', '"name"'))
