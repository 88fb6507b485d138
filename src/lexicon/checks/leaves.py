"""Find the values of one sort wherever they stand in a dictionary, whatever the kind.

Which attributes lead to them is read off the annotations once a class, so kinds that have none cost
nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from lexicon.findings import Keys
from lexicon.model.condition import All, Always, Condition, DecidedBy, Not, Test
from lexicon.model.condition import Any as AnyOf
from lexicon.model.day import DATE_PATTERN
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry

_CONDITIONS = (All, Always, AnyOf, DecidedBy, Not, Test)


class _Way(NamedTuple):
    attribute: str
    key: str
    arrives: bool
    """Whether the wanted values stand here, or only further inside."""


def conditions_in(dictionary: Dictionary) -> Iterator[tuple[Entry, Keys, Condition]]:
    """Every outermost condition of a dictionary, with its entry and its place."""
    return _in(dictionary, _is_condition)


def dates_in(dictionary: Dictionary) -> Iterator[tuple[Entry, Keys, str]]:
    """Every date of a dictionary, with its entry and its place."""
    return _in(dictionary, _is_date)


def _in(
    dictionary: Dictionary, wanted: Callable[[object], bool]
) -> Iterator[tuple[Entry, Keys, Any]]:
    for kind in dictionary.classes:
        for entry in dictionary.of(kind) if _ways(kind, wanted) else ():
            for keys, value in _leaves(entry, wanted, ()):
                yield entry, keys, value


def _is_condition(mark: object) -> bool:
    return mark in _CONDITIONS


def _is_date(mark: object) -> bool:
    return getattr(mark, "pattern", None) == DATE_PATTERN


def _leaves(
    model: BaseModel, wanted: Callable[[object], bool], at: Keys
) -> Iterator[tuple[Keys, Any]]:
    written = model.model_fields_set
    for way in _ways(type(model), wanted):
        if way.attribute in written:
            value = getattr(model, way.attribute)
            if way.arrives and not isinstance(value, dict | tuple):
                if value is not None:
                    yield (*at, way.key), value
            else:
                yield from _values(value, way, wanted, (*at, way.key))


def _values(
    value: Any, way: _Way, wanted: Callable[[object], bool], at: Keys
) -> Iterator[tuple[Keys, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _values(item, way, wanted, (*at, key))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            if not isinstance(item, BaseModel) or _leads_on(item, wanted):
                yield from _values(item, way, wanted, (*at, position))
    elif way.arrives and value is not None:
        yield at, value
    elif isinstance(value, BaseModel):
        yield from _leaves(value, wanted, at)


def _leads_on(model: BaseModel, wanted: Callable[[object], bool]) -> bool:
    """Whether anything is written where the wanted values may be, or it is one of them."""
    attributes = _attributes(type(model), wanted)
    return _is_condition(type(model)) or not attributes.isdisjoint(model.model_fields_set)


@cache
def _attributes(model: type[BaseModel], wanted: Callable[[object], bool]) -> frozenset[str]:
    return frozenset(way.attribute for way in _ways(model, wanted))


@cache
def _ways(model: type[BaseModel], wanted: Callable[[object], bool]) -> tuple[_Way, ...]:
    found = []
    for name, info in model.model_fields.items():
        marks = [*info.metadata, *_marks(info.annotation)]
        arrives = any(wanted(mark) for mark in marks)
        if arrives or any(_leads(mark, wanted) for mark in marks):
            found.append(_Way(name, info.alias or name, arrives))
    return tuple(found)


def _leads(mark: object, wanted: Callable[[object], bool]) -> bool:
    """Whether they stand inside a class; conditions hold nothing but conditions."""
    inner = isinstance(mark, type) and issubclass(mark, BaseModel) and mark not in _CONDITIONS
    return inner and bool(_ways(mark, wanted))


def _marks(annotation: Any) -> Iterator[object]:
    """An annotation's classes and constraints, however deep."""
    yield annotation
    for mark in getattr(annotation, "__metadata__", ()):
        yield from mark.metadata if isinstance(mark, FieldInfo) else (mark,)
    for inner in get_args(annotation):
        if not isinstance(inner, FieldInfo):
            yield from _marks(inner)
