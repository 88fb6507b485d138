"""Every reference in an entry, with its place; those inside conditions on fields stand apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from lexicon.findings import Keys
from lexicon.model.anatomy import Part, anatomy
from lexicon.model.condition import Condition, DecidedBy, parts
from lexicon.model.header import Entry
from lexicon.model.scalars import Refers


@dataclass(frozen=True, slots=True)
class Link:
    """A reference as a full `kind/id` from one entry; `keys` leads to it."""

    entry: str
    to: str
    keys: Keys

    @property
    def field(self) -> str:
        """The entry's top-level key the reference stands in."""
        return str(self.keys[0])


def links_of(entry: Entry) -> Iterator[Link]:
    """Every reference of an entry but the fields its conditions test."""
    for keys, reference in _model(entry, ()):
        yield Link(entry.ref, reference, keys)


def _model(model: BaseModel, at: Keys) -> Iterator[tuple[Keys, str]]:
    written = model.model_fields_set
    for part in anatomy(type(model)).parts:
        if part.attribute in written:
            value = getattr(model, part.attribute)
            if part.conditions and not isinstance(value, dict | tuple):
                yield from _decided(value, (*at, part.key))
            elif part.refers is not None or part.inner:
                yield from _value(value, part, (*at, part.key))


def _value(value: Any, part: Part, at: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, str):
        if part.refers is not None:
            yield at, Refers(part.refers).full(value)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _value(item, part, (*at, position))
    elif isinstance(value, dict):
        for key, item in value.items():
            if part.refers is not None and not part.inner:
                yield (*at, key), Refers(part.refers).full(key)
            else:
                yield from _value(item, part, (*at, key))
    elif isinstance(value, BaseModel):
        yield from _model(value, at)


def _decided(condition: Condition | None, at: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(condition, DecidedBy):
        yield (*at, "decided_by"), Refers("decision").full(condition.decided_by)
    if condition is not None:
        for keys, part in _inside(condition, at):
            yield from _decided(part, keys)


def _inside(condition: Condition, at: Keys) -> Iterator[tuple[Keys, Condition]]:
    for position, part in enumerate(parts(condition)):
        name = type(condition).__name__.lower()
        if name in ("all", "any"):
            yield (*at, name, position), part
        else:
            yield (*at, "not" if name == "not" else "until_decided"), part


def conditions_inside(condition: Condition, at: Keys) -> Iterator[tuple[Keys, Condition]]:
    """A condition and all inside it, each with its place."""
    yield at, condition
    for keys, part in _inside(condition, at):
        yield from conditions_inside(part, keys)
