"""The columns of a seed: what each is called, of which type, and what it says of a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal

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
    known = {value.id: place for place, value in enumerate(value_set.values, 1)}
    yield Column("id", "text", "What records hold; it never changes.", lambda v: v.id)
    yield Column("number", "integer", "For systems that store numbers.", lambda v: v.number)
    yield Column("sort_order", "integer", "The order people see.", lambda v: known[v.id])
    yield Column("is_active", "boolean", "Whether it may be chosen.", lambda v: v.is_active)
    yield Column("is_default", "boolean", "What a new record has.", lambda v: v.is_default)
    yield from _spoken(job)
    yield from _deprecated(known, job)
    for crm in sorted({crm for value in value_set.values for crm in value.codes}):
        said = "The code by which the CRM knows it."
        yield Column(_name("code", crm), "text", said, partial(_code, crm))
    yield Column("probability", "number", "Of an order, in percent.", lambda v: v.probability)
    yield Column("is_closed", "boolean", "Whether the sale is over.", lambda v: v.closed)
    yield Column("is_won", "boolean", "Whether it ended in an order.", lambda v: v.won)
    yield Column("is_converted", "boolean", "Whether a sale opens here.", lambda v: v.converted)
    yield Column("forecast", "text", "The category of a forecast.", lambda v: v.forecast)


def _spoken(job: Job) -> Iterator[Column]:
    for tongue in job.languages:
        name = _name("label", tongue)
        yield Column(name, "text", "What people read.", partial(_label, tongue), True)
    for tongue in job.languages:
        name = _name("definition", tongue)
        yield Column(name, "text", "What it means.", partial(_definition, tongue), True)


def _deprecated(known: Collection[str], job: Job) -> Iterator[Column]:
    def several(value: ResolvedValue) -> str:
        return " ".join(name for name in value.replaced_by if name in known)

    def single(value: ResolvedValue) -> str:
        return "" if " " in several(value) else several(value)

    yield Column("deprecated_since", "text", "Since when it is not offered.", _since)
    for tongue in job.languages:
        name = _name("deprecated_because", tongue)
        yield Column(name, "text", "Why it is not.", partial(_reason, tongue), True)
    yield Column("sunset", "text", "The day from which it is gone.", _sunset)
    yield Column("replaced_by", "text", "What to use instead, if that is one value.", single)
    yield Column("replacements", "text", "All there is to use instead.", several)


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
