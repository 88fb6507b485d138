"""What the dictionary says of a list's values beside their labels: what moves reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.values import probability

Read = Callable[[ResolvedValue], object]

_TRUTHS: dict[str, Callable[[ResolvedValue], bool | None]] = {
    "closed": lambda value: value.closed,
    "won": lambda value: value.won,
    "converted": lambda value: value.converted,
}
_OTHERS: dict[str, Read] = {
    "probability": probability,
    "forecast": lambda value: value.forecast,
}


def said_of(value_set: ValueSet) -> Mapping[str, Read]:
    """Each attribute of which the list speaks → what it says of a value.

    Where some values are closed, others are not.
    """
    values = value_set.values
    found: dict[str, Read] = {}
    if value_set.default is not None:
        found["default"] = lambda value: value.is_default
    for name, read in _TRUTHS.items():
        if any(read(value) is not None for value in values):
            found[name] = partial(_truth, read)
    told = (item for item in _OTHERS.items() if any(item[1](value) is not None for value in values))
    return {**found, **dict(told)}


def _truth(read: Callable[[ResolvedValue], bool | None], value: ResolvedValue) -> bool:
    return bool(read(value))
