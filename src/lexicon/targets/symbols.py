"""Names that a program's file gives to a list: no two lists may give the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lexicon.model.value_set import ValueSet
from lexicon.targets.target import TargetFault


def taken_symbols(
    value_sets: Iterable[ValueSet], names: Callable[[str], Iterable[str]]
) -> Iterator[TargetFault]:
    """Lists one of whose names, made from the id, an earlier list has: `symbol_taken`."""
    owners: dict[str, str] = {}
    for value_set in value_sets:
        for name in names(value_set.id):
            owner = owners.setdefault(name, value_set.id)
            if owner != value_set.id:
                facts = {"picklist": value_set.id, "other": owner, "symbol": name}
                yield TargetFault("symbol_taken", f"picklist/{value_set.id}", ("id",), facts)
