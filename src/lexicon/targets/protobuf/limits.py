"""What Protobuf cannot say: the number 0, and names that two values would share."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.naming import pascal
from lexicon.targets.protobuf.names import enum_name, value_name
from lexicon.targets.protobuf.options import ProtobufOptions
from lexicon.targets.symbols import taken_symbols
from lexicon.targets.target import Job, TargetFault
from lexicon.targets.values import value_fault

UNSPECIFIED = "unspecified"


def faults(job: Job) -> Iterator[TargetFault]:
    """Lists or values that would share a name, and numbers that Protobuf keeps for itself."""
    assert isinstance(job.options, ProtobufOptions)  # noqa: S101
    yield from taken_symbols(job.value_sets, lambda id_: (enum_name(id_),))
    for value_set in job.value_sets:
        for value in value_set.values:
            if value.number + job.options.offset == 0:
                yield value_fault(job, value_set, value, "protobuf_number_zero")
    yield from _names_taken(job)


def _names_taken(job: Job) -> Iterator[TargetFault]:
    """Values are named in the package, not in their list; and `_` may not tell two apart."""
    owners = {value_name(item.id, UNSPECIFIED): f"{item.id} = 0" for item in job.value_sets}
    for value_set in job.value_sets:
        for value in value_set.values:
            ours = f"{value_set.id}/{value.id}"
            others = (owners.setdefault(name, ours) for name in _names(value_set, value))
            other = next((other for other in others if other != ours), None)
            if other is not None:
                facts = {"symbol": value_name(value_set.id, value.id), "other": other}
                yield value_fault(job, value_set, value, "protobuf_name_taken", facts)


def _names(value_set: ValueSet, value: ResolvedValue) -> tuple[str, str]:
    return value_name(value_set.id, value.id), f"{value_set.id} {pascal(value.id)}"
