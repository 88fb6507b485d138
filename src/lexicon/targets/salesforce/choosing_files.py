"""The files of record types and processes: the values that they offer of our lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lexicon.model.value_set import ValueSet
from lexicon.targets.exports.markup import Element
from lexicon.targets.salesforce.choosing_options import (
    ACTIVE,
    ALL,
    ELEMENTS,
    FORMS,
    PROCESS,
    ProcessOptions,
)
from lexicon.targets.salesforce.components import SOURCE
from lexicon.targets.salesforce.field_names import object_name
from lexicon.targets.salesforce.filling import fill
from lexicon.targets.salesforce.offered_lists import lists_by_field
from lexicon.targets.salesforce.options import options_of
from lexicon.targets.salesforce.settings import written
from lexicon.targets.salesforce.standard_fields import chosen_field
from lexicon.targets.salesforce.value_names import written_name
from lexicon.targets.target import Job

_TYPES = {PROCESS: "BusinessProcess", "record_types": "RecordType"}
_FOLDERS = {PROCESS: "businessProcesses", "record_types": "recordTypes"}
MANIFEST = "lexicon.yaml"


@dataclass(frozen=True, slots=True)
class Choosing:
    """One record type or process that the manifest speaks of, and under which option."""

    option: str
    name: str
    told: ProcessOptions

    @property
    def object(self) -> str:
        return self.name.partition(".")[0]

    @property
    def type(self) -> str:
        return _TYPES[self.option]

    @property
    def path(self) -> str:
        own, suffix = self.name.partition(".")[2], self.type[0].lower() + self.type[1:]
        folder = f"{SOURCE}/objects/{self.object}/{_FOLDERS[self.option]}"
        return f"{folder}/{own}.{suffix}-meta.xml"


def told_choosing(job: Job) -> tuple[Choosing, ...]:
    """All of them, by kind and name."""
    options = options_of(job)
    told = ((option, getattr(options, option)) for option in sorted(FORMS))
    return tuple(Choosing(option, name, of[name]) for option, of in told for name in sorted(of))


def choosing_files(job: Job) -> Iterator[tuple[str, bytes]]:
    """Path and content of each; one whose name no org can have makes no file."""
    lists = lists_by_field(job)
    for item in told_choosing(job):
        if object_name(item.name):
            root = Element(item.type, children=list(_children(item, lists)))
            yield item.path, fill("metadata", mark=MANIFEST, root=root)


def choosing_members(job: Job) -> Iterator[tuple[str, str]]:
    """The type and the name of each, for deploying."""
    for item in told_choosing(job):
        if object_name(item.name):
            yield item.type, item.name


def offered(item: Choosing, key: str, lists: Mapping[str, ValueSet]) -> tuple[str, ...]:
    """The codes in use that it offers of a field's list, in the order in which an org has them."""
    value_set = lists.get(chosen_field(item.object, key).casefold())
    told = item.told.values.get(key, ())
    wanted = frozenset(told)
    values = value_set.values if value_set else ()
    used = (value.code("salesforce") for value in values if value.is_active)
    return in_order(code for code in used if told == ALL or code in wanted)


def in_order(codes: Iterable[str]) -> tuple[str, ...]:
    """By the names under which an org writes them there."""
    return tuple(sorted(codes, key=written_name))


def values_of(codes: Iterable[str], default: str) -> Iterator[Element]:
    """The elements of these values."""
    for code in codes:
        is_default = "true" if code == default else "false"
        inside = [written("fullName", written_name(code)), written("default", is_default)]
        yield Element("values", children=inside)


def _children(item: Choosing, lists: Mapping[str, ValueSet]) -> Iterator[Element]:
    """As the schema wants them: the texts by the alphabet, the values behind them."""
    own = item.name.partition(".")[2]
    told = {tag: getattr(item.told, key) for key, tag in ELEMENTS[item.option].items()}
    told |= {ACTIVE[item.option]: "true" if item.told.active else "false"}
    if "label" in told:
        told["label"] = told["label"] or own.replace("_", " ")
    yield written("fullName", own)
    yield from (written(tag, told[tag]) for tag in sorted(told) if told[tag])
    for key in sorted(item.told.values):
        codes = offered(item, key, lists)
        values = values_of(codes, item.told.defaults.get(key, ""))
        if item.option == PROCESS:
            yield from values
        elif codes:
            yield Element("picklistValues", children=[written("picklist", key), *values])
