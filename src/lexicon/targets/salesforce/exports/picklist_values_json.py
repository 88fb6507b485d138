"""Picklist values as the User Interface API answers: of one field, or of all of a record type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.lines import Lines
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.shape import (
    Object,
    as_list,
    as_number,
    as_object,
    as_text,
    as_truth,
    objects,
)
from lexicon.targets.exports.twins import without_twins
from lexicon.targets.salesforce.compared_settings import DEPENDENT
from lexicon.targets.salesforce.exports._answered_choices import Answered, answered_choices
from lexicon.targets.salesforce.exports._files import component_name
from lexicon.targets.salesforce.exports._forecast import neutral_forecast
from lexicon.targets.salesforce.exports._record_ids import whole_id
from lexicon.targets.salesforce.field_names import is_own
from lexicon.targets.salesforce.seen_options import in_order

_MASTER = "012000000000000"
"""The record type that has every value; any other shows its own choice of them."""
_CHOSEN = frozenset({"default", "values"})
"""What is a record type's own."""
_ADDRESS = "picklist-values"
_TRUTHS = ("closed", "converted", "won")


def _knows(document: Document) -> bool:
    data = document.json() if document.looks_like_json() else None
    return next(_answers(data), None) is not None


def _read(document: Document) -> tuple[SeenList, ...]:
    """The lists, then the record types that choose from them, but the one that has all."""
    lines, made, chosen = Lines(document.text()), list[SeenList](), list[Answered]()
    for key, item in _answers(document.json()):
        of, record_type, field = _addressed(as_text(item.get("url")))
        name, is_all = key or field or component_name(document), _is_master(record_type)
        seen = _answer(of, name, item, document, lines)
        made.append(seen if is_all else replace(seen, shows=seen.shows - _CHOSEN, settings={}))
        chosen += [] if is_all else [(of, whole_id(record_type), seen)]
    return (*made, *answered_choices(chosen, document))


def _answers(data: object) -> Iterator[tuple[str, Object]]:
    """The name of each field, "" where only the address says it, and what is said of it."""
    answer = as_object(data)
    if _is_answer(answer):
        yield "", answer
    for key, item in as_object(answer.get("picklistFieldValues")).items():
        if _is_answer(as_object(item)):
            yield key, as_object(item)


def _is_answer(item: Object) -> bool:
    listed = isinstance(item.get("values"), list)
    return listed and {"controllerValues", "defaultValue"} <= item.keys()


def _answer(of: str, name: str, answer: Object, document: Document, lines: Lines) -> SeenList:
    default = _text(answer.get("defaultValue"), "value")
    written = as_list(answer.get("values"))
    values = tuple(_value(item, name, default, document, lines) for item in written)
    shows = {"labels", "order", "default", "values"}.union(*(item.attributes for item in values))
    full_name = f"{of}.{name}" if of else name
    return SeenList(
        crm="salesforce",
        name=full_name,
        values=without_twins(values, document),
        path=document.path,
        line=lines.of(name),
        shows=frozenset(shows),
        unseen=is_own(full_name),
        settings={DEPENDENT: _dependent(answer)} if is_own(full_name) else {},
    )


def _dependent(answer: Object) -> dict[str, list[str]]:
    """Value of the controlling field → the values that people may choose beside it."""
    places = as_object(answer.get("controllerValues")).items()
    beside = {place: unescape(name) for name, place in places if isinstance(place, int)}
    found: dict[str, list[str]] = {}
    for value in objects(answer.get("values")):
        for place in as_list(value.get("validFor")):
            if isinstance(place, int) and place in beside:
                found.setdefault(beside[place], []).append(_text(value, "value"))
    return in_order(found)


def _is_master(record_type: str) -> bool:
    """Whether nothing is left out; of what has no address, nothing tells."""
    return not record_type or record_type.startswith(_MASTER)


def _addressed(url: str) -> tuple[str, str, str]:
    """`…/object-info/Lead/picklist-values/012…/Status` → object, record type, field."""
    before, found, after = url.partition(f"/{_ADDRESS}/")
    record_type, _, field = after.partition("?")[0].partition("/")
    return (before.rpartition("/")[2], record_type, field) if found else ("", "", "")


def _value(item: object, name: str, default: str, document: Document, lines: Lines) -> SeenValue:
    code = _text(item, "value")
    if not code:
        raise document.unreadable("salesforce.no_value", lines.of(name), name=name)
    label = _text(item, "label") or code
    told = as_object(as_object(item).get("attributes"))
    attributes = {"default": code == default, **dict(_attributes(told))}
    line = lines.of(as_text(as_object(item).get("value")))
    return SeenValue(code, {"": label}, True, attributes, line)


def _text(item: object, key: str) -> str:
    """A text of the answer, which is written as for a web page: `R&amp;D`."""
    return unescape(as_text(as_object(item).get(key)))


def _attributes(told: Object) -> Iterator[tuple[str, object]]:
    """What the standard lists of leads, opportunities, cases and tasks say besides."""
    for name in _TRUTHS:
        if as_truth(told.get(name)) is not None:
            yield name, as_truth(told.get(name))
    if as_number(told.get("defaultProbability")) is not None:
        yield "probability", as_number(told.get("defaultProbability"))
    forecast = neutral_forecast(as_text(told.get("forecastCategoryName")))
    if forecast:
        yield "forecast", forecast


READER = Reader(_knows, _read, signs=('"controllerValues"', '"values"'))
