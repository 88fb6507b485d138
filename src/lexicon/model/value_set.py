"""A picklist resolved: each value with all it inherits from the entry it means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Deprecation, Entry, Names
from lexicon.model.kinds.picklist import Picklist, Value
from lexicon.model.scalars import bare


class ResolvedValue(NamedTuple):
    """One value as it is offered: `label` by language, `code` by CRM."""

    id: str
    number: int
    means: str | None
    names: Mapping[str, Names]
    definition: Mapping[str, str]
    deprecated: Deprecation | None
    codes: Mapping[str, str]
    is_default: bool
    probability: int | float | None
    closed: bool | None
    won: bool | None
    converted: bool | None
    forecast: str | None
    extras: Mapping[str, Mapping[str, str]] = {}

    @property
    def is_active(self) -> bool:
        """Whether people may still choose it."""
        return self.deprecated is None

    @property
    def replaced_by(self) -> tuple[str, ...]:
        """Ids of the values to use instead."""
        return tuple(bare(item) for item in self.deprecated.replaced_by) if self.deprecated else ()

    def label(self, language: str) -> str:
        """The preferred label, else the id: a code is better than nothing to read."""
        names = self.names.get(language)
        return names.label if names and names.label.strip() else self.id

    def code(self, crm: str) -> str:
        """The code by which a CRM knows this value, else the id."""
        return self.codes.get(crm, self.id)


class ValueSet(NamedTuple):
    """A picklist with its values resolved, in the order people see."""

    id: str
    version: str
    names: Mapping[str, Names]
    definition: Mapping[str, str]
    values: tuple[ResolvedValue, ...]
    default: str | None
    crm: Mapping[str, str]
    reserved_numbers: tuple[int, ...]
    reserved_ids: tuple[str, ...]

    def label(self, language: str) -> str:
        """The list's own preferred label, else its id."""
        names = self.names.get(language)
        return names.label if names and names.label.strip() else self.id


def value_sets(dictionary: Dictionary) -> tuple[ValueSet, ...]:
    """All picklists that are in use, resolved, sorted by id."""
    lists = (item for item in dictionary.of(Picklist) if item.status != "retired")
    return tuple(resolve(picklist, dictionary) for picklist in lists)


def resolve(picklist: Picklist, dictionary: Dictionary) -> ValueSet:
    """One picklist with its values resolved; retired values are left out."""
    values = []
    for value in picklist.values:
        meant = dictionary.get(value.means) if value.means else None
        if _status(value, meant) != "retired":
            values.append(_value(picklist, value, meant))
    return ValueSet(
        id=picklist.id,
        version=picklist.version,
        names=picklist.names,
        definition=picklist.definition,
        values=tuple(values),
        default=picklist.default,
        crm=picklist.crm,
        reserved_numbers=picklist.reserved.numbers,
        reserved_ids=picklist.reserved.ids,
    )


def _status(value: Value, meant: Entry | None) -> str:
    return value.status or (meant.status if meant else "proposed")


def _value(picklist: Picklist, value: Value, meant: Entry | None) -> ResolvedValue:
    """The value with what the entry that it means, if any, says where it says nothing."""
    key = value.key
    return ResolvedValue(
        id=key,
        number=value.number,
        means=value.means,
        names=meant.names | value.names if meant else value.names,
        definition=meant.definition | value.definition if meant else value.definition,
        deprecated=value.deprecated or (meant.deprecated if meant else None),
        codes=value.codes,
        is_default=picklist.default == key,
        probability=value.probability,
        closed=value.closed,
        won=value.won,
        converted=value.converted,
        forecast=value.forecast,
        extras=value.extras,
    )
