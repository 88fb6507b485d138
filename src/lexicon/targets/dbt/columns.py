"""The columns of a seed: what each is called, of which type, and what it says of a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal

from lexicon.languages.words import load_words
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.dbt.quoting import cell, guarded
from lexicon.targets.target import Job

Type = Literal["text", "integer", "boolean", "number"]
_OTHERWISE = "{{ {%s}.get(target.type, '%s') }}"
_LAKES = "'databricks': '%s', 'spark': '%s'"
TYPES: Mapping[Type, str] = {
    "text": _OTHERWISE
    % (f"'bigquery': 'string', {_LAKES % ('string', 'string')}", "varchar(65535)"),
    "integer": _OTHERWISE % ("'bigquery': 'int64'", "integer"),
    "boolean": _OTHERWISE % ("'bigquery': 'bool'", "boolean"),
    "number": _OTHERWISE
    % (f"'bigquery': 'float64', {_LAKES % ('double', 'double')}", "double precision"),
}
"""Warehouses call the same types by different names; dbt chooses when it runs."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `read` gives what a value has there, and `for_people` whether it is prose."""

    name: str
    type: Type
    says: str
    read: Callable[[ResolvedValue], object]
    for_people: bool = False

    def written(self, value: ResolvedValue) -> str:
        """The cell; what nobody says is empty."""
        given = self.read(value)
        if isinstance(given, bool):
            return str(given).lower()
        if given is None or not isinstance(given, str):
            return "" if given is None else str(given)
        return guarded(given) if self.for_people else cell(given)


def columns(value_set: ValueSet, job: Job) -> tuple[Column, ...]:
    """All columns of a list's seed, in their order."""
    return tuple(_columns(value_set, job))


def _columns(value_set: ValueSet, job: Job) -> Iterator[Column]:
    said = load_words(__package__, "columns", job.language)
    known = {value.id: place for place, value in enumerate(value_set.values, 1)}
    yield Column("id", "text", said["id"], lambda v: v.id)
    yield Column("number", "integer", said["number"], lambda v: v.number)
    yield Column("sort_order", "integer", said["sort_order"], lambda v: known[v.id])
    yield Column("is_active", "boolean", said["is_active"], lambda v: v.is_active)
    yield Column("is_default", "boolean", said["is_default"], lambda v: v.is_default)
    yield from _spoken(said, job)
    yield from _deprecated(known, said, job)
    for crm in sorted({crm for value in value_set.values for crm in value.codes}):
        yield Column(_name("code", crm), "text", said["code"], partial(_code, crm))
    yield Column("probability", "number", said["probability"], lambda v: v.probability)
    yield Column("is_closed", "boolean", said["is_closed"], lambda v: v.closed)
    yield Column("is_won", "boolean", said["is_won"], lambda v: v.won)
    yield Column("is_converted", "boolean", said["is_converted"], lambda v: v.converted)
    yield Column("forecast", "text", said["forecast"], lambda v: v.forecast)


def _spoken(said: Mapping[str, str], job: Job) -> Iterator[Column]:
    for tongue in job.languages:
        name = _name("label", tongue)
        yield Column(name, "text", said["label"], partial(_label, tongue), True)
    for tongue in job.languages:
        name = _name("definition", tongue)
        yield Column(name, "text", said["definition"], partial(_definition, tongue), True)


def _deprecated(known: Collection[str], said: Mapping[str, str], job: Job) -> Iterator[Column]:
    def several(value: ResolvedValue) -> str:
        return " ".join(name for name in value.replaced_by if name in known)

    def single(value: ResolvedValue) -> str:
        return "" if " " in several(value) else several(value)

    yield Column("deprecated_since", "text", said["deprecated_since"], _since)
    for tongue in job.languages:
        name = _name("deprecated_because", tongue)
        yield Column(name, "text", said["deprecated_because"], partial(_reason, tongue), True)
    yield Column("sunset", "text", said["sunset"], _sunset)
    yield Column("replaced_by", "text", said["replaced_by"], single)
    yield Column("replacements", "text", said["replacements"], several)


def _label(language: str, value: ResolvedValue) -> str:
    return value.label(language)


def _definition(language: str, value: ResolvedValue) -> str | None:
    return value.definition.get(language)


def _reason(language: str, value: ResolvedValue) -> str | None:
    return value.deprecated.reason.get(language) if value.deprecated else None


def _code(crm: str, value: ResolvedValue) -> str | None:
    return value.codes.get(crm)


def _since(value: ResolvedValue) -> str | None:
    return value.deprecated.since if value.deprecated else None


def _sunset(value: ResolvedValue) -> str | None:
    return value.deprecated.sunset if value.deprecated else None


def _name(what: str, whose: str) -> str:
    """A column's name that needs no quotes: `label`, `pt-BR` → `label_pt_br`."""
    return f"{what}_{re.sub(r'[^a-z0-9]+', '_', whose.lower())}"
