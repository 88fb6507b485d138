"""Every reference in an entry, with its place; those inside conditions on fields stand apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from lexicon.findings import Keys
from lexicon.model.anatomy import Part, anatomy
from lexicon.model.condition import Condition, DecidedBy, Test, parts
from lexicon.model.header import Entry
from lexicon.model.scalars import in_full


class Link(NamedTuple):
    """A reference as a full `kind/id` from one entry; `keys` leads to it."""

    entry: str
    to: str
    keys: Keys

    @property
    def field(self) -> str:
        """The entry's top-level key the reference stands in."""
        return str(self.keys[0])


def links_of(entry: Entry) -> list[Link]:
    """Every reference of an entry but the fields its conditions test."""
    found: list[tuple[Keys, str]] = []
    _model(entry, (), found)
    name = entry.ref
    return [Link(name, reference, keys) for keys, reference in found]


def _model(model: BaseModel, at: Keys, found: list[tuple[Keys, str]]) -> None:
    written = model.model_fields_set
    for part in anatomy(type(model)).references:
        if part.attribute in written:
            value = getattr(model, part.attribute)
            if part.refers is not None and isinstance(value, str):
                found.append(((*at, part.key), in_full(part.refers, value)))
            elif part.conditions and not isinstance(value, dict | tuple):
                found.extend(_decided(value, (*at, part.key)) if value is not None else ())
            else:
                _value(value, part, (*at, part.key), found)


def _value(value: Any, part: Part, at: Keys, found: list[tuple[Keys, str]]) -> None:
    if isinstance(value, str):
        if part.refers is not None:
            found.append((at, in_full(part.refers, value)))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            _value(item, part, (*at, position), found)
    elif isinstance(value, dict):
        for key, item in value.items():
            if part.refers is not None and not part.inner:
                found.append(((*at, key), in_full(part.refers, key)))
            else:
                _value(item, part, (*at, key), found)
    elif isinstance(value, BaseModel):
        _model(value, at, found)


def _decided(condition: Condition, at: Keys) -> Iterator[tuple[Keys, str]]:
    for keys, part in conditions_inside(condition, at):
        if isinstance(part, DecidedBy):
            yield (*keys, "decided_by"), in_full("decision", part.decided_by)


def conditions_inside(condition: Condition, at: Keys) -> list[tuple[Keys, Condition]]:
    """A condition and all inside it, each with its place."""
    found = [(at, condition)]
    if not isinstance(condition, Test):
        for keys, part in _inside(condition, at):
            found += conditions_inside(part, keys)
    return found


def _inside(condition: Condition, at: Keys) -> list[tuple[Keys, Condition]]:
    inner = parts(condition)
    name = type(condition).__name__.lower()
    if name in ("all", "any"):
        return [((*at, name, position), part) for position, part in enumerate(inner)]
    return [((*at, "not" if name == "not" else "until_decided"), part) for part in inner]
